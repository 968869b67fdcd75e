"""Chat and interviews: `Ann Smith: text`, with or without a time in front, as Zoom and messengers save it.

A time counts where the first one begins with zero, as times of a recording do; else it is the time of day.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import partial

from coursewright.transcripts.cue import Cue, Cut, Ledger
from coursewright.transcripts.original import Original
from coursewright.transcripts.reading.lines import Sign, behind_front_matter, heading, is_blank, lines, read_lines
from coursewright.transcripts.reading.names import find_names, is_name
from coursewright.transcripts.reading.timing import milliseconds

SAMPLE = """\
Ann Smith: Fill the kettle.
Wait until it sings.
Bob: Is it ready?
Ann Smith: Not yet, it only hums.
"""

DATE = r"(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?[ ])"
CLOCK = r"(?P<time>\d{1,2}:\d\d(?::\d\d)?)(?:[.,]\d{1,3})?(?:[ \u202f]?[AaPp]\.?[Mm]\.?)?"
STAMP = rf"(?:\[{DATE}?{CLOCK}\]|{DATE}?{CLOCK.replace('<time>', '<bare>')})[ \t]{{0,9}}(?:[–-][ \t]{{1,9}})?"
NAME = r"[^\W_][^\n:*\"<>\[\]{}]{0,60}?"
STAMPED = re.compile(
    rf"[ \t]{{0,9}}(?P<stamp>{STAMP})(?:From[ \t]{{1,9}}(?P<from>{NAME})[ \t]{{1,9}}[Tt]o[ \t]{{1,9}}[^\n:]{{1,80}}?"
    rf"|(?P<name>{NAME}))[ \t]{{0,9}}:(?=\s|\Z)[ \t]{{0,9}}"
)
LABEL = re.compile(r"[ \t]{0,9}(?P<name>[^\W\d_][^\n:*\"<>\[\]{}]{0,60}?)[ \t]{0,3}:(?=\s|\Z)[ \t]{0,9}")
LOOKED_AT = 200_000  # characters


def sniff(original: Original) -> int:
    """Sure only where half of the paragraphs begin with a time and a name, or most with names that come again."""
    text = original.text[:LOOKED_AT]
    if "-->" in text:
        return 0
    stamped, paragraphs = 0, 0
    names: Counter[str] = Counter()
    for at, to in _paragraphs(text):
        paragraphs += 1
        if STAMPED.match(text, at, to):
            stamped += 1
        elif (label := LABEL.match(text, at, to)) and is_name(label["name"]):
            names[label["name"]] += 1
    if stamped > 1 and stamped * 2 >= paragraphs:
        return 2
    return 2 if len(names) < names.total() and names.total() * 5 >= paragraphs * 3 else 0


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The first lines of all paragraphs, or each line that is not blank where no blank line divides them."""
    each, blank = "\n\n" not in text.strip(), True
    for at, to in lines(text):
        if not is_blank(text, at, to) and (each or blank):
            yield at, to
        blank = is_blank(text, at, to)


def read(original: Original, ledger: Ledger) -> Iterator[Cue]:
    first = behind_front_matter(original, ledger)
    names, timed = _names(original.text)
    yield from read_lines(original, ledger, partial(_sign, original.text, names, timed), first)


def _names(text: str) -> tuple[frozenset[str], bool]:
    """The names that begin lines without a time (none, where lines have times), and whether a recording's times stand.

    A message of several lines may hold `Result: ...`, so that not every colon makes a name.
    """
    stamped = (label for at, to in lines(text) if (label := STAMPED.match(text, at, to)))
    first = next(stamped, None)
    if first is None:
        return find_names(text), False
    return frozenset(), int((first["time"] or first["bare"]).partition(":")[0]) == 0


def _sign(text: str, names: frozenset[str], timed: bool, at: int, to: int) -> Sign | None:
    if label := STAMPED.match(text, at, to):
        behind = label.end("stamp")
        start = milliseconds(label["time"] or label["bare"]) if timed else None
        cuts = Cut(at, behind, "time"), Cut(behind, label.end(), "speaker")
        return Sign("label", cuts, start, (label["from"] or label["name"]).strip())
    label = LABEL.match(text, at, to)
    if label and label["name"] in names:
        return Sign("label", (Cut(at, label.end(), "speaker"),), speaker=label["name"])
    return heading(text, at, to)
