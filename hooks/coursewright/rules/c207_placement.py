"""A placement that names no question, or a question placed twice

`/// question | id` shows a question of the lesson's own bank, `/// quiz | path` a whole bank. A name that leads
nowhere leaves a hole in the page; a question shown twice has one answer in two places, and learners who answered it
once find it answered for them.

Mend the name, or delete the later placement. A lesson always shows its whole bank, in place or at its end; what
another page shall show goes into a bank of its own.

Do not excuse it: the hole stays. To ask something again later, write it anew with an id of its own.
"""

from collections.abc import Iterable, Iterator, Mapping

from coursewright.diagnostics import Finding, Severity, did_you_mean
from coursewright.model import Course, Edit, Lesson, Place, Placement
from coursewright.spelling import slip_of

SEVERITY: Severity = "error"

BAD = {
    "docs/tea/kettle.md": """\
/// question | song

///

/// question | sogn ←

///

/// question | song ←

///
""",
    "docs/tea/final.md": """\
/// quiz | tea/kettle ←

///

/// quiz | tea/kettel ←

///
""",
    "quizzes/tea/kettle.md": "## The song of the kettle { #song }\n",
}

GOOD = {
    "docs/tea/kettle.md": "/// question | song\n\n///\n",
    "docs/tea/final.md": "/// quiz | tea/harvest\n\n///\n",
    "quizzes/tea/kettle.md": "## The song of the kettle { #song }\n",
    "quizzes/tea/harvest.md": "## First leaves { #first-leaves }\n",
}


def check(course: Course) -> Iterator[Finding]:
    homes = {question.id: bank.path for bank, question in course.questions()}
    owners = {lesson.name: lesson.path for lesson in course.texts}
    first: dict[str, Place] = {}
    for lesson in course.texts:
        bank = course.bank_of.get(lesson.name)
        ids = {question.id: bank for question in bank.questions} if bank else {}
        for placement in (placement for placement in lesson.placements if placement.target):
            known = ids if placement.kind == "question" else course.bank_of
            if placement.target not in known:
                meant = slip_of(placement.target, known) if placement.target not in homes else None
                edit = Edit(placement.place, meant) if meant else None
                yield Finding(placement.place, *_unknown(placement, known, homes), edit)
            elif told := _shown_elsewhere(placement, lesson, owners) or _repeated(placement, course, first):
                yield Finding(placement.place, told, "Delete this placement; show each question once.")


def _unknown(placement: Placement, known: Iterable[str], homes: Mapping[str, str]) -> tuple[str, str]:
    name = placement.target
    if placement.kind == "quiz":
        otherwise = "Write a bank's path below the folder of banks, without `.md`."
        return f"there is no bank `{name}`", did_you_mean(name, known, otherwise)
    if name in homes:
        hint = f"A lesson shows its own bank only: move `{name}` there, or delete this placement."
        return f"the question `{name}` is in another bank, `{homes[name]}`", hint
    otherwise = f"Write it in the lesson's bank, under a heading with `{{ #{name} }}`."
    return f"there is no question `{name}`", did_you_mean(name, known, otherwise)


def _shown_elsewhere(placement: Placement, lesson: Lesson, owners: Mapping[str, str]) -> str | None:
    """The message if the placement shows the bank of another lesson."""
    name = placement.target
    if placement.kind == "question" or name == lesson.name or name not in owners:
        return None
    return f"the bank `{name}` is shown twice: its lesson, `{owners[name]}`, shows it anyway"


def _repeated(placement: Placement, course: Course, first: dict[str, Place]) -> str | None:
    """The message if the placement shows a question again; `first`: id -> place of the first time, added to."""
    name, whole = placement.target, placement.kind == "quiz"
    ids = [question.id for question in course.bank_of[name].questions if question.id] if whole else [name]
    again = next((id_ for id_ in ids if id_ in first), None)
    for id_ in ids:
        first.setdefault(id_, placement.place)
    if again is None:
        return None
    return f"the question `{again}` is shown twice, first at {first[again].path}:{first[again].line}"
