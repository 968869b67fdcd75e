"""Texts and what judges them -> the texts with what is certain mended, and the difference. Opens no file.

An edit is made only if its finding is gone afterwards and no other comes up, wherever in the course. Where it makes
something readable that rules were silent about, others may come up, but none of its own rule and none on its lines.
"""

import difflib
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from coursewright.baseline import Key, known_by
from coursewright.diagnostics import Diagnostic
from coursewright.model import Edit, Place
from coursewright.source import LINE_END

Texts = Mapping[str, str]
Judge = Callable[[Texts], list[Diagnostic]]
Choose = Callable[[list[Diagnostic]], list[Diagnostic]]


@dataclass(frozen=True, slots=True)
class Fixed:
    """`texts` are all texts, `paths` those of the ones that were mended, `count` is how many findings went."""

    texts: dict[str, str]
    paths: tuple[str, ...]
    count: int


def fix(texts: Texts, judge: Judge, wanted: Choose) -> Fixed:
    """Mends what `judge` finds and `wanted` chooses, until nothing more can be mended.

    Texts of which some bytes are no text, with U+FFFD in them, stay as they are.
    """
    fixing, count = _Fixing(texts, judge), 0
    while edits := fixing.sound([], _offered(fixing.texts, wanted(fixing.found))):
        before, fixing = fixing.found, _Fixing(edited(fixing.texts, edits), judge)
        count += (_counted(before) - _counted(fixing.found)).total()
    changed = tuple(path for path in texts if fixing.texts[path] != texts[path])
    return Fixed(fixing.texts, changed, count)


def edited(texts: Texts, findings: Iterable[Diagnostic]) -> dict[str, str]:
    """The texts with the edits of these findings made, all else as it was, down to the line ends."""
    by_path = groupby(_spots(findings), key=lambda spot: spot.place.path)
    return dict(texts) | {path: _made(texts[path], [*spots]) for path, spots in by_path}


def _spots(findings: Iterable[Diagnostic]) -> list[Edit]:
    """All that these findings' edits change, in reading order."""
    spots = (spot for finding in findings if finding.edit for spot in finding.edit.spots)
    return sorted(spots, key=lambda spot: spot.place)


def _made(text: str, spots: Sequence[Edit]) -> str:
    """`spots` are in reading order. Columns do not count a byte order mark."""
    bare = text.lstrip("\ufeff")
    ends = [*LINE_END.finditer(bare)]
    starts = [0, *(end.end() for end in ends)]
    parts, done = [text[: len(text) - len(bare)]], 0
    for spot in spots:
        start = starts[spot.place.line - 1] + spot.place.column - 1
        newline = ends[min(spot.place.line, len(ends)) - 1][0] if ends else "\n"
        parts += [bare[done:start], spot.text.replace("\n", newline)]
        done = start + spot.place.width
    return "".join([*parts, bare[done:]])


def patch(before: Texts, after: Texts, paths: Sequence[str]) -> str:
    """A unified diff that `git apply` and `patch -p1` take; lines end where git says they do, after a newline."""
    return "".join(line for path in paths for line in _patch(path, before[path], after[path]))


def _patch(path: str, before: str, after: str) -> Iterator[str]:
    tab = "\t" if " " in path else ""
    old, new = (re.findall(r"[^\n]*\n|[^\n]+", text) for text in (before, after))
    for line in difflib.unified_diff(old, new, f"a/{path}{tab}", f"b/{path}{tab}"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _offered(texts: Texts, found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The findings that carry an edit which touches no other's, in reading order."""
    taken = dict[tuple[str, int], list[tuple[int, int]]]()
    offered = list[Diagnostic]()
    for finding in found:
        spots = finding.edit.spots if finding.edit else ()
        is_text = all("\ufffd" not in texts[spot.place.path] for spot in spots)
        if spots and is_text and not any(_touches(spot, taken) for spot in spots):
            offered.append(finding)
            for spot in spots:
                taken.setdefault((spot.place.path, spot.place.line), []).append(_span(spot))
    return offered


def _span(spot: Edit) -> tuple[int, int]:
    return spot.place.column, spot.place.column + spot.place.width


def _touches(spot: Edit, taken: Mapping[tuple[str, int], Sequence[tuple[int, int]]]) -> bool:
    start, end = _span(spot)
    return any(start <= other[1] and other[0] <= end for other in taken.get((spot.place.path, spot.place.line), ()))


class _Fixing:
    """Texts, and all that is found in them."""

    def __init__(self, texts: Texts, judge: Judge) -> None:
        self.texts, self.judge = dict(texts), judge
        self.found = judge(texts)

    def sound(self, made: list[Diagnostic], offered: list[Diagnostic]) -> list[Diagnostic]:
        """`made`, and those of `offered` whose edits can be made beside them: sought in ever smaller halves."""
        if not offered or self._is_sound([*made, *offered]):
            return [*made, *offered]
        if len(offered) == 1:
            return made
        middle = len(offered) // 2
        return self.sound(self.sound(made, offered[:middle]), offered[middle:])

    def _is_sound(self, edits: list[Diagnostic]) -> bool:
        """Whether these findings are gone when their edits are made, and no other has come up that must not."""
        found = self.judge(edited(self.texts, edits))
        before, after = _counted(self.found), _counted(found)
        more = after - before
        new = [finding for finding in found if known_by(finding) in more]
        return not _counted(edits) - (before - after) and not any(_is_caused(finding, edits) for finding in new)


def _is_caused(new: Diagnostic, edits: Sequence[Diagnostic]) -> bool:
    """Whether this finding came up because of these edits, and not because they let rules see what was there."""
    return (
        not all(map(_reveals, edits))
        or new.code in {finding.code for finding in edits}
        or _line(new.place) in _touched(edits)
    )


def _reveals(finding: Diagnostic) -> bool:
    return finding.edit is not None and finding.edit.reveals


def _touched(findings: Iterable[Diagnostic]) -> set[tuple[str, int]]:
    """(path, line) of all that these edits write, where the lines stand afterwards."""
    touched, added = set[tuple[str, int]](), Counter[str]()
    for spot in _spots(findings):
        path, lines = spot.place.path, spot.text.count("\n")
        first = spot.place.line + added[path]
        touched |= {(path, line) for line in range(first, first + lines + 1)}
        added[path] += lines
    return touched


def _line(place: Place) -> tuple[str, int]:
    return place.path, place.line


def _counted(findings: Iterable[Diagnostic]) -> Counter[Key]:
    return Counter(map(known_by, findings))
