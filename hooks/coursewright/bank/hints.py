"""Reads the hints of a question: lines `> hint: text` under its prompt, each with the `>` lines that go on with it."""

import re

from coursewright.model import Hint, Place
from coursewright.source import Source
from coursewright.source.fences import LONG
from coursewright.source.places import Part, joined

HINT = re.compile(r"[ \t]*>[ \t]?hint:(?P<text>.*)$", re.IGNORECASE)
MORE = re.compile(r"[ \t]*>[ \t]?(?P<text>.*)$")


def hint_lines(source: Source, start: int, end: int) -> list[range]:
    """The indexes of the lines of each hint from the line `start` up to `end`."""
    found, index = list[range](), start
    while index < end:
        first, index = index, index + 1
        if is_hint(source, first):
            while index < end and _goes_on(source, index):
                index += 1
            found.append(range(first, index))
    return found


def read_hints(source: Source, found: list[range]) -> tuple[Hint, ...]:
    return tuple(hint for lines in found if (hint := _read(source, lines)))


def is_hint(source: Source, index: int) -> re.Match[str] | None:
    line = source.prose[index]
    return HINT.match(line) if ">" in line and len(line) < LONG else None


def note_stray_hints(source: Source, start: int, end: int) -> None:
    """Notes hints where none is read, and learners would see them with the answer."""
    for index in range(start, end):
        if is_hint(source, index):
            hint = "Move it under the prompt, above the options; what explains an answer begins with another word."
            source.note("question", source.place(index), "a hint does not stand under the prompt", hint)


def _goes_on(source: Source, index: int) -> bool:
    line = source.lines[index]
    return bool(MORE.match(line)) and not is_hint(source, index)


def _read(source: Source, lines: range) -> Hint | None:
    """What the hint says; one that says nothing is noted."""
    parts: list[Part] = []
    for index in lines:
        said = HINT.match(source.lines[index]) if index == lines.start else MORE.match(source.lines[index])
        if said:
            parts.append((said["text"], index + 1, said.start("text") + 1))
    text, spans = joined(parts)
    if text:
        return Hint(text, Place(source.path, *spans[0]), spans)
    source.note("question", source.place(lines.start), "a hint has no text", "Write it behind `> hint:`.")
    return None
