"""Times in front of lines, or on lines of their own, in text that is no caption file: `0:05`, `[0:05] text`, `(00:05)`.

A time is one only where it fits among the others: `10:30` may also be spoken.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from coursewright.transcripts.cue import Cut
from coursewright.transcripts.reading.lines import Sign, is_blank, lines
from coursewright.transcripts.reading.timing import milliseconds

Row = tuple[int, int]
"""(offset, offset of the line end) of a line that is not blank."""

CLOCK = r"(?:\d{1,2}:)?\d{1,2}:\d\d(?:[.,]\d{1,3})?"
TIME = re.compile(
    rf"[ \t]{{0,9}}(?:\[(?P<long>{CLOCK})(?: --> {CLOCK})?\]|\((?P<round>{CLOCK})\)|(?P<bare>{CLOCK})(?!\d*[:.,]\d))"
)
UNIT = r"(?:hours?|minutes?|seconds?|stunden?|minuten?|sekunden?|heures?|secondes?|horas?|minutos?|segundos?)"
SAID = re.compile(rf"\d{{1,2}} {UNIT}(?:(?:,| and| und| et| y| e)? \d{{1,2}} {UNIT}){{0,2}}", re.IGNORECASE)
AGAIN = 10_000  # milliseconds: a lower time than the one before is the start of another recording


class Stamp(NamedTuple):
    """The line `number` (among the rows) begins with a time, up to `to`; `alone`: no word stands there."""

    number: int
    to: int
    start: int
    alone: bool


def rows_of(text: str, first: int = 0) -> list[Row]:
    return [(at, to) for at, to in lines(text, first) if not is_blank(text, at, to)]


def find_stamps(text: str, rows: Sequence[Row]) -> Iterator[Stamp]:
    """The times in order; one that is less than the one before, or more than the one behind, is speech."""
    found = [stamp for number, row in enumerate(rows) if (stamp := _stamp(text, number, *row))]
    latest = 0
    for index, stamp in enumerate(found):
        behind = found[index + 1].start if index + 1 < len(found) else stamp.start
        if not (AGAIN < stamp.start < latest or latest <= behind < stamp.start):
            latest = stamp.start
            yield stamp


def _stamp(text: str, number: int, at: int, to: int) -> Stamp | None:
    time = TIME.match(text, at, to)
    start = milliseconds(time["long"] or time["round"] or time["bare"]) if time else None
    if time is None or start is None:
        return None
    said = SAID.match(text, time.end(), to)
    if said and says(said[0], start):  # the panel's two labels, copied without the space between them
        return Stamp(number, said.end(), start, is_blank(text, said.end(), to))
    alone = is_blank(text, time.end(), to)
    return Stamp(number, time.end(), start, alone) if alone or text[time.end()].isspace() else None


def says(text: str, start: int) -> bool:
    """Whether `1 minute, 5 seconds`, and nothing else, is said, and is this time."""
    seconds = start // 1000
    parts = [seconds // 3600, seconds // 60 % 60, seconds % 60]
    if not SAID.fullmatch(text.strip()):
        return False
    return [int(part) for part in re.findall(r"\d+", text) if int(part)] == [part for part in parts if part]


def signs_of(text: str, rows: Sequence[Row], stamps: Sequence[Stamp]) -> dict[int, Sign]:
    """Offset of a line -> what it is, of those with times; `5 seconds` is one where most times are said so."""
    signs, again = dict[int, Sign](), dict[int, Sign]()
    for stamp in stamps:
        at, to = rows[stamp.number]
        behind = stamp.to + (stamp.to < to and text[stamp.to].isspace())
        signs[at] = Sign("label", (Cut(at, behind, "time"),), stamp.start)
        if stamp.alone:
            signs[at] = Sign("time", start=stamp.start)
            below = rows[stamp.number + 1] if stamp.number + 1 < len(rows) else (0, 0)
            if says(text[slice(*below)], stamp.start):
                again[below[0]] = Sign("time", start=stamp.start)
    return signs | (again if len(again) * 2 > len(stamps) else {})
