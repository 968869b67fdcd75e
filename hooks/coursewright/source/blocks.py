"""The marks of pymdownx.blocks, `//// name | argument` to `////`, as a tree with lines.

pymdownx.blocks itself never reports an error: a typo prints the source and a missing end swallows the page. So every
mark is checked here. How deep a block lies is told by its slashes: an inner mark has another number than the outer.
"""

import difflib
import functools
import re
from collections.abc import Collection
from dataclasses import dataclass, field

from coursewright.source import Source
from coursewright.source.fences import LONG

TAKES = ("weaker", "stronger", "take")
PLACEMENTS = ("question", "quiz")
OURS = ("dialogue", *TAKES, *PLACEMENTS)
ADMONITIONS = ("admonition", "note", "attention", "caution", "danger", "error", "tip", "hint", "warning")
THEIRS = {  # extension -> the blocks that it defines
    "pymdownx.blocks.admonition": ADMONITIONS,
    "pymdownx.blocks.caption": ("caption", "figure-caption", "table-caption"),
    "pymdownx.blocks.definition": ("define",),
    "pymdownx.blocks.details": ("details",),
    "pymdownx.blocks.html": ("html",),
    "pymdownx.blocks.tab": ("tab",),
}
HOME = {name: extension for extension, names in THEIRS.items() for name in names}
ARGUMENTS = {
    "dialogue": "a caption: `//// dialogue | What happens`",
    "question": "the id of a question: `/// question | its-id`",
    "quiz": "the path of a bank: `/// quiz | module/lesson`",
}
MARK = re.compile(r"(?P<indent>[ \t>]*)(?P<slashes>/{3,})(?P<rest>.*)$")
DEEPEST = 50  # blocks in blocks: more than any author means, and few enough to walk through
NEARLY = re.compile(rf"[ ]{{0,3}}[/\\:][/\\: ]{{1,6}}(?P<name>{'|'.join(OURS)})[ \t]{{0,9}}\|")
START = re.compile(r"[ ]*(?P<name>[\w-]+)[ ]*(?:\|(?P<argument>.*))?$")


@dataclass(slots=True)
class Block:
    """One block; `start` and `end` are the indexes of its marks, `end` that of its last line where there is no mark."""

    name: str
    argument: str
    slashes: int
    start: int
    end: int = -1
    children: "list[Block]" = field(default_factory=list)


def read_blocks(source: Source, known: Collection[str] = tuple(HOME)) -> list[Block]:
    """The outermost blocks of the source; `known` are names that the site defines besides ours."""
    reader = _Reader(source, frozenset({*OURS, *known}))
    for index, line in enumerate(source.prose):
        if mark := _mark(line):
            reader.mark(index, mark)
        elif "|" in line and len(line) < LONG and (near := NEARLY.match(line)):
            hint = f"Write `/// {near['name']} | ...`: three slashes or more, nothing between them."
            source.note("block", index, "this is nearly a mark", hint)
    reader.close_down_to(0, len(source.lines) - 1)
    return reader.outermost


class _Reader:
    def __init__(self, source: Source, known: frozenset[str]) -> None:
        self.source, self.known = source, known
        self.open: list[Block] = []
        self.outermost: list[Block] = []

    def mark(self, index: int, mark: re.Match[str]) -> None:
        start, slashes = START.match(mark["rest"]), mark["slashes"]
        name = start["name"].lower() if start else mark["rest"].strip().split(" ", 1)[0].rstrip(":|").lower()
        if mark["indent"].strip(" ") or len(mark["indent"]) > 3:
            if name in OURS:
                hint = "Move it to the start of the line, or put a sample into a fence."
                self._note(index, f"the mark of `{name}` is indented or quoted", hint)
            if not self._belongs_to_dialogue(mark, name):
                return
        if not mark["rest"].strip():
            self._end(index, len(slashes))
        elif start:
            self._start(Block(name, (start["argument"] or "").strip(), len(slashes), index))
        elif name in OURS:
            self._note(index, f"the mark of `{name}` cannot be read", f"Write `{slashes} {name} | ...`.")
            self._start(Block(name, mark["rest"].strip()[len(name) :].strip(" :|-"), len(slashes), index))

    def _belongs_to_dialogue(self, mark: re.Match[str], name: str) -> bool:
        """Whether an indented mark is a take's, in a dialogue that begins as it should, or ends such a take."""
        if not self.open:
            return False
        above = self.source.prose[self.open[-1].start]
        return name in TAKES or (not name and self.open[-1].name in TAKES and above.startswith(mark["indent"]))

    def _start(self, block: Block) -> None:
        self._check_name(block)
        self._close_forgotten(block)
        self._check_nesting(block, self.open[-1] if self.open else None)
        if block.name in OURS and has_options(self.source, block.start):
            hint = "Write what belongs to it behind `|` on the mark's own line."
            self._note(block.start + 1, f"`{block.name}` takes no indented options", hint)
        (self.open[-1].children if self.open else self.outermost).append(block)
        self.open.append(block)

    def _check_name(self, block: Block) -> None:
        if block.name not in self.known:
            self._note(block.start, f"`{block.name}` is no block", _hint(block.name, self.known))
            block.name = _meant(block.name)
        elif block.name in ARGUMENTS and not block.argument:
            self._note(block.start, f"`{block.name}` lacks its argument", f"It needs {ARGUMENTS[block.name]}.")

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
            self._note(outer.start, message, f"Give `{outer.name}` one slash more, at its start and its end.")
        if block.name in TAKES and (not outer or outer.name != "dialogue"):
            message = f"`{block.name}` stands outside a dialogue"
            self._note(block.start, message, "Put it between `//// dialogue | Caption` and `////`.")
        if block.name == "dialogue" and any(above.name == "dialogue" for above in self.open):
            message = "a dialogue stands inside a dialogue"
            self._note(block.start, message, "Close the first one with `////` before this line.")

    def _end(self, index: int, slashes: int) -> None:
        if self._is_meant_for_take(index, slashes):
            take = self.open.pop()
            take.end = index
            message = f"`{'/' * slashes}` does not close the `{take.name}` of line {take.start + 1}"
            return self._note(index, message, f"Write `{'/' * take.slashes}`.")
        depth = next((d for d in reversed(range(len(self.open))) if self.open[d].slashes == slashes), None)
        if depth is not None:
            self.close_down_to(depth + 1, index)
            self.open.pop().end = index
            return None
        hint = "Delete the line, or add the block's first mark above it."
        if self.open:
            inner = self.open[-1]
            hint = f"The open block `{inner.name}` (line {inner.start + 1}) is closed by `{'/' * inner.slashes}`."
        return self._note(index, f"`{'/' * slashes}` closes nothing", hint)

    def _is_meant_for_take(self, index: int, slashes: int) -> bool:
        """Whether an end of another length is still that of the open take: its dialogue goes on, or ends, below."""
        if len(self.open) < 2 or self.open[-1].name not in TAKES or self.open[-1].slashes == slashes:
            return False
        lines = (self.source.prose[later] for later in range(index + 1, len(self.source.prose)))
        following = next(filter(None, map(_mark, lines)), None)
        if not following or following["rest"].strip():
            start = START.match(following["rest"]) if following else None
            return bool(start and _meant(start["name"].lower()) in TAKES)
        return len(following["slashes"]) == self.open[-2].slashes

    def close_down_to(self, depth: int, index: int) -> None:
        """Ends all blocks but the `depth` outermost at `index`, though they have no end there."""
        while len(self.open) > depth:
            self._unclosed(self.open.pop(), index)

    def _unclosed(self, block: Block, index: int) -> None:
        block.end = block.start if block.name in PLACEMENTS else index
        hint = f"Add a line `{'/' * block.slashes}` after its last line."
        self._note(block.start, f"`{block.name}` is never closed", hint)

    def _note(self, index: int, message: str, hint: str) -> None:
        self.source.note("block", index, message, hint)


def _mark(line: str) -> re.Match[str] | None:
    return MARK.match(line) if "///" in line and len(line) < LONG else None


def has_options(source: Source, index: int) -> bool:
    """Whether the mark at `index` has indented lines below it, which pymdownx.blocks takes for its options."""
    following = source.prose[index + 1] if index + 1 < len(source.prose) else ""
    return bool(following.strip()) and following.startswith(("    ", "\t"))


@functools.lru_cache
def _meant(name: str) -> str:
    """The name of ours that is misspelt, so that one slip is one mistake; else the name itself."""
    near = difflib.get_close_matches(name, OURS, n=1, cutoff=0.8)
    return near[0] if near and name not in HOME else name


@functools.lru_cache
def _hint(name: str, known: frozenset[str]) -> str:
    if name in HOME:
        return f"It comes with `{HOME[name]}`: add that to `markdown_extensions` in mkdocs.yml."
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.6)
    ours = f"Ours are {', '.join(OURS)}; add a name of your own to `blocks` in the settings."
    return f"Did you mean `{near[0]}`?" if near else ours
