"""Where another speaker begins within a cue: at a `<v Name>`, or at a dash in front of a line."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from coursewright.transcripts.cue import Cue, Cut
from coursewright.transcripts.original import Original


class Opener(NamedTuple):
    """Another voice begins at `at`; `cut` is its sign."""

    at: int
    cut: Cut


def dashed(lines: Iterable[re.Match[str]], text: str, at: int) -> Iterator[Opener]:
    """The dashes that open a speaker, among those in front of the lines of the cue at `at`.

    One line alone with a dash is a speaker's if a space and a capital follow: else it is a minus, an option of a
    command, or an aside. A list that the line before announces with a colon, or of three small words, is written.
    """
    found = [*lines]
    if not found or text[at : found[0].start()].rstrip().endswith(":"):
        return
    letters = [line["first"] for line in found if line["first"].isalpha()]
    if len(found) > 2 and all(letter.islower() for letter in letters):
        return
    for line in found:
        first, space = line["first"], bool(line["space"])
        capital = first[0] == "<" or (first.isalpha() and not first.islower())
        several = len(found) > 1 and bool(letters)
        opens = space or capital if several else space and capital and line["dash"][0] == "-"
        if opens:
            yield Opener(line.start(), Cut(line.start("dash"), line.end("dash"), "speaker"))


def pieces(cue: Cue, cuts: Iterable[Cut], openers: list[tuple[int, str]], original: Original) -> Iterator[Cue]:
    """The cue in pieces of one speaker each; an opener without words before it splits nothing, but names the piece."""
    cuts, start, end = tuple(cuts), cue.start, cue.end
    speaker: str | None = None
    since = looked = cue.at
    first = behind = 0  # the cuts of this piece; counted on, since a cue may have thousands
    for at, name in openers:
        before = behind
        while behind < len(cuts) and cuts[behind].at < at:
            behind += 1
        if Cue(looked, at, cuts=cuts[before:behind]).text(original).strip():
            yield Cue(since, at, start, end, cuts[first:behind], speaker)
            since, speaker, first = at, name, behind
        else:
            speaker = name or speaker or ""
        looked = at
    yield Cue(since, cue.to, start, end, cuts[first:], speaker)
