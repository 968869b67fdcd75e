"""Where each objective of a course is taught, compared and assessed: what the course map and `course.json` show."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from coursewright.model import Course, Dialogue, Lesson, Objective, Question, Section, objective_key


@dataclass(frozen=True, slots=True)
class Coverage:
    """An objective with the sections that teach it, the dialogues in them, and the questions that assess it."""

    objective: Objective
    lesson: Lesson
    taught: tuple[tuple[Lesson, Section], ...]
    compared: tuple[tuple[Lesson, Dialogue], ...]
    assessed: tuple[Question, ...]

    @property
    def gaps(self) -> tuple[str, ...]:
        """What is missing: `taught`, `assessed`. A comparison is no duty."""
        return tuple(name for name in ("taught", "assessed") if not getattr(self, name))


@dataclass(frozen=True, slots=True)
class Change:
    """What a change of the course did to an objective."""

    kind: Literal["gained", "lost", "taught", "untaught", "assessed", "unassessed"]
    objective: Objective


def compare(before: Course, after: Course) -> list[Change]:
    """What became of the coverage, in the order of the course as it is; what is lost comes last."""
    old = {row.objective.key: row for row in cover(before)}
    changes: list[Change] = []
    for row in cover(after):
        earlier = old.pop(row.objective.key, None)
        if earlier is None:
            changes.append(Change("gained", row.objective))
            continue
        if bool(earlier.taught) != bool(row.taught):
            changes.append(Change("taught" if row.taught else "untaught", row.objective))
        if bool(earlier.assessed) != bool(row.assessed):
            changes.append(Change("assessed" if row.assessed else "unassessed", row.objective))
    return [*changes, *(Change("lost", row.objective) for row in old.values())]


def cover(course: Course) -> list[Coverage]:
    """One row for each objective, in the order of the course."""
    taught, compared = _taught(course), _compared(course)
    return [
        Coverage(
            objective,
            lesson,
            tuple(taught[objective.key]),
            tuple(compared[objective.key]),
            tuple(course.assessing.get(objective.key, ())),
        )
        for lesson in course.texts
        for objective in lesson.objectives
    ]


def _taught(course: Course) -> dict[str, list[tuple[Lesson, Section]]]:
    found = defaultdict[str, list[tuple[Lesson, Section]]](list)
    for lesson in course.texts:
        for section in lesson.sections:
            for key in dict.fromkeys(objective_key(id_, lesson.name) for id_ in section.teaches):
                found[key].append((lesson, section))
    return found


def _compared(course: Course) -> dict[str, list[tuple[Lesson, Dialogue]]]:
    found = defaultdict[str, list[tuple[Lesson, Dialogue]]](list)
    for lesson in course.texts:
        for dialogue in lesson.dialogues:
            for key in _keys_at(lesson, dialogue.place.line):
                found[key].append((lesson, dialogue))
    return found


def _keys_at(lesson: Lesson, line: int) -> Iterator[str]:
    """The keys of the objectives that sections round a line teach."""
    around = (section for section in lesson.sections if section.place.line <= line <= section.end)
    yield from dict.fromkeys(objective_key(id_, lesson.name) for section in around for id_ in section.teaches)
