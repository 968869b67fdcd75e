"""A lesson and what stands in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from coursewright.model.place import Columns, Excuse, Note, Place

TakeKind = Literal["weaker", "stronger", "take"]


@dataclass(frozen=True)
class Objective:
    """`place` is that of its id; `text_columns` are those of its sentence, where that stands on the same line."""

    id: str
    text: str
    lesson: str
    place: Place
    text_columns: Columns | None = None

    @property
    def key(self) -> str:
        return f"{self.lesson}:{self.id}"

    @property
    def text_place(self) -> Place:
        """The place of its sentence, or of its id where that stands on another line."""
        return self.place.beside(self.text_columns) if self.text_columns else self.place

    def words_place(self, start: int, end: int) -> Place:
        """The place of what stands from offset `start` up to `end` in the sentence, if the file says it so."""
        return self.text_place.part(start, end) if self.text_place.width == len(self.text) else self.text_place


@dataclass(frozen=True)
class Section:
    """A heading and what follows, up to `end`, the last line before the next heading of its level or above.

    `place` is that of its title; `id_columns` and `teaches_columns` are those of its id, if it has one, and of each in
    `teaches`, on the same line.
    """

    id: str | None
    title: str
    level: int
    teaches: tuple[str, ...]
    place: Place
    end: int
    id_columns: Columns | None
    teaches_columns: tuple[Columns, ...]
    is_underlined: bool = False

    @property
    def id_place(self) -> Place:
        """The place of its id, or of its title where it has none."""
        return self.place.beside(self.id_columns) if self.id_columns else self.place

    @property
    def mark(self) -> Place:
        """The place of its `#`, or of its title where it is underlined."""
        return self.place if self.is_underlined else Place(self.place.path, self.place.line, 1, self.level + 1)


@dataclass(frozen=True)
class Turn:
    """A paragraph of a take; without a speaker it is narration. `text` is the source without the speaker.

    `place` is that of the speaker's name, or of the first line of a narration; `turning_place` that of the mark which
    says that here the takes part, if it has one.
    """

    speaker: str | None
    text: str
    place: Place
    turning_place: Place | None = None

    @property
    def is_turning_point(self) -> bool:
        """A narration is none, even if it is marked: learners choose among what is said."""
        return self.speaker is not None and self.turning_place is not None


@dataclass(frozen=True)
class Take:
    """`place` is that of its mark."""

    kind: TakeKind
    label: str
    turns: tuple[Turn, ...]
    place: Place


@dataclass(frozen=True)
class Dialogue:
    """`place` is that of its mark."""

    caption: str
    takes: tuple[Take, ...]
    debrief: str
    place: Place

    @property
    def is_comparison(self) -> bool:
        return len(self.takes) > 1

    @property
    def turns(self) -> Iterator[Turn]:
        """Those of all takes."""
        return (turn for take in self.takes for turn in take.turns)


@dataclass(frozen=True)
class Placement:
    """Where a lesson shows a question of its bank, or a whole bank (`quiz`).

    `place` is that of its target, or of its mark where it has none; the mark's line to the line `end` are replaced.
    """

    kind: Literal["question", "quiz"]
    target: str
    place: Place
    end: int


@dataclass(frozen=True)
class Lesson:
    """A page that authors wrote. `prose` holds its (line, text) pairs without front matter and code.

    `place` is that of its first line, `transcript_place` that of the transcript's name.
    """

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
    place: Place
    description: str = ""

    @property
    def name_to_show(self) -> str:
        """Its title, or what its text is headed, or at least its name; Markdown."""
        opening = next((section.title for section in self.sections if section.level == 1), "")
        return self.title or opening or self.name

    @property
    def is_read(self) -> bool:
        """Whether its promises are known: rules say nothing of objectives in front matter that cannot be read."""
        return not any(note.kind == "front-matter" for note in self.notes)
