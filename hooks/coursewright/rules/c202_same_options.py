"""Two options that say the same

Of two options with the same words, learners who know the answer cannot tell which one is meant; the others learn that
neither can be right. Capitals, spaces and the full stop at the end make no difference to a reader, and so none here.

Reword one of them into a mistake that learners really make, or delete it.

Excuse options whose capitals or punctuation are the point: `<!-- coursewright: allow C202 (they learn capitals) -->`
on the line of the later one.
"""

from collections.abc import Iterator

from coursewright.diagnostics import Finding, Severity
from coursewright.model import Course, Question

SEVERITY: Severity = "error"
BY_FILE = True

BAD = {
    "quizzes/tea/kettle.md": """\
## The song of the kettle { #song }

When does a kettle sing loudest?

- [ ] When it boils.
- [x] Shortly before it boils.
- [ ] when it  boils ←
"""
}

GOOD = {
    "quizzes/tea/kettle.md": """\
## The song of the kettle { #song }

When does a kettle sing loudest?

- [ ] When it boils.
- [x] Shortly before it boils.
- [ ] When it cools.
"""
}

ENDINGS = " .,;:!?…。！？"


def check(course: Course) -> Iterator[Finding]:
    for _, question in course.questions():
        yield from _repeated(question)


def _repeated(question: Question) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for option in question.options:
        plain = " ".join(option.text.casefold().split())
        line = first.setdefault(plain.rstrip(ENDINGS) or plain, option.place.line)
        if plain and line != option.place.line:
            message = f"the option says the same as the one on line {line}"
            yield Finding(option.place, message, "Reword one of the two, or delete it.")
