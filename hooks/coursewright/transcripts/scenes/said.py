"""Sentences as scenes are sought in them: their words, and the stretches that a dialogue may not cross."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from coursewright.transcripts.sentence import Sentence

WORD = re.compile(r"\w+(?:['’]\w+)*")
UNSAFE = str.maketrans({"<": "‹", ">": "›", "“": "", "”": "", '"': ""})


@dataclass(frozen=True, slots=True)
class Said:
    """`words` of each sentence in lower case; `sections` and `parts` number the stretches that it belongs to.

    A heading begins a section; a heading and a new turn begin a part.
    """

    speech: str
    sentences: Sequence[Sentence]
    words: Sequence[tuple[str, ...]]
    sections: Sequence[int]
    parts: Sequence[int]

    def text(self, first: int, end: int) -> str:
        """The sentences from `first` up to `end`, in one line."""
        return " ".join(self.speech[self.sentences[first].at : self.sentences[end - 1].to].split())

    def excerpt(self, index: int, longest: int = 60) -> str:
        sentence = self.sentences[index]
        return excerpt(self.speech[sentence.at : sentence.to], longest)

    def count(self, first: int, end: int) -> int:
        """The words of the sentences from `first` up to `end`."""
        return sum(len(words) for words in self.words[first:end])

    def room(self, end: int, most: int = 8) -> int:
        """How many sentences follow before `end`'s part is over, at most `most`."""
        behind = min(end + most, len(self.sentences))
        return next((at for at in range(end, behind) if self.parts[at] != self.parts[end - 1]), behind) - end


def read_said(speech: str, sentences: Sequence[Sentence]) -> Said:
    known: dict[str, str] = {}  # one string for all places of a word: there are many
    lists = (words_of(speech[sentence.at : sentence.to]) for sentence in sentences)
    words = [tuple(map(known.setdefault, some, some)) for some in lists]
    headings = [sentence.opens == "heading" for sentence in sentences]
    turns = [index > 0 and one.turn != sentences[index - 1].turn for index, one in enumerate(sentences)]
    begins = [heading or turn for heading, turn in zip(headings, turns, strict=True)]
    return Said(speech, sentences, words, [*accumulate(headings)], [*accumulate(begins)])


def words_of(text: str) -> list[str]:
    return [found.replace("’", "'") for found in WORD.findall(text.lower())]


def excerpt(text: str, longest: int = 60) -> str:
    """The beginning of a text in quotation marks, as it may stand in a comment of HTML."""
    plain = " ".join(text[: 4 * longest].translate(UNSAFE).replace("--", "—").split())
    if len(plain) > longest:
        plain = plain[:longest].rpartition(" ")[0] or plain[:longest]
        plain = plain.rstrip(" ,;:.") + " …"
    return f"“{plain}”"
