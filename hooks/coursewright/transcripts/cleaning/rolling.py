"""Takes the repeats out of rolling captions, by position and timing: text alone tells nothing, for people repeat words.

In YouTube's automatic captions a cue of two lines shows the line before once more above the new one, and between two
such cues a hold of some 10 ms shows what stands there already.
"""

from collections.abc import Iterable, Iterator
from itertools import islice

from coursewright.transcripts.cue import Cue, Cut
from coursewright.transcripts.original import Original

HOLD = 20  # milliseconds at most
CHUNK = 64  # cues that are looked at together: do they roll?
SURE = 3  # carried lines that are enough where the captions have no other sign of rolling


def unroll(cues: Iterable[Cue], original: Original) -> Iterator[Cue]:
    """The same cues, each repeat as a cut; captions that do not roll come through untouched."""
    cues = iter(cues)
    last: Cue | None = None
    rolls = signed = False
    while chunk := [*islice(cues, CHUNK)]:
        carried, fresh, holds = _repeats(last, chunk, original)
        last = chunk[-1]
        if carried or fresh:
            signed = signed or (bool(carried) and any(_has_sign(cue, original.text) for cue in chunk))
            rolls = len(carried) > fresh and (rolls or len(carried) >= (1 if signed else SURE))
        repeats = (carried if rolls else {}) | holds
        if not repeats:
            yield from chunk
            continue
        for cue in chunk:
            to = repeats.get(cue.at, 0)
            yield _without(cue, to, original) if to else cue


def _repeats(last: Cue | None, chunk: list[Cue], original: Original) -> tuple[dict[int, int], int, dict[int, int]]:
    """({the cue's offset: where its first line ends, that carries the one before over}, fresh first lines, the holds)

    Only cues count whose time touches the one before; and of those that are no holds, only cues of two lines.
    """
    text, fresh = original.text, 0
    carried, holds = dict[int, int](), dict[int, int]()
    for cue in chunk:
        before, last = last, cue
        start, end = cue.start, cue.end
        if before is None or start is None or end is None or before.end is None or start > before.end + HOLD:
            continue
        if 0 < end - start <= HOLD and _holds(cue, before, original):
            holds[cue.at] = cue.to
        line = text.find("\n", cue.at, cue.to) + 1
        if not line or text.find("\n", line, cue.to) >= 0:
            continue
        shown = text.rfind("\n", before.at, before.to) + 1 or before.at
        if not cue.cuts and not before.cuts and " " < text[cue.at] != text[shown] > " ":
            fresh += 1  # the usual case, told by the first letters
        elif first := _line(cue, cue.at, line, original):
            if [first] == _lines(before, original)[-1:]:
                carried[cue.at] = line
            else:
                fresh += 1
    return carried, fresh, holds


def _line(cue: Cue, at: int, to: int, original: Original) -> str:
    """What is to be read between two offsets of a cue."""
    if cue.cuts:
        cue = Cue(at, to, cuts=tuple(cut for cut in cue.cuts if at <= cut.at and cut.to <= to))
        return cue.text(original).strip()
    return original.text[at:to].strip()


def _lines(cue: Cue, original: Original) -> list[str]:
    """What is to be read in a cue, line by line."""
    return [line for line in map(str.strip, cue.text(original).split("\n")) if line]


def _holds(cue: Cue, before: Cue, original: Original) -> bool:
    """Whether a short cue only shows what are the last lines of the cue before."""
    if before.end is None or cue.start is None or cue.start < before.end - HOLD:
        return False
    lines = _lines(cue, original)
    return bool(lines) and lines == _lines(before, original)[-len(lines) :]


def _has_sign(cue: Cue, text: str) -> bool:
    """A hold, a line of one space, or the time of a word."""
    if cue.start is not None and cue.end is not None and 0 < cue.end - cue.start <= HOLD:
        return True
    if text.startswith(" \n", cue.at) or text.startswith("\n ", cue.to - 2):
        return True
    return any(text.startswith("<", cut.at) and text[cut.at + 1].isdigit() for cut in cue.cuts)


def _without(cue: Cue, to: int, original: Original) -> Cue:
    """The cue with a cut up to `to`; of a cue that only repeats nothing is left."""
    if not _line(cue, to, cue.to, original):
        to = cue.to
    over = [cut.at for cut in cue.cuts if cut.at < to < cut.to]  # a tag that is broken over the two lines
    return cue.cut(Cut(cue.at, over[0] if over else to, "repeat"))
