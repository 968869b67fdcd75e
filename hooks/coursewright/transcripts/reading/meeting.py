"""The lines of a meeting's transcript, as Teams and Word write them: marks with time and speaker, then speech.

No format, but the engine of one. A blank line parts paragraphs, any other line end only lines.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from coursewright.transcripts.cue import Cue, Ledger
from coursewright.transcripts.original import Original

LONGEST = 120  # characters of a line that names a speaker
LOOKED_AT = 2000  # characters in which the signs of a meeting are sought
CLOCK = r"(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?"
EXACT = r"\d{1,2}:\d{1,2}:\d{1,2}(?:[.,]\d{1,3})?"
NAMED = re.compile(rf"(?P<name>\S[^\t\n]{{0,80}}?)(?: {{2,9}}|[ ]?[\t\u00a0][ \t\u00a0]{{0,9}})(?P<start>{CLOCK})")
TIMED = re.compile(r"(?P<start>\d{2}:\d{2}:\d{2})[ \t\u00a0]{1,9}(?P<name>[^\W\da-z_][^\t\n.?!]{0,59})")
SPANNED = re.compile(rf"(?P<start>{EXACT}) {{0,3}}--> {{0,3}}(?P<end>{EXACT})")
LOOSE = re.compile(r"(?:^|:)\d(?:[:.,]|$)")  # 0:0:5.120, a digit where others write two
ALONE = re.compile(rf"\[?(?P<start>{CLOCK})\]?")
REMARK = re.compile(r"\S.{0,80} (?:started|stopped) transcription")
DATE = re.compile(r"\w{1,20} \d{1,2}, \d{4},? \d{1,2}:\d{2}\s?[AaPp]\.?[Mm]\.?|(?:\d{1,2}h ?)?(?:\d{1,2}m ?)?\d{1,2}s")
SAYS = re.compile(r"[.?!,…]$|.{60}")


class Mark(NamedTuple):
    """What follows is said from `start` to `end` (milliseconds) by `speaker`, or by whom the next line `names`."""

    start: int | None = None
    end: int | None = None
    speaker: str = ""
    names: bool = False


class Line(NamedTuple):
    at: int
    to: int
    opens: bool  # a paragraph


def likeness(text: str) -> int:
    """2: it has times as only Teams writes them; 1: it has remarks of Teams, and names with a time; else 0."""
    lines = text[:LOOKED_AT].split("\n")
    head = [line.strip() for line in (lines[:-1] if len(text) > LOOKED_AT else lines)]  # a line cut short looks loose
    if any(SPANNED.fullmatch(line) and LOOSE.search(line) for line in head):
        return 2
    return int(any(map(REMARK.fullmatch, head)) and any(map(NAMED.fullmatch, head)))


def read_meeting(original: Original, ledger: Ledger) -> Iterator[Cue]:
    """Lines up to the next mark are one voice; without any mark, each paragraph is one."""
    mark, lines, marked, voice = Mark(), list[Line](), False, ""
    for line in _lines(original.text):
        found = _find_mark(original.text[line.at : line.to])
        if not found:
            lines.append(line)
            continue
        lines = lines if marked else _without_head(original, lines, ledger)
        cues = _said(original, ledger, mark, lines)
        yield from _voiced(cues, voice)
        voice = cues[0].speaker or voice if cues else voice
        (mark, length), marked = found, True
        ledger.put("time", line.at, line.at + length)
        lines = [Line(line.at + length, line.to, False)] if line.at + length < line.to else []
    yield from _voiced(_said(original, ledger, mark, lines), voice)


def _lines(text: str) -> Iterator[Line]:
    """The lines that are not blank, without the spaces around them."""
    before = -1
    for found in re.finditer(r"\S.*", text):
        at, to = found.start(), found.start() + len(found[0].rstrip())
        yield Line(at, to, before < 0 or text.count("\n", before, at) > 1)
        before = to


def _find_mark(line: str) -> tuple[Mark, int] | None:
    """The mark that a line is or begins with, and its length."""
    if ":" not in line[:LONGEST]:
        return None
    cells = line[:LONGEST].split("\t", 2)
    if len(cells) == 3 and (ALONE.fullmatch(cells[0]) or ALONE.fullmatch(cells[1])):  # a row of a table
        time, name = cells[:2] if ALONE.fullmatch(cells[0]) else cells[1::-1]
        return Mark(_milliseconds(time.strip("[]")), None, " ".join(name.split())), len(line) - len(cells[2])
    found = _whole(line) if len(line) <= LONGEST else None
    if not found:
        return None
    said = {"end": None, "name": ""} | found.groupdict()
    end = said["end"] and _milliseconds(said["end"])
    name = " ".join(str(said["name"]).split()).removesuffix(":")
    if not _is_name(name):
        return None
    return Mark(_milliseconds(found["start"]), end or None, name, bool(end)), len(line)


def _is_name(text: str) -> bool:
    """Not so `We meet at` before a time: three words or more, most of them small."""
    words = text.partition("(")[0].split()
    return len(words) < 3 or 2 * sum(word[0].islower() for word in words) <= len(words)


def _whole(line: str) -> re.Match[str] | None:
    return SPANNED.fullmatch(line) or ALONE.fullmatch(line) or TIMED.fullmatch(line) or NAMED.fullmatch(line)


def _milliseconds(time: str) -> int:
    seconds = 0.0
    for part in time.replace(",", ".").split(":"):
        seconds = seconds * 60 + float(part)
    return round(seconds * 1000)


def _without_head(original: Original, lines: list[Line], ledger: Ledger) -> list[Line]:
    """What stands before the first mark without title, date and length of the meeting."""
    facts = {line for line in lines if _is(DATE, original, line) or _is(REMARK, original, line)}
    if facts and not lines[0].to - lines[0].at > LONGEST:
        facts.add(lines[0])
    for line in facts:
        ledger.put("header", line.at, line.to)
    return [line for line in lines if line not in facts]


def _is(pattern: re.Pattern[str], original: Original, line: Line) -> bool:
    return line.to - line.at <= LONGEST and pattern.fullmatch(original.text, line.at, line.to) is not None


def _said(original: Original, ledger: Ledger, mark: Mark, lines: list[Line]) -> list[Cue]:
    """The cues of the lines between two marks, all with the speaker of the mark."""
    spoken = list[Line]()
    for line in lines:
        if mark.start is not None and _is(REMARK, original, line):
            ledger.put("note", line.at, line.to)
        else:
            spoken.append(line)
    name = mark.speaker
    if mark.names and len(spoken) > 1 and not SAYS.search(original.text[spoken[0].at : spoken[0].to]):
        named = spoken.pop(0)
        ledger.put("id", named.at, named.to)
        name = " ".join(original.text[named.at : named.to].split())
    return [
        Cue(line.at, line.to, mark.start, mark.end, (), name or None, "paragraph" if _opens(line, n, mark) else "")
        for n, line in enumerate(spoken)
    ]


def _opens(line: Line, number: int, mark: Mark) -> bool:
    return line.opens and (number > 0 or mark.start is None)


def _voiced(cues: list[Cue], before: str) -> Iterator[Cue]:
    """A speaker is said where it changes."""
    for number, cue in enumerate(cues):
        yield replace(cue, speaker=None) if number or cue.speaker == before else cue
