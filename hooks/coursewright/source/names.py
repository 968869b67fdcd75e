"""The names of blocks: ours, and those of extensions that many sites turn on."""

import functools

from coursewright.spelling import ALIKE, nearest

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


@functools.lru_cache
def meant_by(name: str) -> str:
    """The name of ours that is misspelt; else the name itself."""
    return (None if name in HOME else nearest(name, OURS, ALIKE)) or name


@functools.lru_cache
def hint_for(name: str, known: frozenset[str]) -> str:
    """What to do about a name that is none of the known ones."""
    if name in HOME:
        return f"It comes with `{HOME[name]}`: add that to `markdown_extensions` in mkdocs.yml."
    near = nearest(name, known)
    ours = f"Ours are {', '.join(OURS)}; add a name of your own to `blocks` in the settings."
    return f"Did you mean `{near}`?" if near else ours
