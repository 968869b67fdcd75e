"""What became of a file: each line has one class, and each word that is no speech is listed with its reason."""

import heapq
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from coursewright.transcripts.cue import CLASSES, Class, Reason
from coursewright.transcripts.transcript import Transcript


class Removal(NamedTuple):
    """Text of the original that is no speech, from the offset `at` on; `instead` stands in its place."""

    at: int
    text: str
    reason: Reason | Class
    instead: str = ""


def removals(transcript: Transcript) -> Iterator[Removal]:
    """What was cut out of cues."""
    text = transcript.original.text
    for cut in transcript.cuts():
        yield Removal(cut.at, text[cut.at : cut.to], cut.reason, cut.instead)


def strays(transcript: Transcript) -> Iterator[Removal]:
    """Text that is neither in a cue nor in the ledger: nobody knows what it is."""
    text, (done, end) = transcript.original.text, transcript.region
    for at, to, _ in heapq.merge(_spans(transcript), _entries(transcript)):
        if at > done and (bare := text[done:at].strip()):
            yield Removal(text.index(bare, done), bare, "stray")
        done = max(done, to)
    if rest := text[done:end].strip():
        yield Removal(text.index(rest, done), rest, "stray")


def classes(transcript: Transcript) -> dict[Class, int]:
    """Class -> number of lines of the region; a line that holds speech is text, whatever else is in it."""
    original = transcript.original
    begin, end = original.line(transcript.region[0]), original.line(max(0, transcript.region[1] - 1))
    lines = bytearray([CLASSES.index("blank")]) * (end - begin + 1)
    unknown = ((stray.at, stray.at + len(stray.text), "stray") for stray in strays(transcript))
    for at, to, class_ in (*_entries(transcript), *unknown, *_spans(transcript)):
        first, last = original.line(at), original.line(max(at, to - 1))
        lines[first - begin : last - begin + 1] = bytes([CLASSES.index(class_)]) * (last - first + 1)
    return {class_: lines.count(number) for number, class_ in enumerate(CLASSES) if lines.count(number)}


def _spans(transcript: Transcript) -> Iterator[tuple[int, int, Class]]:
    return ((at, to, "text") for at, to in transcript.spans())


def _entries(transcript: Transcript) -> Iterator[tuple[int, int, Class]]:
    """The ledger's entries of this region, in the order of the file."""
    first, end = transcript.region
    entries = [entry for entry in transcript.ledger.entries() if first <= entry[0] < end]
    return iter(sorted(entries) if any(one > two for one, two in pairwise(entries)) else entries)
