"""The inside of a heading's attribute list, `#id teaches="id id"`, with the place of everything in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from coursewright.model import Columns, Edit, Place
from coursewright.source import Source
from coursewright.spelling import nearest, only_near

OURS = ("teaches", "assesses")
TOKEN = re.compile(
    r"""\#(?P<id>[^\s}"'=]+) | \.(?P<class>[^\s}"'=]+)
      | (?P<key>[\w:-]+)=(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'}]+))
      | (?P<word>\S+)""",
    re.VERBOSE,
)
BARE = ("data-", "hidden")  # attributes that need no value, as Material's data-search-exclude
ID = re.compile(r"[\w.:-]+")
WORD = re.compile(r"\S+")
CURLY = "“”„‘’«»"
QUOTE = f"""[{CURLY}"']"""
LOOSE = re.compile(  # a list of objectives that can be told, and may still be none to Markdown
    rf"\b(?P<name>teaches|assesses)(?:(?P<curly>=)[{CURLY}](?P<value>[^{CURLY}\"']*)[{CURLY}]"
    r"|(?P<space>\s*=\s*)(?P<quote>[\"'])(?P<quoted>[^\"']*)(?P=quote))"
)
CURLED = re.compile(rf"(?:teaches|assesses)=(?P<value>{QUOTE}\s*(?P<ids>[\w.:/ -]*[\w/])\s*{QUOTE})(?=\s|$)")
KINDS = ("double", "single", "bare")
Span = tuple[int, int]


@dataclass(slots=True)
class Attributes:
    """What stands in a list on the line at `index`, with offsets on the line; places are told when asked for.

    `spans` has the whole attribute's and its value's. One of ours that is misspelt counts as what was meant.
    """

    source: Source
    index: int
    ids: list[tuple[str, Span]] = field(default_factory=list)
    values: dict[str, str] = field(default_factory=dict)
    spans: dict[str, tuple[Span, Span]] = field(default_factory=dict)

    def place(self, name: str) -> Place:
        return self.source.place(self.index, *self.spans[name][0])

    def name_place(self, name: str) -> Place:
        start = self.spans[name][0][0]
        return self.source.place(self.index, start, self.source.prose[self.index].index("=", start))

    def word_columns(self, name: str) -> tuple[Columns, ...]:
        """Those of the words of its value."""
        if name not in self.spans:
            return ()
        words = WORD.finditer(self.source.prose[self.index], *self.spans[name][1])
        return tuple((word.start() + 1, word.end() + 1) for word in words)


def read_attributes(source: Source, index: int, start: int, end: int) -> Attributes:
    """What stands from offset `start` up to `end` on the line at `index`; what is amiss there is noted."""
    reader = _Reader(source, index, end)
    listed = reader.without_loose(start)
    for token in TOKEN.finditer(listed, start, end):
        reader.take(token)
    reader.note_strays()
    reader.note_ids()
    reader.note_names()
    return reader.read


class _Reader:
    def __init__(self, source: Source, index: int, end: int) -> None:
        self.source, self.index, self.end = source, index, end
        self.line = source.prose[index]
        self.read = Attributes(source, index)
        self.strays: list[re.Match[str]] = []

    def without_loose(self, start: int) -> str:
        """The line without our attributes that need a word from us, which are read and noted."""
        line = self.line
        for found in LOOSE.finditer(self.line, start, self.end):
            if found["space"] != "=":
                self._take_loose(found)
                line = line[: found.start()] + " " * len(found[0]) + line[found.end() :]
        return line

    def _take_loose(self, found: re.Match[str]) -> None:
        name, value = found["name"], "value" if found["curly"] else "quoted"
        self._keep(name, found[value], found.span(), found.span(value))
        if found["curly"]:
            self._note_curly(name)
        else:
            message, hint = f"spaces stand round the `=` of `{name}`", f'Write it without: `{name}="id"`.'
            start, end = found.span("space")
            edit = Edit(Place(self.source.path, self.index + 1, start + 1, end + 1), "=")
            self._note(self.read.place(name), message, hint, edit)

    def _keep(self, name: str, value: str, span: Span, inside: Span) -> None:
        self.read.values[name], self.read.spans[name] = value, (span, inside)

    def take(self, token: re.Match[str]) -> None:
        if token["id"]:
            self.read.ids.append((token["id"], token.span()))
        elif key := token["key"]:
            kind = next(kind for kind in KINDS if token[kind] is not None)
            value = token[kind]
            self._keep(key, value, token.span(), token.span(kind))
            if key == "id":
                self.read.ids.append((value, token.span()))
        elif token["word"]:
            self.strays.append(token)

    def note_strays(self) -> None:
        is_ours = bool(self.read.ids) or any(name in self.read.values for name in OURS)
        for token in self.strays:
            for message, hint in _stray(token["word"], is_ours):
                self._note(self._place(token.span()), message, hint, self._straight(token.start()))

    def note_ids(self) -> None:
        for id_, span in self.read.ids:
            if not ID.fullmatch(id_):
                hint = "Write letters, digits, `-` and `_` only, without spaces."
                self._note(self._place(span), f"`#{id_}` is no id", hint)
        if len(ids := [id_ for id_, _ in self.read.ids]) > 1:
            message = f"the heading has {len(ids)} ids: #{', #'.join(ids)}"
            self._note(self._place(self.read.ids[1][1]), message, "Keep one of them.")

    def note_names(self) -> None:
        for name, value in list(self.read.values.items()):
            if name in OURS and not value.split():
                hint = f'Write the id of an objective: `{name}="id"`.'
                self._note(self.read.place(name), f"`{name}` names no objective", hint)
            elif name in OURS and any(quote in value for quote in CURLY):
                self._note_curly(name)
            elif name not in OURS and (near := nearest(name.lower(), OURS, 0.75)):
                self._note_misspelt(name, near)

    def _note_curly(self, name: str) -> None:
        message, hint = f"`{name}` is written with curly quotes", f'Use straight ones: `{name}="id"`.'
        self._note(self.read.place(name), message, hint, self._straight(self.read.spans[name][0][0]))

    def _note_misspelt(self, name: str, near: str) -> None:
        place = self.read.name_place(name)
        is_certain = only_near(name, OURS) == near and near not in self.read.values
        edit = Edit(place, near) if is_certain else None
        self._note(place, f"`{name}` is no attribute of a heading", f"Did you mean `{near}`?", edit)
        if near not in self.read.values:
            self._keep(near, self.read.values[name], *self.read.spans[name])

    def _straight(self, at: int) -> Edit | None:
        """Gives the attribute at this offset straight quotes, if they are all that is wrong with it."""
        found = CURLED.match(self.line, at, self.end)
        return Edit(self._place(found.span("value")), f'"{found["ids"]}"') if found else None

    def _place(self, span: Span) -> Place:
        return self.source.place(self.index, *span)

    def _note(self, place: Place, message: str, hint: str, edit: Edit | None = None) -> None:
        self.source.note("heading", place, message, hint, edit)


def _stray(word: str, is_ours: bool) -> Iterator[tuple[str, str]]:
    """Complains of a word that is neither id, class nor `key="value"`; alone it may be somebody else's attribute."""
    if any(quote in word for quote in "\"'") or "=" in word:
        hint = 'Write it as `name="value"`, with both quotes and no spaces round `=`.'
        yield f"the attribute `{word}` cannot be read", hint
    elif (is_ours or word == "#") and not word.startswith(BARE):
        hint = 'An id is one word, `#its-id`; several objectives share one pair of quotes: `teaches="one two"`.'
        yield f"`{word}` stands alone in the attribute list", hint
