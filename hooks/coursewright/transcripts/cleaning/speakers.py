"""Finds who speaks: `>>` marks another voice and may name it, and `Name: text` begins a line. Both are cut."""

import bisect
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from coursewright.transcripts.cleaning.turns import is_prompt, is_turn
from coursewright.transcripts.cue import Cue, Cut
from coursewright.transcripts.original import Original
from coursewright.transcripts.reading.names import find_names, is_common, is_name
from coursewright.transcripts.spoken import gaps, said

RUN = re.compile(r">>+|&gt;&gt;(?:&gt;){0,9}")
NAMED = re.compile(r"[ \t]{0,9}(?:([^\W\d_][\w.'’&, -]{0,40}(?:\([^()\n]{1,30}\))?)[ \t]{0,3}:(?=\s|\Z)[ \t]{0,9})?")
KEPT = "If it marks another speaker, make that a turn in the draft; all such places were kept."
THREE = "It was taken for one other speaker: look at the turns of the draft."
WINDOW = 80  # characters looked at on either side of a sign


class Opener(NamedTuple):
    """The original from `at` up to `to` says that `name` speaks from here on; "" is another voice without a name."""

    at: int
    to: int
    name: str


def find_speakers(cues: Iterable[Cue], original: Original) -> Iterator[Cue]:
    """The cues, split where another one begins to speak, `speaker` set there and its sign cut (reason "speaker").

    `>>` marks another voice, unless it stands in code (see `turns`); `>>>` does too, with a note, and `>> NAME:` names
    it. `Name: text` at the start of a cue or a line names a speaker where the whole file shows that this is a name: see
    `reading.names` for the rule. What is in doubt stays speech.
    """
    signs = ">>" in original.text or "&gt;&gt;" in original.text
    names = find_names(original.text)
    if not signs and not names:
        return iter(cues)
    return _Finder(original, names).split(cues, signs)


class _Finder:
    def __init__(self, original: Original, names: frozenset[str]) -> None:
        self._original, self._text, self._names = original, original.text, names
        self._cut: dict[str, int] = {}  # name -> where it was first cut by its colon alone
        self._noted: set[str] = set()
        longest = sorted(names, key=len, reverse=True)
        self._label = re.compile(rf"({'|'.join(map(re.escape, longest))})[ \t]{{0,3}}:(?=\s|\Z)[ \t]{{0,9}}")

    def split(self, cues: Iterable[Cue], signs: bool) -> Iterator[Cue]:
        find, names = self._text.find, bool(self._names)
        for cue in cues:
            signed = signs and (find(">>", cue.at, cue.to) >= 0 or find("&gt;&gt;", cue.at, cue.to) >= 0)
            if not signed and not (names and find(":", cue.at, cue.to) >= 0):
                yield cue
                continue
            openers = [*self._turns(cue)] if signed else []
            if names:
                openers = sorted([*openers, *self._labels(cue, openers)])
            yield from self._parts(cue, openers) if openers else (cue,)
        self._note_names()

    def _turns(self, cue: Cue) -> Iterator[Opener]:
        for at, to in gaps(cue):
            for found in RUN.finditer(self._text, at, to):
                count = found[0].count(">") or found[0].count("&gt;")
                if count > 3 or not self._is_turn(cue, found):
                    self._note("code", found.start(), "`>>` within a sentence was kept as speech", KEPT)
                    continue
                if count == 3:
                    self._note("three", found.start(), "`>>>` may mark a new topic or several speakers", THREE)
                named = NAMED.match(self._text, found.end(), to)
                name = named[1].strip() if named and named[1] else ""
                if named and (not name or self._names_one(name)):
                    yield Opener(found.start(), named.end(), name)
                else:
                    yield Opener(found.start(), found.end(), "")

    def _is_turn(self, cue: Cue, found: re.Match[str]) -> bool:
        before = said(cue, self._original, max(cue.at, found.start() - WINDOW), found.start())
        after = said(cue, self._original, found.end(), min(cue.to, found.end() + WINDOW))
        return is_turn(before, after) and not (len(found[0]) % 4 == 3 and is_prompt(after))

    def _names_one(self, label: str) -> bool:
        known = label in self._names or (len(label) > 1 and label == label.upper())  # so are scripts without capitals
        return is_name(label) and (known or not is_common(self._text, label))

    def _labels(self, cue: Cue, turns: list[Opener]) -> Iterator[Opener]:
        ends = [turn.to for turn in turns]
        for at, to in gaps(cue):
            for found in self._label.finditer(self._text, at, to):
                turn = bisect.bisect_right(ends, found.start())
                signed = turn < len(turns) and turns[turn].at <= found.start()
                if not signed and self._begins_line(cue, found.start()):
                    self._cut.setdefault(found[1], found.start())
                    yield Opener(found.start(), found.end(), found[1])

    def _begins_line(self, cue: Cue, at: int) -> bool:
        """Whether only white space, a dash, or what is cut stands before `at`; a cue with a speaker has its label."""
        first = max(cue.at, at - WINDOW)
        line = self._text.rfind("\n", first, at) + 1
        if not line and first > cue.at:
            return False
        if line <= cue.at and cue.speaker is not None:
            return False
        return said(cue, self._original, max(line, cue.at), at).strip(" \t-") == ""

    def _parts(self, cue: Cue, openers: list[Opener]) -> Iterator[Cue]:
        whole = cue.cut(*(Cut(opener.at, opener.to, "speaker") for opener in openers))
        spoken, seen, first = False, cue.at, 0
        for opener in openers:
            spoken = spoken or bool(said(whole, self._original, seen, opener.at).strip())
            seen = opener.to
            if spoken:
                last = bisect.bisect_left(whole.cuts, (opener.at,))
                yield replace(cue, to=opener.at, cuts=whole.cuts[first:last])
                cue = replace(cue, at=opener.at, speaker=opener.name, opens="")
                spoken, first = False, last
            else:
                cue = replace(cue, speaker=opener.name or cue.speaker or "")
        yield replace(cue, cuts=whole.cuts[first:])

    def _note(self, kind: str, at: int, message: str, hint: str) -> None:
        if kind not in self._noted:
            self._noted.add(kind)
            self._original.note(at, message, hint)

    def _note_names(self) -> None:
        if self._cut:
            names = ", ".join([*self._cut][:9]) + (", ..." if len(self._cut) > 9 else "")
            hint = "If one of them is no name, write it and its colon back into the draft."
            self._note("names", next(iter(self._cut.values())), f"taken for speakers because of a colon: {names}", hint)
