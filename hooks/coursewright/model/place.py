"""Where something stands, and what is said of it there: notes and excuses."""

from dataclasses import dataclass, field
from typing import Literal

NoteKind = Literal["front-matter", "block", "heading", "question", "duplicate", "inline-quiz", "transcript", "excuse"]


@dataclass(frozen=True, order=True)
class Place:
    """A spot in a file: path relative to the course, 1-based line and column; `end_column` is exclusive."""

    path: str
    line: int = 1
    column: int = 1
    end_column: int | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Edit:
    """What mends a file beyond doubt: `text` takes the place of what stands at `place`, up to its `end_column`."""

    place: Place
    text: str


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
