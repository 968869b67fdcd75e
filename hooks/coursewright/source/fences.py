"""Tells prose from code and comments as Python-Markdown with SuperFences does: a fence without its end is no fence.

A line of code becomes the empty string, a line of comment becomes spaces, so that the two can be told apart. Every
line is looked at a fixed number of times, so that a hostile file costs no more than a long one.
"""

import bisect
import re
from collections import defaultdict

SIGNS = ("```", "~~~")
FENCE = re.compile(r"[ \t>]*(`{3,}|~{3,})[^`]*$")
CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)[^\n]{1,2000}?(?<!`)\1(?!`)")
LONG = 5_000  # characters: a longer line is neither a mark nor a heading, only text


def blank_code(lines: list[str], start: int) -> list[str]:
    """The lines with everything before `start`, all fenced code and all comments blanked."""
    prose = [""] * start + lines[start:]
    ends = _fence_ends(lines, start)
    index = start
    while index < len(prose):
        end = _code_end(lines[index], index, ends)
        if end is None:
            index = _blank_comments(prose, index) if "<!--" in prose[index] else index + 1
        else:
            prose[index : end + 1] = [""] * (end + 1 - index)
            index = end + 1
    return prose


def fence_in(line: str) -> re.Match[str] | None:
    """What opens a fence; nearly all lines are told at a glance."""
    return FENCE.match(line) if SIGNS[0] in line or SIGNS[1] in line else None


def _fence_ends(lines: list[str], start: int) -> dict[str, list[int]]:
    """Fence string -> indexes of the lines that hold it and nothing else."""
    ends: dict[str, list[int]] = defaultdict(list)
    for index in range(start, len(lines)):
        bare = lines[index].strip(" \t>")
        if bare[:3] in SIGNS and not bare.strip(bare[0]):
            ends[bare].append(index)
    return ends


def _code_end(line: str, index: int, ends: dict[str, list[int]]) -> int | None:
    opened = fence_in(line) if len(line) <= LONG else None
    if not opened:
        return None
    candidates = ends.get(opened[1], [])
    after = bisect.bisect_right(candidates, index)
    return candidates[after] if after < len(candidates) else None


def _blank_comments(prose: list[str], index: int) -> int:
    """Blanks the comments that begin on the line at `index`; returns the index of the next line to look at."""
    line, parts, done, position, ticks = prose[index], list[str](), 0, 0, 0
    while (begin := line.find("<!--", position)) >= 0:
        ticks += line.count("`", position, begin)
        position = begin + 4
        if ticks % 2 == 0:
            end = line.find("-->", begin)
            position = end + 3 if end >= 0 else len(line)
            parts += [line[done:begin], " " * (position - begin)]
            done = position
            if end < 0:
                prose[index] = "".join(parts)
                return _blank_until_closed(prose, index + 1)
    prose[index] = "".join(parts) + line[done:]
    return index + 1


def _blank_until_closed(prose: list[str], index: int) -> int:
    """Blanks the lines of a comment from `index` on; returns the index of the line it ends on."""
    for later in range(index, len(prose)):
        end = prose[later].find("-->")
        if end >= 0:
            prose[later] = " " * (end + 3) + prose[later][end + 3 :]
            return later
        prose[later] = " " * len(prose[later])
    return len(prose)
