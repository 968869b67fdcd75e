"""Chapters of a recording as headings: a chapter track's titles, each before the sentence with which it begins."""

from collections.abc import Iterable, Sequence

from coursewright.transcripts.sentence import Sentence
from coursewright.transcripts.transcript import Transcript

Chapters = tuple[tuple[int, str], ...]
"""(start in milliseconds, title) of each."""

EARLY = 500  # milliseconds that a sentence may begin before its chapter, as people set them by ear


def read_chapters(track: Transcript) -> Chapters:
    """The cues of a chapter track."""
    starts = [0, *track.cues_between(0, len(track.speech))]
    titles = ((track.start(at), " ".join(track.speech[at : track.next_cue(at)].split())) for at in starts)
    return tuple((start, title) for start, title in titles if start is not None and title)


def chapters_at(
    transcript: Transcript, sentences: Sequence[Sentence], chapters: Iterable[tuple[int, str]]
) -> dict[int, str]:
    """Index of a sentence -> the chapter that begins with it; of two that begin together the titles are joined."""
    found: dict[int, str] = {}
    index = 0
    for start, title in sorted(chapters):
        while index < len(sentences) and (transcript.start(sentences[index].at) or 0) < start - EARLY:
            index += 1
        if index < len(sentences):
            found[index] = f"{found[index]}: {title}" if index in found else title
    return found
