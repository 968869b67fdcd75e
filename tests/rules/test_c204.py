"""Edge cases of C204: which options are about other options."""

from collections.abc import Callable

import pytest

from coursewright import course
from coursewright.diagnostics import Finding
from coursewright.rules import all_rules
from coursewright.settings import Host, Settings

Judge = Callable[..., list[Finding]]
BANK = "## Q {{ #q }}\n\n{}\n\n- [x] {}\n- [ ] {}\n- [ ] {}\n- [ ] {}\n"
WARM = ("Warm the cup", "Warm the pot", "Warm the host")


@pytest.mark.parametrize(
    "option",
    [
        "All of the above",
        "all of the above.",
        "**All** of the above!",
        "D) All of the above",
        "All of the above are correct",
        "All of the above, and in this order",
        "All of the above (if it is winter)",
        "None of the above: it cools",
        "None of these",
        "None of these answers is right",
        "All of these options",
        "All answers are right.",
        "No answer is correct",
        "None of the\n  above",
        "Both A and B",
        "A and C",
        "a and c",
        "1 and 2 only",
        "Only 1 and 3",
        "Neither A nor B",
        "Both answers 1 and 2 are right",
        "A, B and C",
        "I and III only",
    ],
)
def test_is_found(judge: Judge, option: str) -> None:
    assert [f.place.line for f in judge({"quizzes/tea.md": BANK.format("What first?", *WARM, option)})] == [8]


@pytest.mark.parametrize(
    "option",
    [
        "All of the above steps were done in the wrong order",
        "None of these drugs is safe for children",
        "All of them",
        "None",
        "Both",
        "All the cups",
        "Neither too hot nor too cold",
        "A and Z",
        "D and A",
        "`A and B`",
        "A and B are warmed, C is not",
        "1 and 2",
        "Vitamins A and C",
        "No answer",
        "",
    ],
)
def test_is_left_alone(judge: Judge, option: str) -> None:
    assert not judge({"quizzes/tea.md": BANK.format("What first?", *WARM, option)})


@pytest.mark.parametrize(
    ("prompt", "options"),
    [
        ("Which lamps glow, A, B or C?", ("One", "Two", "None", "Both A and B")),
        ("Which antigens has blood of the group AB?", ("Antigen A", "Antigen B", "Antigen D", "Both A and B")),
        ("Which lamps glow?", ("Only A", "Only B", "A and B", "B and C")),
        ("Which numbers solve it?", ("5 and 6", "3 and 4", "1 and 2", "2 and 3")),
        ("Which steps may change places?\n\n1. Pour\n2. Stir\n3. Sip\n", ("1 and 2", "2 and 3", "1 and 3", "Each")),
    ],
)
def test_labels_of_things_are_left_alone(judge: Judge, prompt: str, options: tuple[str, ...]) -> None:
    assert not judge({"quizzes/tea.md": BANK.format(prompt, *options)})


def test_statements_of_the_prompt_are_said_once(judge: Judge) -> None:
    prompt = "Which statements are true?\n\nI. Tea floats.\nII. Tea is blue.\nIII. Tea is hot."
    options = ("I only", "I and II only", "II and III only", "I, II and III")
    findings = judge({"quizzes/tea.md": BANK.format(prompt, *options)})
    assert [(f.place.line, f.message) for f in findings] == [
        (10, "`I and II only` is about the statements with these labels")
    ]


def test_another_language_is_left_alone() -> None:
    text = BANK.format("What first?", *WARM, "All of the above")
    german = course.parse({"quizzes/tea.md": text}, settings=Settings(Host(language="de")))
    assert not list(all_rules()["C204"].check(german))


@pytest.mark.parametrize("scrap", ["all of the above ", "a and b ", "a, ", "is ", "*", "[", " "])
def test_endless_options(judge: Judge, scrap: str) -> None:
    """No time is asserted: what is not linear takes minutes here."""
    judge({"quizzes/tea.md": BANK.format("What?", *WARM, scrap * 200_000)})


def test_findings_cover_what_is_meant(pointed: list[str]) -> None:
    assert pointed == ["Both A and B", "**All of the above**", "1 and 2 only"]
