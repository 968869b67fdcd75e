"""The right option stands in one position too often, across a bank

Authors tend to write the right option first, or to hide it in the middle. Learners who notice choose by position, and
the bank no longer tells what they know. It is among the faults that Haladyna and Downing (1989) list. A player may
shuffle options, but on paper, in an export and on other platforms they stand as you wrote them.

The rule looks at banks with eight or more questions that have one right option among others. It speaks where one
position holds the right option more often than chance by a one-sided binomial test at the level of 1 %, divided by the
number of positions, and at least 20 percentage points more often than chance would have it.

Move the right option in some of the questions; the reasons move with it. If the options have an order of their own,
sizes or dates, turn it round in some, or ask for other values. Where all questions are true or false, reword some so
that another answer is right.

Excuse a bank whose order is given, with a line anywhere in it, for the finding is on its first line:
`<!-- coursewright: allow C206 (the order of the licence exam) -->`.
"""

from collections.abc import Iterator, Sequence

from coursewright.bank_statistics import countable, tail
from coursewright.diagnostics import Finding, Severity
from coursewright.model import Bank, Course, Question

SEVERITY: Severity = "warning"
BY_FILE = True

QUESTIONS = (
    ("song", "Before it boils", "When it boils", "When it cools"),
    ("lid", "It keeps the heat in", "It keeps the noise in", "It makes it heavier"),
    ("green", "Let it cool a little", "Boil it once more", "Pour it in quickly"),
    ("pot", "Warm it first", "Cool it first", "Dry it first"),
    ("leaves", "One spoon each", "Two spoons each", "A handful each"),
    ("cup", "Three quarters full", "Full to the brim", "Less than a half"),
    ("milk", "When asked for", "In every cup", "In no cup at all"),
    ("lemon", "Beside the cup", "Inside the pot", "In the kettle"),
)


def _bank(places: Sequence[int]) -> str:
    banked = []
    for place, (id_, right, *wrong) in zip(places, QUESTIONS, strict=True):
        options = [f"- [ ] {text}" for text in wrong]
        options.insert(place, f"- [x] {right}")
        banked.append("\n".join([f"## {id_} {{ #{id_} }}", "", "What is right?", "", *options, ""]))
    return "\n".join(banked)


BAD = {"quizzes/tea/kettle.md": _bank([1, 1, 1, 1, 0, 1, 1, 1]).replace("\n", " ←\n", 1)}

GOOD = {"quizzes/tea/kettle.md": _bank([1, 0, 2, 1, 0, 2, 2, 1])}

POINTS, CHANCE = 0.2, 0.01
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def check(course: Course) -> Iterator[Finding]:
    for bank in course.banks:
        if asked := countable(bank):
            yield from _judged(bank, asked)


def _judged(bank: Bank, asked: Sequence[Question]) -> Iterator[Finding]:
    positions = max(len(question.options) for question in asked)
    held, expected = [0] * positions, [0.0] * positions
    for question in asked:
        held[next(at for at, option in enumerate(question.options) if option.right)] += 1
        for at in range(len(question.options)):
            expected[at] += 1 / len(question.options)
    most = max(range(positions), key=lambda at: held[at] - expected[at])
    is_much = held[most] - expected[most] >= POINTS * len(asked)
    if is_much and positions * tail(len(asked), expected[most], held[most]) < CHANCE:
        message = f"in {held[most]} of {len(asked)} questions the right option is the {_ordinal(most)}"
        rarest = min(range(positions), key=lambda at: held[at] - expected[at])
        hint = f"Move it in some of them: it is the {_ordinal(rarest)} in {held[rarest]}."
        yield Finding(bank.place, message, hint)


def _ordinal(at: int) -> str:
    return ORDINALS[at] if at < len(ORDINALS) else f"number {at + 1}"
