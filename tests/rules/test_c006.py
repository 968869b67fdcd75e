"""C006 in detail: an excuse is needed, or it is found; what excuses is never found."""

import pytest

from coursewright.course import parse
from coursewright.rules import check

LESSON = """\
---
title: Tea
objectives: {boil: Name the sign of boiling water}
---

# Tea

## Bubbles { #bubbles teaches="boil" }

%s
"""
UNTAUGHT = LESSON.replace(' teaches="boil"', "")


def found(text: str, levels: dict[str, str] | None = None) -> list[tuple[int, int, str]]:
    findings = check(parse({"docs/a/b.md": text}), levels)
    return [(each.place.line, each.place.column, each.message) for each in findings if each.code == "C006"]


def test_an_excuse_that_nothing_needs_is_found_where_it_is_written() -> None:
    text = LESSON % "Water. <!-- coursewright: allow C102 (taught at the table) -->"
    assert found(text) == [(10, 8, "nothing here needs the excuse from C102")]


def test_an_excuse_that_is_needed_is_not_found() -> None:
    excused = UNTAUGHT.replace("objectives:", "# coursewright: allow C102 (taught at the table)\nobjectives:")
    assert found(excused % "Water.") == []


def test_an_excuse_from_what_concerns_the_whole_file_may_stand_anywhere() -> None:
    text = "---\ntitle: Tea\n---\n\n# Tea\n\nWater.\n\n<!-- coursewright: allow C101 (an appendix) -->\n\nMore.\n"
    assert found(text) == []


def test_an_excuse_from_a_rule_that_is_off_is_not_found() -> None:
    text = LESSON % "Water. <!-- coursewright: allow C102 (taught at the table) -->"
    assert found(text, {"C102": "off"}) == found(text, {"C1": "off"}) == []


def test_an_excuse_from_no_rule_is_found_with_the_nearest() -> None:
    text = LESSON % "Water. <!-- coursewright: allow C192 (so be it) -->"
    assert found(text) == [(10, 8, "`C192` is excused, and is no rule")]


@pytest.mark.parametrize(
    "line",
    [
        "Write `<!-- coursewright: allow C102 -->` above it.",
        "See coursewright: the tool. # coursewright: a heading",
        "```\n<!-- coursewright: allow -->\n```",
    ],
)
def test_text_that_only_speaks_of_excuses_is_none(line: str) -> None:
    assert found(LESSON % line) == []


@pytest.mark.parametrize("comment", ["allow C102", "allow C102 ()", "allow (x)", "alow C102 (x)", "allow C102: x", ""])
def test_an_excuse_that_cannot_be_read_is_found(comment: str) -> None:
    assert found(LESSON % f"Water. <!-- coursewright: {comment} -->") == [(10, 8, "this excuse cannot be read")]


def test_a_family_is_set_at_once_and_a_rule_of_it_still_alone() -> None:
    def codes(levels: dict[str, str]) -> set[tuple[str, str]]:
        return {(each.code, each.severity) for each in check(parse({"docs/a/b.md": UNTAUGHT % "Water."}), levels)}

    assert {code for code, _ in codes({})} >= {"C102", "C103"}
    assert not {code for code, _ in codes({"C1": "off"})} & {"C102", "C103"}
    assert ("C103", "info") in codes({"C1": "off", "C103": "info"})


def test_findings_cover_what_is_meant(pointed: list[str]) -> None:
    assert pointed == [
        "# coursewright: allow C103",
        "<!-- coursewright: ignore C102 (taught at the table) -->",
        "<!-- coursewright: allow C503() -->",
    ]
