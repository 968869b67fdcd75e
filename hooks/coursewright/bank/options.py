"""Reads the options of a question: task-list items with the reasons quoted under them."""

import re
from dataclasses import dataclass, field

from coursewright.model import Edit, Option, Place
from coursewright.source import Source
from coursewright.source.fences import LONG
from coursewright.source.places import Part, joined, part_of
from coursewright.spelling import nearest

OPTION = re.compile(r"[ \t]*[-*+][ \t]+\[(?P<mark>.?)\](?:[ \t]+(?P<text>.*))?$")
NEARLY = re.compile(r"[ \t]*(?:[-*+•–—]|\d{1,2}[.)])?[ \t\xa0]*\[[ \t\xa0]{0,3}[xX✓✗]?[ \t\xa0]{0,3}\](?![(\[:])")
ITEM = re.compile(r"[ \t]*[-*+][ \t]")
REASON = re.compile(r"[ \t]*>[ \t]?(?P<text>.*)$")
CLASS = re.compile(r"(?:^|[ \t]+)\{:?[ \t]*\.(?P<name>[\w-]+)[ \t]*\}[ \t]*$")
PINNED = "pinned"

BOXES = "Write `- [x] ...` for a right option and `- [ ] ...` for a wrong one, with these spaces."


@dataclass(slots=True)
class _Lines:
    """An option while its lines are being read."""

    text: list[Part]
    right: bool
    box: Place
    reason: list[Part] = field(default_factory=list)

    def option(self, source: Source) -> Option:
        is_pinned = self._takes_pin(source)
        text, lines = joined(self.text, " ")
        if not text:
            source.note("question", self.box, "an option has no text", "Write what learners can choose behind the box.")
        reason, reason_lines = joined(self.reason)
        place = Place(self.box.path, *lines[0]) if lines else self.box
        return Option(text, self.right, reason, place, lines, reason_lines, is_pinned)

    def _takes_pin(self, source: Source) -> bool:
        """Takes the mark `{ .pinned }` off the text's end; a misspelt one counts, and is noted."""
        said, number, column = self.text[-1] if self.text else ("", 0, 0)
        mark = CLASS.search(said) if said.endswith("}") else None
        if not mark or not (near := nearest(mark["name"].lower(), (PINNED,), 0.75)):
            return False
        self.text[-1] = said[: mark.start()], number, column
        if mark["name"] != PINNED:
            place = Place(self.box.path, number, column + mark.start("name"), column + mark.end("name"))
            message, hint = f"`.{mark['name']}` is no mark of an option", f"Did you mean `.{near}`?"
            source.note("question", place, message, hint, Edit(place, near))
        return True


def is_option(source: Source, index: int) -> re.Match[str] | None:
    line = source.prose[index]
    return OPTION.match(line) if "[" in line and len(line) < LONG else None


def note_near_options(source: Source, start: int, end: int) -> None:
    """Notes lines that look like options and are none, and so would end up in another one's text."""
    for index in range(start, end):
        line = source.prose[index]
        near = NEARLY.match(line) if "[" in line and len(line) < LONG else None
        if near and not OPTION.match(line):
            source.note("question", source.place(index, *near.span()), "this is nearly an option", BOXES)


def read_options(source: Source, index: int, end: int) -> tuple[tuple[Option, ...], int]:
    """The options from `index` on, and the index at which the explanation begins."""
    options: list[_Lines] = []
    after_blank = False
    while index < end:
        line = source.lines[index]
        if option := is_option(source, index):
            options.append(_begin(source, index, option))
        elif source.says(index) and not _continue(source, index, options[-1], after_blank):
            break
        after_blank = not line.strip() or (after_blank and not source.says(index))  # a comment is no line of its own
        index += 1
    _note_later_option(source, index, end)
    return tuple(lines.option(source) for lines in options), index


def _begin(source: Source, index: int, option: re.Match[str]) -> _Lines:
    mark, text = option["mark"], (option["text"] or "").strip()
    box = source.place(index, option.start("mark") - 1, option.end("mark") + 1)
    if mark not in ("x", "X", " ", ""):
        source.note("question", box, f"`[{mark}]` says neither right nor wrong", BOXES)
    parts = [(option["text"].rstrip(), index + 1, option.start("text") + 1)] if text else []
    return _Lines(parts, mark in ("x", "X"), box)


def _continue(source: Source, index: int, option: _Lines, after_blank: bool) -> bool:
    """Adds the line to the option; says whether it belongs there."""
    line = source.lines[index]
    reason, indented = REASON.match(line), line[:1] in " \t"
    if after_blank and not indented:
        return False
    if reason:
        option.reason.append((reason["text"], index + 1, reason.start("text") + 1))
    elif after_blank:
        hint = "Join it to one; what explains it is its reason: a `> ` line under it."
        source.note("question", source.place(index), "an option is more than one paragraph", hint)
    elif ITEM.match(line) and not NEARLY.match(line):
        source.note("question", source.place(index), "an item among the options has no box", BOXES)
    else:
        (option.reason or option.text).append(part_of(source.lines, index))
    return True


def _note_later_option(source: Source, index: int, end: int) -> None:
    if any(is_option(source, later) for later in range(index, end)):
        hint = "Keep the options together: a reason is a `> ` line under its option, the explanation comes last."
        source.note("question", source.place(index), "text stands between the options", hint)
