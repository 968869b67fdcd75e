"""What formats find in a transcript: cues, as stretches of the original. A cue holds no words of its own.

The speech of a cue is the original between its offsets, without its cuts. So a word can only go missing by a cut, which
has a reason, or in a line that no cue covers, which has a class: both are listed, and the proof adds them up.
"""

import bisect
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple, get_args

from coursewright.transcripts.original import Original

Reason = Literal["markup", "sound", "speaker", "time", "repeat", "filler", "capitals"]
REASONS: tuple[Reason, ...] = get_args(Reason)
Class = Literal["text", "blank", "header", "meta", "note", "style", "region", "id", "time", "stray"]
CLASSES: tuple[Class, ...] = get_args(Class)
NUMBERS = {class_: number for number, class_ in enumerate(CLASSES)}


class Cut(NamedTuple):
    """The original from `at` up to `to` is no speech; `instead` stands in its place (`&` for `&amp;`)."""

    at: int
    to: int
    reason: Reason
    instead: str = ""


@dataclass(slots=True)  # freezing would triple the cost of what there is most of; nobody changes one
class Cue:
    """The original from `at` up to `to`, spoken from `start` to `end` (milliseconds, None where nobody says).

    `speaker`: None goes on as before, "" is another voice without a name. `opens`: a "paragraph" begins here, or this
    is a "heading" that somebody typed. Cuts are sorted and do not overlap.
    """

    at: int
    to: int
    start: int | None = None
    end: int | None = None
    cuts: tuple[Cut, ...] = ()
    speaker: str | None = None
    opens: Literal["", "paragraph", "heading"] = ""

    def stretches(self) -> Iterator[tuple[int, int, str]]:
        """(offset, offset behind, text to put there instead of the original) of all that is left, in order."""
        at = self.at
        for cut in self.cuts:
            if cut.at > at:
                yield at, cut.at, ""
            if cut.instead:
                yield cut.at, cut.to, cut.instead
            at = cut.to
        if self.to > at:
            yield at, self.to, ""

    def text(self, original: Original) -> str:
        """The speech, its line ends kept."""
        text = original.text
        if not self.cuts:
            return text[self.at : self.to]
        return "".join(instead or text[at:to] for at, to, instead in self.stretches())

    def cut(self, *cuts: Cut) -> "Cue":
        """The same cue with more cuts; older ones within a new one give way to it."""
        if not cuts:
            return self
        new = sorted(cuts)
        if not self.cuts:
            return replace(self, cuts=tuple(new))
        ends = [0, *(cut.to for cut in new)]  # by how many new ones begin before an old one's first character
        kept = (old for old in self.cuts if old.to > ends[bisect.bisect_left(new, (old.at + 1,))])
        return replace(self, cuts=tuple(sorted((*kept, *new))))

    def split(self, at: int) -> tuple["Cue", "Cue"]:
        """Two cues, the second from `at` on and with the same time; no cut may reach over `at`."""
        before = tuple(cut for cut in self.cuts if cut.at < at)
        return replace(self, to=at, cuts=before), replace(
            self, at=at, cuts=self.cuts[len(before) :], speaker=None, opens=""
        )


class Ledger:
    """Which stretches of the original are no speech, by class; what neither a cue nor an entry covers is stray."""

    def __init__(self) -> None:
        self.ats, self.tos, self.classes = array("i"), array("i"), bytearray()

    def put(self, class_: Class, at: int, to: int) -> None:
        """Enters whole lines, in any order; `to` may be behind the line end or before it."""
        self.ats.append(at)
        self.tos.append(to)
        self.classes.append(NUMBERS[class_])

    def entries(self) -> Iterator[tuple[int, int, Class]]:
        for at, to, class_ in zip(self.ats, self.tos, self.classes, strict=True):
            yield at, to, CLASSES[class_]
