"""Where a heading is likely: places only, for nobody but the author can say what a section is about."""

import re
from collections.abc import Collection, Iterator, Sequence

from coursewright.transcripts.sentence import Sentence

OPENER = re.compile(
    r"(?:(?:and|so|but|ok|okay|alright|all right),? )?(?:now that|now,? let|let['’]?s (?:look|talk|turn|move|start"
    r"|begin|dive|take)|the next|the last|the takeaway|another|next[, ]|finally|moving on|to sum|so how|so what)\b",
    re.IGNORECASE,
)
SECTION = 200  # words since the last heading
REMAINDER = 60  # words up to the next one, or to the end


def heading_places(speech: str, sentences: Sequence[Sentence], taken: Collection[int]) -> Iterator[int]:
    """Indexes of sentences that open a new subject, a section's length apart; none of those that are `taken`."""
    left, words = _words_left(sentences), 0
    for index, sentence in enumerate(sentences):
        if sentence.opens == "heading":
            words = 0
        elif words >= SECTION and left[index] >= REMAINDER and index not in taken and OPENER.match(speech, sentence.at):
            yield index
            words = 0
        words += sentence.words


def _words_left(sentences: Sequence[Sentence]) -> list[int]:
    """For each sentence the words from it up to the next heading."""
    left, words = [0] * len(sentences), 0
    for index in reversed(range(len(sentences))):
        sentence = sentences[index]
        words = 0 if sentence.opens == "heading" else words + sentence.words
        left[index] = words
    return left
