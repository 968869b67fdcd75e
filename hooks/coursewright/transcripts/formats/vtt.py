"""WebVTT captions, as players, Zoom, Teams and YouTube write them.

A file without its first line `WEBVTT` is read too. What a browser would drop, since a blank line stands above it, is
kept as speech of the cue before, and noted.
"""

import re
from collections.abc import Iterator

from coursewright.transcripts.cue import Class, Cue, Ledger
from coursewright.transcripts.original import Original
from coursewright.transcripts.reading.markup import WEBVTT
from coursewright.transcripts.reading.noted import Noted
from coursewright.transcripts.reading.timed import Layout, read_timed
from coursewright.transcripts.reading.timing import ARROWS

SAMPLE = """\
WEBVTT
Kind: captions

NOTE A kettle, and who watches it

1
00:00:01.000 --> 00:00:03.500 align:start position:0%
<v Ann>Fill the kettle.
Wait until it <i>sings</i>.</v>

2
00:00:04.000 --> 00:00:05.000
<v Ben>Is it ready?</v>

3
00:00:05.000 --> 00:00:07.250
<v Ann>Not yet, it only hums.</v>
"""

LOOKED_AT = 20_000  # characters in which the first time is sought
BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)*")
OTHER = re.compile(
    r"(?P<note>NOTE(?![^\s]))|(?P<style>STYLE[ \t]*\n[^\n]*[:{@/])"
    r"|(?P<region>REGION[ \t]*\n[ \t]*\w{1,30}[:=])|(?P<meta>##)"
)
META = re.compile(r"(?i:kind|lang|language|title|author|label|srclang|region|style|x-timestamp-map)[ \t]?[:=][^\n]*")
HEADER = re.compile(r"\s{0,99}WEBVTT(?![^\s])")
DROPPED = "A browser shows only the words above the blank line; delete the others from the draft if nobody says them."


def sniff(original: Original) -> int:
    if HEADER.match(original.text):
        return 2
    found = ARROWS.search(original.text, 0, LOOKED_AT)
    return int(found is not None and "." in found[0] and "," not in found[0])


def read(original: Original, ledger: Ledger) -> Iterator[Cue]:
    return read_timed(original, ledger, Layout(ARROWS, WEBVTT, _spans, named=True))


def _spans(original: Original, ledger: Ledger, noted: Noted, at: int, to: int) -> Iterator[tuple[int, int]]:
    text = original.text
    if at == 0:
        _head(text, ledger, to)
        return
    for block in BLOCK.finditer(text, at, to):
        first = block.start() == at
        other = None if first else OTHER.match(text, block.start(), block.end())
        if other:
            _put(ledger, str(other.lastgroup), block.start(), block.end())
        elif not block[0].isspace():
            if not first:
                noted.note(block.start(), "a blank line stands in the midst of a cue, and more words follow", DROPPED)
            yield block.span()


def _head(text: str, ledger: Ledger, to: int) -> None:
    """Enters what stands above the first cue, but for words: they belong to nobody, and are reported as stray."""
    header = HEADER.match(text, 0, to)
    titled = header.end() if header else -1
    style = text.find("\nStyle:", 0, to)
    end = text.find("\n##", style, to) if style >= 0 else -1
    if end >= 0:  # YouTube's own style sheet, which goes on over blank lines
        ledger.put("style", style + 1, end + 3)
    for first, last in ((0, style + 1), (end + 3, to)) if end >= 0 else ((0, to),):
        for block in BLOCK.finditer(text, first, last):
            _enter(text, ledger, *block.span(), titled)


def _enter(text: str, ledger: Ledger, at: int, to: int, titled: int) -> None:
    """Enters a block; `titled` is where the word `WEBVTT` ends that begins the file, or -1."""
    other = OTHER.match(text, at, to)
    if other:
        _put(ledger, str(other.lastgroup), at, to)
        return
    lines = text[at:to].split("\n")
    if at < titled <= to:
        ledger.put("header", at, at + len(lines[0]))
        if len(lines) > 1:
            ledger.put("meta", at + len(lines[0]) + 1, to)
    elif all(META.fullmatch(line) for line in lines):
        ledger.put("meta", at, to)


def _put(ledger: Ledger, kind: str, at: int, to: int) -> None:
    classes: dict[str, Class] = {"note": "note", "style": "style", "region": "region", "meta": "meta"}
    ledger.put(classes[kind], at, to)
