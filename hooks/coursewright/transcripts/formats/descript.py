"""Descript text: `**Ann Smith:** Hello` with times such as `[00:00:05]` before names and within the speech."""

import re
from collections.abc import Iterator
from functools import partial

from coursewright.transcripts.cue import Cue, Cut, Ledger
from coursewright.transcripts.original import Original
from coursewright.transcripts.reading.lines import (
    Mark,
    Sign,
    behind_front_matter,
    heading,
    is_blank,
    lines,
    read_lines,
    split_at,
)
from coursewright.transcripts.reading.nameless import names_nobody
from coursewright.transcripts.reading.timing import milliseconds

SAMPLE = """\
[00:00:05] **Ann Smith:** Fill the kettle. [00:00:09] Wait until it sings.

[00:00:12] **Speaker 2:** Is it ready?

[00:00:14] **Ann Smith:** Not yet, it only hums.
"""

TIME = re.compile(r"\[((?:\d{1,2}:)?\d{1,2}:\d\d)(?:[.,]\d{1,3})?\](?![(\[:])[ \t]?")
NAME = re.compile(r"(?P<name>\*\*(?P<who>[^\W_][^*\n:]{0,60})(?::\*\*|\*\*:))[ \t]{0,9}")
LABEL = re.compile(rf"[ \t]{{0,9}}(?:{TIME.pattern}[ \t]{{0,9}})?{NAME.pattern}")
LOOKED_AT = 200_000  # characters


def sniff(original: Original) -> int:
    text = original.text[:LOOKED_AT]
    labels = blocks = timed = 0
    blank = True
    for at, to in lines(text):
        label = LABEL.match(text, at, to) if "**" in text[at : at + 120] else None
        labels += label is not None
        timed += label is not None and label[1] is not None
        blocks += blank and not is_blank(text, at, to)
        blank = is_blank(text, at, to)
    return 2 if timed or (labels and labels * 2 >= blocks) else 0


def read(original: Original, ledger: Ledger) -> Iterator[Cue]:
    first = behind_front_matter(original, ledger)
    start: int | None = None
    for cue in read_lines(original, ledger, partial(_sign, original.text), first):
        for part in split_at(_timed(cue, start), _marks(original.text, cue.at, cue.to), original):
            start = part.start
            yield part


def _timed(cue: Cue, start: int | None) -> Cue:
    """A paragraph without a time of its own goes on from the last one."""
    return Cue(cue.at, cue.to, start, None, cue.cuts, cue.speaker, cue.opens)


def _sign(text: str, at: int, to: int) -> Sign | None:
    label = LABEL.match(text, at, to) if "**" in text[at : at + 120] else None
    if label is None:
        return heading(text, at, to)
    if names_nobody(label["who"]):
        return Sign("label")
    return Sign("label", (Cut(label.start("name"), label.end(), "speaker"),), speaker=label["who"].strip())


def _marks(text: str, at: int, to: int) -> Iterator[Mark]:
    for found in TIME.finditer(text, at, to) if text.find("[", at, to) >= 0 else ():
        yield Mark(found.start(), found.end(), milliseconds(found[1]))
