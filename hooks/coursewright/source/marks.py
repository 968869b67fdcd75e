"""The marks of blocks one by one: which lines are marks, and what they say. How they pair is told by `blocks`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coursewright.model import Place
from coursewright.source import Source
from coursewright.source.fences import LONG
from coursewright.source.names import OURS

MARK = re.compile(r"(?P<indent>[ \t>]*)(?P<slashes>/{3,})(?P<rest>.*)$")
NEARLY = re.compile(rf"[ ]{{0,3}}[/\\:][/\\: ]{{1,6}}(?P<name>{'|'.join(OURS)})[ \t]{{0,9}}\|")
START = re.compile(r"[ ]*(?P<name>[\w-]+)[ ]*(?:\|(?P<argument>.*))?$")
BEGUN = re.compile(r"\s*(?P<name>\w+)(?=[\s:|]|$)[\s:|-]*(?P<argument>.*)$")  # with a slip between name and argument


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark on the line at `index`; one without a name ends a block, all others begin one.

    `place` begins with its slashes, and the offsets of its name, `name_span`, count from there. `is_clear` says whether
    it is written as a mark has to be.
    """

    index: int
    indent: str
    slashes: int
    place: Place
    name: str = ""
    name_span: tuple[int, int] = (0, 0)
    argument: str = ""
    is_clear: bool = True

    @property
    def is_astray(self) -> bool:
        """Whether it is indented or quoted, so that it is no mark to Markdown."""
        return bool(self.indent.strip(" ")) or len(self.indent) > 3

    @property
    def slashes_place(self) -> Place:
        return self.place.part(0, self.slashes)

    @property
    def name_place(self) -> Place:
        return self.place.part(*self.name_span)

    @property
    def argument_place(self) -> Place:
        """That of the mark where it has none."""
        width = self.place.width
        return self.place.part(width - len(self.argument), width) if self.argument else self.place

    @property
    def meant(self) -> str:
        """As it has to be written."""
        return f"{'/' * self.slashes} {self.name}" + (f" | {self.argument}" if self.argument else "")


def read_marks(source: Source) -> Iterator[Mark]:
    """The marks in their order; what is nearly one of ours is noted."""
    for index, line in enumerate(source.prose):
        if "///" in line and len(line) < LONG and (found := MARK.match(line)):
            if mark := _mark(source, index, found):
                yield mark
        elif "|" in line and len(line) < LONG and (near := NEARLY.match(line)):
            hint = f"Write `/// {near['name']} | ...`: three slashes or more, nothing between them."
            source.note("block", source.place(index, 0, near.end("name")), "this is nearly a mark", hint)


def _mark(source: Source, index: int, found: re.Match[str]) -> Mark | None:
    """None where what stands behind the slashes is neither a name and its argument nor begins with one of ours."""
    indent, slashes, rest = found["indent"], len(found["slashes"]), found["rest"].rstrip()
    place = source.place(index, found.start("slashes"), found.start("rest") + len(rest))
    if not rest:
        return Mark(index, indent, slashes, place)
    start = START.match(rest)
    begun = start or BEGUN.match(rest)
    if not begun:
        return None
    name, argument = begun["name"].lower(), (begun["argument"] or "").strip()
    span = slashes + begun.start("name"), slashes + begun.end("name")
    is_read = start or name in OURS
    return Mark(index, indent, slashes, place, name, span, argument, bool(start)) if is_read else None
