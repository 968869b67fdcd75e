"""Keys of the front matter that are nearly ours, and so were meant to be."""

from collections.abc import Collection

from coursewright.model import Edit, NoteKind
from coursewright.source import Source
from coursewright.spelling import ALIKE, nearest, only_near


def note_keys(source: Source, ours: Collection[str], what: str) -> None:
    """Notes the keys that are nearly one of `ours`, which is not there; `what` has such keys, a lesson say."""
    entries = source.front.entries
    for key, entry in entries.items():
        near = None if key in ours else nearest(key.casefold(), ours, ALIKE)
        if near and near not in entries:
            is_bare = entry.place.width == len(key)  # a key in quotes is left to its author
            hides = near == "objectives"
            edit = Edit(entry.place, near, reveals=hides) if is_bare and only_near(key, ours) == near else None
            kind: NoteKind = "front-matter" if hides else "key"
            source.note(kind, entry.place, f"`{key}` is no key of a {what}", f"Did you mean `{near}`?", edit)
