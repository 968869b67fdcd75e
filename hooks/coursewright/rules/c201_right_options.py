"""No right option, only one option, or all options right

A question asks learners to choose. Where no option is right they cannot succeed; where all are, or there is but one,
they cannot fail, and the answer says nothing about what they can do.

Put an `x` into the brackets of what is right, `- [x]`, and leave at least one option wrong: a mistake that learners
really make. Two good ones are enough, for the more wrong options learners read, the more of them come back as answers
(Roediger & Marsh, 2005).

Do not excuse it. A poll, where nothing is wrong, is no question that assesses: ask it in the text of the lesson.
"""

from collections.abc import Iterator

from coursewright.diagnostics import Finding, Severity
from coursewright.model import Course, Option

SEVERITY: Severity = "error"
BY_FILE = True

BAD = {
    "quizzes/tea/kettle.md": """\
## First bubbles { #first-bubbles } ←

What do the first small bubbles tell?

- [ ] The water boils.
- [ ] The kettle leaks.

## The lid { #lid } ←

Why does the lid rattle?

- [x] Steam lifts it.

## Good water { #water } ←

Which water makes good tea? Choose all that apply.

- [x] Fresh water.
- [x] Soft water.
"""
}

GOOD = {
    "quizzes/tea/kettle.md": """\
## First bubbles { #first-bubbles }

What do the first small bubbles tell?

- [ ] The water boils.
- [x] Air leaves the warming water.

## The lid { #lid }

The lid rattles because it is lifted by [[steam]].
"""
}


def check(course: Course) -> Iterator[Finding]:
    for _, question in course.questions():
        if question.is_read and question.options and (complaint := _complaint(question.options)):
            yield Finding(question.place, *complaint)


def _complaint(options: tuple[Option, ...]) -> tuple[str, str] | None:
    """What is wrong with the options of a question, as (message, hint)."""
    right = sum(option.right for option in options)
    if len(options) == 1:
        return "the question has only one option", "Add wrong ones, mistakes that learners make."
    if not right:
        return "no option is right", "Put an `x` into the brackets of the right one: `- [x] ...`."
    if right == len(options):
        return "every option is right", "Add one that is wrong, `- [ ] ...`, or take an `x` out."
    return None
