"""Edge cases of C210: which words are absolute, and from when on a bank is judged."""

from collections.abc import Callable

import pytest

from coursewright import course
from coursewright.diagnostics import Finding
from coursewright.rules import all_rules
from coursewright.settings import Host, Settings

Judge = Callable[..., list[Finding]]
BANK = "## Q {{ #q }}\n\nWhat?\n\n- [x] {}\n- [ ] {}\n- [ ] {}\n- [ ] It cools.\n"
SINGLE = "## Q { #q }\n\nWhat?\n\n- [x] It sings.\n- [ ] It always hums.\n- [ ] It hums.\n- [ ] It rests.\n\n"
RIGHT = SINGLE.replace("[x]", "[?]").replace("[ ] It always", "[x] It always").replace("[?]", "[ ]")


def test_names_the_words_at_the_first_option(judge: Judge) -> None:
    findings = judge({"quizzes/tea.md": BANK.format("It sings.", "It never hums.", "Everybody ALWAYS hums.")})
    assert [(f.place.line, f.message) for f in findings] == [
        (6, "2 wrong options say `never` or `everybody`, and no right one does")
    ]


@pytest.mark.parametrize(
    ("right", "one", "other"),
    [
        ("It never sings.", "It always sings.", "It always hums."),
        ("It sings.", "It always sings.", "It is loud."),
        ("It sings.", "It is not always loud.", "It almost never sings."),
        ("Sometimes", "Always", "Never."),
        ("It sings.", "Definitely, it hums.", "Never! It hums."),
        ("It sings.", "Wait for all the bubbles.", "Only the lid must open every time."),
    ],
)
def test_is_left_alone(judge: Judge, right: str, one: str, other: str) -> None:
    assert not judge({"quizzes/tea.md": BANK.format(right, one, other)})


@pytest.mark.parametrize(
    ("bank", "found"),
    [
        (SINGLE * 10, False),
        (SINGLE * 11, True),
        (SINGLE * 40 + RIGHT, False),
        (SINGLE.replace("- [ ] It rests.\n", "") * 7, False),
        (SINGLE.replace("- [ ] It rests.\n", "") * 8, True),
        (SINGLE.replace("- [ ] It hums.\n- [ ] It rests.\n", "") * 7, False),
    ],
)
def test_single_ones_count_over_a_bank(judge: Judge, bank: str, found: bool) -> None:
    findings = judge({"quizzes/tea.md": bank, "quizzes/cup.md": SINGLE})
    assert [(finding.place.path, finding.place.line) for finding in findings] == [("quizzes/tea.md", 6)] * found


def test_a_question_without_a_right_option_is_left_to_c201(judge: Judge) -> None:
    text = BANK.format("It sings.", "It never hums.", "It always hums.").replace("[x]", "[ ]")
    assert not judge({"quizzes/tea.md": text})


def test_another_language_is_left_alone() -> None:
    text = BANK.format("It sings.", "It never hums.", "It always hums.")
    german = course.parse({"quizzes/tea.md": text}, settings=Settings(Host(language="de")))
    assert not list(all_rules()["C210"].check(german))


def test_findings_cover_what_is_meant(pointed: list[str]) -> None:
    assert pointed == ["It always boils."]
