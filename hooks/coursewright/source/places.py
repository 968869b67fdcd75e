"""Where something stands: on a line of a file, and in a text that was put together from lines."""

from collections.abc import Sequence

from coursewright.model import Place


def place_on(path: str, lines: Sequence[str], index: int, start: int = 0, end: int | None = None) -> Place:
    """The place of what stands from offset `start` up to `end` on the line at `index`, without spaces at its ends.

    Where nothing stands there, it is the whole line.
    """
    said = lines[index][start:end]
    if bare := said.strip():
        column = start + said.find(bare) + 1
        return Place(path, index + 1, column, column + len(bare))
    return place_on(path, lines, index) if lines[index].strip() else Place(path, index + 1, 1, len(lines[index]) + 1)


Part = tuple[str, Place]


def joined(parts: Sequence[Part], between: str = "\n") -> tuple[str, tuple[Place, ...]]:
    """The text of these lines, without blank ones and spaces at both ends, and the places of those in it."""
    said = [index for index, (text, _) in enumerate(parts) if text.strip()]
    kept = [*parts[said[0] : said[-1] + 1]] if said else []
    if kept:
        kept[0] = _without_start(*kept[0])
        kept[-1] = _without_end(*kept[-1])
    return between.join(text for text, _ in kept), tuple(place for _, place in kept)


def _without_start(text: str, place: Place) -> Part:
    bare = text.lstrip()
    return bare, Place(place.path, place.line, place.column + len(text) - len(bare), place.end_column)


def _without_end(text: str, place: Place) -> Part:
    bare = text.rstrip()
    return bare, Place(place.path, place.line, place.column, place.column + len(bare))
