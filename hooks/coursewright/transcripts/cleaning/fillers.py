"""Drops "um", "uh" and the like where an author wishes it, with their comma, so that the rest reads well."""

import bisect
import re
from collections.abc import Iterable, Iterator

from coursewright.transcripts.cue import Cue, Cut
from coursewright.transcripts.original import Original

FILLER = re.compile(
    r"(?<![\w'’\-.@/])(?:[Uu]hm?|UHM?|[Uu]m+|UM|[Ee]rm?|ERM|[Hh]m{1,4}|HM{1,4})(?![\w'’\-@/]|\.\w|[ \t]?\?)"
    r"|(?<=, )(?:[Yy]ou know)(?=,[\s])"
)
OTHERS = re.compile(r"\b(?:und|ist|der|die|que|não|uma|een|het)\b")  # where "um" and "er" are words
ENGLISH = re.compile(r"\b(?:the|and|is|you|it|I)\b")
LOOKED_AT = 100_000  # characters that tell the language
ENDS = ".!?…"


def drop_fillers(cues: Iterable[Cue], original: Original) -> Iterator[Cue]:
    """The cues without um, uh, er, erm, hmm, and "you know" between commas, each a cut of its own (reason "filler").

    Never over the end of a cue. Only in English: in German "er" is a word, in Portuguese "um".
    """
    head = original.text[:LOOKED_AT]
    if len(OTHERS.findall(head)) > len(ENGLISH.findall(head)):
        message = "no fillers were dropped: this does not look like English"
        original.note(0, message, "Delete them from the draft where they disturb.")
        return iter(cues)
    return (_without(cue, original.text) for cue in cues)


def _without(cue: Cue, text: str) -> Cue:
    found = FILLER.search(text, cue.at, cue.to)
    if found is None:
        return cue
    cuts: list[Cut] = []
    for match in FILLER.finditer(text, found.start(), cue.to):
        at, to = _extent(text, match.start(), match.end(), cuts[-1].to if cuts else cue.at, cue.to)
        if (not cuts or at >= cuts[-1].to) and _is_clear(cue, at, to):
            cuts.append(Cut(at, to, "filler"))
    return cue.cut(*cuts)


def _extent(text: str, at: int, to: int, first: int, last: int) -> tuple[int, int]:
    """From where to where to cut, so that neither a space, nor a comma, nor a full stop is left over."""
    before = text[max(first, at - 40) : at].rstrip()
    begins = not before or before[-1] in ENDS
    comma, stop = text[to:last].startswith(","), text[to : to + 1] in ENDS and to < last
    if begins and (stop or comma):
        return at, _behind_spaces(text, to + _signs(text, to, last), last)
    if comma:
        return _before_spaces(text, at, first), to + 1
    if stop or to >= last or text[to] in ";:\n":
        at = _before_spaces(text, at, first)
        return (at - 1 if stop and at > first and text[at - 1] == "," else at), to
    return at, _behind_spaces(text, to, last)


def _signs(text: str, at: int, last: int) -> int:
    """How many commas and full stops follow, three dots being one sign."""
    count = 0
    while at + count < last and count < 4 and text[at + count] in ",.!…":
        count += 1
    return count


def _before_spaces(text: str, at: int, first: int) -> int:
    while at > first and text[at - 1] in " \t":
        at -= 1
    return at


def _behind_spaces(text: str, to: int, last: int) -> int:
    while to < last and text[to] in " \t":
        to += 1
    return to


def _is_clear(cue: Cue, at: int, to: int) -> bool:
    """Whether no older cut reaches into this stretch."""
    index = bisect.bisect_left(cue.cuts, (at,))
    return not any(cut.at < to and at < cut.to for cut in cue.cuts[max(0, index - 1) : index + 1])
