"""Groups sentences into paragraphs as people do: at speakers, headings, marks and pauses, else after sixty words."""

from collections.abc import Iterator, Sequence

from coursewright.transcripts.sentence import Sentence

PAUSE = 1200  # milliseconds at a sentence's end: of all signs that were measured the best
ENOUGH = 60  # words: the median of paragraphs that people cut is 56
FEW = 15  # words that are too few to begin a paragraph for, or to leave behind in one


def group(sentences: Sequence[Sentence], first: int, end: int) -> Iterator[tuple[int, int]]:
    """(index of the first sentence, index behind the last) of each paragraph from sentence `first` up to `end`."""
    begun, words = first, 0
    rest = _words_left(sentences, first, end)
    for index in range(first, end):
        if index > begun and (sentences[index].opens or _is_enough(words, sentences[index].pause, rest[index - first])):
            yield begun, index
            begun, words = index, 0
        words += sentences[index].words
    if begun < end:
        yield begun, end


def _is_enough(words: int, pause: int, left: int) -> bool:
    return (words >= ENOUGH and left >= FEW) or (pause >= PAUSE and words >= FEW)


def _words_left(sentences: Sequence[Sentence], first: int, end: int) -> list[int]:
    """For each sentence the words from it up to the next one that opens something."""
    left = [0] * (end - first + 1)
    for index in reversed(range(first, end)):
        closed = index + 1 == end or bool(sentences[index + 1].opens)
        left[index - first] = sentences[index].words + (0 if closed else left[index - first + 1])
    return left
