"""A transcript: all speech of a file as one text, with the way back from each character to file, time and speaker."""

import bisect
from array import array
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Literal, NamedTuple

from coursewright.transcripts.cue import REASONS, Cue, Cut, Ledger
from coursewright.transcripts.original import Original

NEVER = -1  # a time that nobody gave


class Opening(NamedTuple):
    """At `at`, an offset in the speech, something begins; `speaker` is the name that the file gives, if any."""

    at: int
    kind: Literal["paragraph", "heading", "speaker"]
    speaker: str = ""


class Transcript:
    """The speech of one file. Words are divided by white space; a cue's end is a line end.

    `region` is the part of the original that it is read from, from offset to offset. `openings` are sorted. What is
    many is kept in arrays, so that an hour of captions takes little more than its text.
    """

    def __init__(
        self,
        original: Original,
        format_: str,
        ledger: Ledger,
        cues: Iterable[Cue],
        region: tuple[int, int] | None = None,
    ) -> None:
        self.original, self.format, self.ledger = original, format_, ledger
        self.region = region or (0, len(original.text))
        self.openings: list[Opening] = []
        self._speaker = ""
        self._at, self._from = array("i"), array("i")  # speech offset -> offset in the original, stretch by stretch
        self._replaced = dict[int, int]()  # stretch that stands for another text -> the offset behind that text
        self._cue, self._start, self._end = array("i"), array("q"), array("q")  # speech offset -> milliseconds
        self._spans = array("i")  # at, to of each cue in the original
        self._cuts, self._reasons, self._instead = array("i"), bytearray(), dict[int, str]()
        self.speech = self._gather(cues)

    def _gather(self, cues: Iterable[Cue]) -> str:
        source, speech, length = self.original.text, StringIO(), 0
        for cue in cues:
            self._cue.append(length)
            self._start.append(NEVER if cue.start is None else cue.start)
            self._end.append(NEVER if cue.end is None else cue.end)
            self._spans.extend((cue.at, cue.to))
            for cut in cue.cuts:
                self._keep(cut)
            self._open(cue, length)
            for at, to, instead in cue.stretches() if cue.cuts else ((cue.at, cue.to, ""),):
                if instead:
                    self._replaced[len(self._at)] = to
                self._at.append(length)
                self._from.append(at)
                length += speech.write(instead or source[at:to])
            length += speech.write("\n")
        return speech.getvalue()

    def _open(self, cue: Cue, at: int) -> None:
        if cue.speaker is not None and (not cue.speaker or cue.speaker != self._speaker):
            self.openings.append(Opening(at, "speaker", cue.speaker))
            self._speaker = cue.speaker
        if cue.opens:
            self.openings.append(Opening(at, cue.opens))

    def _keep(self, cut: Cut) -> None:
        if cut.instead:
            self._instead[len(self._reasons)] = cut.instead
        self._cuts.extend((cut.at, cut.to))
        self._reasons.append(REASONS.index(cut.reason))

    def cuts(self) -> Iterator[Cut]:
        """All that was taken out of cues, in the order of the file."""
        for number, reason in enumerate(self._reasons):
            at, to = self._cuts[2 * number : 2 * number + 2]
            yield Cut(at, to, REASONS[reason], self._instead.get(number, ""))

    def spans(self) -> Iterator[tuple[int, int]]:
        """(at, to) of each cue in the original, in order."""
        return zip(self._spans[::2], self._spans[1::2], strict=True)

    def offset(self, at: int) -> int:
        """The offset in the original of the speech's character at `at`."""
        stretch = bisect.bisect_right(self._at, at) - 1
        return self._from[stretch] + (0 if stretch in self._replaced else at - self._at[stretch])

    def behind(self, at: int) -> int:
        """The offset in the original behind that character."""
        return self._replaced.get(bisect.bisect_right(self._at, at) - 1) or self.offset(at) + 1

    def start(self, at: int) -> int | None:
        """When the cue begins that holds the speech's character at `at`, in milliseconds; None where nobody says."""
        return _time(self._start[bisect.bisect_right(self._cue, at) - 1])

    def end(self, at: int) -> int | None:
        """When that cue ends."""
        return _time(self._end[bisect.bisect_right(self._cue, at) - 1])

    def next_start(self, at: int) -> int | None:
        """When, in milliseconds, the first cue begins that begins later than the one that holds `at`."""
        cue = bisect.bisect_right(self._cue, at) - 1
        later = (self._start[number] for number in range(cue + 1, len(self._start)))
        return next((start for start in later if start > self._start[cue]), None)

    def begins_cue(self, at: int) -> bool:
        cue = bisect.bisect_left(self._cue, at)
        return cue < len(self._cue) and self._cue[cue] == at

    def next_cue(self, at: int) -> int:
        """Where in the speech the cue begins that follows the one that holds `at`."""
        cue = bisect.bisect_right(self._cue, at)
        return self._cue[cue] if cue < len(self._cue) else len(self.speech)

    def cues_between(self, at: int, to: int) -> Iterator[int]:
        """Where in the speech cues begin, behind `at` and before `to`."""
        yield from self._cue[bisect.bisect_right(self._cue, at) : bisect.bisect_left(self._cue, to)]

    def pause(self, at: int) -> int:
        """Milliseconds of silence before the cue that begins at `at`; 0 where it begins elsewhere or nobody says."""
        cue = bisect.bisect_left(self._cue, at)
        if not 0 < cue < len(self._cue) or self._cue[cue] != at:
            return 0
        before, after = self._end[cue - 1], self._start[cue]
        return max(0, after - before) if NEVER not in (before, after) else 0


def _time(value: int) -> int | None:
    return None if value == NEVER else value


def clock(milliseconds: int) -> str:
    """`1:02:03` or `2:03`: a time as players show it."""
    minutes, seconds = divmod(milliseconds // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
