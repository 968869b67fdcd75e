"""The marks of pymdownx.blocks, `//// name | argument` to `////`, as a tree with lines.

pymdownx.blocks itself never reports an error: a typo prints the source and a missing end swallows the page. So every
mark is checked here. How deep a block lies is told by its slashes: an inner mark has another number than the outer.
"""

import functools
import re
from collections.abc import Callable, Collection

from coursewright.model import Edit, Place
from coursewright.source import Source
from coursewright.source.block import HOME, OURS, PLACEMENTS, TAKES, Block
from coursewright.source.fences import LONG
from coursewright.source.mending import Mending
from coursewright.spelling import nearest, only_near

ARGUMENTS = {
    "dialogue": "a caption: `//// dialogue | What happens`",
    "question": "the id of a question: `/// question | its-id`",
    "quiz": "the path of a bank: `/// quiz | module/lesson`",
}
MARK = re.compile(r"(?P<indent>[ \t>]*)(?P<slashes>/{3,})(?P<rest>.*)$")
DEEPEST = 50  # blocks in blocks: more than any author means, and few enough to walk through
NEARLY = re.compile(rf"[ ]{{0,3}}[/\\:][/\\: ]{{1,6}}(?P<name>{'|'.join(OURS)})[ \t]{{0,9}}\|")
START = re.compile(r"[ ]*(?P<name>[\w-]+)[ ]*(?:\|(?P<argument>.*))?$")


def read_blocks(source: Source, known: Collection[str] = tuple(HOME)) -> list[Block]:
    """The outermost blocks of the source; `known` are names that the site defines besides ours."""
    reader = _Reader(source, frozenset({*OURS, *known}))
    for index, line in enumerate(source.prose):
        if "///" in line and len(line) < LONG and (mark := MARK.match(line)):
            reader.mark(index, mark)
        elif "|" in line and len(line) < LONG and (near := NEARLY.match(line)):
            hint = f"Write `/// {near['name']} | ...`: three slashes or more, nothing between them."
            source.note("block", source.place(index, 0, near.end("name")), "this is nearly a mark", hint)
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
        self.tight: set[tuple[int, str]] = set()  # blocks and the names of those in them that have as many slashes

    def mark(self, index: int, mark: re.Match[str]) -> None:
        start, slashes = START.match(mark["rest"]), mark["slashes"]
        name = start["name"].lower() if start else mark["rest"].strip().split(" ", 1)[0].rstrip(":|").lower()
        if mark["indent"].strip(" ") or len(mark["indent"]) > 3:
            if name in OURS:
                hint = "Move it to the start of the line, or put a sample into a fence."
                self._tell(self._place(index, mark), f"the mark of `{name}` is indented or quoted", hint)
        elif not mark["rest"].strip():
            self._end(index, mark)
        elif start:
            self._start(self._block(index, mark, start))
        elif name in OURS:
            self._tell(
                self._place(index, mark), f"the mark of `{name}` cannot be read", f"Write `{slashes} {name} | ...`."
            )

    def _place(self, index: int, mark: re.Match[str]) -> Place:
        return self.source.place(index, mark.start("slashes"))

    def _block(self, index: int, mark: re.Match[str], start: re.Match[str]) -> Block:
        """`start` is found in the rest of the mark."""
        slashes, argument = len(mark["slashes"]), (start["argument"] or "").strip()
        at = slashes + start.start("name")
        return Block(start["name"].lower(), argument, slashes, index, self._place(index, mark), at)

    def _start(self, block: Block) -> None:
        self._check_name(block)
        self._close_forgotten(block)
        self._check_nesting(block, self.open[-1] if self.open else None)
        if block.name in OURS and self._has_options(block.start):
            hint = "Write what belongs to it behind `|` on the mark's own line."
            self._tell(self.source.place(block.start + 1), f"`{block.name}` takes no indented options", hint)
        (self.open[-1].children if self.open else self.outermost).append(block)
        self.open.append(block)

    def _check_name(self, block: Block) -> None:
        if block.name not in self.known:
            meant = only_near(block.name, self.known)
            edit = Edit(block.name_place, meant) if meant in OURS else None
            self._tell(block.name_place, f"`{block.name}` is no block", _meant(block.name, self.known), lambda: edit)
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
        told = outer is not None and (outer.start, block.name) in self.tight
        if outer and outer.slashes == block.slashes and block.name in OURS and not told:
            self.tight.add((outer.start, block.name))
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

    def _has_options(self, index: int) -> bool:
        following = self.source.prose[index + 1] if index + 1 < len(self.source.prose) else ""
        return bool(following.strip()) and following.startswith(("    ", "\t"))

    def _end(self, index: int, mark: re.Match[str]) -> None:
        slashes = len(mark["slashes"])
        depth = next((d for d in reversed(range(len(self.open))) if self.open[d].slashes == slashes), None)
        if depth is not None:
            self.close_down_to(depth + 1, index)
            ended = self.open.pop()
            ended.end, ended.is_closed = index, True
            return
        hint = "Delete the line, or add the block's first mark above it."
        place = self._place(index, mark)
        if self.open:
            inner = self.open[-1]
            hint = f"The open block `{inner.name}` (line {inner.start + 1}) is closed by `{'/' * inner.slashes}`."
        self.mending.stray(place, self.open[-1] if self.open else None)
        self._tell(place, f"`{'/' * slashes}` closes nothing", hint)

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
def _meant(name: str, known: frozenset[str]) -> str:
    if name in HOME:
        return f"It comes with `{HOME[name]}`: add that to `markdown_extensions` in mkdocs.yml."
    near = nearest(name, known)
    ours = f"Ours are {', '.join(OURS)}; add a name of your own to `blocks` in the settings."
    return f"Did you mean `{near}`?" if near else ours
