"""`teaches` or `assesses` names an objective that does not exist

A section or a question that is tied to nothing proves nothing: the objective that was meant counts as untaught or
unassessed, and a reviewer who goes by the tie is misled. Mostly it is a slip of the pen, or the objective was renamed
in the front matter only.

Write the id as it stands under `objectives:` in the lesson. `teaches` looks in its own lesson, `assesses` in the
lesson with the path of its bank: `quizzes/tea/kettle.md` belongs to `docs/tea/kettle.md`. An objective of another
lesson is named with its lesson, `tea/kettle:boil`; a bank that belongs to no lesson names all of them so.

Do not excuse it: take the name out instead, until the objective is there.
"""

from collections.abc import Iterator

from coursewright.diagnostics import Finding, Severity, did_you_mean
from coursewright.model import Columns, Course, Edit, Place, objective_key
from coursewright.spelling import slip_of

SEVERITY: Severity = "error"

BAD = {
    "docs/tea/kettle.md": """\
---
title: The kettle
objectives:
  boil: Name the sign of boiling water
---

## What bubbles tell { #bubbles teaches="boli" } ←

## What the lid tells { #lid teaches="tea/cattle:boil" } ←
""",
    "quizzes/tea/kettle.md": '## First bubbles { #first-bubbles assesses="pour" } ←\n',
    "docs/final.md": "/// quiz | tea/final\n\n///\n",
    "quizzes/tea/final.md": '## Large bubbles { #large-bubbles assesses="boil" } ←\n',
}

GOOD = {
    "docs/tea/kettle.md": """\
---
title: The kettle
objectives:
  boil: Name the sign of boiling water
---

## What bubbles tell { #bubbles teaches="boil" }
""",
    "quizzes/tea/kettle.md": '## First bubbles { #first-bubbles assesses="boil" }\n',
    "docs/final.md": "/// quiz | tea/final\n\n///\n",
    "quizzes/tea/final.md": '## Large bubbles { #large-bubbles assesses="tea/kettle:boil" }\n',
}


def check(course: Course) -> Iterator[Finding]:
    lessons = {lesson.name: lesson for lesson in course.texts}
    for heading, columns, attribute, name, reference in _references(course):
        owner, _, id_ = (key := objective_key(reference, name)).partition(":")
        if key in course.objectives or (owner in lessons and not lessons[owner].is_read):
            continue
        place = heading.beside(columns)
        told = f"`{attribute}` names `{reference}`"
        if owner not in lessons and ":" not in reference:
            hint = f'Name the lesson too: `assesses="module/lesson:{id_}"`.'
            yield Finding(place, f"{told}, but the bank belongs to no lesson", hint)
        elif owner not in lessons:
            hint = did_you_mean(owner, lessons, "Write it as `module/lesson:objective`.")
            edit = _edit(place.part(0, len(owner)), slip_of(owner, lessons))
            yield Finding(place, f"{told}, but there is no lesson `{owner}`", hint, edit)
        else:
            ids = [objective.id for objective in lessons[owner].objectives]
            known = [f"{owner}:{other}" for other in ids] if ":" in reference else ids
            hint = did_you_mean(reference, known, f"Add `{id_}` to its objectives, or take it out here.")
            edit = _edit(place.part(place.width - len(id_), place.width), slip_of(id_, ids))
            yield Finding(place, f"{told}, which is no objective of `{lessons[owner].path}`", hint, edit)


def _edit(place: Place, meant: str | None) -> Edit | None:
    return Edit(place, meant) if meant else None


def _references(course: Course) -> Iterator[tuple[Place, Columns, str, str, str]]:
    """(heading, columns of the reference, attribute, name of lesson or bank, reference).

    Nothing of a bank that is shown nowhere (C211).
    """
    for lesson in course.texts:
        for section in lesson.sections:
            for columns, id_ in zip(section.teaches_columns, section.teaches, strict=True):
                yield section.place, columns, "teaches", lesson.name, id_
    for bank, question in course.questions():
        if bank.name in course.shown_banks:
            for columns, id_ in zip(question.assesses_columns, question.assesses, strict=True):
                yield question.place, columns, "assesses", bank.name, id_
