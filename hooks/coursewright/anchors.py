"""Where on the site the parts of a course stand: the ids that pages give them, and the page and id to link to.

Pages and links make ids in one way. An id that the author wrote wins: ours then gets a number behind it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from coursewright.model import Course, Lesson, Place

UNSAFE = re.compile(r"[^\w.:-]+")


class Ids:
    """Gives ids that are not `taken`, each only once."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)
        self._given = Counter[str]()

    def free(self, wanted: str) -> str:
        """`wanted`, or the first of `wanted-2`, `wanted-3` and so on that is free."""
        wanted = UNSAFE.sub("-", wanted)
        while True:
            self._given[wanted] += 1
            number = self._given[wanted]
            id_ = wanted if number == 1 else f"{wanted}-{number}"
            if id_ not in self._taken:
                self._taken.add(id_)
                return id_

    def section(self, teaches: Sequence[str]) -> str:
        """For a section that teaches these objectives, at least one."""
        return self.free(f"teaches-{teaches[0].rpartition(':')[2]}")

    def dialogue(self, number: int) -> str:
        """For the dialogue that is the page's first, second and so on."""
        return self.free(f"dialogue-{number}")


@dataclass(frozen=True, slots=True)
class Target:
    """A page of the site, and the id of an element there; without one, the page as a whole."""

    page: Lesson
    anchor: str = ""


def targets(course: Course) -> dict[Place, Target]:
    """Place of a section that teaches, a dialogue, or a question that learners meet -> where the site shows it."""
    found: dict[Place, Target] = {}
    for text in course.texts:
        found |= {place: Target(text, anchor) for place, anchor in _anchors(text)}
    pages = {text.name: text for text in course.texts}
    for _, question in course.questions():
        page = pages.get(course.spot(question).page)
        if page:
            named = question.id and question.is_answerable and not UNSAFE.search(question.id)
            found[question.place] = Target(page, f"question-{question.id}" if named else "")
    return found


def _anchors(lesson: Lesson) -> Iterator[tuple[Place, str]]:
    """Place -> id of the sections that teach, and of the dialogues; none for a title, where its page begins."""
    ids = Ids(section.id for section in lesson.sections if section.id)
    for section in lesson.sections:
        if section.teaches:
            yield section.place, "" if section.level == 1 else _own(section.id, ids.section(section.teaches))
    for number, dialogue in enumerate(lesson.dialogues, start=1):
        yield dialogue.place, ids.dialogue(number)


def _own(written: str | None, made: str) -> str:
    return written if written and not UNSAFE.search(written) else made
