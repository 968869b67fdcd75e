"""An id given twice in a course (lesson, section in a lesson, question)

Ids are how links find a section and how a browser finds a learner's answers again. Of two things with one id, the
second cannot be reached, or takes the answers of the first. Two files whose names differ in capitals only are two on
one disk and one on another.

Give the later one an id of its own; the message names the earlier one. If learners have used the course already, leave
the earlier id alone: their answers hang on it.

Do not excuse it: no reason makes two things one.
"""

from collections.abc import Iterator

from coursewright.diagnostics import Finding, Severity, from_note
from coursewright.model import Bank, Course, Lesson, Place

SEVERITY: Severity = "error"

BAD = {
    "docs/tea/kettle.md": """\
---
title: The kettle
title: Boiling water ←
---

## What bubbles tell { #bubbles }

## What the lid tells { #bubbles } ←
""",
    "docs/tea/Kettle.md": """\
--- ←
title: The kettle
---
""",
    "quizzes/tea/kettle.md": "## First bubbles { #first }\n",
    "quizzes/tea/cup.md": "## First sip { #first } ←\n",
}

GOOD = {
    "docs/tea/kettle.md": """\
---
title: The kettle
---

## What bubbles tell { #bubbles }
""",
    "docs/tea/cup.md": "## What bubbles in a cup tell { #bubbles }\n",
    "quizzes/tea/kettle.md": "## First bubbles { #first-bubbles }\n",
    "quizzes/tea/cup.md": "## First sip { #first-sip }\n",
}


def check(course: Course) -> Iterator[Finding]:
    for note in course.notes("duplicate"):
        yield from_note(note)
    for lesson in course.texts:
        yield from _sections(lesson)
    yield from _questions(course)
    yield from _files(course)


def _sections(lesson: Lesson) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for section in lesson.sections:
        if section.id and section.id in first:
            message = f"two sections have the id `{section.id}`, the first on line {first[section.id]}"
            hint = f"Give this section another id: a link to `#{section.id}` reaches the first only."
            yield Finding(section.id_place, message, hint)
        elif section.id:
            first[section.id] = section.place.line


def _questions(course: Course) -> Iterator[Finding]:
    first: dict[str, Place] = {}
    for _, question in course.questions():
        earlier = first.setdefault(question.id, question.place)
        if question.id and earlier is not question.place:
            message = f"two questions have the id `{question.id}`, the first at {earlier.path}:{earlier.line}"
            yield Finding(question.id_place, message, "Give this question another id; leave the first as it is.")


def _files(course: Course) -> Iterator[Finding]:
    first: dict[str, str] = {}
    files: tuple[Lesson | Bank, ...] = (*course.texts, *course.banks)
    for file in files:
        earlier = first.setdefault(file.path.casefold(), file.path)
        if earlier != file.path:
            message = f"the file differs from `{earlier}` in capitals only"
            yield Finding(file.place, message, "Rename one of the two: on many disks they are one file.")
