"""What stands right above a timing line: a cue's number or name, or the last words of the cue before."""

import re

from coursewright.transcripts.reading.noted import Noted
from coursewright.transcripts.reading.timing import Timing

GUID = re.compile(r"\{?[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\}?[\w/-]{0,40}")
NAME = re.compile(r"(?=[^\d\s]{0,60}\d)[\w./:#-]{1,99}")
LONGEST = 9  # digits of a number
NUMBER_KEPT = "If it only counts the cue, delete it from the draft."
NAME_TAKEN = "If it is spoken, put it below the time of its cue."


class Above:
    """Tells numbers and names from words, by what stood above the times so far.

    `named`: a line with a blank one above it is always a name, as WebVTT has it; else it must look like one.
    """

    def __init__(self, text: str, named: bool, noted: Noted) -> None:
        self._text, self._named, self._noted = text, named, noted
        self._numbered: tuple[int, int] | None = None  # where the latest number stands
        self._tight = False  # numbers follow on words without a blank line

    def ends(self, timing: Timing, since: int, alone: bool) -> int:
        """Where the words end above a timing line and its number or name.

        `since` is the end of the timing line before (-1: none), `alone` tells of a blank line above line and number.
        """
        if timing.above < timing.line:
            if alone or self._counts(timing, since):
                self._numbered = timing.above, timing.line
                return timing.above
            return timing.line
        if not alone:
            return self._on_words(timing.line, since)
        if self._numbered is None and since >= 0:
            return timing.line
        return self._spaced(timing.line, since)

    def _counts(self, timing: Timing, since: int) -> bool:
        """Whether a number is the cue's, though no empty line stands above it."""
        if since < 0 or self._blank(timing.above, since):
            return True
        number = int(self._text[timing.above : timing.line])
        if self._numbered is not None and (self._tight or number == self._next):
            self._tight = True
            return True
        message = f"the number {number} above a time does not continue the numbers of the cues and was kept as speech"
        self._noted.note(timing.above, message, NUMBER_KEPT)
        return False

    @property
    def _next(self) -> int | None:
        """The number that the next cue should have."""
        return None if self._numbered is None else int(self._text[slice(*self._numbered)]) + 1

    def _spaced(self, at: int, since: int) -> int:
        """A number with a blank line above and below it, in a file with blank lines between all lines."""
        above = self._text[max(since + 1, at - 2 * LONGEST) : at].rstrip()
        first = above.rfind("\n") + 1
        line, start = above[first:], at - len(self._text[max(since + 1, at - 2 * LONGEST) : at]) + first
        if not line.isdecimal() or len(line) > LONGEST or (start > 0 and not self._blank(start, since)):
            return at
        if since >= 0 and int(line) != self._next:
            return at
        self._numbered = start, start + len(line)
        return start

    def _on_words(self, at: int, since: int) -> int:
        """Right above the timing line stands a line that is no number."""
        start = self._text.rfind("\n", max(since, 0), at - 1) + 1
        line = self._text[start : at - 1].strip()
        if start <= since or not line or (since < 0 and line.startswith("WEBVTT")):
            return at
        if GUID.fullmatch(line):
            return start
        if not (
            start == 0 or self._text.startswith("\n\n", start - 2) or (since < 0 and not self._text[:start].strip())
        ):
            return at
        if self._named and " " in line:
            self._noted.note(start, "the line above a time is the name of its cue, and no speech", NAME_TAKEN)
        return start if self._named or NAME.fullmatch(line) else at

    def _blank(self, at: int, since: int) -> bool:
        """Whether the line above `at` holds nothing but space, and is no timing line."""
        start = self._text.rfind("\n", max(since, 0), max(0, at - 1)) + 1
        return since < start < at and self._text[start:at].isspace()
