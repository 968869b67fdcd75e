"""Edge cases of C108: which objectives ask to create, and which questions and lessons ask for no more than recall."""

from collections.abc import Callable

import pytest

from coursewright import course
from coursewright.diagnostics import Finding
from coursewright.rules import all_rules
from coursewright.settings import Host, Settings

Judge = Callable[..., list[Finding]]

LESSON = "---\nobjectives:\n  party: {}\n---\n\n{}\n"
ONE = '## One { #one assesses="party" }\n\nWho?\n\n- [x] Ann\n- [ ] Bo\n\n'
SEVERAL = ONE.replace("one", "several").replace("[ ] Bo", "[x] Bo\n- [ ] Cy")
BLANK = '## Blank {{ #blank assesses="party" }}\n\nTea is [[{}]].\n\n'
DESIGN = "Design a tea party"


@pytest.mark.parametrize(
    ("objective", "bank", "asked"),
    [
        (DESIGN, ONE, "one option"),
        (DESIGN, BLANK.format("hot|very hot"), "a word"),
        (DESIGN, ONE + BLANK.format("hot"), "one option or a word"),
        ("develop a plan for six guests", ONE, "one option"),
        (DESIGN, ONE + SEVERAL, ""),
        (DESIGN, BLANK.format("hot and sweet"), ""),
        (DESIGN, BLANK.format("x = 2"), ""),
        (DESIGN, BLANK.format("def"), "a word"),
        (DESIGN, ONE + "## Empty { #empty assesses=party }\n", ""),
        (DESIGN, "", ""),
        ("Choose a design", ONE, ""),
        ("Make tea", ONE, ""),
        ("Judge a tea party", ONE, ""),
    ],
)
def test_is_found_where_all_questions_are_recall(judge: Judge, objective: str, bank: str, asked: str) -> None:
    findings = judge({"docs/tea.md": LESSON.format(objective, "Tea."), "quizzes/tea.md": bank})
    verb = objective.split()[0].lower()
    said = f"the objective `party` says `{verb}`, but its questions only ask for {asked}"
    assert [(f.place.line, f.message) for f in findings] == [(3, said)] * bool(asked)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Now draft a plan.", True),
        ("Draft a plan for your guests.", False),
        ("Take a pen. Draft a plan.", False),
        ("1. **Draft** a plan.", False),
        ("## Your turn: design a party", False),
        ("## Design matters", True),
        ("```\nDesign()\n```", True),
    ],
)
def test_an_exercise_in_the_lesson_counts(judge: Judge, text: str, found: bool) -> None:
    assert len(judge({"docs/tea.md": LESSON.format(DESIGN, text), "quizzes/tea.md": ONE})) == found


def test_another_language_is_left_alone() -> None:
    texts = {"docs/tea.md": LESSON.format(DESIGN, ""), "quizzes/tea.md": ONE}
    assert not list(all_rules()["C108"].check(course.parse(texts, settings=Settings(Host(language="de")))))


def test_findings_cover_what_is_meant(pointed: list[str]) -> None:
    assert pointed == ["Design"]
