"""A block and its marks, and the names of blocks: ours, and those of extensions that many sites turn on."""

from dataclasses import dataclass, field

from coursewright.model import Place

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

    `place` is that of its first mark, in which the name begins at the offset `name_at`. `is_closed` says whether a mark
    ends it.
    """

    name: str
    argument: str
    slashes: int
    start: int
    place: Place
    name_at: int
    end: int = -1
    is_closed: bool = False
    children: "list[Block]" = field(default_factory=list)

    @property
    def name_place(self) -> Place:
        return self.place.part(self.name_at, self.name_at + len(self.name))

    @property
    def argument_place(self) -> Place:
        """That of what ends the mark behind `|`, or of the mark where nothing stands there."""
        width = self.place.width
        return self.place.part(width - len(self.argument), width) if self.argument else self.place
