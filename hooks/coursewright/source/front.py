"""Front matter: YAML between two lines of three dashes, read with the line of every key.

Scalars stay the strings that authors typed (`title: No` is "No"); two levels are enough for a lesson.
"""

import contextlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from coursewright.model import Note, NoteKind, Place

KEY_LINE = re.compile(r"[A-Za-z_][\w-]{0,99}[ \t]*:")
UNSPACED = re.compile(r"[\w-]{1,100}:[^\s/]")  # a key without a space behind its colon
WORDS = 3  # a key has no more
LONGEST = 100_000  # characters; more is no front matter but an accident
RULE = re.compile(r"[-*_+=~—–]{1,20}")
NO_COMMENT = re.compile(r"[^#'\"]*:[ \t][^#'\"]*[ \t]#[^\s#]")
HINTS = {
    "mapping values are not allowed": "A key ends in a colon and a space; put a text that holds a colon in quotes.",
    "expected ':'": "A key ends in a colon and a space, and a line of three dashes ends the front matter.",
    "expected <block end>": 'Indent the lines of a list alike, and put the whole of a text in quotes: `key: "text"`.',
    "cannot start any token": "Indent with spaces, not tabs, and put a text that starts with a sign in quotes.",
    "control character": "Delete it; an editor shows it as a box, or with its code.",
    "found unexpected end of stream": "A quote is opened and never closed: add the missing quotation mark.",
}
QUOTE = 'Put the whole text in quotes: `key: "text"`.'
TOLD_LATE = ("end of stream", "expected ':'")  # what YAML finds out behind the line where the mistake is
NESTING = ("[", "{", "- ", "? ")
DEEP = ("[", "{", "&", "*", "!", "- -", "?", "%", "\t", "\\")  # what could nest, or means more than it says
BREAKS = str.maketrans("\x85\u2028\u2029", "   ")  # break lines for YAML, but not for MkDocs and us


@dataclass(frozen=True, slots=True)
class Entry:
    """One value: a `text`, or `children` for a mapping, or neither for a list or an empty value."""

    place: Place
    text: str | None = None
    children: "dict[str, Entry] | None" = None


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
    if lines[0].rstrip() != "---":
        return FrontMatter(), [*_misbegun(path, lines)]
    end = next((index for index in range(1, len(lines)) if lines[index].rstrip() in ("---", "...")), None)
    if end is None:
        unclosed = len(lines) > 1 and KEY_LINE.match(lines[1])
        return FrontMatter(), [_unclosed(path)] if unclosed else []
    notes: list[Note] = []
    entries = _mapping(path, "\n".join(lines[1:end]).translate(BREAKS), notes)
    notes += _cut_short(path, lines[1:end])
    return FrontMatter(entries, end + 1), notes


def _misbegun(path: str, lines: list[str]) -> Iterator[Note]:
    """Front matter that begins too late, or with another line than three dashes, is text to MkDocs."""
    first = next((index for index, line in enumerate(lines[:50]) if line.strip()), len(lines))
    following = lines[first + 1] if first + 1 < len(lines) else ""
    if first < len(lines) and RULE.fullmatch(lines[first].strip()) and KEY_LINE.match(following.strip()):
        message = "the front matter begins with another line than `---`, or not on line 1"
        yield _note(path, first + 1, message, "Make `---`, three dashes and nothing else, the first line of the file.")


def _mapping(path: str, text: str, notes: list[Note]) -> dict[str, Entry]:
    try:
        node = _compose(text) if len(text) < LONGEST else None
    except (yaml.YAMLError, RecursionError, ValueError, OverflowError) as error:
        notes.append(_unreadable(path, text, error))
        return {}
    if isinstance(node, yaml.MappingNode):
        entries = dict(_entries(path, node, 2, notes))
        if sentence := next((entry for key, entry in entries.items() if len(key.split()) > WORDS), None):
            hint = "Add a line `---` behind the last key: it ends the front matter."
            notes.append(_note(path, sentence.place.line, "the front matter goes on into a sentence", hint))
        return entries
    if text.strip():
        notes.append(_note(path, 2, "the front matter is no list of `key: value` lines", "Write `title: ...` there."))
    return {}


def _compose(text: str) -> yaml.Node | None:
    """libyaml is six times as fast, but recurses without a limit and words its errors in another way."""
    if not any(sign in text for sign in DEEP):
        with contextlib.suppress(yaml.YAMLError, AttributeError):
            return yaml.compose(text, Loader=yaml.CBaseLoader)
    return yaml.compose(text, Loader=yaml.BaseLoader)


def _entries(path: str, node: yaml.MappingNode, levels: int, notes: list[Note]) -> Iterator[tuple[str, Entry]]:
    seen: dict[str, int] = {}
    for key, value in node.value:
        name, line = key.value, key.start_mark.line + 2
        if not isinstance(name, str):
            notes.append(_note(path, line, "a key of the front matter is no text", "Put it in quotes."))
            continue
        if name in seen:
            message = f"`{name}` stands twice in the front matter, first on line {seen[name]}"
            notes.append(_note(path, line, message, "Only the last one counts: rename or delete one.", "duplicate"))
        seen.setdefault(name, line)
        place = Place(path, line, key.start_mark.column + 1, key.end_mark.column + 1)
        yield name, _entry(path, place, value, levels, notes)


def _entry(path: str, place: Place, value: yaml.Node, levels: int, notes: list[Note]) -> Entry:
    if str(value.tag).startswith("!"):
        notes.append(_note(path, place.line, f"`{value.tag}` is lost: YAML takes it for a tag", QUOTE))
    if isinstance(value, yaml.ScalarNode):
        return Entry(place, text=value.value)
    if isinstance(value, yaml.MappingNode) and levels > 1:
        return Entry(place, children=dict(_entries(path, value, levels - 1, notes)))
    return Entry(place)


def _cut_short(path: str, lines: list[str]) -> Iterator[Note]:
    """A sign that YAML takes for its own, so that part of an author's text would be lost."""
    for number, line in enumerate(lines, 2):
        if len(line) < 1000 and NO_COMMENT.match(line):
            yield _note(path, number, "the text behind ` #` is lost: YAML takes it for a comment", QUOTE)


def _unreadable(path: str, text: str, error: Exception) -> Note:
    problem = getattr(error, "problem", None) or _problem(error)
    is_told_late = any(part in problem for part in TOLD_LATE)
    marks = ("context_mark", "problem_mark") if is_told_late else ("problem_mark", "context_mark")
    mark = next(filter(None, (getattr(error, name, None) for name in marks)), None)
    line = mark.line if mark else text.count("\n", 0, getattr(error, "position", 0))
    line = _begun(text.split("\n"), line) if "mapping values" in problem else line
    line = _deepest(text.split("\n")) if isinstance(error, RecursionError) else line
    otherwise = "Write `key: value` lines there, and put a text that starts with a sign in quotes."
    hint = next((hint for part, hint in HINTS.items() if part in problem), otherwise)
    return _note(path, line + 2, f"the front matter cannot be read: {problem}", hint)


def _deepest(lines: list[str]) -> int:
    return max(range(len(lines)), key=lambda line: sum(map(lines[line].count, NESTING)))


def _begun(lines: list[str], line: int) -> int:
    """The line on which the text begins that goes on here: a key without a space behind its colon is text to YAML."""
    while line and _is_no_key(lines[line - 1], lines[line]):
        line -= 1
    return line


def _is_no_key(above: str, below: str) -> bool:
    indent, begun = len(below) - len(below.lstrip()), above.strip()
    is_beside = len(above) - len(above.lstrip()) == indent and begun[:1] not in ("", "#", "-")
    return is_beside and ": " not in above and not begun.endswith(":") and (not indent or bool(UNSPACED.match(begun)))


def _problem(error: Exception) -> str:
    """What PyYAML leaves to Python to complain of, or says without a word for authors."""
    if isinstance(error, RecursionError):
        return "it is nested too deeply"
    return "a control character stands in it" if isinstance(error, yaml.YAMLError) else "a number in it is too large"


def _unclosed(path: str) -> Note:
    return _note(path, 1, "the front matter is never closed", "Add a line of three dashes after its last key.")


def _note(path: str, line: int, message: str, hint: str, kind: NoteKind = "front-matter") -> Note:
    return Note(kind, Place(path, line), message, hint)
