"""Cues that a timing line begins, as WebVTT, SubRip and SBV have them: one engine, told apart by a `Layout`."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from coursewright.model import Note, Place
from coursewright.transcripts.cue import Cue, Cut, Ledger
from coursewright.transcripts.original import Original, UnreadableError
from coursewright.transcripts.reading.above import Above
from coursewright.transcripts.reading.markup import Markup, mark
from coursewright.transcripts.reading.noted import Noted
from coursewright.transcripts.reading.timing import Clock, Timing

TIMES = "Look whether the times of the file are right; all words were kept, in the order of the file."
FILE = Timing(0, 0, -1, -1, None, None)  # as if a timing line ended right before the file


@dataclass(frozen=True, slots=True)
class Layout:
    """What a format's timing lines look like, and what stands between them.

    `spans(original, ledger, noted, at, to)` gives the stretches of speech between two timing lines and enters the rest
    in the ledger; with `at` 0 it is asked about what stands above the first. `named`: any text may be a cue's name.
    """

    timing: re.Pattern[str]
    markup: Markup
    spans: Callable[[Original, Ledger, Noted, int, int], Iterator[tuple[int, int]]]
    named: bool = False


def read_timed(original: Original, ledger: Ledger, layout: Layout) -> Iterator[Cue]:
    """The cues with their markup cut, in the order of the file; raises UnreadableError where no line is a time."""
    noted = Noted(original)
    yield from mark(_cues(original, ledger, layout, noted), original, layout.markup, noted)
    noted.close()


def _cues(original: Original, ledger: Ledger, layout: Layout, noted: Noted) -> Iterator[Cue]:
    text, before = original.text, FILE
    for timing, to in _timings(text, ledger, layout, noted):
        since = before.to
        stop = text.find("\n\n", since, to) if since >= 0 and before.spoken == since else -1
        if stop < 0 or stop != to - 2:  # something else than words, one blank line, and the next time
            yield from _between(original, ledger, layout, noted, before, to)
        elif stop > since and not (text[since + 1] <= " " and text[since:stop].isspace()):
            yield Cue(since + 1, stop, before.start, before.end)
        before = timing
    yield from _between(original, ledger, layout, noted, before, len(text))
    if before is FILE and not len(ledger.ats):
        message, hint = "no line of this file is the time of a cue", "Look whether it is a caption file at all."
        raise UnreadableError(Note("transcript", Place(original.path), message, hint))


def _timings(text: str, ledger: Ledger, layout: Layout, noted: Noted) -> Iterator[tuple[Timing, int]]:
    """(a timing line, the offset where ends what stands above it and its number or name)"""
    clock, above = Clock(noted), Above(text, layout.named, noted)
    since, latest = -1, 0
    for found in layout.timing.finditer(text):
        at = found.start()
        alone = at < 2 or text.startswith("\n\n", at - 2)
        timing = clock.read(found, alone or found[1] is not None)
        if timing is None:
            continue
        to = above.ends(timing, since, alone)
        if to < timing.line:
            ledger.put("id", to, timing.line)
        if timing.spoken == timing.to:
            ledger.put("time", timing.line, timing.to)
        start, end = timing.start, timing.end
        if start is not None and end is not None:
            if end < start or start < latest:
                which = "ends before it starts" if end < start else "starts before the one above it"
                noted.note(timing.line, f"this cue {which}", TIMES)
            latest = start
        yield timing, to
        since = timing.to


def _between(
    original: Original, ledger: Ledger, layout: Layout, noted: Noted, before: Timing, to: int
) -> Iterator[Cue]:
    """The cues from a timing line on, up to `to`; above the first one nothing is a cue."""
    if before.spoken < before.to:
        cuts = (Cut(before.line, before.spoken, "time"),)
        yield Cue(before.line, before.to, before.start, before.end, cuts)
    for at, end in layout.spans(original, ledger, noted, before.to + 1, to):
        if before is not FILE:
            yield Cue(at, end, before.start, before.end)


def words_between(original: Original, ledger: Ledger, noted: Noted, at: int, to: int) -> Iterator[tuple[int, int]]:
    """For a `Layout`: all that stands between two times is speech, blank lines in it or not."""
    words = original.text[at:to]
    if words and not words.isspace():
        yield at + len(words) - len(words.lstrip()), at + len(words.rstrip())
