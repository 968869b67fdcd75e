"""YouTube's transcript panel as people paste it, and other text with times in front of its lines or between them.

A time is `0:05`, `[0:05]`, `(00:05)` or `[00:05.000 --> 00:07.000]`, with the speech behind it or below. The panel may
say it once more, as `5 seconds`, and puts titles of chapters between its lines.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from coursewright.transcripts.cue import Cue, Ledger
from coursewright.transcripts.original import Original
from coursewright.transcripts.reading.lines import Sign, behind_front_matter, heading, read_lines
from coursewright.transcripts.reading.nameless import names_nobody
from coursewright.transcripts.reading.stamps import Row, Stamp, find_stamps, rows_of, signs_of

SAMPLE = """\
0:01
1 second
Fill the kettle. Wait until it sings.
0:04
4 seconds
Is it ready?
1:02:03
1 hour, 2 minutes, 3 seconds
Not yet, it only hums.
"""

LABEL = re.compile(
    r"[ \t]{0,9}(?:-[ \t]|\*\*|From[ \t][^\n:]{1,80}[ \t][Tt]o[ \t]|(?P<name>[^\W\d_][^\n:]{0,60}):(?:\s|\Z))"
)
CREDIT = re.compile(r"^Transcribed by ", re.MULTILINE)
ANOTHER = re.compile(r":\d")  # the same time in other words, on the line above
CHAPTER = re.compile(r"Chapter \d{1,3}: \S")
PANEL = re.compile(r"Transcript|Search in video|Search transcript|[^\W\d_]{3,20} \(auto-generated\)")
TITLES = "They became headings, as YouTube's panel has titles of chapters; make them prose if somebody says them."
LOOKED_AT = 200_000  # characters
FEWEST, EARLIEST = 3, 120_000  # times that tell this format; milliseconds of the first
LONGEST_TITLE = 100  # characters
LONG = 150  # characters spoken at one time that are a paragraph


def sniff(original: Original) -> int:
    """Times in order, the first near zero, on half of the lines or alone on every fifth, and no names behind them."""
    text = original.text[:LOOKED_AT]
    if ":" not in text or CREDIT.search(text):
        return 0
    rows = rows_of(text)
    stamps = [stamp for stamp in find_stamps(text, rows) if _is_own(text, rows, stamp)]
    if len(stamps) < FEWEST or stamps[0].start > EARLIEST:
        return 0
    alone = sum(stamp.alone for stamp in stamps)
    return 2 if alone * 5 >= len(rows) or len(stamps) * 2 >= len(rows) else 0


def _is_own(text: str, rows: Sequence[Row], stamp: Stamp) -> bool:
    if not stamp.alone:
        label = LABEL.match(text, stamp.to, rows[stamp.number][1])
        return label is None or (label["name"] is not None and names_nobody(label["name"]))
    return stamp.number == 0 or not ANOTHER.search(text, *rows[stamp.number - 1])


def read(original: Original, ledger: Ledger) -> Iterator[Cue]:
    text, first = original.text, behind_front_matter(original, ledger)
    rows = rows_of(text, first)
    stamps = [*find_stamps(text, rows)]
    signs = signs_of(text, rows, stamps)
    if stamps and all(stamp.alone for stamp in stamps):
        signs |= _panel(text, [*rows[: stamps[0].number], rows[-1]])
        signs |= _titles(original, rows, stamps, signs)
    flows = len(text) < LONG * len(stamps)
    for cue in read_lines(original, ledger, lambda at, to: signs.get(at) or heading(text, at, to), first):
        yield replace(cue, opens="") if flows and cue.opens != "heading" else cue


def _panel(text: str, rows: Sequence[Row]) -> dict[int, Sign]:
    """What the panel itself says, at the top and the bottom."""
    return {at: Sign("meta") for at, to in rows if PANEL.fullmatch(text[at:to].strip())}


def _titles(
    original: Original, rows: Sequence[Row], stamps: Sequence[Stamp], signs: dict[int, Sign]
) -> dict[int, Sign]:
    """The lines right above a time that are one too many, where nearly each time has one line."""
    counts = [sum(row[0] not in signs for row in rows[one.number : two.number]) for one, two in pairwise(stamps)]
    single = sum(count == 1 for count in counts) * 5 >= len(counts) * 4
    above = [stamp for stamp, count in zip(stamps[1:], counts, strict=True) if count == 2]
    above += stamps[:1] if stamps[0].number == 1 else []
    lines = [row for stamp in sorted(above) if (row := rows[stamp.number - 1])[0] not in signs]
    titles = [
        at for at, to in lines if (single and _is_title(original.text[at:to])) or CHAPTER.match(original.text, at)
    ]
    if titles:
        original.note(titles[0], f"titles between the times: {len(titles)}, the first one here", TITLES)
    return {at: Sign("heading") for at in titles}


def _is_title(line: str) -> bool:
    return len(line) <= LONGEST_TITLE and line.rstrip()[-1] not in ".!?,;"
