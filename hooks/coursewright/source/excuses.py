"""Excuses, `<!-- coursewright: allow C203 (the feedback is in the debrief) -->`: one rule, one line, with a reason.

In front matter a YAML comment says the same: `# coursewright: allow C103 (assessed in the workshop)`.
"""

import re

from coursewright.model import Excuse
from coursewright.source import Source

MARK = re.compile(r"(?:<!--|#)\s{0,9}coursewright:")
EXCUSE = re.compile(MARK.pattern + r"\s{0,9}allow\s{1,9}(?P<code>C\d{3})\s{0,9}\((?P<reason>[^()\n]{1,500})\)")
FORM = "Write `coursewright: allow C203 (the reason)`: one rule, and why, without further brackets."


def read_excuses(source: Source) -> list[Excuse]:
    """From the last line to the first, so that what an excuse on a line of its own is about is known: what follows."""
    if not any("coursewright:" in line for line in source.lines):
        return []
    excuses: list[Excuse] = []
    meant = len(source.lines)
    for index in reversed(range(len(source.lines))):
        if _says(source, index):
            meant = index
        if "coursewright:" in source.lines[index] and (source.prose[index] or index < source.front.end):
            excuses += reversed(_read(source, index, meant if meant < len(source.lines) else index))
    return excuses[::-1]


def _read(source: Source, index: int, meant: int) -> list[Excuse]:
    """The excuses on a line; what looks like one and cannot be read is noted."""
    line = source.lines[index]
    found = [*EXCUSE.finditer(line)]
    starts = {excuse.start() for excuse in found}
    unread = (mark.start() for mark in MARK.finditer(line) if mark.start() not in starts)
    if (at := next((at for at in unread if _is_comment(source, index, at)), None)) is not None:
        end = line.find("-->", at) if line[at] == "<" else -1
        place = source.place(index, at, end + len("-->") if end >= 0 else None)
        source.note("excuse", place, "this excuse cannot be read", FORM)
    about = source.place(meant)
    return [
        Excuse(
            excuse["code"],
            excuse["reason"].strip(),
            about,
            source.place(index, *excuse.span()),
        )
        for excuse in found
    ]


def _is_comment(source: Source, index: int, at: int) -> bool:
    """Comments are blank in the prose, and a `#` counts in front matter alone."""
    return index < source.front.end if source.lines[index][at] == "#" else source.prose[index][at : at + 1] == " "


def _says(source: Source, index: int) -> bool:
    """Whether the line holds more than comments, YAML's or HTML's."""
    if index < source.front.end:
        return source.lines[index].lstrip()[:1] not in ("", "#")
    return source.says(index)
