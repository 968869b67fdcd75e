"""`coursewright check --fix` and `--diff`: which files they touch, how, and what they say."""

import json
import os
import subprocess

import pytest
from click.testing import CliRunner
from sample import BANK, COURSE, LESSON

from coursewright import disk
from coursewright.cli import main, mending
from coursewright.disk import cache

SLIPS = COURSE | {
    "docs/tea/kettle.md": LESSON.replace("title:", "titel:").replace('teaches="boil"', 'teach="boil"'),
    "quizzes/tea/kettle.md": BANK.replace('"boil"', "“boil”").replace("\n", "\r\n"),
}
MENDED = COURSE | {"quizzes/tea/kettle.md": BANK.replace("\n", "\r\n")}


@pytest.fixture
def run(monkeypatch):
    def invoke(course, *args):
        monkeypatch.chdir(course)
        done = CliRunner().invoke(main, ["check", *map(str, args)])
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exc_info
        return done

    return invoke


def contents(course, files=COURSE):
    return {path: (course / path).read_bytes().decode() for path in files}


def test_what_is_certain_is_mended_and_the_rest_reported(run, make_course):
    course = make_course(SLIPS | {"docs/index.md": "# Tea\n\n///\n"})
    done = run(course, "--fix")
    assert contents(course) == MENDED | {"docs/index.md": "# Tea\n\n///\n"}
    assert done.exit_code == 1
    assert "`///` closes nothing" in done.stdout
    assert "is no attribute" not in done.stdout
    assert done.stderr == "3 findings in 2 files mended.\n"


def test_a_second_time_there_is_nothing_to_do(run, make_course):
    course = make_course(SLIPS)
    assert run(course, "--fix").exit_code == 0
    before = {path: (course / path).stat().st_mtime_ns for path in COURSE}
    done = run(course, "--fix")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "No findings.\n", "0 findings mended.\n")
    assert {path: (course / path).stat().st_mtime_ns for path in COURSE} == before


def test_the_diff_is_a_patch_and_nothing_is_written(run, make_course):
    course = make_course(SLIPS)
    done = run(course, "--diff")
    assert contents(course) == SLIPS
    assert done.exit_code == 1
    assert done.stderr == "3 findings in 2 files would be mended; nothing is written.\n"
    subprocess.run(["git", "apply"], cwd=course, input=done.stdout_bytes, check=True)
    assert contents(course) == MENDED


def test_only_the_named_paths_are_mended(run, make_course):
    course = make_course(SLIPS)
    done = run(course, "--fix", "docs/index.md")
    assert contents(course) == SLIPS
    assert "0 findings mended" in done.stderr
    run(course, "--fix", "quizzes")  # and the lesson of the bank there
    assert contents(course) == MENDED


def test_what_the_baseline_accepts_stays(run, make_course):
    course = make_course(SLIPS)
    run(course, "--baseline", "b.json", "--accept")
    assert "0 findings mended" in run(course, "--fix", "--baseline", "b.json").stderr
    assert contents(course) == SLIPS


def test_rules_that_are_off_are_not_mended(run, make_course):
    course = make_course(SLIPS, plugins=["search", "mkdocs_quiz", {"coursewright": {"rules": {"C0": "off"}}}])
    run(course, "--fix")
    assert contents(course) == SLIPS


def test_programs_read_only_the_report(run, make_course):
    report = json.loads(run(make_course(SLIPS), "--fix", "--format", "json").stdout)
    assert report["findings"] == []


def test_a_file_that_is_not_utf_8_is_left_alone(run, make_course):
    data = SLIPS["docs/tea/kettle.md"].encode() + b"\n\xe9\n"
    course = make_course(SLIPS | {"docs/tea/kettle.md": data})
    run(course, "--fix")
    assert (course / "docs/tea/kettle.md").read_bytes() == data


def test_a_file_that_was_changed_meanwhile_is_left_alone(run, make_course, monkeypatch):
    course = make_course(SLIPS)
    lesson = course / "docs/tea/kettle.md"

    def change_and_fix(*args):
        lesson.write_text("mine", "utf-8")
        return fix(*args)

    fix = mending.fix
    monkeypatch.setattr(mending, "fix", change_and_fix)
    done = run(course, "--fix")
    assert lesson.read_text("utf-8") == "mine"
    assert "docs/tea/kettle.md is left as it is" in done.stderr
    assert contents(course)["quizzes/tea/kettle.md"] == MENDED["quizzes/tea/kettle.md"]
    assert sorted(path.name for path in lesson.parent.iterdir()) == ["kettle.md"]


@pytest.mark.skipif(os.name != "posix", reason="modes and links of POSIX")
def test_a_file_keeps_its_mode_and_a_link_its_target(run, make_course, tmp_path):
    course = make_course(SLIPS)
    lesson, elsewhere = course / "docs/tea/kettle.md", tmp_path / "kettle.md"
    lesson.rename(elsewhere)
    lesson.symlink_to(elsewhere)
    elsewhere.chmod(0o640)
    run(course, "--fix")
    assert lesson.is_symlink()
    assert elsewhere.read_text("utf-8") == LESSON
    assert elsewhere.stat().st_mode & 0o777 == 0o640


def test_a_full_disk_leaves_the_file_as_it_was(run, make_course, monkeypatch):
    course = make_course(SLIPS)

    def full(path, old, new):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(disk, "write_instead", full)
    done = run(course, "--fix")
    assert contents(course) == SLIPS
    assert done.exit_code == 1
    assert "left as it is" in done.stderr


@pytest.mark.parametrize("options", [["--fix", "--diff"], ["--fix", "--accept"], ["--diff", "--accept"]])
def test_one_step_at_a_time(run, make_course, options):
    course = make_course(SLIPS)
    done = run(course, *options, "--baseline", "b.json")
    assert done.exit_code == 2
    assert contents(course) == SLIPS
    assert not (course / "b.json").exists()


def test_an_old_course_with_a_baseline_has_its_new_slips_mended(run, make_course):
    old = COURSE | {"docs/tea/cup.md": "---\ntitle: Cup\n---\n\nTea.\n\n///\n"}
    course = make_course(old)
    assert run(course, "--baseline", "b.json", "--accept").exit_code == 0
    (course / "quizzes/tea/kettle.md").write_text(BANK.replace('"boil"', "“boil”"), "utf-8")
    assert run(course, "--baseline", "b.json").exit_code == 1
    done = run(course, "--fix", "--baseline", "b.json")
    assert (done.exit_code, done.stderr) == (0, "1 finding in 1 file mended.\n")
    assert contents(course, old) == old


def test_what_the_cache_knows_of_files_is_what_they_say_now(run, make_course, monkeypatch, tmp_path):
    monkeypatch.setattr(cache, "FEWEST", 1)
    monkeypatch.setattr(cache, "user_cache_path", lambda *_, **__: tmp_path / "caches")
    course = make_course(SLIPS)
    before = run(course).stdout
    assert [run(course, "--diff").exit_code, run(course).stdout] == [1, before]
    assert run(course, "--fix").stdout == run(course).stdout == run(course, "--no-cache").stdout == "No findings.\n"
    for path, text in SLIPS.items():
        (course / path).write_bytes(text.encode())
    assert run(course).stdout == before
    assert any((tmp_path / "caches").iterdir())
