"""The course map: what it counts, how it is shown, and what a change did to it."""

import json
import subprocess

import pytest
from click.testing import CliRunner

from coursewright.cli import main
from coursewright.course import parse
from coursewright.coverage import compare, cover
from coursewright.disk import read_revision

LESSON = """\
---
title: The kettle
objectives:
  boil: Name the sign of boiling water
  pour: Pour tea | or water
---

# The kettle

## Bubbles { #bubbles teaches="boil" }

Boiling water rolls.

### Two pots

//// dialogue | Two pots

/// weaker | Shut

**Ann:** It sings.

///

/// stronger | Open

**Ann:** It rolls.

///

Rolling is the sign.

////

## Pouring

/// question | sign

///
"""
BANK = """\
## The sign { #sign assesses="boil boil" }

What does boiling water do?

- [x] It rolls.
- [ ] It whispers.
  > That comes long before.

Bubbles reach the surface.
"""
COURSE = {"docs/tea/kettle.md": LESSON, "quizzes/tea/kettle.md": BANK}
UNSHOWN = {"docs/tea/kettle.md": LESSON, "quizzes/tea/ketle.md": BANK.replace('"boil boil"', '"tea/kettle:boil"')}


def test_an_objective_is_taught_compared_and_assessed():
    boil, pour = cover(parse(COURSE))
    assert [section.title for _, section in boil.taught] == ["Bubbles"]
    assert [dialogue.caption for _, dialogue in boil.compared] == ["Two pots"]
    assert [question.id for question in boil.assessed] == ["sign"]
    assert boil.gaps == ()
    assert (pour.taught, pour.compared, pour.assessed) == ((), (), ())
    assert pour.gaps == ("taught", "assessed")


def test_questions_that_no_page_shows_assess_nothing():
    boil, _ = cover(parse(UNSHOWN))
    assert boil.gaps == ("assessed",)


def test_a_change_is_told_objective_by_objective():
    after = LESSON.replace(' teaches="boil"', "").replace("  pour: Pour tea | or water", "  brew: Brew tea")
    changes = compare(parse(COURSE), parse(COURSE | {"docs/tea/kettle.md": after}))
    assert [(change.kind, change.objective.id) for change in changes] == [
        ("untaught", "boil"),
        ("gained", "brew"),
        ("lost", "pour"),
    ]
    back = compare(parse(UNSHOWN | {"docs/tea/kettle.md": after}), parse(COURSE))
    assert [(change.kind, change.objective.id) for change in back] == [
        ("taught", "boil"),
        ("assessed", "boil"),
        ("gained", "pour"),
        ("lost", "brew"),
    ]


@pytest.fixture
def run(make_course):
    root = make_course({"docs/index.md": "# Tea\n", **COURSE})

    def invoke(*args):
        done = CliRunner().invoke(main, ["map", "-C", str(root), *args])
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exc_info
        return done

    invoke.root = root
    return invoke


def test_the_map_is_printed(run):
    assert run().stdout == (
        "taught  1  compared  1  assessed  1  tea/kettle:boil  Name the sign of boiling water\n"
        "taught !!  compared  -  assessed !!  tea/kettle:pour  Pour tea | or water\n"
        "2 objectives: 1 of 2 with a gap.\n"
    )


def test_the_map_as_markdown_is_a_table_a_lesson(run):
    assert run("--format", "markdown").stdout.splitlines()[2:] == [
        "### The kettle",
        "",
        "| Objective | Taught | Compared | Assessed |",
        "|---|--:|--:|--:|",
        "| Name the sign of boiling water | 1 | 1 | 1 |",
        "| Pour tea \\| or water | 0 | 0 | 0 |",
    ]


def test_the_map_as_json_leads_to_every_place(run):
    data = json.loads(run("--format", "json").stdout)
    assert (data["version"], data["language"]) == (1, "en")
    boil, pour = data["objectives"]
    (question,) = data["questions"]
    assert question == {
        "id": "sign",
        "page": "tea/kettle",
        "revision": parse(COURSE).questions_by_id["sign"].revision,
        "assesses": ["tea/kettle:boil"],
        "url": "tea/kettle/#question-sign",
    }
    assert (boil["key"], boil["path"], boil["line"]) == ("tea/kettle:boil", "docs/tea/kettle.md", 4)
    assert boil["taught"] == [
        {"lesson": "tea/kettle", "id": "bubbles", "title": "Bubbles", "line": 10, "url": "tea/kettle/#bubbles"}
    ]
    assert boil["compared"] == [
        {"lesson": "tea/kettle", "caption": "Two pots", "line": 16, "url": "tea/kettle/#dialogue-1"}
    ]
    assert boil["assessed"] == [
        {
            "id": "sign",
            "bank": "tea/kettle",
            "title": "The sign",
            "kind": "one",
            "revision": question["revision"],
            "line": 1,
            "url": "tea/kettle/#question-sign",
        }
    ]
    assert pour["gaps"] == ["taught", "assessed"]


def git(root, *args):
    identity = ["-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", root, *identity, *args], check=True, capture_output=True)


def test_a_change_is_told_against_a_revision(run):
    git(run.root, "init", "-q")
    git(run.root, "add", "-A")
    git(run.root, "commit", "-qm", "one")
    assert run("--against", "HEAD").stdout == "The coverage of the course is as it was.\n"
    (run.root / "quizzes/tea/kettle.md").unlink()
    assert run("--against", "HEAD").stdout == (
        "**1 assessed no more**\n\n- `tea/kettle:boil`: Name the sign of boiling water\n\n"
    )
    (change,) = json.loads(run("--against", "HEAD", "--format", "json").stdout)["changes"]
    assert (change["kind"], change["key"], change["line"]) == ("unassessed", "tea/kettle:boil", 4)


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", ""])
def test_a_revision_that_git_does_not_know_is_wrong_use(run, revision):
    done = run("--against", revision)
    assert done.exit_code == 2
    assert f"`{revision}` cannot be read: " in done.stderr


def test_a_course_has_its_past_in_a_folder_of_a_repository_too(tmp_path):
    for name in ("old", "new"):
        (tmp_path / name / "docs").mkdir(parents=True)
        (tmp_path / name / "docs/index.md").write_text("# Tea\n", "utf-8")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "old")
    git(tmp_path, "commit", "-qm", "one")
    assert read_revision(tmp_path / "old", "HEAD", {"docs": ()}) == {"docs/index.md": "# Tea\n"}
    assert read_revision(tmp_path / "new", "HEAD", {"docs": ()}) == {}
