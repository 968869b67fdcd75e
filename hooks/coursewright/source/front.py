"""Front matter: YAML between two lines of three dashes, read with the line of every key.

Scalars stay the strings that authors typed (`title: No` is "No"); two levels are enough for a lesson.
"""

import contextlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from coursewright.model import Columns, Note, NoteKind, Place
from coursewright.source.places import part_of, place_on
from coursewright.source.unreadable import unreadable

WORDS = 3  # a key has no more
KEY_LINE = re.compile(r"[A-Za-z_][\w-]{0,99}[ \t]*:")
LONGEST = 100_000  # characters; more is no front matter but an accident
RULE = re.compile(r"[-*_+=~—–]{1,20}")
NO_COMMENT = re.compile(r"[^#'\"]*:[ \t][^#'\"]*[ \t](?P<lost>#[^\s#])")
QUOTE = 'Put the whole text in quotes: `key: "text"`.'
DEEP = ("[", "{", "&", "*", "!", "- -", "?", "%", "\t", "\\")  # what could nest, or means more than it says
BREAKS = str.maketrans("\x85\u2028\u2029", "   ")  # break lines for YAML, but not for MkDocs and us


@dataclass(frozen=True, slots=True)
class Entry:
    """One value: a `text`, or `children` for a mapping, or neither for a list or an empty value.

    `place` is that of the key, `columns` are those of the value, where one stands on the same line.
    """

    place: Place
    columns: Columns | None
    text: str | None = None
    children: "dict[str, Entry] | None" = None

    @property
    def value_place(self) -> Place:
        """The place of the value, or of the key where it stands on another line."""
        return self.place.beside(self.columns) if self.columns else self.place


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The entries by key; `end` is the number of lines it takes, marks included."""

    entries: dict[str, Entry] = field(default_factory=dict)
    end: int = 0

    def text(self, key: str) -> str:
        """The text of `key`, or nothing."""
        entry = self.entries.get(key)
        return (entry.text or "").strip() if entry else ""


def read_front_matter(path: str, lines: list[str]) -> tuple[FrontMatter, list[Note]]:
    reader = _Reader(path, lines)
    if lines[0].rstrip() != "---":
        reader.note_misbegun()
        return FrontMatter(), reader.notes
    end = next((index for index in range(1, len(lines)) if lines[index].rstrip() in ("---", "...")), None)
    if end is None:
        if len(lines) > 1 and KEY_LINE.match(lines[1]):
            reader.note(0, "the front matter is never closed", "Add a line of three dashes after its last key.")
        return FrontMatter(), reader.notes
    entries = reader.mapping("\n".join(lines[1:end]).translate(BREAKS))
    reader.note_cut_short(end)
    return FrontMatter(entries, end + 1), reader.notes


class _Reader:
    """Reads the lines of a file that begins with front matter; what is amiss is in `notes`."""

    def __init__(self, path: str, lines: list[str]) -> None:
        self.path, self.lines = path, lines
        self.notes: list[Note] = []

    def note(self, index: int, message: str, hint: str, start: int = 0, end: int | None = None) -> None:
        """Notes what stands from offset `start` up to `end` on the line at `index`."""
        self._note_at(self._place(index, start, end), message, hint)

    def _note_at(self, place: Place, message: str, hint: str, kind: NoteKind = "front-matter") -> None:
        self.notes.append(Note(kind, place, message, hint))

    def _place(self, index: int, start: int = 0, end: int | None = None) -> Place:
        return place_on(self.path, self.lines, index, start, end)

    def note_misbegun(self) -> None:
        """Front matter that begins too late, or with another line than three dashes, is text to MkDocs."""
        lines = self.lines
        first = next((index for index, line in enumerate(lines[:50]) if line.strip()), len(lines))
        following = lines[first + 1] if first + 1 < len(lines) else ""
        if first < len(lines) and RULE.fullmatch(lines[first].strip()) and KEY_LINE.match(following.strip()):
            message = "the front matter begins with another line than `---`, or not on line 1"
            self.note(first, message, "Make `---`, three dashes and nothing else, the first line of the file.")

    def mapping(self, text: str) -> dict[str, Entry]:
        try:
            node = _compose(text) if len(text) < LONGEST else None
        except (yaml.YAMLError, RecursionError, ValueError, OverflowError) as error:
            line, column, message, hint = unreadable(text, error)
            self.note(line + 1, message, hint, column)
            return {}
        if isinstance(node, yaml.MappingNode):
            entries = dict(self._entries(node, 2))
            if sentence := next((entry for key, entry in entries.items() if len(key.split()) > WORDS), None):
                hint = "Add a line `---` behind the last key: it ends the front matter."
                self._note_at(sentence.place, "the front matter goes on into a sentence", hint)
            return entries
        if text.strip():
            first = next(index for index in range(1, len(self.lines)) if self.lines[index].strip())
            self.note(first, "the front matter is no list of `key: value` lines", "Write `title: ...` there.")
        return {}

    def _entries(self, node: yaml.MappingNode, levels: int) -> Iterator[tuple[str, Entry]]:
        seen: dict[str, int] = {}
        for key, value in node.value:
            name, index = key.value, key.start_mark.line + 1
            place = self._place(index, key.start_mark.column, _end(key, key.start_mark.line))
            if not isinstance(name, str):
                self._note_at(place, "a key of the front matter is no text", "Put it in quotes.")
                continue
            if name in seen:
                message = f"`{name}` stands twice in the front matter, first on line {seen[name]}"
                self._note_at(place, message, "Only the last one counts: rename or delete one.", "duplicate")
            seen.setdefault(name, index + 1)
            yield name, self._entry(place, value, levels)

    def _entry(self, place: Place, value: yaml.Node, levels: int) -> Entry:
        columns = self._columns(place, value)
        if str(value.tag).startswith("!"):
            self._note_tag(Entry(place, columns).value_place, value.tag)
        if isinstance(value, yaml.ScalarNode):
            return Entry(place, columns, text=value.value)
        if isinstance(value, yaml.MappingNode) and levels > 1:
            return Entry(place, columns, children=dict(self._entries(value, levels - 1)))
        return Entry(place, columns)

    def _note_tag(self, where: Place, tag: str) -> None:
        place = where.part(0, len(tag)) if where.width >= len(tag) else where
        self._note_at(place, f"`{tag}` is lost: YAML takes it for a tag", QUOTE)

    def _columns(self, key: Place, value: yaml.Node) -> Columns | None:
        """Those of the value, without its quotes; None where it is empty, or an alias, or stands on another line."""
        mark = value.start_mark
        if mark.line + 2 != key.line or mark.column < (key.end_column or 0):
            return None
        end, quotes = _end(value, mark.line), bool(getattr(value, "style", None) in ("'", '"'))
        text, _, column = part_of(self.lines, mark.line + 1, mark.column + quotes, end and end - quotes)
        return (column, column + len(text)) if text else None

    def note_cut_short(self, end: int) -> None:
        """A sign that YAML takes for its own, so that part of an author's text would be lost."""
        for index in range(1, end):
            line = self.lines[index]
            if len(line) < 1000 and (found := NO_COMMENT.match(line)):
                message = "the text behind ` #` is lost: YAML takes it for a comment"
                self.note(index, message, QUOTE, found.start("lost"))


def _end(node: yaml.Node, line: int) -> int | None:
    """The offset behind the node on the line where it starts; None where it ends on a later one."""
    return int(node.end_mark.column) if node.end_mark.line == line else None


def _compose(text: str) -> yaml.Node | None:
    """libyaml is six times as fast, but recurses without a limit and words its errors in another way."""
    if not any(sign in text for sign in DEEP):
        with contextlib.suppress(yaml.YAMLError, AttributeError):
            return yaml.compose(text, Loader=yaml.CBaseLoader)
    return yaml.compose(text, Loader=yaml.BaseLoader)
