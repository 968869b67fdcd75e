"""A placement that names no question, or a question placed twice

`/// question | id` shows a question of the lesson's own bank, `/// quiz | path` a whole bank. A name that
leads nowhere leaves a hole in the page; a question shown twice has one answer in two places.

Mend the name, or delete the later placement. A lesson always shows its whole bank, in place or at its end;
what another page shall show goes into a bank of its own.
"""

from collections.abc import Collection, Iterator, Mapping

from coursewright.diagnostics import Finding, Severity, did_you_mean
from coursewright.model import Course, Place, Placement

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
    first: dict[tuple[str, str], Place] = {}
    for lesson in course.texts:
        bank = course.bank_of.get(lesson.name)
        ids = {question.id for question in bank.questions} if bank else set()
        for placement in (placement for placement in lesson.placements if placement.target):
            known: Collection[str] = ids if placement.kind == "question" else course.bank_of
            if placement.target not in known:
                yield Finding(placement.place, *_unknown(placement, known, homes))
            elif told := _repeated(placement, lesson.name, owners, first):
                yield Finding(placement.place, told, "Delete this placement; show each question once.")


def _unknown(placement: Placement, known: Collection[str], homes: Mapping[str, str]) -> tuple[str, str]:
    name = placement.target
    if placement.kind == "quiz":
        otherwise = "Write a bank's path below the folder of banks, without `.md`."
        return f"there is no bank `{name}`", did_you_mean(name, known, otherwise)
    if name in homes:
        hint = f"A lesson shows its own bank only: move `{name}` there, or delete this placement."
        return f"the question `{name}` is in another bank, `{homes[name]}`", hint
    otherwise = f"Write it in the lesson's bank, under a heading with `{{ #{name} }}`."
    return f"there is no question `{name}`", did_you_mean(name, known, otherwise)


def _repeated(
    new: Placement, lesson: str, owners: Mapping[str, str], first: dict[tuple[str, str], Place]
) -> str | None:
    """The message if what the placement shows was shown before; `first`: (lesson or "", target) -> place."""
    name, what = new.target, "question" if new.kind == "question" else "bank"
    if what == "bank" and name in owners:
        return f"the bank `{name}` is shown twice: its lesson, `{owners[name]}`, shows it anyway"
    earlier = first.setdefault((lesson if what == "question" else "", name), new.place)
    if earlier is new.place:
        return None
    return f"the {what} `{name}` is shown twice, first at {earlier.path}:{earlier.line}"
