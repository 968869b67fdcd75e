"""Headings with attribute lists, `## Title { #id teaches="id id" }`, as Python-Markdown's attr_list reads them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coursewright.model import Columns, Place
from coursewright.source import Source
from coursewright.source.attributes import Attributes, read_attributes
from coursewright.source.fences import CODE_SPAN, LONG

ATX = re.compile(r"#{1,6}")
STRAY = re.compile(r"\{[^{}]{0,500}\b(?:teaches|assesses)[ \t]{0,9}=[^{}]{0,500}\}?")
LOOKS_MEANT = re.compile(r"\{:?\s*#|\b(?:teach|assess)\w*\s*=")


@dataclass(frozen=True, slots=True)
class Heading:
    """`index` is its line's, `below` that of the first line after it and its underline; both count from 0.

    `place` is that of its title.
    """

    level: int
    title: str
    index: int
    below: int
    place: Place
    listed: Attributes

    @property
    def id(self) -> str | None:
        return self.listed.ids[-1][0] if self.listed.ids else None

    @property
    def id_columns(self) -> Columns | None:
        if not self.listed.ids:
            return None
        _, (start, end) = self.listed.ids[-1]
        return start + 1, end + 1

    @property
    def is_underlined(self) -> bool:
        return self.below > self.index + 1

    def ids(self, attribute: str) -> tuple[str, ...]:
        return tuple(self.listed.values.get(attribute, "").split())

    def columns(self, attribute: str) -> tuple[Columns, ...]:
        """Those of these ids."""
        return self.listed.word_columns(attribute)


def read_headings(source: Source) -> Iterator[Heading]:
    for index, line in enumerate(source.prose):
        if line[:1] == "#" and len(line) < LONG and (mark := ATX.match(line)):
            end = len(line.rstrip().rstrip("#"))
            yield _heading(source, index, index + 1, mark.end(), (mark.end(), max(end, mark.end())))
        elif line[:1] in ("=", "-") and (level := _setext_level(source.prose, index)):
            yield _heading(source, index - 1, index + 1, level, (0, len(source.prose[index - 1])))
        elif "{" in line and len(line) < LONG and (stray := STRAY.search(CODE_SPAN.sub(_blank, line))):
            _note_stray_list(source, index, stray)


def _note_stray_list(source: Source, index: int, stray: re.Match[str]) -> None:
    following = source.prose[index + 1] if index + 1 < len(source.prose) else ""
    if following[:1] not in ("=", "-") or not _setext_level(source.prose, index + 1):
        hint = "Put it at the end of a heading's line, which begins with `##` and has no space before it."
        source.note("heading", source.place(index, *stray.span()), "this list of attributes stands on no heading", hint)


def _setext_level(prose: list[str], index: int) -> int | None:
    """1 or 2 where the line at `index` underlines a paragraph of one line."""
    line = prose[index].rstrip()
    if line.strip(line[0]) or not index or not prose[index - 1].strip() or len(prose[index - 1]) >= LONG:
        return None
    above = prose[index - 2] if index > 1 else ""
    if above.strip() and not above.startswith(("#", "///", "---")):
        return None
    return 1 if line[0] == "=" else 2


def _heading(source: Source, index: int, below: int, level: int, span: tuple[int, int]) -> Heading:
    """The heading whose title and attribute list stand between these offsets on the line at `index`."""
    said = source.prose[index][slice(*span)].replace("\t", " ")
    text = said.strip()
    start = span[0] + (said.index(text) if text else len(said))
    title, listed = _split(text)
    if listed:
        attributes = read_attributes(source, index, start + listed[0], start + listed[1])
    else:
        attributes = Attributes(source, index)
        _note_unread_list(source, index, start, text)
    title = title.rstrip("#").strip() or title
    return Heading(level, title, index, below, source.place(index, start, start + len(title)), attributes)


def _note_unread_list(source: Source, index: int, start: int, text: str) -> None:
    """Notes what looks like an attribute list in the text of a heading, which begins at offset `start`."""
    if meant := LOOKS_MEANT.search(CODE_SPAN.sub(_blank, text)) if "{" in text or "=" in text else None:
        brace = text.find("{")
        place = source.place(index, start + (brace if brace >= 0 else meant.start()), start + len(text))
        hint = "Write one list, with a space before it, and end the line with it: `## Title { #its-id }`."
        source.note("heading", place, "the heading's attribute list cannot be read", hint)


def _split(text: str) -> tuple[str, tuple[int, int] | None]:
    """(title, offsets of the inside of the attribute list, if there is one)"""
    title, brace, rest = text.partition(" {")
    if brace and rest.find("}") == len(rest) - 1:
        start = len(title) + len(brace) + rest.startswith(":")
        return title.strip(), (start, max(start, len(text) - 1))
    return text, None


def _blank(code: re.Match[str]) -> str:
    return " " * len(code[0])
