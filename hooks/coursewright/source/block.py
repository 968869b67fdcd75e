"""A block and its marks, and the names of blocks: ours, and those of extensions that many sites turn on."""

from dataclasses import dataclass, field

from coursewright.model import Place
from coursewright.source import Source

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


@dataclass(slots=True)
class Block:
    """One block; `start` and `end` are the indexes of its marks, `end` that of its last line where there is no mark.

    `place` is that of its first mark, `name_place` and `argument_place` those of what stands in it. Whether a mark ends
    it is told by `is_closed`.
    """

    name: str
    argument: str
    slashes: int
    start: int
    place: Place
    name_place: Place
    argument_place: Place
    end: int = -1
    is_closed: bool = False
    children: "list[Block]" = field(default_factory=list)


def has_options(source: Source, index: int) -> bool:
    """Whether the mark at `index` has indented lines below it, which pymdownx.blocks takes for its options."""
    following = source.prose[index + 1] if index + 1 < len(source.prose) else ""
    return bool(following.strip()) and following.startswith(("    ", "\t"))
