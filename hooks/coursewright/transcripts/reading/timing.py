"""Timing lines of captions: how they are recognised, and what times they give in milliseconds."""

import re
from typing import NamedTuple

from coursewright.transcripts.reading.noted import Noted

NUMBER = r"^(?:(?P<number>\d{1,9})[ \t]{0,9}\n)?"
EXACT = r"(\d\d:\d\d:)(\d\d)[.,](\d{3})"
LOOSE = r"\d[\d:.,\ufffd]{3,30}"
SPACED = r"\d[\d:., \t\ufffd]{3,30}"
ARROW = r"(?:--?[ ]?-?>|[–—]>|--&gt;)"
ARROWS = re.compile(
    rf"{NUMBER}[ \t]{{0,9}}(?:{EXACT} --> {EXACT}(?!\d)|({SPACED}){ARROW}[ \t]{{0,9}}({LOOSE}))(?P<rest>[^\n]*)$",
    re.M,
)
SHORT = r"(\d{1,2}:\d\d:)(\d\d)\.(\d{3})"
COMMA = re.compile(
    rf"{NUMBER}[ \t]{{0,9}}(?:{SHORT},{SHORT}|(\d[\d:.]{{4,30}}),[ \t]?(\d[\d:.]{{4,30}}))(?P<rest>[ \t]{{0,99}})$",
    re.M,
)
SETTINGS = re.compile(
    r"(?:[ \t]{1,9}(?:vertical|line|position|size|align|region|[XYxy][12]|[ADLST])"
    r"[ \t]?:[^ \t\n]{0,99}){1,12}[ \t]*"
)
TIME = re.compile(r"(?:(\d{1,4}):)?(\d{1,4}):(\d{1,2})(?:[.,:](\d{1,9}))?")
UNTIMELY = {ord(sign): None for sign in " \t\ufffd"}
UNREADABLE = "Look at the time on this line and write it as 00:00:00.000; until then these words have no time."


class Timing(NamedTuple):
    """A timing line: the text from `line` up to `to`; what stands on it behind `spoken` is speech.

    `above`: where the line of a number begins that stands right above it, or `line`.
    """

    above: int
    line: int
    spoken: int
    to: int
    start: int | None
    end: int | None


class Clock:
    """Reads the times of a file's timing lines, each in about a microsecond."""

    def __init__(self, noted: Noted) -> None:
        self._noted = noted
        self._minutes: dict[str, int] = {}
        self._rest = ""  # the last settings that were looked at: programs write the same ones on each line

    def read(self, found: re.Match[str], alone: bool) -> Timing | None:
        """The match as a timing line; None where it is speech. `alone`: nothing stands right above it."""
        number, hours, seconds, part, until, seconds_until, part_until, first, last, rest = found.groups()
        above, to = found.span()
        line = found.string.index("\n", above) + 1 if number else above
        spoken = to
        if rest and rest != self._rest and not rest.isspace():
            if SETTINGS.fullmatch(rest):
                self._rest = rest
            elif not alone:
                return None
            else:
                spoken = found.start("rest")
        if hours is None:
            return self._loose(found, Timing(above, line, spoken, to, None, None), first, last, alone)
        start = self._minute(hours) + int(seconds + part)
        return Timing(above, line, spoken, to, start, self._minute(until) + int(seconds_until + part_until))

    def _minute(self, hours: str) -> int:
        """`01:02:` in milliseconds."""
        known = self._minutes.get(hours)
        if known is None:
            hour, minute = ("0:" + hours).split(":")[-3:-1]
            known = self._minutes[hours] = (int(hour) * 60 + int(minute)) * 60_000
        return known

    def _loose(self, found: re.Match[str], timing: Timing, first: str, last: str, alone: bool) -> Timing | None:
        """A line that only resembles a timing line is speech where it has no times, or where nothing sets it off."""
        if ":" not in first or ":" not in last:
            return None
        start, end = milliseconds(first), milliseconds(last)
        exact = (any(sign in first for sign in ".,") or first.count(":") > 1) and "--" in found[0]
        if not alone and (start is None or end is None or not exact):
            return None
        if start is None or end is None:
            self._noted.note(timing.line, "the time of this cue cannot be read", UNREADABLE)
            return timing
        return timing._replace(start=start, end=end)


def milliseconds(text: str) -> int | None:
    """`1:02:03.5`, `02:03,500`; None where this is no time."""
    found = TIME.fullmatch(text.translate(UNTIMELY))
    if not found:
        return None
    hours, minutes, seconds, part = found.groups("0")
    return (int(hours) * 60 + int(minutes)) * 60_000 + int(seconds) * 1000 + int(part[:3].ljust(3, "0"))
