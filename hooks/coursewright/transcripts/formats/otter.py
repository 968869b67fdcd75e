"""Otter text: a line with a name and a time, the speech below it, and "Transcribed by https://otter.ai" at the end."""

import re
from collections.abc import Iterator
from functools import partial
from itertools import islice

from coursewright.transcripts.cue import Cue, Cut, Ledger
from coursewright.transcripts.original import Original
from coursewright.transcripts.reading.lines import Sign, is_blank, lines, read_lines
from coursewright.transcripts.reading.names import is_name
from coursewright.transcripts.reading.timing import milliseconds

SAMPLE = """\
Ann Smith  0:05
Fill the kettle. Wait until it sings.

Unknown Speaker  0:12
Is it ready?

Ann Smith  1:02:07
Not yet, it only hums.

Transcribed by https://otter.ai
"""

TIME = r"(?P<time>(?:\d{1,2}:)?\d{1,2}:\d\d)"
LABEL = re.compile(rf"(?P<name>[^\W_][^\n:\t]{{0,60}}?)(?:[ ]{{2,9}}|\t)[ \t]{{0,9}}{TIME}[ \t]{{0,9}}$", re.MULTILINE)
NAMELESS = re.compile(rf"{TIME}[ \t]{{0,9}}$", re.MULTILINE)
FOOTER = re.compile(r"Transcribed by (?:https?://)?(?:www\.)?otter\.ai[ \t]{0,9}$", re.MULTILINE)
KEYWORDS = re.compile(r"^(?:SUMMARY KEYWORDS|SPEAKERS|KEYWORDS)\b", re.MULTILINE)
LOOKED_AT = 200_000  # characters


def sniff(original: Original) -> int:
    text = original.text[:LOOKED_AT]
    found = [at for at, to in lines(text) if _label(text, at, to)]
    if len(found) >= 2 or (found and not text[: found[0]].strip()):
        return 2
    footer = "otter.ai" in original.text and FOOTER.search(original.text)
    return 2 if footer and (found or NAMELESS.search(text)) else 0


def read(original: Original, ledger: Ledger) -> Iterator[Cue]:
    first = _behind_header(original, ledger)
    labels = (at for at, to in lines(original.text) if _label(original.text, at, to))
    loose = not any(original.text.startswith("\n\n", at - 2) for at in islice(labels, 1, None))
    yield from read_lines(original, ledger, partial(_sign, original.text, loose), first)


def _behind_header(original: Original, ledger: Ledger) -> int:
    """The offset behind title, key words and names, as Otter puts them in front; else 0, for then it is speech."""
    text = original.text
    first = next((at for at, to in lines(text) if _label(text, at, to)), 0)
    if not KEYWORDS.search(text, 0, first):
        return 0
    for at, to in lines(text[:first]):
        if not is_blank(text, at, to):
            ledger.put("meta", at, to)
    return first


def _sign(text: str, loose: bool, at: int, to: int) -> Sign | None:
    if label := _label(text, at, to, loose):
        cuts = Cut(at, label.start("time"), "speaker"), Cut(label.start("time"), to, "time")
        return Sign("label", cuts, milliseconds(label["time"]), label["name"].rstrip())
    if label := NAMELESS.match(text, at, to):
        return Sign("time", start=milliseconds(label["time"]))
    return Sign("meta") if FOOTER.match(text, at, to) else None


def _label(text: str, at: int, to: int, loose: bool = True) -> re.Match[str] | None:
    """A name with its time, below a blank line; or, where labels are `loose`, above any line if it is surely a name."""
    label = LABEL.match(text, at, to)
    if label is None or at == 0 or text[max(0, at - 2) : at].isspace():
        return label
    return label if loose and is_name(label["name"]) else None
