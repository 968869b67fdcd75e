"""Where authors meet the check: VS Code's problem matcher, the pre-commit hook, and the workflow for others."""

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from sample import BANK, COURSE, LESSON

from coursewright.cli import COMMANDS, main
from coursewright.course import MARKDOWN

BROKEN = COURSE | {
    "docs/tea/kettle.md": LESSON.replace(' teaches="boil"', "") + "\n[here](a.md) and [here](b.md)\n",
    "quizzes/tea/kettle.md": BANK.replace("  > That comes long before.\n", ""),
}
needs_bash = pytest.mark.skipif(not shutil.which("bash"), reason="the workflow's steps are for bash")


@pytest.fixture(scope="module")
def matcher(repository):
    tasks = json.loads((repository / ".vscode/tasks.json").read_text("utf-8"))["tasks"]
    return next(task for task in tasks if task["command"] == "coursewright check")["problemMatcher"]["pattern"]


def matched(pattern, said):
    """What VS Code reads, which holds each line on its own against a pattern that is one."""
    groups = ("file", "line", "column", "severity", "code", "message")
    lines = filter(None, (re.search(pattern["regexp"], line) for line in said.splitlines()))
    return [tuple(line[pattern[group]] for group in groups) for line in lines]


def test_vs_code_reads_every_finding_off_the_report(make_course, matcher):
    course = make_course(BROKEN)
    said, report = (
        CliRunner().invoke(main, ["check", "-C", str(course), "--format", name]).stdout for name in ("text", "json")
    )
    keys = ("path", "line", "column", "severity", "code", "message")
    findings = [tuple(str(finding[key]) for key in keys) for finding in json.loads(report)["findings"]]
    assert len(findings) == 4
    assert matched(matcher, said) == findings


def test_vs_code_takes_no_line_of_a_lesson_for_a_finding(make_course, matcher):
    line = "docs/a.md:1:1: error C102 [here](a.md)"
    course = make_course(COURSE | {"docs/index.md": f"# Tea\n\n{line}\n"})
    said = CliRunner().invoke(main, ["check", "-C", str(course)]).stdout
    assert line in said
    assert [found[:5] for found in matched(matcher, said)] == [("docs/index.md", "3", "27", "warning", "C503")]


def test_vs_codes_files_name_commands_that_exist(repository):
    tasks = json.loads((repository / ".vscode/tasks.json").read_text("utf-8"))["tasks"]
    for task in tasks:
        assert task["command"].split()[1] in COMMANDS
    settings = json.loads((repository / ".vscode/settings.json").read_text("utf-8"))
    (schema,) = settings["yaml.schemas"]
    assert any(task["command"].endswith(f"> {schema}") for task in tasks)
    assert f"/{schema}" in (repository / ".gitignore").read_text("utf-8").splitlines()


@pytest.fixture(scope="module")
def hook(repository):
    (hook,) = yaml.safe_load((repository / ".pre-commit-hooks.yaml").read_text("utf-8"))
    return hook


def test_the_hook_runs_the_check(hook):
    program, command = hook["entry"].split()
    assert (program, hook["language"], hook["pass_filenames"]) == ("coursewright", "python", False)
    assert command in COMMANDS


@pytest.mark.parametrize(
    "path, concerns",
    [
        ("mkdocs.yml", True),
        ("training/mkdocs.yaml", True),
        *((f"{folder}/tea/kettle{suffix}", True) for folder in ("docs", "quizzes", "a/docs") for suffix in MARKDOWN),
        ("docs/index.md", True),
        ("docs/cup.png", False),
        ("README.md", False),
        ("mydocs/a.md", False),
        ("mkdocs.yml.orig", False),
    ],
)
def test_the_hook_runs_where_something_changed_that_it_checks(hook, path, concerns):
    assert bool(re.search(hook["files"], path)) == concerns


def test_workflows_are_what_github_reads(repository):
    workflows = sorted(str(path) for path in (repository / ".github/workflows").glob("*.yml"))
    assert len(workflows) >= 2
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", *workflows]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60, check=False)
    assert done.returncode == 0, done.stdout


@pytest.fixture(scope="module")
def steps(repository):
    """Name -> step of the workflow that checks, those that run a script."""
    return scripts(repository, "check")


@pytest.fixture(scope="module")
def asking(repository):
    """The same of the workflow that asks other sites."""
    return scripts(repository, "addresses")


def scripts(repository, workflow):
    (job,) = yaml.safe_load((repository / f".github/workflows/{workflow}.yml").read_text("utf-8"))["jobs"].values()
    return {step["name"]: step for step in job["steps"] if "run" in step}


def test_no_step_puts_what_others_wrote_into_its_script(steps, asking):
    assert sorted(asking) == ["Build", "Install", "List"]
    assert sorted(steps) == ["Build", "Check", "Compare", "Install", "Links"]
    assert not any("${{" in step["run"] for step in (*steps.values(), *asking.values()))


def test_one_run_tells_all_and_fails_if_any_step_does(repository, steps):
    """A check that failed hides neither what the build says nor the links."""
    for name in ("Compare", "Build", "Links"):
        assert steps[name]["if"].startswith("${{ !cancelled() && steps.install.outcome == 'success'"), name
    assert steps["Install"]["id"] == "install"
    assert "if" not in steps["Check"]
    assert "continue-on-error" not in (repository / ".github/workflows/check.yml").read_text("utf-8")


@pytest.fixture
def run_step(make_course, steps, asking, tmp_path):
    """Runs a step as GitHub does, in the course `training` of a repository whose branch `main` has the sound course.

    Gives the exit code, what it prints, and the job's summary.
    """

    def run(name, files, **environment):
        root = tmp_path / "repository"
        if root.exists():  # a later step of the same job
            return run_in(root, name, environment)
        shutil.copytree(make_course(COURSE), root / "training")
        for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "One"], ["update-ref", BASE, "HEAD"]):
            subprocess.run(["git", "-C", root, *IDENTITY, *command], check=True, timeout=60)
        for path, text in files.items():
            (root / "training" / path).write_text(text, "utf-8")
        return run_in(root, name, environment)

    def run_in(root, name, environment):
        script, summary = tmp_path / "script.sh", tmp_path / "summary.md"
        script.write_text((asking | steps)[name]["run"], "utf-8")
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        settings = {"PATH": path, "GITHUB_STEP_SUMMARY": str(summary), "RUNNER_TEMP": str(tmp_path), **environment}
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", script],
            cwd=root / "training",
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "STRICT": "", **settings},
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        return done.returncode, done.stdout, summary.read_text("utf-8") if summary.exists() else ""

    return run


BASE = "refs/remotes/origin/main"
IDENTITY = ("-c", "user.name=Ann", "-c", "user.email=ann@example.org")
WARNED = {"quizzes/tea/kettle.md": BROKEN["quizzes/tea/kettle.md"]}


@needs_bash
@pytest.mark.parametrize("files, strict, code", [({}, "--strict", 0), (WARNED, "", 0), (WARNED, "--strict", 1)])
def test_the_workflow_checks(run_step, files, strict, code):
    assert run_step("Check", files, STRICT=strict)[0] == code


@needs_bash
def test_the_workflow_annotates_the_repositorys_files_and_tells_all_in_the_summary(run_step):
    code, said, summary = run_step("Check", {path: BROKEN[path] for path in BROKEN if "kettle" in path})
    assert code == 1
    assert said.startswith("::error file=training/docs/tea/kettle.md,line=4,col=3,endColumn=7,title=C102 error::")
    assert said.count("file=training/") == said.count("\n") == 4
    assert summary.startswith("## Check\n\n**1 error, 3 warnings in 2 files; ")
    assert "| C102 | error | An objective that no section teaches | 1 |\n" in summary
    assert "<summary><code>docs/tea/kettle.md</code>: 1 error, 2 warnings</summary>" in summary
    assert summary.endswith("</details>\n\n")


@needs_bash
def test_the_workflow_says_what_a_change_does_to_objectives(run_step):
    code, _, summary = run_step("Compare", {"docs/tea/kettle.md": BROKEN["docs/tea/kettle.md"]}, BASE="main")
    assert code == 0
    assert summary.startswith("## Objectives, against `main`\n\n")
    assert "- `tea/kettle:boil`: Name the sign of boiling water" in summary


@needs_bash
def test_the_workflow_builds(run_step, tmp_path):
    code, said, _ = run_step("Build", {}, STRICT="--strict")
    assert code == 0, said
    assert (tmp_path / "site/tea/kettle/index.html").is_file()


BAD_LINK = {"docs/tea/kettle.md": LESSON + "\n<a href='no.html'>The cup</a>, <https://tea.example/a?b=c>\n"}


@needs_bash
@pytest.mark.parametrize("files, code", [({}, 0), (BAD_LINK, 1)])
def test_the_workflow_checks_the_links_of_what_it_built(run_step, files, code):
    assert run_step("Build", files)[0] == 0
    done, said, summary = run_step("Links", files)
    assert done == code, said
    assert said.count("::error file=training/docs/tea/kettle.md,line=") == code
    assert summary.startswith("## Links\n\n")
    assert ("No findings." in summary) == (code == 0)


@needs_bash
def test_the_workflow_says_where_a_page_lies_that_nobody_wrote(run_step, tmp_path):
    assert run_step("Build", {})[0] == 0
    made = tmp_path / "site/made.html"
    made.write_text('<a href="no.html">The cup</a>', "utf-8")
    assert f"::error file={made},line=1," in run_step("Links", {})[1]


@needs_bash
def test_links_are_told_where_a_warning_has_failed_the_steps_before(run_step):
    files = WARNED | BAD_LINK
    assert [run_step(name, files, STRICT="--strict")[0] for name in ("Check", "Build")] == [1, 1]
    code, said, _ = run_step("Links", files, STRICT="--strict")
    assert code == 1
    assert "::error file=training/docs/tea/kettle.md,line=" in said
    assert "C601" in said


@needs_bash
def test_links_are_not_called_sound_where_an_error_has_left_no_site(run_step, tmp_path):
    assert run_step("Build", {"docs/tea/kettle.md": BROKEN["docs/tea/kettle.md"]})[0] == 1
    assert not (tmp_path / "site").exists()
    code, said, summary = run_step("Links", {})
    assert (code, said, summary) == (1, "", "## Links\n\nThere is no site whose links could be checked.\n\n")


@needs_bash
def test_the_other_workflow_lists_the_addresses_that_it_asks(run_step, repository, tmp_path):
    """Whatever is wrong within the site."""
    assert run_step("Build", BAD_LINK)[0] == 0
    assert run_step("List", {})[0] == 0
    listed = tmp_path / "addresses.txt"
    assert "https://tea.example/a?b=c" in listed.read_text("utf-8").splitlines()
    text = (repository / ".github/workflows/addresses.yml").read_text("utf-8")
    (asked,) = (step for step in yaml.safe_load(text)["jobs"]["ask"]["steps"] if step.get("name") == "Ask")
    assert asked["with"]["args"].endswith(" ${{ runner.temp }}/" + listed.name)
    assert re.fullmatch(r"lychee-v\d+\.\d+\.\d+", asked["with"]["lycheeVersion"])


def test_workflows_pin_what_they_use(repository):
    for path in (repository / ".github/workflows").glob("*.yml"):
        used = re.findall(r"uses: (\S+)", path.read_text("utf-8"))
        assert used
        assert all(re.fullmatch(r"[\w-]+/[\w-]+@v\d+", action) for action in used), path.name


def test_no_job_of_ours_runs_for_long(repository):
    """What hangs ends: by itself it would after six hours."""
    for path in (repository / ".github/workflows").glob("*.yml"):
        for job in yaml.safe_load(path.read_text("utf-8"))["jobs"].values():
            assert job["timeout-minutes"] <= 30, path.name


@pytest.fixture(scope="module")
def pins(repository):
    """Package -> the exact version that tests run with."""
    lines = (repository / "tests/constraints.txt").read_text("utf-8").splitlines()
    pinned = (re.fullmatch(r"([\w.-]+)==([\w.]+)(?: ; .+)?", line) for line in lines if not line.startswith("#"))
    return {canonicalize_name(pin[1]): pin[2] for pin in pinned}


def needed(requirements, extra="", known=None):
    """The packages that are installed for requirements, all the way down; those that are `known` already, too."""
    known = {} if known is None else known  # package -> the extras of it that were looked at
    for requirement in map(Requirement, requirements):
        if requirement.marker is None or requirement.marker.evaluate({"extra": extra}):
            extras = known.setdefault(canonicalize_name(requirement.name), set())
            for each in {"", *requirement.extras} - extras:
                extras.add(each)
                needed(metadata.requires(requirement.name) or (), each, known)
    return set(known)


def test_the_pins_are_all_that_tests_need_and_no_more(repository, pins):
    project = tomllib.loads((repository / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = needed([*project["dependencies"], *project["optional-dependencies"]["test"]])
    assert wanted - set(pins) == set()
    assert set(pins) - wanted <= {"colorama"}  # on Windows only


def test_what_sets_up_the_tests_installs_what_is_pinned(repository):
    """make, the trial of the wheel, and the command for Windows."""
    makefile = (repository / "Makefile").read_text("utf-8")
    assert re.search(r"^\$\(VENV\)/ready: .*tests/constraints\.txt", makefile, re.MULTILINE)
    (install,) = re.findall(r"^.* install .*\.\[test\].*$", makefile, re.MULTILINE)
    assert install.endswith("--constraint tests/constraints.txt")
    assert " --constraint tests/constraints.txt" in (repository / "tests/wheel.sh").read_text("utf-8")
    (tested,) = re.findall(r"^    py .* pytest$", (repository / "README.md").read_text("utf-8"), re.MULTILINE)
    assert r" -c tests\constraints.txt;" in tested
