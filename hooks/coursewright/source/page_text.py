"""A page's prose as one text with its code hidden, for rules about what may go over lines: links, images, tags."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from coursewright.model import Line, Place, place_in
from coursewright.source.fences import blank_code

CODE = re.compile(
    r"(?<!\\)(?<!`)(?P<ticks>`+)(?!`)(?:[^\n]|\n(?!\n)){1,2000}?(?<!`)(?P=ticks)(?!`)"
    r"|<(?P<tag>pre|code|script|style|textarea)\b(?:(?!<(?P=tag)\b).){1,20000}?</(?P=tag)\b",
    re.IGNORECASE | re.DOTALL,
)
HOLDER = re.compile(r"!{3}|[?]{3}|={3}|[-*+][ \t]|\d{1,9}[.)][ \t]|\[\^|:[ \t]")  # indented text below is no code
DEFINITION = re.compile(r"(?m)^ {0,3}\[([^\[\]\n]{1,200})\]:[ \t]{0,9}\n?[ \t]{0,9}<?([^\s<>]{1,2000})")
ATTRIBUTE = re.compile(r"([\w:.-]+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'>]+))?")

ProseLine = tuple[int, str]  # its number and text


class PageText:
    """`text` are the lines with every sign of code in them made a backtick, so that offsets stay.

    `definitions` are the addresses of reference links by their ids in lower case.
    """

    def __init__(self, lines: Sequence[str]) -> None:
        self.text = CODE.sub(_hidden, "\n".join(blank_code([*lines], 0)))
        self.definitions = {id_.lower(): address for id_, address in DEFINITION.findall(self.text)}
        self._lines = lines
        self._starts = [0, *(end.end() for end in re.finditer("\n", self.text))]

    def span(self, found: re.Match[str]) -> tuple[int, int, int]:
        """(line, column, column behind, at most the line's end) of a match in the text; all count from 1."""
        line = bisect_right(self._starts, found.start())
        column, end = (at - self._starts[line - 1] + 1 for at in found.span())
        return line, column, min(end, len(self._lines[line - 1]) + 1)


def place_of(path: str, lines: Sequence[Line], text: str, span: tuple[int, int, int]) -> Place:
    """The place of a span of `PageText`, in a text that was put together from lines of the file at `path`."""
    line, column, end = span
    before = sum(len(earlier) + 1 for earlier in text.split("\n")[: line - 1]) - 1
    return place_in(path, lines, before + column, before + end)


def shown_lines(prose: Sequence[ProseLine]) -> list[str]:
    """The page's lines from its first on, those without prose and indented code blank."""
    lines, reach = [""] * (prose[-1][0] + 1), 0  # `reach` is how far the text of an item or admonition is indented
    for line, text in prose:
        start = text[:80].expandtabs(4)
        indent = len(start) - len(start.lstrip())
        follows = lines[line - 1] and not lines[line - 1].startswith(("#", "///"))
        if follows or indent < reach + 4:
            lines[line] = text
            level = indent // 4 * 4
            reach = level + 4 if HOLDER.match(start.lstrip()) else reach if follows else min(reach, level)
    return lines[1:]


def read_attributes(text: str) -> dict[str, str]:
    """Name, in lower case -> value of the attributes in a tag or an attribute list."""
    return {name.lower(): value.strip("\"' ") for name, value in ATTRIBUTE.findall(text)}


def _hidden(code: re.Match[str]) -> str:
    return re.sub(r"[^\n]", "`", code[0])
