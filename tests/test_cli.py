"""The `coursewright` command: what it prints, where it may be called, and its exit codes."""

import json
import re
import subprocess
import sys

import pytest
from click.testing import CliRunner
from sample import BANK, LESSON
from sample import COURSE as CLEAN

from coursewright import __version__
from coursewright.cli import COMMANDS, main
from coursewright.reports import all_reports
from coursewright.rules import all_rules

WARNED = CLEAN | {"quizzes/tea/kettle.md": BANK.replace("  > That comes long before.\n", "")}
BROKEN = WARNED | {"docs/tea/kettle.md": LESSON.replace(' teaches="boil"', "")}
UNTAUGHT = "docs/tea/kettle.md:4:3: error C102"
NO_REASON = "quizzes/tea/kettle.md:6:7: warning C203"


@pytest.fixture
def run():
    def invoke(*args):
        done = CliRunner().invoke(main, [str(arg) for arg in args])
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exc_info
        return done

    return invoke


def test_a_clean_course_is_0(run, make_course, monkeypatch):
    monkeypatch.chdir(make_course(CLEAN))
    done = run("check")
    assert done.exit_code == 0
    assert done.output == "No findings.\n"


def test_warnings_are_0_and_1_where_they_count(run, make_course, monkeypatch):
    monkeypatch.chdir(make_course(WARNED))
    assert run("check").exit_code == 0
    assert run("check", "--strict").exit_code == 1
    assert NO_REASON in run("check").output


def test_errors_are_1_also_to_the_shell(make_course):
    command = [sys.executable, "-c", "from coursewright.cli import main; main()", "check", "-C", make_course(BROKEN)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60, check=False)
    assert done.returncode == 1
    assert UNTAUGHT in done.stdout
    assert done.stderr == ""


def test_it_may_be_called_below_the_course_or_anywhere(run, make_course, monkeypatch, tmp_path):
    course = make_course(BROKEN)
    monkeypatch.chdir(course / "docs" / "tea")
    below = run("check")
    monkeypatch.chdir(tmp_path)
    assert below.output == run("check", "--course", course).output == run("check", "-C", course / "quizzes").output
    assert below.output.splitlines()[0].startswith(UNTAUGHT)


def test_paths_choose_what_is_printed_and_counts(run, make_course, monkeypatch):
    pot = {"docs/tea/pot.md": "---\ntitle: The pot\n---\n", "docs/milk/jug.md": "---\ntitle: The jug\n---\n"}
    monkeypatch.chdir(make_course(BROKEN | pot) / "docs")

    def named(*paths):
        done = run("check", *paths, "--format", "json")
        found = {finding["path"] for finding in json.loads(done.stdout)["findings"]}
        assert done.exit_code == bool(found)
        return found

    assert named("tea") == {"docs/tea/kettle.md", "docs/tea/pot.md", "quizzes/tea/kettle.md"}
    assert named("tea/pot.md", "milk") == {"docs/tea/pot.md", "docs/milk/jug.md"}
    assert named("index.md", "../mkdocs.yml") == set()
    assert named("..") == named()


@pytest.mark.parametrize("name", ["docs/tea/kettle.md", "quizzes/tea/kettle.md"])
@pytest.mark.parametrize("make_absolute", [False, True])
def test_a_lesson_and_its_bank_concern_each_other(run, make_course, monkeypatch, name, make_absolute):
    course = make_course(BROKEN)
    monkeypatch.chdir(course)
    done = run("check", course / name if make_absolute else name)
    assert UNTAUGHT in done.output
    assert NO_REASON in done.output
    assert done.exit_code == 1


def test_a_path_outside_the_course_is_2(run, make_course, monkeypatch, tmp_path):
    course = make_course(BROKEN)
    (tmp_path / "other.md").write_text("# Other\n")
    monkeypatch.chdir(tmp_path)
    done = run("check", "-C", course, course / "docs", "other.md")
    assert done.exit_code == 2
    assert done.output.splitlines()[-1] == (
        f"Error: `other.md` lies outside the course in {course}. Name its files, or use --course DIR."
    )


def test_lessons_may_lie_outside_of_the_courses_folder(run, make_course, monkeypatch, tmp_path):
    course = make_course(BROKEN, docs_dir=str(tmp_path / "pages"))
    (course / "docs").rename(tmp_path / "pages")
    (course / "docs").symlink_to(tmp_path / "pages")
    done = run("check", "-C", course, course / "docs/tea/kettle.md")
    assert done.exit_code == 1
    assert "no section teaches" in done.output


def test_a_misspelt_command_or_option_is_told(run):
    assert "`chek` is no command. Did you mean `check`?" in run("chek").output
    assert "Did you mean '--format'?" in run("check", "--formt", "json").output


@pytest.mark.parametrize("name", all_reports())
def test_every_format_says_the_same(run, make_course, monkeypatch, name):
    monkeypatch.chdir(make_course(BROKEN))
    done = run("check", "--format", name)
    assert done.exit_code == 1
    assert len(re.findall("no section teaches the objective", done.output)) == 1
    assert done.output == run("check", "--format", name).output


def test_json_goes_into_a_program(run, make_course, monkeypatch):
    monkeypatch.chdir(make_course(BROKEN))
    report = json.loads(run("check", "--format", "json").stdout)
    assert [finding["code"] for finding in report["findings"]] == ["C102", "C203"]


@pytest.mark.parametrize(
    "args", [["--format", "nonsense"], ["--nonsense"], ["docs/nonsense.md"], ["--course", "nonsense"]]
)
def test_wrong_use_is_2(run, make_course, monkeypatch, args):
    monkeypatch.chdir(make_course(BROKEN))
    done = run("check", *args)
    assert done.exit_code == 2
    assert "nonsense" in done.output


def test_without_a_course_it_says_where_to_go(run, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    done = run("check")
    assert done.exit_code == 2
    assert "No mkdocs.yml in . or above it" in done.output
    assert "--course DIR" in done.output


@pytest.mark.parametrize(
    "text", ["plugins: [search", "site_name: !ENV [", "site_name: Tee\tund: x", b"site_name: T\xe9e"]
)
def test_a_config_that_cannot_be_read_is_2(run, make_course, text):
    done = run("check", "--course", make_course(CLEAN | {"mkdocs.yml": text}))
    assert done.exit_code == 2
    assert "mkdocs.yml cannot be read" in done.output


STRANGE = ["", "- a list", "plugins: 5", "plugins: {search: }", "extra: [coursewright]", "docs_dir: 7", "extra: text"]


@pytest.mark.parametrize("text", STRANGE)
def test_what_a_config_holds_besides_does_not_matter(run, make_course, text):
    assert run("check", "--course", make_course(CLEAN | {"mkdocs.yml": text})).exit_code == 0


@pytest.mark.parametrize(
    "text",
    [
        "plugins: [search, {coursewright: {rules: {C999: off}}}]",
        "plugins: {search: {}, coursewright: {rules: {C999: off}}}",
        "extra: {coursewright: {rules: {C999: off}}}",
    ],
)
def test_wrong_settings_are_2_and_named(run, make_course, text):
    done = run("check", "--course", make_course(BROKEN | {"mkdocs.yml": text}))
    assert done.exit_code == 2
    assert "`C999`, which is no rule" in done.output


def test_settings_count(run, make_course):
    course = make_course(BROKEN, extra={"coursewright": {"rules": {"C102": False, "C203": "info"}}}, plugin=False)
    done = run("check", "--strict", "--course", course)
    assert done.exit_code == 0
    assert "info C203" in done.output
    assert "C102" not in done.output


def test_a_missing_folder_of_lessons_is_2(run, make_course):
    done = run("check", "--course", make_course(CLEAN, docs_dir="pages"))
    assert done.exit_code == 2
    assert "no folder `pages`" in done.output


TAGS = """\
site_name: !ENV [SITE, Tea]
docs_dir: ./docs/
markdown_extensions:
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
      emoji_generator: !!python/name:material.extensions.emoji.to_svg
  - pymdownx.superfences: {custom_fences: [{format: !!python/object/apply:print {args: [no]}}]}
extra: {homepage: !relative docs, coursewright: {rules: {C203: off}}}
"""


def test_tags_of_mkdocs_are_read_past(run, make_course):
    done = run("check", "--strict", "--course", make_course(BROKEN | {"mkdocs.yml": TAGS}))
    assert done.exit_code == 1
    assert done.output.startswith(UNTAUGHT)
    assert "1 error in 1 file" in done.output


MANY = BROKEN | {
    "docs/tea/leaves.md": "---\ntitle: Leaves\n---\n\n<quiz>\n\n//// dialogue | One\n\n/// weaker\n\n//\n",
    "docs/tea/pot/index.md": "/// question | sign\n\n///\n",
    "docs/tea/.draft.md": "hidden",
    "docs/tea/cup.png": b"\x89",
    "quizzes/tea/leaves.md": "## A { #sign assesses=boil }\n\n- [x] one\n\n## B\n\n[[]]\n",
    "quizzes/tea/spoon.md": "## Spoon { #spoon assesses='stir' }\n\nStir?\n\n- [x] Yes\n- [x] yes\n",
}


def test_it_finds_what_a_build_finds(run, make_course, build):
    course = make_course(MANY)
    checked = run("check", "--course", course).output
    built = re.findall(r"coursewright: (\S+:\d+:\d+: .+)\n    (.+)\n", build(course).output)
    assert len(built) > 10
    assert re.findall(r"^(\S+:\d+:\d+: .+)\n(?:    \|.*\n)*    (.+)\n", checked, re.MULTILINE) == built


def test_a_language_without_data_is_told_once_by_the_check_and_by_a_build(run, make_course, build):
    course = make_course(CLEAN, theme={"name": "material", "font": False, "language": "da"})
    checked = run("check", "--strict", "--course", course)
    assert checked.exit_code == 0
    assert checked.output.startswith("mkdocs.yml:1:1: info C007 nothing is known of the language `da`")
    built = build(course, "--strict")
    assert built.code == 0, built.output
    assert built.output.count("mkdocs.yml:1:1: info C007 nothing is known of the language `da`") == 1
    assert "C007" not in build(make_course(CLEAN, theme={"name": "mkdocs"})).output


def test_it_leaves_out_what_a_build_leaves_out(run, make_course):
    files = CLEAN | {"docs/templates/lesson.md": "# Copy me\n", "docs/tea/draft.md": "# Later\n"}
    assert run("check", "--course", make_course(files, exclude_docs="draft.md")).exit_code == 0


def test_a_transcript_that_the_site_leaves_out_is_there(run, make_course, build):
    lesson = LESSON.replace("objectives:", "transcript: raw/kettle.vtt\nobjectives:", 1)
    files = CLEAN | {"docs/tea/kettle.md": lesson, "docs/tea/raw/kettle.vtt": "WEBVTT\n"}
    course = make_course(files, exclude_docs="raw/")
    assert run("check", "--course", course).output == "No findings.\n"
    built = build(course, "--strict")
    assert built.code == 0, built.output
    assert not (built.site / "tea" / "raw").exists()
    (course / "docs/tea/raw/kettle.vtt").unlink()
    assert "error C402" in run("check", "--course", course).output
    assert "error C402" in build(course).output


@pytest.mark.parametrize("extensions, code", [([], 1), (["attr_list", {"pymdownx.blocks.admonition": {}}], 0)])
def test_a_block_is_known_where_its_extension_is_enabled(run, make_course, extensions, code):
    course = make_course(
        CLEAN | {"docs/index.md": "# Tea\n\n/// note | Hot\n\nMind.\n\n///\n"}, markdown_extensions=extensions
    )
    done = run("check", "--course", course)
    assert done.exit_code == code
    assert ("add that to `markdown_extensions`" in done.output) == bool(code)


def test_explain_lists_every_rule(run):
    done = run("explain")
    assert done.exit_code == 0
    assert [line.split()[:2] for line in done.output.splitlines()] == [
        [r.code, r.severity] for r in all_rules().values()
    ]
    assert all(rule.title in done.output for rule in all_rules().values())


@pytest.mark.parametrize("rule", all_rules().values(), ids=all_rules())
def test_explain_shows_the_page_of_a_rule_and_its_examples(run, rule):
    done = run("explain", rule.code.lower())
    assert done.exit_code == 0
    assert done.output.startswith(f"{rule.code} ({rule.severity}): {rule.title}\n\n{rule.page}\n\nBad:\n")
    for path in (*rule.bad, *rule.good):
        assert f"\n    {path}\n" in done.output


def test_explain_of_no_rule_is_2(run):
    done = run("explain", "C999")
    assert done.exit_code == 2
    assert "`C999` is no rule. `coursewright explain`" in done.output
    assert "Did you mean `C207`?" in run("explain", "c2o7").output


def test_it_knows_its_version(run):
    assert __version__ in run("--version").output


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(run, command):
    done = run(command, "-h")
    assert done.exit_code == 0
    assert len(done.output.splitlines()) > 3


def test_a_baseline_lets_an_old_course_adopt_the_check(run, make_course, tmp_path):
    root, baseline = make_course(BROKEN), tmp_path / "baseline.json"
    accepted = run("check", "-C", root, "--baseline", baseline, "--accept")
    assert accepted.exit_code == 0
    assert "accepts 2 findings of today" in accepted.stderr
    lesson = root / "docs/tea/kettle.md"
    lesson.write_text(lesson.read_text("utf-8").replace("title:", "# a comment\ntitle:"), "utf-8")
    assert run("check", "-C", root, "--baseline", baseline, "--strict").exit_code == 0
    (root / "quizzes/tea/kettle.md").write_text(BANK.replace("[x]", "[ ]"), "utf-8")
    found = run("check", "-C", root, "--baseline", baseline, "--format", "json")
    assert found.exit_code == 1
    assert {finding["code"] for finding in json.loads(found.stdout)["findings"]} >= {"C201"}
    assert "C102" not in found.stdout


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"version": 2, "accepted": []}', '{"version": 1, "accepted": [1]}'])
def test_a_baseline_that_cannot_be_read_is_wrong_use(run, make_course, tmp_path, text):
    (tmp_path / "baseline.json").write_text(text, "utf-8")
    done = run("check", "-C", make_course(CLEAN), "--baseline", tmp_path / "baseline.json")
    assert done.exit_code == 2
    assert "cannot be read" in done.stderr


def test_a_baseline_that_is_missing_says_how_to_write_it(run, make_course, tmp_path):
    done = run("check", "-C", make_course(CLEAN), "--baseline", tmp_path / "none.json")
    assert done.exit_code == 2
    assert "Write it with --accept." in done.stderr
    assert run("check", "-C", make_course(CLEAN), "--accept").exit_code == 2
