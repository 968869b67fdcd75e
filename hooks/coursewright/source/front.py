"""Front matter: YAML between two lines of three dashes, read with the line of every key.

Scalars stay the strings that authors typed (`title: No` is "No"); two levels are enough for a lesson.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

import yaml

from coursewright.model import Columns, Note, NoteKind, Place
from coursewright.source.composing import Unread, compose
from coursewright.source.entry import Entry, FrontMatter
from coursewright.source.places import part_of, place_on

WORDS = 3  # a key has no more
KEY_LINE = re.compile(r"[A-Za-z_][\w-]{0,99}[ \t]*:")
RULE = re.compile(r"[-*_+=~—–]{1,20}")
NO_COMMENT = re.compile(r"[^#'\"]*:[ \t][^#'\"]*[ \t](?P<lost>#[^\s#])")
QUOTE = 'Put the whole text in quotes: `key: "text"`.'


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
    entries = reader.mapping(lines[1:end])
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

    def mapping(self, lines: Sequence[str]) -> dict[str, Entry]:
        """The entries of these lines, the first of which is line 2."""
        node = compose(lines)
        if isinstance(node, Unread):
            self._note_unread(node)
        elif isinstance(node, yaml.MappingNode):
            entries = dict(self._entries(node, 2))
            self._note_sentence(entries)
            return entries
        elif first := next((index for index, line in enumerate(lines, 1) if line.strip()), None):
            self.note(first, "the front matter is no list of `key: value` lines", "Write `title: ...` there.")
        return {}

    def _note_unread(self, unread: Unread) -> None:
        index, start, end = unread.index + 1, unread.start, unread.end
        place = self._place(index, start) if end is None else Place(self.path, index + 1, start + 1, end + 1)
        self._note_at(place, f"the front matter cannot be read: {unread.problem}", unread.hint)

    def _note_sentence(self, entries: Mapping[str, Entry]) -> None:
        """Front matter that is not ended swallows the text until something in it looks like the end."""
        if sentence := next((entry for key, entry in entries.items() if len(key.split()) > WORDS), None):
            hint = "Add a line `---` behind the last key: it ends the front matter."
            self._note_at(sentence.place, "the front matter goes on into a sentence", hint)

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
