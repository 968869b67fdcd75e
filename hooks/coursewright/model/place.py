"""Where something stands, and what is said of it there: notes and excuses."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

NoteKind = Literal[
    "front-matter",
    "key",
    "block",
    "heading",
    "question",
    "duplicate",
    "inline-quiz",
    "transcript",
    "excuse",
    "turning-point",
]

Columns = tuple[int, int]  # from the first up to, not including, the second
Line = tuple[int, int, int]  # a line's number and columns of it; cheaper to make and to keep than a place


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

    def beside(self, columns: Columns) -> "Place":
        """The place of these columns on its line."""
        return Place(self.path, self.line, *columns)

    @property
    def width(self) -> int:
        """How many characters it covers."""
        return (self.end_column or self.column) - self.column


def place_in(path: str, lines: Sequence[Line], start: int, end: int) -> Place:
    """The place of what stands from offset `start` up to `end` in a text, at most up to the end of its line.

    `lines` are those of the file at `path` that the text was put together from, with one character between two of them.
    """
    for number, column, behind in lines[:-1]:
        width = behind - column
        if start <= width:
            return Place(path, number, column + start, column + min(end, width))
        start, end = start - width - 1, end - width - 1
    number, column, behind = lines[-1]
    return Place(path, number, column + start, min(column + end, behind))


def together(passages: Iterable[tuple[str, Sequence[Line]]]) -> tuple[str, tuple[Line, ...]]:
    """One text, and the lines that it comes from, of several; a blank line parts them, and empty ones go."""
    texts, lines = list[str](), list[Line]()
    for text, its_lines in passages:
        if text and lines:
            number, _, behind = lines[-1]
            lines.append((number, behind, behind))
        if text:
            texts.append(text)
            lines += its_lines
    return "\n\n".join(texts), tuple(lines)


@dataclass(frozen=True)
class Edit:
    """What mends a file: `text` takes the place of what stands at `place`, up to its `end_column`.

    A line end in it is a newline, whatever the file has. `also` are other spots that have to change with it. It
    `reveals` where rules have been silent about what could not be read.
    """

    place: Place
    text: str
    also: tuple["Edit", ...] = ()
    reveals: bool = False

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
