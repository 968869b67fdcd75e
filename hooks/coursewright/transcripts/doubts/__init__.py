"""What an author should look at in a transcript: words that are lost or heard wrong, names heard two ways, the screen.

Nothing is corrected here, and nothing counts that needs a dictionary.
"""

import bisect
import re
from collections.abc import Iterator
from typing import NamedTuple

from coursewright.transcripts.doubts.misheard import find_misheard
from coursewright.transcripts.doubts.namings import find_namings
from coursewright.transcripts.scenes.quotations import are_alike, quoted_pairs
from coursewright.transcripts.scenes.said import Said, excerpt

LOST = re.compile(
    r"[\[(](?:inaudible|unintelligible|indistinct|unclear|cross[ -]?talk|phonetic|sp\.?|\?{1,3}"
    r"|overlapping (?:speech|conversation))(?:[ ,:;][^\])\n]{0,30})?[\])]",
    re.IGNORECASE,
)
SCREEN = re.compile(
    r"\byou(?:'ll|’ll| will| can)? see (?:(?:it|this|that|them) )?"
    r"(?:(?:over |right )?here|on (?:the|this|my|your) (?:screen|slide))\b"
    r"|\b(?:on|in) (?:this|the|my|your|the next|the last) (?:slide|screen|diagram|chart|screenshot|whiteboard)\b"
    r"|\b(?:look|looking) at (?:this|these) (?:here|one|slide|diagram|chart|graph|table|picture|code|screen)\b"
    r"|\blook at this[,.!]|\bshown here\b|\bclick (?:here|this|on this)\b|\bthis slide\b".replace(" ", r"\s"),
    re.IGNORECASE,
)
SHOWN = frozenset(  # each match of SCREEN has one of these words
    ("here", "this", "these", "slide", "screen", "diagram", "chart", "screenshot", "whiteboard")
)
APART = 5  # sentences, a paragraph's worth, for which one note on the screen is enough


class Doubt(NamedTuple):
    """A note for the author about the sentence with the index `sentence`: one line, fit for a comment of HTML."""

    sentence: int
    text: str


def find_doubts(said: Said) -> list[Doubt]:
    """All notes in order, none twice for a sentence."""
    if not said.sentences:
        return []
    ats = [sentence.at for sentence in said.sentences]
    spans = (*_lost(said.speech), *_namings(said.speech))
    doubts = [Doubt(max(0, bisect.bisect_right(ats, at) - 1), text) for at, text in spans]
    doubts += (Doubt(index, f"{excerpt(words)}: {question}") for index, words, question in find_misheard(said))
    doubts += _screen(said)
    doubts += _quotations(said)
    return sorted(dict.fromkeys(doubts))


def _lost(speech: str) -> Iterator[tuple[int, str]]:
    for found in LOST.finditer(speech):
        yield found.start(), f"The captioner was not sure of a word: {excerpt(found[0])}. What is said here?"


def _namings(speech: str) -> Iterator[tuple[int, str]]:
    for at, to, other in find_namings(speech):
        yield at, f"{excerpt(speech[at:to])} here and {excerpt(other)} elsewhere: one name, heard two ways?"


def _screen(said: Said) -> Iterator[Doubt]:
    last = -APART
    for index, words in enumerate(said.words):
        is_likely = index - last >= APART and not SHOWN.isdisjoint(words)
        if is_likely and (found := SCREEN.search(said.text(index, index + 1))):
            yield Doubt(index, f"{excerpt(found[0])}: what was on the screen? Learners of the text do not see it.")
            last = index


def _quotations(said: Said) -> Iterator[Doubt]:
    """Quotations near each other that are too different to be proposed as takes."""
    last = -APART
    for first, second in quoted_pairs(said):
        if not are_alike(said, first, second) and first - last >= APART:
            yield Doubt(first, f"Two quoted replies, the other is {said.excerpt(second)}: are they a comparison?")
            last = first
