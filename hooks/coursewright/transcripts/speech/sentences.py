"""Splits a transcript's speech into sentences: at punctuation, else at pauses, else after some sixty words.

Punctuation is never added: what a program heard without full stops stays without them.
"""

import re
from collections.abc import Iterator

from coursewright.transcripts.sentence import Opens, Sentence
from coursewright.transcripts.speech.punctuation import ends_sentence, sentence_ends
from coursewright.transcripts.transcript import Opening, Transcript

KINDS: tuple[Opens, ...] = ("heading", "speaker", "paragraph")  # what opens, the strongest first
GAP = re.compile(r"\s+")
PAUSE = 1000  # milliseconds: in speech without punctuation, 94 of 100 such pauses end a clause
LONG = 100  # words: a longer stretch without an end is speech without punctuation
ENOUGH = 60  # words that such a stretch is cut down to, as paragraphs have them


def read_sentences(transcript: Transcript) -> list[Sentence]:
    """All sentences, in order; together they hold all words of the speech."""
    sentences: list[Sentence] = []
    turn = 0
    for at, to, kinds, speaker in _flows(transcript):
        turn += "speaker" in kinds
        opens: Opens = next((kind for kind in KINDS if kind in kinds), "")
        spans = iter([(at, to)]) if opens == "heading" else _sentences(transcript, at, to)
        for first, end in filter(None, (_stripped(transcript.speech, *span) for span in spans)):
            words = count_words(transcript.speech[first:end])
            sentences.append(Sentence(first, end, turn, speaker, opens, transcript.pause(first), words))
            opens = ""
    return sentences


def count_words(text: str) -> int:
    """About how many words; scripts without spaces count two characters as one."""
    return text.count(" ") + text.count("\n") + 1 if text.isascii() else len(text.split()) + _unspaced(text) // 2


def _unspaced(text: str) -> int:
    return sum("\u3040" <= letter <= "\u9fff" for letter in text)


def _flows(transcript: Transcript) -> Iterator[tuple[int, int, set[str], str]]:
    """(at, to, what opens here, speaker) of each stretch that nothing interrupts; a heading is one of its own."""
    at, kinds, speaker = 0, set[str](), ""
    for opening in _openings(transcript):
        if opening.at > at:
            yield at, opening.at, kinds, speaker
            at, kinds = opening.at, set()
        kinds.add(opening.kind)
        speaker = opening.speaker if opening.kind == "speaker" else speaker
    yield at, len(transcript.speech), kinds, speaker


def _openings(transcript: Transcript) -> Iterator[Opening]:
    """The openings that count, and one behind each heading.

    A mark of time opens a paragraph only where a sentence has ended; else the sentence goes on over it.
    """
    for opening in transcript.openings:
        timed = opening.kind == "paragraph" and transcript.start(opening.at) is not None
        if not timed or ends_sentence(transcript.speech, opening.at):
            yield opening
        if opening.kind == "heading":
            yield Opening(transcript.next_cue(opening.at), "paragraph")


def _sentences(transcript: Transcript, at: int, to: int) -> Iterator[tuple[int, int]]:
    for end in sentence_ends(transcript.speech, at, to):
        yield from _broken(transcript, at, end)
        at = end
    yield from _broken(transcript, at, to)


def _broken(transcript: Transcript, at: int, to: int) -> Iterator[tuple[int, int]]:
    """The stretch itself, or, where it is long, its parts between pauses, themselves cut down to `ENOUGH` words."""
    if to - at < 2 * LONG or count_words(transcript.speech[at:to]) <= LONG:
        yield at, to
        return
    for cue in transcript.cues_between(at, to):
        if transcript.pause(cue) >= PAUSE:
            yield from _cut_down(transcript, at, cue)
            at = cue
    yield from _cut_down(transcript, at, to)


def _cut_down(transcript: Transcript, at: int, to: int) -> Iterator[tuple[int, int]]:
    """Parts of about `ENOUGH` words, cut where a line ends if one does, else between words."""
    speech = transcript.speech
    gaps = [gap.start() for gap in GAP.finditer(speech, at, to)]
    done = 0
    while len(gaps) - done > LONG:
        wished = range(done + ENOUGH, done + ENOUGH + ENOUGH // 3)
        done = next((number for number in wished if speech[gaps[number]] == "\n"), wished[0])
        yield at, gaps[done]
        at = gaps[done]
    yield at, to


def _stripped(speech: str, at: int, to: int) -> tuple[int, int] | None:
    """The same span without white space at its ends, or nothing if no more is in it."""
    text = speech[at:to]
    bare = text.strip()
    if not bare:
        return None
    before = len(text) - len(text.lstrip())
    return at + before, at + before + len(bare)
