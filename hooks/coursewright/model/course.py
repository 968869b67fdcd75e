"""The course: all that authors wrote, with the look-ups that rules and pages share."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple

from coursewright.model.bank import Bank, Question
from coursewright.model.lesson import Lesson, Objective
from coursewright.model.place import Excuse, Note, NoteKind, Place

END = 2**31  # the line of questions that come at a page's end


class Spot(NamedTuple):
    """Where learners meet a question: the name of a page, a line there, and where its author put it there."""

    page: str
    line: int
    place: Place


@dataclass(frozen=True)
class Module:
    name: str
    lessons: tuple[Lesson, ...]


@dataclass(frozen=True)
class Course:
    """All that authors wrote: `lessons` promise objectives, `pages` (a landing page, say) promise nothing.

    `files` are the paths, relative to the course, of everything else that lies in its folders, published or not.
    `language` is the code of the language that it is written in, `order` where in the site's own navigation a name
    stands, from 0 on, `config` the path of the site's settings, where findings on the whole course are.
    """

    lessons: tuple[Lesson, ...]
    pages: tuple[Lesson, ...]
    banks: tuple[Bank, ...]
    files: frozenset[str] = frozenset()
    language: str = "en"
    order: Mapping[str, int] = field(default_factory=dict)
    config: str = "mkdocs.yml"

    @cached_property
    def texts(self) -> tuple[Lesson, ...]:
        return self.lessons + self.pages

    def only(self, paths: Collection[str]) -> "Course":
        """The course of the lessons, pages and banks at `paths` alone."""
        return replace(
            self,
            lessons=tuple(lesson for lesson in self.lessons if lesson.path in paths),
            pages=tuple(page for page in self.pages if page.path in paths),
            banks=tuple(bank for bank in self.banks if bank.path in paths),
        )

    @cached_property
    def modules(self) -> tuple[Module, ...]:
        folders: dict[str, list[Lesson]] = {}
        for lesson in self.lessons:
            folders.setdefault(lesson.name.rpartition("/")[0], []).append(lesson)
        return tuple(Module(name, tuple(lessons)) for name, lessons in folders.items())

    @cached_property
    def bank_of(self) -> dict[str, Bank]:
        """Name -> bank; the bank of a lesson has the lesson's name."""
        return {bank.name: bank for bank in self.banks}

    @cached_property
    def shown_banks(self) -> frozenset[str]:
        """The names of the banks that learners meet: those of lessons and pages, and those that a page places."""
        placed = {placement.target for text in self.texts for placement in text.placements if placement.kind == "quiz"}
        return frozenset(placed | {text.name for text in self.texts})

    @cached_property
    def assessing(self) -> dict[str, list[Question]]:
        """Key of an objective -> the questions that assess it and that learners meet, in the order of the banks."""
        found: dict[str, list[Question]] = {}
        for bank, question in self.questions():
            for key in dict.fromkeys(question.objectives) if bank.name in self.shown_banks else ():
                found.setdefault(key, []).append(question)
        return found

    @cached_property
    def asked(self) -> dict[str, list[Question]]:
        """Name of a page -> the questions that learners meet there, and whose answers can be remembered."""
        found: dict[str, list[Question]] = {}
        for bank, question in self.questions():
            if bank.name in self.shown_banks and question.id and question.is_answerable:
                found.setdefault(self.spot(question).page, []).append(question)
        return found

    def spot(self, question: Question) -> Spot:
        """Where a question of a shown bank is placed, alone or with its bank, or else the end of its lesson."""
        placed = self._placed.get((question.bank, question.id)) or self._placed.get((question.bank, ""))
        return placed or Spot(question.bank, END, question.place)

    @cached_property
    def _placed(self) -> dict[tuple[str, str], Spot]:
        """(bank, question) -> where it is placed; (bank, nothing) -> where the whole bank is."""
        names = {text.name for text in self.texts}  # a page of this name shows the bank anyway
        placed: dict[tuple[str, str], Spot] = {}
        for text in self.texts:
            for placement in text.placements:
                spot = Spot(text.name, placement.place.line, placement.place)
                if placement.kind == "question" and placement.target:
                    placed[text.name, placement.target] = spot
                elif placement.target == text.name or placement.target not in {*names, ""}:
                    placed[placement.target, ""] = spot
        return placed

    def bank_path(self, name: str) -> str:
        """The path of the bank of this name, which may have to be written first."""
        return next((bank.path.rpartition(bank.name)[0] for bank in self.banks), "quizzes/") + f"{name}.md"

    @cached_property
    def objectives(self) -> dict[str, Objective]:
        """Key (`module/lesson:objective`) -> objective."""
        return {objective.key: objective for lesson in self.texts for objective in lesson.objectives}

    def notes(self, kind: NoteKind) -> Iterator[Note]:
        """What the parsers could not read, of one kind, in the order of the files."""
        notes = [*(text.notes for text in self.texts), *(bank.notes for bank in self.banks)]
        yield from (note for some in notes for note in some if note.kind == kind)

    def excuses(self) -> Iterator[Excuse]:
        """All excuses; one from a finding on a whole file may stand anywhere in it, one on the course in any file."""
        excuses = [*(text.excuses for text in self.texts), *(bank.excuses for bank in self.banks)]
        for excuse in (excuse for some in excuses for excuse in some):
            yield excuse
            yield replace(excuse, place=Place(excuse.place.path))
            yield replace(excuse, place=Place(self.config))

    @cached_property
    def questions_by_id(self) -> dict[str, Question]:
        """Id -> question; of two with one id the first."""
        return {question.id: question for _, question in reversed([*self.questions()])}

    def questions(self) -> Iterator[tuple[Bank, Question]]:
        for bank in self.banks:
            for question in bank.questions:
                yield bank, question
