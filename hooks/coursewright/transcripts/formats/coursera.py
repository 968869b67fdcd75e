"""Coursera text: speech with marks such as "Play video starting at :1:5 and follow transcript1:05".

Each mark opens a paragraph and tells when it begins. Of the two times of a mark the left one counts: the right one is
cut short in some copies, or stands on the next line.
"""

import re
from collections.abc import Iterator
from functools import partial

from coursewright.transcripts.cue import Cue, Ledger
from coursewright.transcripts.original import Original
from coursewright.transcripts.reading.lines import (
    Mark,
    Sign,
    behind_front_matter,
    heading,
    note_headings,
    read_lines,
    split_at,
)

SAMPLE = """\
Fill the kettle.
Play video starting at ::42 and follow transcript0:42
Wait until it sings. >> Is it ready?
Play video starting at 1 minute 5 seconds and follow transcript1:05
>> Not yet, it
only hums.
"""

MARK = re.compile(
    r"play video starting at([^\n]{1,60}?)and follow transcript"
    r"|reproduce el v[ií]deo desde([^\n]{1,60}?)y sigue la transcripci[oó]n"
    r"|reproduza o v[ií]deo começando em([^\n]{1,60}?)e siga a transcriç[aã]o",
    re.IGNORECASE,
)
LABEL = re.compile(r"(?:\d{1,2}:)?\d{1,2}:\d\d")
PART = re.compile(r"(\d{1,4})[ \t]{0,3}([hms])", re.IGNORECASE)  # 2 minutes, 31 segundos
SECONDS = {"h": 3600, "m": 60, "s": 1}
LEAD = re.compile(r"(?:[ \t#*+•/-]|>(?!>)|\d{1,3}[.)])*\Z")
TAIL = re.compile(r"[ \t*_]*\Z")
LONGEST_LEAD, LONGEST_MARK = 40, 140  # characters before a mark that has a line of its own, and of the mark


def sniff(original: Original) -> int:
    return 2 if MARK.search(original.text) else 0


def read(original: Original, ledger: Ledger) -> Iterator[Cue]:
    first = behind_front_matter(original, ledger)
    cues = read_lines(original, ledger, partial(_sign, original.text), first)
    for cue in note_headings(cues, original):
        yield from split_at(cue, _marks(original.text, cue.at, cue.to), original, "paragraph")


def _sign(text: str, at: int, to: int) -> Sign | None:
    if to - at > 2 * LONGEST_LEAD + LONGEST_MARK:
        return None
    mark = next(_marks(text, at, to), None)
    if mark and LEAD.match(text[at : mark.at]) and TAIL.match(text[mark.to : to]):
        return Sign("time", start=mark.start)
    line = text[at:to].strip()
    if line[:1].isdigit() and LABEL.fullmatch(line) and _follows_mark(text, at, line):
        return Sign("time", start=_milliseconds(line))
    return heading(text, at, to)


def _marks(text: str, at: int, to: int) -> Iterator[Mark]:
    for found in MARK.finditer(text, at, to):
        start = _milliseconds(found[found.lastindex or 0])
        label = LABEL.match(text, found.end(), to)
        if label:
            yield Mark(found.start(), label.end(), _milliseconds(label[0]) if start is None else start)
        else:
            yield Mark(found.start(), _behind_rest(text, found.end(), to, start), start)


def _behind_rest(text: str, at: int, to: int, start: int | None) -> int:
    """The offset behind the right time where that is set apart, or cut short at the end of its line; else `at`."""
    if start is None:
        return at
    rest = text[at : at + 12].partition("\n")[0]
    label = _label(start)
    bare = rest.strip()
    if bare == label or (bare and label.startswith(bare) and at + len(rest) >= _line_end(text, at, to)):
        return at + len(rest.rstrip())
    return at


def _line_end(text: str, at: int, to: int) -> int:
    end = text.find("\n", at, to)
    return to if end < 0 else end


def _follows_mark(text: str, at: int, line: str) -> bool:
    """Whether the line before is a mark of just this time, without its right side."""
    before = text[max(0, at - LONGEST_MARK) : at].rstrip().rpartition("\n")[2]
    found = MARK.search(before)
    return bool(
        found and found.end() == len(before) and _milliseconds(found[found.lastindex or 0]) == _milliseconds(line)
    )


def _label(start: int) -> str:
    minutes, seconds = divmod(start // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def _milliseconds(time: str) -> int | None:
    """Of `:1:5`, `::42`, `:5:`, `1:02:03`, `2 minutes 31 seconds`; None where it is no time."""
    time = time.strip()
    parts = time.split(":")
    if 2 <= len(parts) <= 3 and all(len(part) <= 4 and (part.isdecimal() or not part) for part in parts) and any(parts):
        seconds = 0
        for part in parts:
            seconds = seconds * 60 + int(part or 0)
        return seconds * 1000
    said = PART.findall(time)
    return sum(int(count) * SECONDS[unit.lower()] for count, unit in said) * 1000 if said else None
