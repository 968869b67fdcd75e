"""The nouns of a course, as plain data: what was read, where it stood, and nothing about how.

Lines and columns count from 1, front matter included. Ids are what authors wrote; a `name` is a path below its
folder without the suffix (`soft-skills/intro`); a `key` is unique in the course.
"""

import hashlib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

NoteKind = Literal["front-matter", "block", "heading", "question", "duplicate", "inline-quiz"]
TakeKind = Literal["weaker", "stronger", "take"]
QuestionKind = Literal["one", "several", "blank"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A spot in a file: path relative to the course, 1-based line and column; `end_column` is exclusive."""

    path: str
    line: int = 1
    column: int = 1
    end_column: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Note:
    """What a parser could not read, for a rule to judge."""

    kind: NoteKind
    place: Place
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Excuse:
    """An author's word that a rule's finding at `place` is as it should be, and why."""

    code: str
    reason: str
    place: Place


@dataclass(frozen=True, slots=True)
class Objective:
    id: str
    text: str
    lesson: str
    place: Place

    @property
    def key(self) -> str:
        return f"{self.lesson}:{self.id}"


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what follows, up to `end`, the last line before the next heading of its level or above."""

    id: str | None
    title: str
    level: int
    teaches: tuple[str, ...]
    place: Place
    end: int


@dataclass(frozen=True, slots=True)
class Turn:
    """A paragraph of a take; without a speaker it is narration. `text` is the source without the speaker."""

    speaker: str | None
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Take:
    kind: TakeKind
    label: str
    turns: tuple[Turn, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Dialogue:
    caption: str
    takes: tuple[Take, ...]
    debrief: str
    place: Place

    @property
    def is_comparison(self) -> bool:
        return len(self.takes) > 1


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a lesson shows a question of its bank, or a whole bank (`quiz`)."""

    kind: Literal["question", "quiz"]
    target: str
    place: Place
    end: int


@dataclass(frozen=True, slots=True)
class Option:
    text: str
    right: bool
    reason: str
    place: Place

    @property
    def key(self) -> str:
        """Names the option by what it says, so that an answer survives reordering and dies with a rewording."""
        return short_hash(self.text)


@dataclass(frozen=True, slots=True)
class Blank:
    """The accepted answers of one `[[answer|another]]`, in the author's order."""

    answers: tuple[str, ...]

    @property
    def key(self) -> str:
        return short_hash("|".join(self.answers))


@dataclass(frozen=True, slots=True)
class Question:
    """`bank` is the name of the bank it stands in, `assesses` what its heading says; `is_read` without a note."""

    id: str
    bank: str
    title: str
    assesses: tuple[str, ...]
    prompt: str
    options: tuple[Option, ...]
    blanks: tuple[Blank, ...]
    explanation: str
    place: Place
    is_read: bool = True

    @property
    def objectives(self) -> tuple[str, ...]:
        """The keys of the objectives it assesses."""
        return tuple(objective_key(reference, self.bank) for reference in self.assesses)

    @property
    def kind(self) -> QuestionKind:
        if not self.options:
            return "blank"
        return "several" if sum(option.right for option in self.options) > 1 else "one"


@dataclass(frozen=True, slots=True)
class Bank:
    path: str
    name: str
    title: str
    intro: str
    questions: tuple[Question, ...]
    notes: tuple[Note, ...]
    excuses: tuple[Excuse, ...]


@dataclass(frozen=True, slots=True)
class Lesson:
    """A page that authors wrote. `prose` holds its (line, text) pairs without front matter and code."""

    path: str
    name: str
    title: str
    objectives: tuple[Objective, ...]
    sections: tuple[Section, ...]
    dialogues: tuple[Dialogue, ...]
    placements: tuple[Placement, ...]
    transcript: str | None
    transcript_place: Place
    prose: tuple[tuple[int, str], ...]
    notes: tuple[Note, ...]
    excuses: tuple[Excuse, ...]

    @property
    def is_read(self) -> bool:
        """Whether its promises are known: rules say nothing of objectives in front matter that cannot be read."""
        return not any(note.kind == "front-matter" for note in self.notes)


@dataclass(frozen=True, slots=True)
class Module:
    name: str
    lessons: tuple[Lesson, ...]


@dataclass(frozen=True)
class Course:
    """All that authors wrote: `lessons` promise objectives, `pages` (a landing page, say) promise nothing.

    `files` are the paths, relative to the course, of everything else that lies in its folders.
    """

    lessons: tuple[Lesson, ...]
    pages: tuple[Lesson, ...]
    banks: tuple[Bank, ...]
    files: frozenset[str] = frozenset()

    @cached_property
    def texts(self) -> tuple[Lesson, ...]:
        return self.lessons + self.pages

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
        """All excuses; one for a file's first line, where findings on the whole file are, may stand anywhere in it."""
        excuses = [*(text.excuses for text in self.texts), *(bank.excuses for bank in self.banks)]
        for excuse in (excuse for some in excuses for excuse in some):
            yield excuse
            yield Excuse(excuse.code, excuse.reason, Place(excuse.place.path))

    @cached_property
    def questions_by_id(self) -> dict[str, Question]:
        """Id -> question; of two with one id the first."""
        return {question.id: question for _, question in reversed([*self.questions()])}

    def questions(self) -> Iterator[tuple[Bank, Question]]:
        for bank in self.banks:
            for question in bank.questions:
                yield bank, question


def objective_key(reference: str, name: str) -> str:
    """The key that `reference` means in the lesson or bank called `name`."""
    return reference if ":" in reference else f"{name}:{reference}"


def short_hash(text: str) -> str:
    """Eight hexadecimal digits for a text, however it is wrapped or its accents are composed."""
    plain = " ".join(unicodedata.normalize("NFC", text).split())
    return hashlib.sha256(plain.encode()).hexdigest()[:8]
