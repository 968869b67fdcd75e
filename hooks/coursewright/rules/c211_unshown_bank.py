"""A bank that no page shows

A bank belongs to the lesson of the same path: `quizzes/tea/kettle.md` to `docs/tea/kettle.md`. A bank without such a
lesson is shown where a page places it, `/// quiz | tea/final`. One that is shown nowhere was written for nobody and
assesses nothing, and mostly its file is only misnamed.

Rename the file, or place the bank on a page.

Excuse a bank that waits for its page: `<!-- coursewright: allow C211 (for the exam in May) -->` above its first
question.
"""

import difflib
from collections.abc import Iterator

from coursewright.diagnostics import Finding, Severity
from coursewright.model import Bank, Course

SEVERITY: Severity = "error"

BAD = {
    "docs/tea/kettle.md": "# The kettle\n",
    "quizzes/tea/kettel.md": """\
## First bubbles { #first-bubbles assesses="boil" } ←
""",
    "quizzes/final.md": """\
## The last drop { #last-drop assesses="tea/kettle:pour" } ←
""",
}

GOOD = {
    "docs/tea/kettle.md": "/// quiz | final\n\n///\n",
    "quizzes/tea/kettle.md": """\
## First bubbles { #first-bubbles assesses="boil" }
""",
    "quizzes/final.md": """\
## The last drop { #last-drop assesses="tea/kettle:pour" }
""",
}


def check(course: Course) -> Iterator[Finding]:
    for bank in course.banks:
        if bank.name not in course.shown_banks:
            place = bank.questions[0].place if bank.questions else bank.place
            yield Finding(place, f"no page shows the bank `{bank.name}`", _hint(course, bank))


def _hint(course: Course, bank: Bank) -> str:
    """To rename it to the bank of a lesson that has none and is named alike, or how to place it."""
    folder, slash, file = bank.name.rpartition("/")
    without = [lesson.name for lesson in course.lessons if lesson.name not in course.bank_of]
    beside = [name.rpartition("/")[2] for name in without if name.rpartition("/")[0] == folder]
    near = [folder + slash + name for name in difflib.get_close_matches(file, beside, n=1, cutoff=0.6)]
    meant = near or [name for name in without if name.rpartition("/")[2] == file]
    if meant:
        return f"Rename it to `{course.bank_path(meant[0])}`."
    return f"Place it on a page with `/// quiz | {bank.name}`, or give it the path of a lesson."
