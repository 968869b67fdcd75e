"""Edits that make marks of blocks pair, where there is one way only to do it."""

import re

from coursewright.model import Edit, Place
from coursewright.source import Source, paragraphs
from coursewright.source.block import Block
from coursewright.source.names import PLACEMENTS, TAKES

TURN = re.compile(r"\s{0,3}(\*\*|__)[^*_:\n]{1,60}:\1")
START = re.compile(rf"[ ]{{0,3}}/{{3,}}[ ]*(?:{'|'.join(TAKES)})\b", re.IGNORECASE)


class Mending:
    """`strays` are marks that close nothing, by the start of the block that was open there, or None.

    `is_astray` says whether a take stands where it cannot.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self.strays: dict[int | None, list[Place]] = {}
        self.is_astray = False

    def stray(self, place: Place, inner: Block | None) -> None:
        self.strays.setdefault(inner.start if inner else None, []).append(place)

    def with_slash_more(self, outer: Block) -> Edit | None:
        """Gives both marks of a block one slash more than the blocks in it have."""
        if outer.ended is None:
            return None
        more = "/" * (max(block.mark.slashes for block in (outer, *outer.children)) + 1)
        return Edit(outer.mark.slashes_place, more, (Edit(outer.ended.slashes_place, more),))

    def closing(self, block: Block, index: int) -> Edit | None:
        """Closes a block that was never closed when the line at `index` ended it; that of the file's end is no line."""
        mine = self.strays.get(block.start, [])
        if len(mine) == 1:
            return Edit(mine[0], "/" * block.mark.slashes)
        if self.strays or self.is_astray:
            return None
        after = self._last_line(block, index)
        return None if after is None else self._closed_after(after, block.mark.slashes)

    def _last_line(self, block: Block, index: int) -> int | None:
        """The index of the line that is the last of the block for certain."""
        if block.name in PLACEMENTS:
            return block.start if self._is_bare(block.start + 1) else None
        if block.name in TAKES:
            return self._last_of_take(block, index)
        takes = [child for child in block.children if child.name in TAKES and child.ended]
        if block.name != "dialogue" or not takes or takes != block.children:
            return None
        return None if any(paragraphs(self.source, takes[-1].end + 1, index)) else takes[-1].end

    def _last_of_take(self, block: Block, index: int) -> int | None:
        """What follows the turns of the last take may be the debrief; between takes, nothing may stand."""
        said = [*paragraphs(self.source, block.start + 1, index)]
        is_followed = index < len(self.source.lines) and START.match(self.source.prose[index])
        if block.children or not (is_followed or (said and all(TURN.match(text) for _, text in said))):
            return None
        return max(at for at in range(block.start, index) if self.source.lines[at].strip())

    def _is_bare(self, index: int) -> bool:
        """Whether nothing follows that may belong to a placement: options, or what is nearly a closing mark."""
        following = next(filter(str.strip, self.source.lines[index : index + 3]), "")
        indented = self.source.lines[index : index + 1] == [following] and following[:1] in (" ", "\t")
        return not indented and not re.match(r"\s*[/\\]{1,2}\s*$", following)

    def _closed_after(self, index: int, slashes: int) -> Edit:
        lines = self.source.lines
        column = len(lines[index]) + 1
        is_tight = index + 1 < len(lines) and bool(lines[index + 1].strip())
        return Edit(Place(self.source.path, index + 1, column, column), f"\n\n{'/' * slashes}" + "\n" * is_tight)
