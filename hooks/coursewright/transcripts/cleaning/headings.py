"""Headings typed in capitals become sentences: a declared change, word by word, that the author is told of."""

import re
from collections.abc import Iterable, Iterator

from coursewright.transcripts.cue import Cue, Cut
from coursewright.transcripts.original import Original

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
VOWELLESS = re.compile(r"[^AEIOUY]+")
SHORT = 5  # letters: a heading of one such word may be an abbreviation


def calm_headings(cues: Iterable[Cue], original: Original) -> Iterator[Cue]:
    for cue in cues:
        yield _calmed(cue, original) if cue.opens == "heading" else cue


def _calmed(cue: Cue, original: Original) -> Cue:
    title = cue.text(original).strip()
    shouted = title.isupper() and (" " in title or len(title) > SHORT)
    if not shouted or any(cut.instead for cut in cue.cuts):
        return cue
    original.note(cue.at, "a heading in capitals became a sentence", "Write its names and abbreviations in capitals.")
    at = original.text.index(title[0], cue.cuts[-1].to if cue.cuts else cue.at)
    words = WORD.finditer(original.text, at, cue.to)
    calmed = ((word, _calm(word[0], word.start() == at)) for word in words)
    return cue.cut(*(Cut(word.start(), word.end(), "capitals", new) for word, new in calmed if new != word[0]))


def _calm(word: str, first: bool) -> str:
    """The word in small letters; one without vowels (HTML, SQL) is an abbreviation and stays."""
    if VOWELLESS.fullmatch(word) and len(word) > 1:
        return word
    return word.capitalize() if first else word.lower()
