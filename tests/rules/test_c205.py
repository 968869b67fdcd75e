"""Edge cases of C205: how many questions, how much longer, and which questions count."""

from collections.abc import Callable, Sequence

import pytest

from coursewright.diagnostics import Finding

Judge = Callable[..., list[Finding]]

LONG, SHORT = "It will boil in a moment", "It boils"
RIGHT = (LONG, SHORT, "It leaks", "It sings")
WRONG = (SHORT, LONG, "It leaks", "It sings")
ALIKE = (SHORT, "It leaks", "It sings", "It hums.")


def bank(*questions: Sequence[str], mark: str = " ") -> dict[str, str]:
    """Of each question the first option is the right one; `mark` is what the last one's box holds."""
    texts = ["---\ntitle: Tea\n---\n"]
    for number, (right, *wrong, last) in enumerate(questions):
        options = [f"- [x] {right}", *(f"- [ ] {text}" for text in wrong), f"- [{mark}] {last}"]
        texts += [f"## Q {{ #q{number} }}", "", "What is right?", "", *options, ""]
    return {"quizzes/tea.md": "\n".join(texts)}


@pytest.mark.parametrize(
    ("questions", "message"),
    [
        ([RIGHT] * 8, "in 8 of 8 questions the right option is clearly the longest"),
        ([*[RIGHT] * 9, ALIKE], "in 9 of 10 questions the right option is clearly the longest"),
        ([*[RIGHT] * 6, *[ALIKE] * 9], "in 6 of 15 questions the right option is clearly the longest"),
        ([*[RIGHT] * 8, *[WRONG] * 4], "in 8 of 12 questions the right option is clearly the longest"),
        ([RIGHT[:2]] * 8, "in 8 of 8 questions the right option is clearly the longest"),
        ([*[RIGHT] * 5, *[RIGHT[:3]] * 3], "in 8 of 8 questions the right option is clearly the longest"),
    ],
)
def test_is_found_on_the_first_line(judge: Judge, questions: list[Sequence[str]], message: str) -> None:
    [finding] = judge(bank(*questions))
    assert (finding.message, finding.place.line) == (message, 1)


def test_the_hint_names_the_questions(judge: Judge) -> None:
    [finding] = judge(bank(ALIKE, *[RIGHT] * 7))
    assert "on lines 14, 23, 32, 41, 50 and 2 more." in finding.hint


@pytest.mark.parametrize(
    "questions",
    [
        [RIGHT] * 7,
        [*[RIGHT] * 3, *[ALIKE] * 9],
        [*[RIGHT] * 5, *[ALIKE] * 9],
        [*[RIGHT] * 4, *[WRONG] * 12],
        [*[RIGHT[:2]] * 6, *[WRONG[:2]] * 3],
        [(LONG, "It will boil right away", SHORT)] * 20,
        [("1024", "12", "7")] * 20,
        [("[Tea](https://example.org/kettle.html)", "Sage", "Mint")] * 20,
        [("**_Tea_**", "`Sage`", "Mint")] * 20,
        [(LONG, LONG, SHORT)] * 20,
    ],
)
def test_is_left_alone(judge: Judge, questions: list[Sequence[str]]) -> None:
    assert not judge(bank(*questions))


def test_questions_with_several_right_options_do_not_count(judge: Judge) -> None:
    assert not judge(bank(*[RIGHT] * 20, mark="x"))
    assert not judge(bank(*[RIGHT] * 20, mark="?"))


def test_each_bank_is_judged_alone(judge: Judge) -> None:
    halves = {f"quizzes/{name}.md": text for name in "ab" for text in bank(*[RIGHT] * 4).values()}
    assert not judge(halves)
    assert len(judge({"quizzes/b.md": bank(*[RIGHT] * 5000)["quizzes/tea.md"]})) == 1


def test_findings_cover_what_is_meant(pointed: list[str]) -> None:
    assert pointed == ["## song { #song }"]
