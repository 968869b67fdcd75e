"""What lessons and banks share: a text as numbered lines, with code and comments told apart from prose.

Nothing here knows objectives, dialogues or questions, and nothing raises: what cannot be read becomes a `Note`.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from coursewright.model import Edit, Line, Note, NoteKind, Place
from coursewright.source.entry import FrontMatter
from coursewright.source.faults import find_faults
from coursewright.source.fences import blank_code
from coursewright.source.front import read_front_matter
from coursewright.source.places import joined, place_on

__all__ = ["FrontMatter", "Source", "paragraphs", "read", "split_lines"]

LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Source:
    """A file's lines; `prose` are the same lines with front matter, code and comments blanked, columns kept."""

    path: str
    lines: list[str]
    prose: list[str]
    front: FrontMatter
    notes: list[Note] = field(default_factory=list)

    def place(self, index: int, start: int = 0, end: int | None = None) -> Place:
        """The place of what stands from offset `start` up to `end` on the line at `index`; all count from 0.

        Spaces at its ends do not belong to it.
        """
        return place_on(self.path, self.lines, index, start, end)

    def note(self, kind: NoteKind, place: Place, message: str, hint: str, edit: Edit | None = None) -> None:
        """Notes what cannot be read at `place`."""
        self.notes.append(Note(kind, place, message, hint, edit))

    def says(self, index: int) -> bool:
        """Whether the line at `index` holds more than spaces and comments."""
        return bool((self.prose[index] or self.lines[index]).strip())

    def passage(self, start: int, end: int, marks: Collection[int] = ()) -> tuple[str, tuple[Line, ...]]:
        """The text of the lines from index `start` up to, not including, `end`, and the lines in it; see `joined`.

        Lines at the indexes `marks` are left out.
        """
        return joined([(self.lines[at], at + 1, 1) for at in range(start, end) if at not in marks])


def read(path: str, text: str, *, front_matter: bool = True) -> Source:
    """The lines of a file, or, with `front_matter=False`, of the body that a host has cut out of it."""
    lines = split_lines(text)
    front, notes = read_front_matter(path, lines) if front_matter else (FrontMatter(), [])
    prose = blank_code(lines, front.end)
    notes += find_faults(path, lines, prose)
    return Source(path, lines, prose, front, notes)


def split_lines(text: str) -> list[str]:
    """The lines as places count them, without their ends."""
    return LINE_END.split(text.lstrip("\ufeff"))


def paragraphs(source: Source, start: int, end: int, marks: Collection[int] = ()) -> Iterator[tuple[int, str]]:
    """(index of the first line, text) of each run of lines from `start` up to `end` that say something.

    Lines at the indexes `marks` say nothing.
    """
    first, run = start, list[str]()
    for index in range(start, end):
        if source.says(index) and index not in marks:
            first = first if run else index
            run.append(source.lines[index])
        elif run:
            yield first, "\n".join(run)
            run = []
    if run:
        yield first, "\n".join(run)
