"""Speeches that any format can write down, told in words and times; and what a draft says of them.

In their sentences nothing stands that a format takes for a sign. The same random numbers give the same speech.
"""

import random
import re
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from hypothesis import settings
from hypothesis import strategies as st

from coursewright.transcripts.importing import Imported, Wish, import_transcript
from coursewright.transcripts.original import UnreadableError
from coursewright.transcripts.proving.shown import body, read_lines
from coursewright.transcripts.words import words_of

FIRST = ["we", "the", "tea", "it’s", "don't", "now", "well-known", "über", "élan", "no", "Zürich", "note: we", "so, we"]
MORE = [
    *("kettle", "sings", "a", "cup", "it", "I", "you'll", "crème", "brûlée", "Łódź", "чай", "self-made", "42", "3.5"),
    *("1,000", "50%", "-5", "7:30", "$5", "C#", "#1", "R&D", "and/or", "snake_case", "3 < 4", "e.g.", "U.S.", "x2"),
    *("“now”", '"hot"', "(for now)", "wait—no", "things:", "milk;", "then,", "p.m.", "o’clock", "2nd", "k_", "1."),
    "…so",
]
ENDS = [".", ".", ".", "?", "!", "...", "…", "?!", ".”", '!"', ".)", " 42.", " 3.5.", " 7.", " 2024?"]
UNSPACED = [
    "水を入れてください。",
    "お茶は42度で３分待ちます。",
    "请先把水壶装满水！",
    "「もう沸いた？」",
    "好了吗？还没有。",
]
NAMES = ["Ann Smith", "Bo", "Dr. Ruiz", "Zoë Ó Briain", "Jean-Luc Moreau", "李小龙"]
PIECE = re.compile(r"\s*(?:[\u3040-\u30ff\u4e00-\u9fff][。、！？，」]*|[^\s\u3040-\u30ff\u4e00-\u9fff]+)")


class Sentence(NamedTuple):
    """`start` and `end` in milliseconds."""

    text: str
    start: int
    end: int

    def words(self) -> Iterator["Sentence"]:
        """Each with the space before it, as speech recognition writes them; a letter of Chinese is a word."""
        pieces = PIECE.findall(self.text)
        for number, piece in enumerate(pieces):
            each = (self.end - self.start) // len(pieces)
            yield Sentence(piece, self.start + number * each, self.start + number * each + each)


class Turn(NamedTuple):
    """What `speaker`, "" where nobody knows, says."""

    speaker: str
    sentences: list[Sentence]

    @property
    def start(self) -> int:
        return self.sentences[0].start

    @property
    def text(self) -> str:
        return " ".join(sentence.text for sentence in self.sentences)


class Speech(NamedTuple):
    """`style` is a number by which a format chooses among the ways in which its programs write."""

    style: int
    turns: list[Turn]

    @property
    def text(self) -> str:
        return " ".join(turn.text for turn in self.turns)


class Caption(NamedTuple):
    """At most two lines on a screen, of one turn, which they begin or go on with."""

    start: int
    end: int
    speaker: str
    lines: list[str]
    begins: bool


def speech_of(draw: random.Random, named: bool | None = None) -> Speech:
    """One to eight turns; with `named` each has a speaker, and there are two of them at least."""
    named = draw.random() < 0.5 if named is None else named
    names = draw.sample(NAMES, draw.randint(2, 3)) if named else [""]
    clock, said, turns = draw.choice([0, 58_000, 3_590_000]), list[str](), list[Turn]()
    for number in range(draw.randint(4 if named else 1, 8)):
        sentences = list[Sentence]()
        for _ in range(draw.randint(1, 4)):
            said.append(draw.choice(said) if said and draw.random() < 0.3 else _sentence(draw))
            start = clock + draw.choice([0, 0, 10, 400, 1500])
            clock = start + 200 * len(said[-1].split()) + 300
            sentences.append(Sentence(said[-1], start, clock))
        turns.append(Turn(names[number % len(names)], sentences))
    return Speech(draw.randint(0, 11), turns)


def _sentence(draw: random.Random) -> str:
    if draw.random() < 0.15:
        return draw.choice(UNSPACED)
    first = draw.choice(FIRST)
    words = [first[0].upper() + first[1:], *draw.choices(MORE, k=draw.randint(0, 14))]
    return " ".join(words) + draw.choice(ENDS)


SPEECHES = st.randoms(use_true_random=False).map(speech_of)
TALKS = st.randoms(use_true_random=False).map(lambda draw: speech_of(draw, named=True))
STEADY = settings(max_examples=80, deadline=None, derandomize=True)


def wrapped(text: str, width: int) -> list[str]:
    lines = [""]
    for piece in PIECE.findall(text):
        if lines[-1] and len(lines[-1] + piece) > width:
            lines.append("")
        lines[-1] = lines[-1] + piece if lines[-1] else piece.strip()
    return lines


def captions(speech: Speech, width: int = 37) -> Iterator[Caption]:
    """A new one for each sentence; a long sentence goes on in the next one."""
    for turn in speech.turns:
        begins = True
        for sentence in turn.sentences:
            lines = wrapped(sentence.text, width)
            for at in range(0, len(lines), 2):
                length = sentence.end - sentence.start
                start, end = (sentence.start + length * done // len(lines) for done in (at, min(at + 2, len(lines))))
                yield Caption(start, end, turn.speaker, lines[at : at + 2], begins)
                begins = False


def clock(milliseconds: int, point: str = ".", hours: str = "02") -> str:
    """`00:01:02.500`"""
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600:{hours}}:{seconds // 60 % 60:02}:{seconds % 60:02}{point}{rest:03}"


def check_import(format_: str, written: str | bytes, speech: Speech) -> Imported:
    """Through the whole door: the file is known by its content, and its draft says the speech and no word more."""
    data = written.encode() if isinstance(written, str) else written
    try:
        (imported,) = import_transcript("tea", data, Wish(), lambda question: None, None)
    except UnreadableError as error:
        if "pip install" in error.note.hint:
            pytest.skip(error.note.message)
        raise
    assert (imported.transcript.format, imported.faults) == (format_, [])
    assert words_of_draft(imported) == words_of(speech.text)
    return imported


def words_of_draft(imported: Imported) -> list[str]:
    """All words of the draft's body, in order, less the additions that it declares."""
    added = {addition.line: words_of(addition.words) for addition in imported.draft.additions()}
    words = list[str]()
    for line in read_lines(body(imported.draft.text)):
        own = added.pop(line.number, [])
        assert line.words[: len(own)] == own
        words += line.words[len(own) :]
    assert added == {}
    return words
