"""The marks of pymdownx.blocks, `//// name | argument` to `////`, as a tree with lines.

pymdownx.blocks itself never reports an error: a typo prints the source and a missing end swallows the page. So every
mark is checked here. How deep a block lies is told by its slashes: an inner mark has another number than the outer.
A mark with a slip in it is read as what was meant, so that one slip is one mistake.
"""

import functools
from collections.abc import Callable, Collection, Sequence

from coursewright.model import Edit, Place
from coursewright.source import Source
from coursewright.source.block import Block, has_options
from coursewright.source.marks import Mark, read_marks
from coursewright.source.mending import Mending
from coursewright.source.names import ARGUMENTS, HOME, OURS, PLACEMENTS, TAKES, hint_for, meant_by
from coursewright.spelling import only_near

DEEPEST = 50  # blocks in blocks: more than any author means, and few enough to walk through


def read_blocks(source: Source, known: Collection[str] = tuple(HOME)) -> list[Block]:
    """The outermost blocks of the source; `known` are names that the site defines besides ours."""
    marks = list(read_marks(source))
    reader = _Reader(source, frozenset({*OURS, *known}))
    for number, mark in enumerate(marks):
        reader.take(mark, marks[number + 1 : number + 2])
    reader.close_down_to(0, len(source.lines))
    reader.tell()
    return reader.outermost


class _Reader:
    """`told` are the complaints; what may mend one is known only when all marks are."""

    def __init__(self, source: Source, known: frozenset[str]) -> None:
        self.source, self.known = source, known
        self.open: list[Block] = []
        self.outermost: list[Block] = []
        self.told: list[tuple[Place, str, str, Callable[[], Edit | None]]] = []
        self.mending = Mending(source)
        self.tight: set[int] = set()  # blocks with as many slashes as one in them, which is told once

    def take(self, mark: Mark, following: Sequence[Mark]) -> None:
        """`following` is the next mark, if there is one."""
        if mark.is_astray:
            if mark.name in OURS:
                hint = "Move it to the start of the line, or put a sample into a fence."
                self._tell(mark.place, f"the mark of `{mark.name}` is indented or quoted", hint)
            if not self._belongs_to_dialogue(mark):
                return
        if not mark.name:
            self._end(mark, following)
            return
        if not mark.is_clear:
            hint = f"Write `{'/' * mark.slashes} {mark.name} | ...`."
            edit = Edit(mark.place, mark.meant)
            self._tell(mark.place, f"the mark of `{mark.name}` cannot be read", hint, lambda: edit)
        self._start(Block(mark.name, mark))

    def _belongs_to_dialogue(self, mark: Mark) -> bool:
        """Whether an indented mark is a take's, in a dialogue that begins as it should, or ends such a take."""
        if not self.open:
            return False
        inner = self.open[-1]
        ends_take = not mark.name and inner.name in TAKES
        return mark.name in TAKES or (ends_take and self.source.prose[inner.start].startswith(mark.indent))

    def _start(self, block: Block) -> None:
        self._check_name(block)
        self._close_forgotten(block)
        self._check_nesting(block, self.open[-1] if self.open else None)
        if block.name in OURS and has_options(self.source, block.start):
            hint = "Write what belongs to it behind `|` on the mark's own line."
            self._tell(self.source.place(block.start + 1), f"`{block.name}` takes no indented options", hint)
        (self.open[-1].children if self.open else self.outermost).append(block)
        self.open.append(block)

    def _check_name(self, block: Block) -> None:
        place = block.mark.name_place
        if block.name not in self.known:
            meant = only_near(block.name, self.known)
            edit = Edit(place, meant) if meant in OURS else None
            self._tell(place, f"`{block.name}` is no block", hint_for(block.name, self.known), lambda: edit)
            block.name = meant_by(block.name)
        elif block.name in ARGUMENTS and not block.mark.argument:
            hint = f"It needs {ARGUMENTS[block.name]}."
            self._tell(block.mark.place, f"`{block.name}` lacks its argument", hint)

    def _close_forgotten(self, block: Block) -> None:
        """Ends open blocks that cannot hold this one, so that a forgotten end is one mistake and not many."""
        for depth, outer in enumerate(self.open):
            innermost = depth == len(self.open) - 1
            take = innermost and outer.name in TAKES and block.name in TAKES
            dialogue = outer.name == block.name == "dialogue" and outer.mark.slashes == block.mark.slashes
            if take or dialogue or outer.name in PLACEMENTS or depth == DEEPEST - 1:
                self.close_down_to(depth, block.start)
                return

    def _check_nesting(self, block: Block, outer: Block | None) -> None:
        if outer and outer.mark.slashes == block.mark.slashes and block.name in OURS and outer.start not in self.tight:
            self.tight.add(outer.start)
            message = f"`{outer.name}` has as many slashes as the `{block.name}` in it"
            hint = f"Give `{outer.name}` one slash more, at its start and its end."
            self._tell(outer.mark.slashes_place, message, hint, lambda: self.mending.with_slash_more(outer))
        if block.name in TAKES and (not outer or outer.name != "dialogue"):
            message = f"`{block.name}` stands outside a dialogue"
            self._tell(block.mark.name_place, message, "Put it between `//// dialogue | Caption` and `////`.")
            self.mending.is_astray = True
        if block.name == "dialogue" and any(above.name == "dialogue" for above in self.open):
            message = "a dialogue stands inside a dialogue"
            self._tell(block.mark.name_place, message, "Close the first one with `////` before this line.")

    def _end(self, mark: Mark, following: Sequence[Mark]) -> None:
        inner = self.open[-1] if self.open else None
        if inner and self._is_meant_for_take(mark, following):
            slashes = "/" * inner.mark.slashes
            message = f"`{'/' * mark.slashes}` does not close the `{inner.name}` of line {inner.start + 1}"
            self._tell(mark.place, message, f"Write `{slashes}`.", lambda: Edit(mark.place, slashes))
            self.open.pop().close(mark)
            return
        depth = next((d for d in reversed(range(len(self.open))) if self.open[d].mark.slashes == mark.slashes), None)
        if depth is not None:
            self.close_down_to(depth + 1, mark.index)
            self.open.pop().close(mark)
            return
        hint = "Delete the line, or add the block's first mark above it."
        if inner:
            hint = f"The open block `{inner.name}` (line {inner.start + 1}) is closed by `{'/' * inner.mark.slashes}`."
        self.mending.stray(mark.place, inner)
        self._tell(mark.place, f"`{'/' * mark.slashes}` closes nothing", hint)

    def _is_meant_for_take(self, mark: Mark, following: Sequence[Mark]) -> bool:
        """Whether an end of another length is still that of the open take: its dialogue goes on, or ends, below."""
        if len(self.open) < 2 or self.open[-1].name not in TAKES or self.open[-1].mark.slashes == mark.slashes:
            return False
        ends = (not after.name and after.slashes == self.open[-2].mark.slashes for after in following)
        return any(ends) or any(meant_by(after.name) in TAKES for after in following)

    def close_down_to(self, depth: int, index: int) -> None:
        """Ends all blocks but the `depth` outermost before the line at `index`, though they have no end there."""
        while len(self.open) > depth:
            self._unclosed(self.open.pop(), index)

    def _unclosed(self, block: Block, index: int) -> None:
        last = min(index, len(self.source.lines) - 1)
        block.end = block.start if block.name in PLACEMENTS else last
        hint = f"Add a line `{'/' * block.mark.slashes}` after its last line."
        edit = functools.partial(self.mending.closing, block, index)
        self._tell(block.mark.place, f"`{block.name}` is never closed", hint, edit)

    def _tell(self, place: Place, message: str, hint: str, edit: Callable[[], Edit | None] = lambda: None) -> None:
        self.told.append((place, message, hint, edit))

    def tell(self) -> None:
        """Notes all complaints, now that each one's remedy is known."""
        for place, message, hint, edit in self.told:
            self.source.note("block", place, message, hint, edit())
