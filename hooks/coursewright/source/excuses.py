"""Excuses, `<!-- coursewright: allow C203 (the feedback is in the debrief) -->`: one rule, one line, with a reason.

In front matter a YAML comment says the same: `# coursewright: allow C103 (assessed in the workshop)`.
"""

import re
from collections.abc import Iterator

from coursewright.model import Excuse
from coursewright.source import Source

EXCUSE = re.compile(
    r"(?:<!--|#)\s{0,9}coursewright:\s{0,9}allow\s{1,9}(?P<code>C\d{3})\s{0,9}\((?P<reason>[^()\n]{1,500})\)"
)


def read_excuses(source: Source) -> Iterator[Excuse]:
    for index, line in enumerate(source.lines):
        in_code = index >= source.front.end and not source.prose[index]
        if "coursewright:" in line and not in_code and (found := EXCUSE.search(line)):
            yield Excuse(found["code"], found["reason"].strip(), source.place(_meant(source, index, found.start())))


def _meant(source: Source, index: int, column: int) -> int:
    """The index of the line that an excuse is about: its own, or, if it stands alone, the next that says something."""
    if source.lines[index][:column].strip():
        return index
    following = range(index + 1, len(source.lines))
    return next((later for later in following if source.lines[later].strip()), index)
