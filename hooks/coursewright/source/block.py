"""A block: its marks, and the blocks in it."""

from dataclasses import dataclass, field

from coursewright.source import Source
from coursewright.source.marks import Mark


@dataclass(slots=True)
class Block:
    """`mark` begins it, `ended` ends it, if a mark does; `end` is the index of that one, or else of its last line.

    Its `name` is what was meant where that of the mark is misspelt.
    """

    name: str
    mark: Mark
    end: int = -1
    ended: Mark | None = None
    children: "list[Block]" = field(default_factory=list)

    @property
    def start(self) -> int:
        """The index of its first line."""
        return self.mark.index

    def close(self, mark: Mark) -> None:
        self.end, self.ended = mark.index, mark


def has_options(source: Source, index: int) -> bool:
    """Whether the mark at `index` has indented lines below it, which pymdownx.blocks takes for its options."""
    following = source.prose[index + 1] if index + 1 < len(source.prose) else ""
    return bool(following.strip()) and following.startswith(("    ", "\t"))
