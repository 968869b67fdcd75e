"""Plain text, hard-wrapped or a paragraph a line, with Markdown headings if it has some."""

import re
from collections.abc import Iterator
from functools import partial

from coursewright.transcripts.cue import Cue, Ledger
from coursewright.transcripts.original import Original
from coursewright.transcripts.reading.lines import (
    Sign,
    behind_front_matter,
    heading,
    is_blank,
    lines,
    note_headings,
    read_lines,
)

SAMPLE = """\
Fill the kettle. Wait
until it sings. Is it ready?

Not yet, it only hums.
"""

LOOKED_AT = 20_000  # characters
TIMING = re.compile(r"\d[ \t]{0,9}-->[ \t]{0,9}\d")
DATA = re.compile(r"\s{0,99}(?:\{\s{0,99}[\"}]|\[\s{0,99}(?:[{\[\"\]]|-?\d[\d.]{0,20}\s{0,9},))")
SIGNATURES = ("%PDF-", "{\\rtf")
WORD = re.compile(r"[^\W\d_]")
SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]]{0,3}\s{0,9}\Z")
LONG = 120  # characters: shorter lines on the average are wrapped, or hold a sentence each


def sniff(original: Original) -> int:
    text, head = original.text, original.text[:LOOKED_AT]
    if not WORD.search(head) or head.count("\ufffd") * 50 > len(head) or head.startswith(SIGNATURES):
        return 0
    return 0 if DATA.match(head) or ("-->" in text and TIMING.search(text)) else 1


def read(original: Original, ledger: Ledger) -> Iterator[Cue]:
    first = behind_front_matter(original, ledger)
    alone = _is_paragraph_a_line(original.text, first)
    yield from note_headings(read_lines(original, ledger, partial(_sign, original.text, alone), first), original)


def _sign(text: str, alone: bool, at: int, to: int) -> Sign | None:
    return heading(text, at, to) or (Sign("label") if alone else None)


def _is_paragraph_a_line(text: str, first: int) -> bool:
    """Whether each line is a paragraph: the lines are long, and four of five end with a sentence."""
    count, ended, length = 0, 0, 0
    for at, to in lines(text, first):
        if not is_blank(text, at, to):
            count, length = count + 1, length + to - at
            ended += bool(SENTENCE_END.search(text, max(at, to - 13), to))
    return count > 1 and length > LONG * count and ended * 5 >= count * 4
