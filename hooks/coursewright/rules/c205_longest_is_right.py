"""The right option is clearly the longest, across a bank

Whoever writes a question qualifies the right option until nobody can object to it, and leaves the wrong ones short.
Learners notice: they choose the longest option and are right without knowing why, so the bank no longer tells what
they know. It is among the faults that Haladyna and Downing (1989) list.

The rule looks at banks with eight or more questions that have one right option among others. An option is clearly the
longest where it is at least a quarter, and at least five characters, longer than each of the others. Chance alone
would make it the right one in a third of the questions with three options, in a quarter of those with four. The rule
speaks where it is the right one more often than that by a one-sided binomial test at the level of 1 %, at least 1.5
times as often, and in at least 40 % of all the questions looked at.

Cut from the right option what its reason or the explanation can say, or give the wrong ones as much to say: a mistake
that somebody really makes has its reasons, too.

Excuse a bank that has to be worded as it is, with a line anywhere in it, for the finding is on its first line:
`<!-- coursewright: allow C205 (questions of the licence exam) -->`.
"""

import re
from collections.abc import Iterator, Sequence

from coursewright.bank_statistics import countable, tail
from coursewright.diagnostics import Finding, Severity
from coursewright.model import Bank, Course, Option, Question

SEVERITY: Severity = "warning"
BY_FILE = True

QUESTIONS = (
    ("song", "It will boil in a few moments", "It boils", "It leaks"),
    ("lid", "It keeps the heat inside, so it boils sooner", "It shines", "It is lighter"),
    ("green", "Let the water cool for two minutes", "Boil it twice", "Add salt"),
    ("pot", "Warm it with a little hot water", "Cool it", "Dry it"),
    ("leaves", "One spoon for each guest, or a little less", "Two spoons", "A handful"),
    ("cup", "Pour until it is three quarters full", "To the brim", "Half a cup"),
    ("milk", "Ask the guest whether to pour any", "Always", "Never"),
    ("lemon", "Serve it on a plate beside the cup", "In the pot", "In the kettle"),
)


def _bank(wrong: str) -> str:
    form = "## {id} {{ #{id} }}\n\nWhat is right?\n\n- [ ] {1}{wrong}\n- [x] {0}\n- [ ] {2}\n"
    return "\n".join(form.format(*options, id=id_, wrong=wrong) for id_, *options in QUESTIONS)


BAD = {"quizzes/tea/kettle.md": _bank("").replace("\n", " ←\n", 1)}

GOOD = {"quizzes/tea/kettle.md": _bank(", since most guests like it so")}

LONGER, CHARACTERS = 1.25, 5
SHARE, LIFT, CHANCE = 0.4, 1.5, 0.01
NAMED = 5  # lines that a hint lists
UNSEEN = re.compile(r"\]\([^()\s]{0,500}\)|<[^<>]{0,500}>|[*_`\[\]!\\]")  # addresses of links, tags, marks


def check(course: Course) -> Iterator[Finding]:
    for bank in course.banks:
        if asked := countable(bank):
            yield from _judged(bank, asked)


def _judged(bank: Bank, asked: Sequence[Question]) -> Iterator[Finding]:
    longest = [(question, option) for question in asked if (option := _clearly_longest(question.options))]
    right = [question for question, option in longest if option.right]
    expected = sum(1 / len(question.options) for question, _ in longest)
    if len(right) >= max(SHARE * len(asked), LIFT * expected) and tail(len(longest), expected, len(right)) < CHANCE:
        message = f"in {len(right)} of {len(asked)} questions the right option is clearly the longest"
        lines = ", ".join(str(question.place.line) for question in right[:NAMED])
        more = f" and {len(right) - NAMED} more" if len(right) > NAMED else ""
        hint = f"Shorten it, or give the wrong ones as much to say: see the questions on lines {lines}{more}."
        yield Finding(bank.place, message, hint)


def _clearly_longest(options: Sequence[Option]) -> Option | None:
    lengths = {index: _length(option.text) for index, option in enumerate(options)}
    *_, second, first = sorted(lengths, key=lambda index: lengths[index])
    is_clear = lengths[first] >= max(lengths[second] * LONGER, lengths[second] + CHARACTERS)
    return options[first] if is_clear else None


def _length(text: str) -> int:
    return len(" ".join(UNSEEN.sub("", text).split()))
