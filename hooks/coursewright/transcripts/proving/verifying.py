"""The proof again, after an author's edits: which words of the transcript a lesson lost, and which it has besides."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from coursewright.transcripts.proving.proof import Render, spoken
from coursewright.transcripts.proving.shown import body, read_html
from coursewright.transcripts.transcript import Transcript

SPEAKER = re.compile(r"\s{0,3}(?:\*\*|__)[^*_\n]{1,200}:(?:\*\*|__)")
KINDS = ("removed", "added")
MARK = re.compile(r"[ ]{0,3}/{3,}")


class Change(NamedTuple):
    """Words that one side only has; `line` is the transcript's where they were removed, the lesson's where added."""

    kind: Literal["removed", "added"]
    line: int
    words: list[str]


@dataclass(frozen=True, slots=True)
class _Words:
    """Words with the line of each; `counts` is false for those of headings, which may be speech or the author's own."""

    words: list[str]
    lines: list[int]
    counts: list[bool]

    def take(self, words: Sequence[str], line: int, counts: bool = True) -> None:
        self.words.extend(words)
        self.lines.extend([line] * len(words))
        self.counts.extend([counts] * len(words))


def verify(transcript: Transcript, lesson: str, render: Render) -> list[Change]:
    """What changed, in order. Marks, labels, speakers and an author's own headings count as neither."""
    said, written = _Words([], [], []), _Words([], [], [])
    for at, words in spoken(transcript):
        said.take(words, transcript.original.line(at))
    for line, text in _paragraphs(lesson):
        heading = text.startswith("#")
        words, _ = read_html(render(SPEAKER.sub("", text, count=1)))
        written.take(words, line, counts=not heading)
    return [*_changes(said, written)]


def changed_words(changes: Sequence[Change]) -> str:
    """`14 words removed, 3 added`"""
    removed, added = (sum(len(change.words) for change in changes if change.kind == kind) for kind in KINDS)
    return f"{removed} word{'s' if removed != 1 else ''} removed, {added} added"


def _changes(said: _Words, written: _Words) -> Iterator[Change]:
    matcher = SequenceMatcher(None, said.words, written.words, autojunk=len(said.words) > 20_000)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag != "equal" and i2 > i1:
            yield Change("removed", said.lines[i1], said.words[i1:i2])
        if tag != "equal":
            own = [written.words[index] for index in range(j1, j2) if written.counts[index]]
            if own:
                yield Change("added", written.lines[j1], own)


def _paragraphs(lesson: str) -> Iterator[tuple[int, str]]:
    """(first line, text) of each paragraph that is no mark."""
    first, run = 0, list[str]()
    for number, line in [*body(lesson), (0, "")]:
        if line.strip() and not MARK.match(line):
            first = first if run else number
            run.append(line)
        elif run:
            yield first, "\n".join(run)
            run = []
