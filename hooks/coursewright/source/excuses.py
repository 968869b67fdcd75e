"""Excuses, `<!-- coursewright: allow C203 (the feedback is in the debrief) -->`: one rule, one line, with a reason.

In front matter a YAML comment says the same: `# coursewright: allow C103 (assessed in the workshop)`.
"""

import re

from coursewright.model import Excuse
from coursewright.source import Source

EXCUSE = re.compile(
    r"(?:<!--|#)\s{0,9}coursewright:\s{0,9}allow\s{1,9}(?P<code>C\d{3})\s{0,9}\((?P<reason>[^()\n]{1,500})\)"
)


def read_excuses(source: Source) -> list[Excuse]:
    """From the last line to the first, so that what an excuse on a line of its own is about is known: what follows."""
    excuses: list[Excuse] = []
    meant = len(source.lines)
    for index in reversed(range(len(source.lines))):
        if _says(source, index):
            meant = index
        if "coursewright:" in source.lines[index] and (source.prose[index] or index < source.front.end):
            place = source.place(meant if meant < len(source.lines) else index)
            found = [*EXCUSE.finditer(source.lines[index])]
            excuses += [Excuse(excuse["code"], excuse["reason"].strip(), place) for excuse in reversed(found)]
    return excuses[::-1]


def _says(source: Source, index: int) -> bool:
    """Whether the line holds more than comments, YAML's or HTML's."""
    if index < source.front.end:
        return source.lines[index].lstrip()[:1] not in ("", "#")
    return source.says(index)
