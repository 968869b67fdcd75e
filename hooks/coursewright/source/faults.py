"""What is wrong with a file as a whole: bytes that are no text, and comments and fences that swallow what follows."""

from collections.abc import Iterator

from coursewright.model import Note, Place
from coursewright.source.fences import LONG, fence_in
from coursewright.source.places import place_on


def find_faults(path: str, lines: list[str], prose: list[str]) -> Iterator[Note]:
    """`prose` are the lines with code and comments blanked."""
    yield from _undecoded(path, lines)
    yield from _open_comment(path, lines, prose)
    yield from _open_fences(path, lines, prose)


def _undecoded(path: str, lines: list[str]) -> Iterator[Note]:
    index = next((index for index, line in enumerate(lines) if "\ufffd" in line), None)
    if index is not None:
        at = lines[index].index("\ufffd")
        place = Place(path, index + 1, at + 1, at + 2)
        message = "the file is not UTF-8: here stands a byte that is no character"
        hint = "Save the file as UTF-8 in your editor, and type the character anew."
        yield Note("front-matter", place, message, hint)


def _open_comment(path: str, lines: list[str], prose: list[str]) -> Iterator[Note]:
    """A comment that is never closed hides the rest of the page."""
    start = next((index for index in reversed(range(len(lines))) if "<!--" in lines[index]), None)
    if start is None or "-->" in "".join(lines[start:]).rpartition("<!--")[2]:
        return
    at = lines[start].rindex("<!--")
    if not prose[start][at:].strip():
        place = place_on(path, lines, start, at, at + len("<!--"))
        yield Note("block", place, "the comment is never closed", "Add `-->` where it ends.")


def _open_fences(path: str, lines: list[str], prose: list[str]) -> Iterator[Note]:
    """A fence without an end prints its marks, and the next fence then begins where it should end."""
    fence = ""
    for index, line in enumerate(lines):
        opened = fence_in(line) if len(line) < LONG else None
        if not opened:
            continue
        bare = line.strip(" \t>") == opened[1]
        place = place_on(path, lines, index, opened.start(1))
        if prose[index]:
            hint = f"Add a line `{opened[1]}` where the code ends."
            yield Note("block", place, "the fence is never closed", hint)
        elif not fence:
            fence = opened[1]
        elif opened[1] == fence and bare:
            fence = ""
        elif opened[1] == fence:
            hint = (
                f"Close the fence above with a line `{fence}`, or open it with one sign more if this is a sample in it."
            )
            yield Note("block", place, "a fence begins inside a fence of the same length", hint)
