"""A lesson and what stands in it."""

from dataclasses import dataclass
from typing import Literal

from coursewright.model.place import Excuse, Note, Place

TakeKind = Literal["weaker", "stronger", "take"]


@dataclass(frozen=True)
class Objective:
    id: str
    text: str
    lesson: str
    place: Place

    @property
    def key(self) -> str:
        return f"{self.lesson}:{self.id}"


@dataclass(frozen=True)
class Section:
    """A heading and what follows, up to `end`, the last line before the next heading of its level or above."""

    id: str | None
    title: str
    level: int
    teaches: tuple[str, ...]
    place: Place
    end: int


@dataclass(frozen=True)
class Turn:
    """A paragraph of a take; without a speaker it is narration. `text` is the source without the speaker."""

    speaker: str | None
    text: str
    place: Place


@dataclass(frozen=True)
class Take:
    kind: TakeKind
    label: str
    turns: tuple[Turn, ...]
    place: Place


@dataclass(frozen=True)
class Dialogue:
    caption: str
    takes: tuple[Take, ...]
    debrief: str
    place: Place

    @property
    def is_comparison(self) -> bool:
        return len(self.takes) > 1


@dataclass(frozen=True)
class Placement:
    """Where a lesson shows a question of its bank, or a whole bank (`quiz`)."""

    kind: Literal["question", "quiz"]
    target: str
    place: Place
    end: int


@dataclass(frozen=True)
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
    def name_to_show(self) -> str:
        """Its title, or what its text is headed, or at least its name; Markdown."""
        opening = next((section.title for section in self.sections if section.level == 1), "")
        return self.title or opening or self.name

    @property
    def is_read(self) -> bool:
        """Whether its promises are known: rules say nothing of objectives in front matter that cannot be read."""
        return not any(note.kind == "front-matter" for note in self.notes)
