"""Edge cases of C206: how many questions, how unlike chance, and options of unlike number."""

from collections.abc import Callable, Sequence

import pytest

from coursewright.diagnostics import Finding

Judge = Callable[..., list[Finding]]

Question = tuple[int, int]  # the position of the right option, which counts from 0, and the number of options


def bank(questions: Sequence[Question]) -> dict[str, str]:
    texts = ["---\ntitle: Tea\n---\n"]
    for number, (right, options) in enumerate(questions):
        boxes = [f"- [{'x' if at == right else ' '}] Kettle {at}" for at in range(options)]
        texts += [f"## Q {{ #q{number} }}", "", "Which one sings?", "", *boxes, ""]
    return {"quizzes/tea.md": "\n".join(texts)}


@pytest.mark.parametrize(
    ("questions", "message"),
    [
        ([(0, 4)] * 8, "in 8 of 8 questions the right option is the first"),
        ([(1, 4)] * 7 + [(2, 4)], "in 7 of 8 questions the right option is the second"),
        ([(2, 3)] * 9 + [(0, 3)], "in 9 of 10 questions the right option is the third"),
        ([(3, 4)] * 30 + [(at, 4) for at in range(3)] * 10, "in 30 of 60 questions the right option is the fourth"),
        ([(0, 2)] * 4 + [(0, 3)] * 4 + [(0, 5)] * 4, "in 12 of 12 questions the right option is the first"),
        ([(4, 5)] * 9 + [(0, 2)] * 3, "in 9 of 12 questions the right option is the fifth"),
        ([(11, 12)] * 8, "in 8 of 8 questions the right option is the number 12"),
        ([(0, 2)] * 11 + [(1, 2)], "in 11 of 12 questions the right option is the first"),
    ],
)
def test_is_found_on_the_first_line(judge: Judge, questions: list[Question], message: str) -> None:
    [finding] = judge(bank(questions))
    assert (finding.message, finding.place.line) == (message, 1)


def test_the_hint_names_the_rarest_position(judge: Judge) -> None:
    [finding] = judge(bank([(0, 4)] * 9 + [(1, 4), (3, 4)]))
    assert finding.hint == "Move it in some of them: it is the third in 0."


@pytest.mark.parametrize(
    "questions",
    [
        [(0, 4)] * 7,
        [(0, 4)] * 5 + [(1, 4), (2, 4), (3, 4)],
        [(0, 2)] * 7 + [(1, 2)],
        [(0, 2)] * 8 + [(1, 2)] * 4,
        [(0, 4)] * 24 + [(at, 4) for at in (1, 2, 3)] * 12,
        [(0, 4)] * 4000 + [(at, 4) for at in (1, 2, 3)] * 2000,
        [(0, 1)] * 20,
        [(-1, 4)] * 20,
        [(at % 4, 4) for at in range(40)],
        [],
    ],
)
def test_is_left_alone(judge: Judge, questions: list[Question]) -> None:
    assert not judge(bank(questions))


def test_each_bank_is_judged_alone(judge: Judge) -> None:
    halves = {f"quizzes/{name}.md": text for name in "ab" for text in bank([(0, 4)] * 4).values()}
    assert not judge(halves)
    assert len(judge(bank([(0, 4)] * 5000))) == 1


def test_findings_cover_what_is_meant(pointed: list[str]) -> None:
    assert pointed == ["## song { #song }"]
