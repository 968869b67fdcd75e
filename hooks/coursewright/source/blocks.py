"""The marks of pymdownx.blocks, `//// name | argument` to `////`, as a tree with lines.

pymdownx.blocks itself never reports an error: a typo prints the source and a missing end swallows the page. So every
mark is checked here. How deep a block lies is told by its slashes: an inner mark has another number than the outer.
"""

import difflib
import functools
from collections.abc import Callable, Collection

from coursewright.model import Edit, Place
from coursewright.source import Source
from coursewright.source.block import HOME, OURS, PLACEMENTS, TAKES, Block, has_options
from coursewright.source.marks import Mark, read_marks
from coursewright.source.mending import Mending
from coursewright.spelling import nearest, only_near

ARGUMENTS = {
    "dialogue": "a caption: `//// dialogue | What happens`",
    "question": "the id of a question: `/// question | its-id`",
    "quiz": "the path of a bank: `/// quiz | module/lesson`",
}
DEEPEST = 50  # blocks in blocks: more than any author means, and few enough to walk through


def read_blocks(source: Source, known: Collection[str] = tuple(HOME)) -> list[Block]:
    """The outermost blocks of the source; `known` are names that the site defines besides ours."""
    reader = _Reader(source, frozenset({*OURS, *known}), [*read_marks(source)])
    for number, mark in enumerate(reader.marks):
        reader.take(number, mark)
    reader.close_down_to(0, len(source.lines))
    reader.tell()
    return reader.outermost


class _Reader:
    """`told` are the complaints; what may mend one is known only when all marks are."""

    def __init__(self, source: Source, known: frozenset[str], marks: list[Mark]) -> None:
        self.source, self.known, self.marks = source, known, marks
        self.open: list[Block] = []
        self.outermost: list[Block] = []
        self.told: list[tuple[Place, str, str, Callable[[], Edit | None]]] = []
        self.mending = Mending(source)

    def take(self, number: int, mark: Mark) -> None:
        if mark.is_astray:
            if mark.name in OURS:
                hint = "Move it to the start of the line, or put a sample into a fence."
                self._tell(mark.place, f"the mark of `{mark.name}` is indented or quoted", hint)
            if not self._belongs_to_dialogue(mark):
                return None
        if not mark.name:
            return self._end(number, mark)
        if not mark.is_clear:
            hint = f"Write `{'/' * mark.slashes} {mark.name} | ...`."
            edit = Edit(mark.place, mark.written)
            self._tell(mark.place, f"the mark of `{mark.name}` cannot be read", hint, lambda: edit)
        return self._start(
            Block(mark.name, mark.argument, mark.slashes, mark.index, mark.place, mark.name_place, mark.argument_place)
        )

    def _belongs_to_dialogue(self, mark: Mark) -> bool:
        """Whether an indented mark is a take's, in a dialogue that begins as it should, or ends such a take."""
        if not self.open:
            return False
        above = self.source.prose[self.open[-1].start]
        return mark.name in TAKES or (not mark.name and self.open[-1].name in TAKES and above.startswith(mark.indent))

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
        if block.name not in self.known:
            meant = only_near(block.name, self.known)
            edit = Edit(block.name_place, meant) if meant in OURS else None
            self._tell(block.name_place, f"`{block.name}` is no block", _hint(block.name, self.known), lambda: edit)
            block.name = _meant(block.name)
        elif block.name in ARGUMENTS and not block.argument:
            self._tell(block.place, f"`{block.name}` lacks its argument", f"It needs {ARGUMENTS[block.name]}.")

    def _close_forgotten(self, block: Block) -> None:
        """Ends open blocks that cannot hold this one, so that a forgotten end is one mistake and not many."""
        for depth, outer in enumerate(self.open):
            innermost = depth == len(self.open) - 1
            take = innermost and outer.name in TAKES and block.name in TAKES
            dialogue = outer.name == block.name == "dialogue" and outer.slashes == block.slashes
            if take or dialogue or outer.name in PLACEMENTS or depth == DEEPEST - 1:
                self.close_down_to(depth, block.start)
                return

    def _check_nesting(self, block: Block, outer: Block | None) -> None:
        is_told = outer and outer.children and outer.children[-1].name in OURS
        if outer and outer.slashes == block.slashes and block.name in OURS and not is_told:
            message = f"`{outer.name}` has as many slashes as the `{block.name}` in it"
            hint = f"Give `{outer.name}` one slash more, at its start and its end."
            self._tell(self._slashes(outer), message, hint, lambda: self.mending.with_slash_more(outer))
        if block.name in TAKES and (not outer or outer.name != "dialogue"):
            message = f"`{block.name}` stands outside a dialogue"
            self._tell(block.name_place, message, "Put it between `//// dialogue | Caption` and `////`.")
            self.mending.is_astray = True
        if block.name == "dialogue" and any(above.name == "dialogue" for above in self.open):
            message = "a dialogue stands inside a dialogue"
            self._tell(block.name_place, message, "Close the first one with `////` before this line.")

    def _slashes(self, block: Block) -> Place:
        return block.place.part(0, block.slashes)

    def _end(self, number: int, mark: Mark) -> None:
        index, slashes = mark.index, mark.slashes
        if self._is_meant_for_take(number, slashes):
            return self._end_take(mark)
        depth = next((d for d in reversed(range(len(self.open))) if self.open[d].slashes == slashes), None)
        if depth is not None:
            self.close_down_to(depth + 1, index)
            ended = self.open.pop()
            ended.end, ended.is_closed = index, True
            return None
        hint = "Delete the line, or add the block's first mark above it."
        if self.open:
            inner = self.open[-1]
            hint = f"The open block `{inner.name}` (line {inner.start + 1}) is closed by `{'/' * inner.slashes}`."
        self.mending.stray(mark.place, self.open[-1] if self.open else None)
        return self._tell(mark.place, f"`{'/' * slashes}` closes nothing", hint)

    def _end_take(self, mark: Mark) -> None:
        take = self.open.pop()
        take.end, take.is_closed = mark.index, True
        right = "/" * take.slashes
        message = f"`{'/' * mark.slashes}` does not close the `{take.name}` of line {take.start + 1}"
        self._tell(mark.place, message, f"Write `{right}`.", lambda: Edit(mark.place, right))

    def _is_meant_for_take(self, number: int, slashes: int) -> bool:
        """Whether an end of another length is still that of the open take: its dialogue goes on, or ends, below."""
        if len(self.open) < 2 or self.open[-1].name not in TAKES or self.open[-1].slashes == slashes:
            return False
        following = next(iter(self.marks[number + 1 : number + 2]), None)
        if not following or following.name:
            return bool(following and _meant(following.name) in TAKES)
        return following.slashes == self.open[-2].slashes

    def close_down_to(self, depth: int, index: int) -> None:
        """Ends all blocks but the `depth` outermost before the line at `index`, though they have no end there."""
        while len(self.open) > depth:
            self._unclosed(self.open.pop(), index)

    def _unclosed(self, block: Block, index: int) -> None:
        last = min(index, len(self.source.lines) - 1)
        block.end = block.start if block.name in PLACEMENTS else last
        hint = f"Add a line `{'/' * block.slashes}` after its last line."
        edit = functools.partial(self.mending.closing, block, index)
        self._tell(block.place, f"`{block.name}` is never closed", hint, edit)

    def _tell(self, place: Place, message: str, hint: str, edit: Callable[[], Edit | None] = lambda: None) -> None:
        self.told.append((place, message, hint, edit))

    def tell(self) -> None:
        """Notes all complaints, now that each one's remedy is known."""
        for place, message, hint, edit in self.told:
            self.source.note("block", place, message, hint, edit())


@functools.lru_cache
def _meant(name: str) -> str:
    """The name of ours that is misspelt, so that one slip is one mistake; else the name itself."""
    near = difflib.get_close_matches(name, OURS, n=1, cutoff=0.8)
    return near[0] if near and name not in HOME else name


@functools.lru_cache
def _hint(name: str, known: frozenset[str]) -> str:
    if name in HOME:
        return f"It comes with `{HOME[name]}`: add that to `markdown_extensions` in mkdocs.yml."
    near = nearest(name, known)
    ours = f"Ours are {', '.join(OURS)}; add a name of your own to `blocks` in the settings."
    return f"Did you mean `{near}`?" if near else ours
