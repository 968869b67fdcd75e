"""Where something stands, and what is said of it there: notes and excuses."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

NoteKind = Literal[
    "front-matter", "key", "block", "heading", "question", "duplicate", "inline-quiz", "transcript", "excuse"
]


@dataclass(frozen=True, order=True)
class Place:
    """A spot in a file: path relative to the course, 1-based line and column; `end_column` is exclusive."""

    path: str
    line: int = 1
    column: int = 1
    end_column: int | None = field(default=None, compare=False)

    def part(self, start: int, end: int) -> "Place":
        """The place of what stands from offset `start` up to `end` in it; both count from 0."""
        return Place(self.path, self.line, self.column + start, self.column + end)

    @property
    def width(self) -> int:
        """How many characters it covers."""
        return (self.end_column or self.column) - self.column


def place_in(lines: Sequence[Place], start: int, end: int) -> Place:
    """The place of what stands from offset `start` up to `end` in a text, at most up to the end of its line.

    `lines` are the places of the lines that the text was put together from, with one character between two of them.
    """
    for line in lines[:-1]:
        if start <= line.width:
            return line.part(start, min(end, line.width))
        start, end = start - line.width - 1, end - line.width - 1
    return lines[-1].part(start, min(end, lines[-1].width))


def together(passages: Iterable[tuple[str, Sequence[Place]]]) -> tuple[str, tuple[Place, ...]]:
    """One text, and the places of its lines, of several; a blank line parts them, and empty ones go."""
    texts, lines = list[str](), list[Place]()
    for text, places in passages:
        if text and lines:
            lines.append(lines[-1].part(lines[-1].width, lines[-1].width))
        if text:
            texts.append(text)
            lines += places
    return "\n\n".join(texts), tuple(lines)


@dataclass(frozen=True)
class Edit:
    """What mends a file: `text` takes the place of what stands at `place`, up to its `end_column`.

    A line end in it is a newline, whatever the file has. `also` are other spots that have to change with it.
    """

    place: Place
    text: str
    also: tuple["Edit", ...] = ()

    @property
    def spots(self) -> tuple["Edit", ...]:
        return (self, *self.also)


@dataclass(frozen=True)
class Note:
    """What a parser could not read, for a rule to judge."""

    kind: NoteKind
    place: Place
    message: str
    hint: str
    edit: Edit | None = None


@dataclass(frozen=True)
class Excuse:
    """An author's word that a rule's finding at `place` is as it should be, and why; it is written at `written`."""

    code: str
    reason: str
    place: Place
    written: Place
