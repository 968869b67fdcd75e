"""Reads text of lines: joins lines to cues, finds headings and front matter. It knows no format."""

import bisect
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Literal, NamedTuple

from coursewright.transcripts.cue import Cue, Cut, Ledger
from coursewright.transcripts.original import Original
from coursewright.transcripts.spoken import said

HASHES = re.compile(r"[ \t]{0,3}#{1,6}[ \t]{1,9}(?=[^\s#])")
QUOTE = re.compile(r"[ \t]{0,3}>[ \t]{0,9}(?=[^\s>])")
CLOSING = re.compile(r"[ \t]{1,9}#{1,9}[ \t]{0,9}\Z")
KEY = re.compile(r"[A-Za-z_][\w-]{0,99}[ \t]{0,9}:")
ENDS = re.compile(r"[.!?…:;,][\"'”’»)\]]{0,3}\Z")
LONGEST, LONGEST_QUOTE, MOST_WORDS = 200, 80, 12  # characters and words of a heading
LONGEST_MATTER = 20_000  # characters of front matter; more is an accident


class Sign(NamedTuple):
    """What a line is that does more than go on with the speech.

    A "label" begins a cue, its `cuts` taken out, and a "heading" is one; a "time" is a mark on a line of its own, and
    "meta" is about the file. `start` is in milliseconds.
    """

    kind: Literal["label", "heading", "time", "meta"]
    cuts: tuple[Cut, ...] = ()
    start: int | None = None
    speaker: str | None = None


class Mark(NamedTuple):
    """The original from `at` up to `to` says that what follows is spoken at `start` (milliseconds)."""

    at: int
    to: int
    start: int | None


def lines(text: str, at: int = 0) -> Iterator[tuple[int, int]]:
    """(offset, offset of the line end) of each line from `at` on."""
    while at < len(text):
        to = text.find("\n", at)
        to = len(text) if to < 0 else to
        yield at, to
        at = to + 1


def is_blank(text: str, at: int, to: int) -> bool:
    return at >= to or text[at:to].isspace()


def read_lines(
    original: Original, ledger: Ledger, sign_of: Callable[[int, int], Sign | None], first: int = 0
) -> Iterator[Cue]:
    """The lines from `first` on as cues; blank lines and signs end a cue, and each cue opens a paragraph.

    `sign_of` gets (offset, offset of the line end) of each line that is not blank, in order.
    """
    text, cue, start = original.text, None, None
    for at, to in lines(text, first):
        sign = None if is_blank(text, at, to) else sign_of(at, to)
        if sign is None and cue is not None and not is_blank(text, at, to):
            cue = replace(cue, to=to)
            continue
        if cue is not None:
            yield cue
            cue = None
        if sign is None:
            cue = None if is_blank(text, at, to) else Cue(at, to, start, opens="paragraph")
        elif sign.kind in ("time", "meta"):
            ledger.put("time" if sign.kind == "time" else "meta", at, to)
            start = sign.start if sign.kind == "time" else start
        elif sign.kind == "heading":
            start = None  # a new lesson may begin, and its times with it
            yield Cue(at, to, cuts=sign.cuts, opens="heading")
        else:
            start = sign.start
            cue = Cue(at, to, start, None, sign.cuts, sign.speaker, "paragraph")
    if cue is not None:
        yield cue


def split_at(
    cue: Cue, marks: Iterable[Mark], original: Original, opens: Literal["", "paragraph"] = ""
) -> Iterator[Cue]:
    """The cue in parts, each with the time of the mark that it begins with; the marks themselves are cut."""
    listed = list(marks)
    whole = cue.cut(*(Cut(mark.at, mark.to, "time") for mark in listed)) if listed else cue
    spoken, seen, first = False, cue.at, 0
    for mark in listed:
        spoken = spoken or bool(said(whole, original, seen, mark.at).strip())
        seen = mark.to
        if spoken:
            last = bisect.bisect_left(whole.cuts, (mark.at,))
            yield replace(cue, to=mark.at, cuts=whole.cuts[first:last])
            cue = replace(cue, at=mark.at, speaker=None, opens=opens)
            spoken, first = False, last
        cue = replace(cue, start=mark.start)
    yield replace(cue, cuts=whole.cuts[first:])


def heading(text: str, at: int, to: int) -> Sign | None:
    """The line as a heading, where it is one that somebody typed: `# Tea`, or short and alone behind `> `."""
    if sign := HASHES.match(text, at, to):
        if to - at > LONGEST:
            return None
        closing = CLOSING.search(text[sign.end() : to])
        behind = [Cut(sign.end() + closing.start(), to, "markup")] if closing else []
        return Sign("heading", (Cut(at, sign.end(), "markup"), *behind))
    sign = QUOTE.match(text, at, to)
    if sign and _is_title(text[sign.end() : to].strip()) and not _is_quoted_on(text, at, to):
        return Sign("heading", (Cut(at, sign.end(), "markup"),))
    return None


def _is_title(title: str) -> bool:
    if len(title) > LONGEST_QUOTE or len(title.split()) > MOST_WORDS:
        return False
    return title.isupper() or not ENDS.search(title)


def _is_quoted_on(text: str, at: int, to: int) -> bool:
    """Whether the line before or behind is quoted too: then this is no heading, but part of a quotation."""
    before = text.rfind("\n", 0, max(0, at - 1)) + 1
    return any(QUOTE.match(text, neighbour) for neighbour in (to + 1, before) if neighbour != at)


def note_headings(cues: Iterable[Cue], original: Original) -> Iterator[Cue]:
    """The same cues; what was taken for a heading because of `> ` is noted once, since it may be a quotation."""
    count, first = 0, 0
    for cue in cues:
        if cue.opens == "heading" and QUOTE.match(original.text, cue.at):
            count, first = count + 1, first if count else cue.at
        yield cue
    if count:
        one, many = (
            "this line begins with `> ` and was taken for a heading",
            f"{count} lines that begin with `> ` were taken",
        )
        message = one if count == 1 else f"{many} for headings, the first one here"
        original.note(first, message, "Is it a quotation? Then make it prose in the draft.")


def behind_front_matter(original: Original, ledger: Ledger) -> int:
    """The offset behind the front matter, which is entered as "meta"; 0 where there is none."""
    text = original.text
    if not text.startswith("---\n") or not KEY.match(text, 4):
        return 0
    ends = [end for mark in ("\n---\n", "\n...\n") if (end := text.find(mark, 4, LONGEST_MATTER)) >= 0]
    if not ends:
        return 0
    end = min(ends) + len("\n---\n")
    ledger.put("meta", 0, end)
    return end
