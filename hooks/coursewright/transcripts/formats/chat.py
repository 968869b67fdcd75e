"""Chat and interviews: `Ann Smith: text`, with or without a time in front, as Zoom and messengers save it.

A time counts where the first one begins with zero, as times of a recording do; else it is the time of day. It may also
stand behind the name: `Ann Smith (00:05):`, as Rev writes, and `[Ann Smith] 10:00:05` above captions saved by Zoom.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import partial

from coursewright.transcripts.cue import Cue, Cut, Ledger
from coursewright.transcripts.original import Original
from coursewright.transcripts.reading.lines import Sign, behind_front_matter, heading, is_blank, lines, read_lines
from coursewright.transcripts.reading.names import find_names
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
BEHIND = re.compile(
    rf"[ \t]{{0,9}}(?P<name>{NAME})(?:[ \t]{{1,9}}(?P<stamp>\({CLOCK}\))[ \t]{{0,3}}(?::(?=\s|\Z)[ \t]{{0,9}}|$)"
    rf"|:[ \t]{{1,9}}(?P<next>\[{CLOCK.replace('<time>', '<framed>')}\])[ \t]{{0,9}})"
    r"|\[(?P<from>[^\W_][^\n:\[\]]{0,60})\][ \t]{1,9}(?P<bare>\d{1,2}:\d\d:\d\d)[ \t]{0,9}$",
    re.MULTILINE,
)
ADDRESSED = 5  # lines a message may have, where it says from whom to whom
LABEL = re.compile(r"[ \t]{0,9}(?P<name>[^\W\d_][^\n:*\"<>\[\]{}]{0,60}?)[ \t]{0,3}:(?=\s|\Z)[ \t]{0,9}")
LOOKED_AT = 200_000  # characters


def sniff(original: Original) -> int:
    """Sure only where half of the paragraphs begin with a time and name, or most with a name, and names come again."""
    text = original.text[:LOOKED_AT]
    if "-->" in text:
        return 0
    addressed, paragraphs = 0, 0
    stamped, counts, known = Counter[str](), Counter[str](), find_names(text)
    for at, to in _paragraphs(text):
        paragraphs += 1
        if stamp := _stamped(text, at, to):
            stamped[stamp["from"] or stamp["name"]] += 1
            addressed += stamp["from"] is not None
        elif (label := LABEL.match(text, at, to)) and label["name"] in known:
            counts[label["name"]] += 1
    again = addressed > 1 or len(stamped) < stamped.total() or 1 < stamped.total() == paragraphs
    if again and (stamped.total() * 2 >= paragraphs or addressed * ADDRESSED >= paragraphs):
        return 2
    return 2 if len(counts) < counts.total() and counts.total() * 5 >= paragraphs * 3 else 0


def _stamped(text: str, at: int, to: int) -> re.Match[str] | None:
    """Not so `12:30 is when we meet: be there`: three words or more, most of them small, are no name."""
    found = STAMPED.match(text, at, to) or BEHIND.match(text, at, to)
    words = (found["name"] or "").partition("(")[0].split() if found else []
    return None if len(words) > 2 and 2 * sum(word[0].islower() for word in words) > len(words) else found


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
    stamped = (label for at, to in lines(text) if (label := _stamped(text, at, to)))
    first = next(stamped, None)
    if first is None:
        return find_names(text), False
    return frozenset(), int(_time(first).partition(":")[0]) == 0


def _sign(text: str, names: frozenset[str], timed: bool, at: int, to: int) -> Sign | None:
    if label := _stamped(text, at, to):
        start = milliseconds(_time(label)) if timed else None
        return Sign("label", _cuts(label, at), start, (label["from"] or label["name"]).strip())
    label = LABEL.match(text, at, to)
    if label and label["name"] in names:
        return Sign("label", (Cut(at, label.end(), "speaker"),), speaker=label["name"])
    return heading(text, at, to)


def _cuts(label: re.Match[str], at: int) -> tuple[Cut, Cut]:
    """The time and the name, in the order in which they stand."""
    if label.re is STAMPED:
        return Cut(at, label.end("stamp"), "time"), Cut(label.end("stamp"), label.end(), "speaker")
    behind = max(map(label.start, ("stamp", "next", "bare")))
    return Cut(at, behind, "speaker"), Cut(behind, label.end(), "time")


def _time(label: re.Match[str]) -> str:
    return next(str(time) for name, time in label.groupdict().items() if time and name in ("time", "framed", "bare"))
