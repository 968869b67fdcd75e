"""The proof again, after an author's edits: which words of the transcript a lesson lost, and which it has besides."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from coursewright.transcripts.proving.proof import Render, spoken
from coursewright.transcripts.proving.shown import body, read_html
from coursewright.transcripts.transcript import Transcript
from coursewright.transcripts.words import words_of

SPEAKER = re.compile(r"\s{0,3}(?:\*\*|__)([^*_\n]{1,200}:)(?:\*\*|__)")
COMMENT = re.compile(r"<!--(?:(?!<!--).){0,20000}?-->", re.DOTALL)
QUOTES = str.maketrans("‘’“”", "''\"\"")
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
    """What changed, in order. Marks, labels, comments, speakers and an author's own headings count as neither.

    Nor does the shape of quotes, which editors change by themselves.
    """
    said, written = _Words([], [], []), _Words([], [], [])
    for at, words in spoken(transcript):
        said.take(words, transcript.original.line(at))
    known = frozenset(said.words)
    for line, text in _paragraphs(_without_comments(lesson)):
        heading = text.startswith("#")
        words, _ = read_html(render(_without_speaker(text, known)))
        written.take(words, line, counts=not heading)
    return [*_changes(said, written)]


def changed_words(changes: Sequence[Change]) -> str:
    """`14 words removed, 3 added`"""
    removed, added = (sum(len(change.words) for change in changes if change.kind == kind) for kind in KINDS)
    return f"{removed} word{'s' if removed != 1 else ''} removed, {added} added"


def _without_comments(lesson: str) -> str:
    """The same lines, as every system ends them, without a byte order mark and what comments hide."""
    plain = lesson.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), plain)


def _without_speaker(text: str, known: frozenset[str]) -> str:
    """The paragraph without its speaker; a name that was said, with its colon, is speech that somebody made bold."""
    speaker = SPEAKER.match(text)
    return text if speaker is None or known.issuperset(words_of(speaker[1])) else text[speaker.end() :]


def _changes(said: _Words, written: _Words) -> Iterator[Change]:
    ours, theirs = ([word.translate(QUOTES) for word in words] for words in (said.words, written.words))
    matcher = SequenceMatcher(None, ours, theirs, autojunk=len(ours) > 20_000)
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
