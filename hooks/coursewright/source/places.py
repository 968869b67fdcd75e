"""Where something stands: on a line of a file, and in a text that was put together from lines."""

from collections.abc import Sequence

from coursewright.model import Line, Place


def place_on(path: str, lines: Sequence[str], index: int, start: int = 0, end: int | None = None) -> Place:
    """The place of what stands from offset `start` up to `end` on the line at `index`, without spaces at its ends.

    Where nothing stands there, it is the whole line.
    """
    said = lines[index][start:end]
    if bare := said.strip():
        column = start + said.find(bare) + 1
        return Place(path, index + 1, column, column + len(bare))
    return place_on(path, lines, index) if lines[index].strip() else Place(path, index + 1, 1, len(lines[index]) + 1)


Part = tuple[str, int, int]  # a line or part of it, the number of the line, and the column where that begins


def part_of(lines: Sequence[str], index: int, start: int = 0, end: int | None = None) -> Part:
    """What stands from offset `start` up to `end` on the line at `index`, without spaces at its ends."""
    said = lines[index][start:end]
    bare = said.strip()
    return bare, index + 1, start + said.find(bare) + 1


def joined(parts: Sequence[Part], between: str = "\n") -> tuple[str, tuple[Line, ...]]:
    """The text of these lines, without blank ones and spaces at both ends, and the lines that are in it."""
    first, end = 0, len(parts)
    while first < end and not parts[first][0].strip():
        first += 1
    while end > first and not parts[end - 1][0].strip():
        end -= 1
    if first == end:
        return "", ()
    if first + 1 == end:  # most texts are of one line
        text, number, column = parts[first]
        bare, column = text.strip(), column + len(text) - len(text.lstrip())
        return bare, ((number, column, column + len(bare)),)
    kept = [*parts[first:end]]
    text, number, column = kept[0]
    bare = text.lstrip()
    kept[0] = bare, number, column + len(text) - len(bare)
    text, number, column = kept[-1]
    kept[-1] = text.rstrip(), number, column
    return between.join([part[0] for part in kept]), tuple([(at, begun, begun + len(said)) for said, at, begun in kept])
