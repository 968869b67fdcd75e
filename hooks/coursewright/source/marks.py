"""The marks of blocks one by one: which lines are marks, and what they say. How they pair is told by `blocks`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coursewright.model import Place
from coursewright.source import Source
from coursewright.source.block import OURS
from coursewright.source.fences import LONG

MARK = re.compile(r"(?P<indent>[ \t>]*)(?P<slashes>/{3,})(?P<rest>.*)$")
NEARLY = re.compile(rf"[ ]{{0,3}}[/\\:][/\\: ]{{1,6}}(?P<name>{'|'.join(OURS)})[ \t]{{0,9}}\|")
START = re.compile(r"[ ]*(?P<name>[\w-]+)[ ]*(?:\|(?P<argument>.*))?$")
BETWEEN = " \t:|-"  # what authors write between a name and its argument


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark on the line at `index`; one without a name ends a block, all others begin one.

    `place` begins with its slashes, the offsets `name_at` and `argument_at` count from there. `is_astray` says whether
    it is indented or quoted, so that it counts for nothing, `is_clear` whether it is written as a mark has to be.
    """

    index: int
    indent: str
    slashes: int
    name: str
    argument: str
    place: Place
    name_at: int = 0
    argument_at: int = 0
    is_clear: bool = True

    @property
    def is_astray(self) -> bool:
        return bool(self.indent.strip(" ")) or len(self.indent) > 3

    @property
    def name_place(self) -> Place:
        return self.place.part(self.name_at, self.name_at + len(self.name))

    @property
    def argument_place(self) -> Place:
        """That of the mark where it has none."""
        return self.place.part(self.argument_at, self.place.width) if self.argument else self.place

    @property
    def written(self) -> str:
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
    """None where what stands behind the slashes is no name, or one that is not ours with something behind it."""
    indent, slashes, rest = found["indent"], len(found["slashes"]), found["rest"].rstrip()
    place = source.place(index, found.start("slashes"))
    if not rest:
        return Mark(index, indent, slashes, "", "", place)
    if start := START.match(rest):
        argument = (start["argument"] or "").strip()
        at = slashes + start.start("name"), slashes + len(rest) - len(argument)
        return Mark(index, indent, slashes, start["name"].lower(), argument, place, *at)
    name = rest.split()[0].partition(":")[0].partition("|")[0].lower()
    if name not in OURS:
        return None
    name_at = len(rest) - len(rest.lstrip())
    argument = rest[name_at + len(name) :].lstrip(BETWEEN)
    at = slashes + name_at, slashes + len(rest) - len(argument)
    return Mark(index, indent, slashes, name, argument, place, *at, is_clear=False)
