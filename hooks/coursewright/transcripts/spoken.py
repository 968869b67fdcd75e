"""Looks at what a cue says between two offsets of the original, however many cuts it has."""

import bisect
from collections.abc import Iterator

from coursewright.transcripts.cue import Cue
from coursewright.transcripts.original import Original


def said(cue: Cue, original: Original, at: int, to: int) -> str:
    """The speech of the cue between two offsets of the original, which may lie within cuts."""
    if not cue.cuts:
        return original.text[at:to]
    first = bisect.bisect_left(cue.cuts, (at,))
    first -= first > 0 and cue.cuts[first - 1].to > at  # it reaches over `at`
    return Cue(at, to, cuts=cue.cuts[first : bisect.bisect_left(cue.cuts, (to,))]).text(original)


def gaps(cue: Cue) -> Iterator[tuple[int, int]]:
    """The stretches of the original without what is cut; a character that a cut writes in another way is in them."""
    at = cue.at
    for cut in cue.cuts:
        if not cut.instead:
            yield at, cut.at
            at = cut.to
    yield at, cue.to
