"""The page of the reviewers' lists: it is in the package, and every rule that it names exists and is linked."""

import re
from importlib.resources import files

import pytest

from coursewright.rules import all_rules

PAGE = files("coursewright.rules").joinpath("reviewing.md").read_text("utf-8")
ROWS = [line.strip("| ").split(" | ") for line in PAGE.splitlines() if line.startswith("| ")]
LINK = re.compile(r"\[(C\d{3})\]\((\w+)\.md\)")


def test_every_rule_that_it_names_exists_and_is_linked_to_its_page() -> None:
    named = re.findall(r"\bC\d{3}\b", PAGE)
    linked = LINK.findall(PAGE)
    assert set(named) - set(all_rules()) == set()
    assert len(linked) == len(named) > 50
    assert [(code, page) for code, page in linked if page != code.lower()] == []


@pytest.mark.parametrize("row", ROWS, ids=[row[0][:40] for row in ROWS])
def test_every_line_of_a_list_has_rules_or_none_and_says_what_is_left(row: list[str]) -> None:
    looked_for, rules, left = row
    assert looked_for[:1].isupper()
    assert left
    assert rules in ("Rules", "none") or LINK.sub("", rules).strip(", ") == ""


def test_it_names_its_sources() -> None:
    assert "](https://github.com/carpentries-lab/reviews/" in PAGE
    assert "](https://github.com/arcus/education_modules/" in PAGE
