"""What is remembered of a file: nothing is read or judged twice, and nothing is remembered wrongly."""

from collections.abc import Mapping
from random import Random

import pytest
from sample import COURSE

from coursewright import course
from coursewright.diagnostics import Diagnostic
from coursewright.memory import Memory
from coursewright.rules import check

SCRAPS = ("[MUSIC]", "## A { #sips }", "///", "- [x] It.", "---")
LESSON = "docs/tea/kettle.md"
CUP = {"docs/tea/cup.md": COURSE[LESSON].replace("{ #bubbles", "{ #sips"), "quizzes/tea/cup.md": "## Sips { #sips }\n"}


def checked(texts: Mapping[str, str], kept: Memory | None = None) -> list[Diagnostic]:
    return check(course.parse(texts, memory=kept), memory=kept)


def test_an_unchanged_file_is_read_and_judged_once() -> None:
    kept = Memory()
    checked(COURSE, kept)
    before = {path: (file.read, file.found) for path, file in kept.kept.items()}
    changed = COURSE | {LESSON: COURSE[LESSON] + "\n[MUSIC]\n"}
    assert [finding.code for finding in checked(changed, kept)] == ["C401"]
    same = {path for path, file in kept.kept.items() if (file.read, file.found) == before[path]}
    assert same == set(COURSE) - {LESSON}
    assert all(kept.kept[path].read is before[path][0] for path in same)


def test_what_is_remembered_is_what_would_be_found() -> None:
    random, kept = Random(1), Memory()
    texts = dict(COURSE | CUP)
    for _ in range(60):
        path = random.choice([*texts])
        lines = texts[path].split("\n")
        lines.insert(
            random.randrange(len(lines)), random.choice(["[MUSIC]", "## A { #sips }", "///", "- [x] It.", "---"])
        )
        texts[path] = "\n".join(lines) if random.random() < 0.8 else (COURSE | CUP)[path]
        assert checked(texts, kept) == checked(texts)


def test_a_page_becomes_a_lesson_when_it_gets_a_bank() -> None:
    kept = Memory()
    page = {"docs/about.md": "# About\n"}
    assert checked(page, kept) == []
    both = page | {"quizzes/about.md": COURSE["quizzes/tea/kettle.md"]}
    assert checked(both, kept) == checked(both) != []


def test_a_file_that_is_gone_is_not_found_in() -> None:
    kept = Memory()
    wrong = COURSE | {"docs/more.md": "[MUSIC]\n"}
    assert [finding.code for finding in checked(wrong, kept)] == ["C401"]
    assert checked(COURSE, kept) == []


@pytest.mark.parametrize("text", ["\ud800", "\ufeff", "\0"])
def test_any_text_has_a_digest(text: str) -> None:
    assert checked({"docs/a.md": text}, Memory()) == checked({"docs/a.md": text})
