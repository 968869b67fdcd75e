"""The inside of a heading's attribute list, `#id teaches="id id"`, with the place of everything in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from coursewright.model import Edit, Place
from coursewright.source import Source
from coursewright.spelling import nearest, only_near

OURS = ("teaches", "assesses")
TOKEN = re.compile(
    r"""\#(?P<id>[^\s}"'=]+) | \.(?P<class>[^\s}"'=]+)
      | (?P<key>[\w:-]+)=(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'}]+))
      | (?P<word>\S+)""",
    re.VERBOSE,
)
ID = re.compile(r"[\w.:-]+")
WORD = re.compile(r"\S+")
CURLY = "“”„‘’«»"
QUOTE = f"""[{CURLY}"']"""
CURLED = re.compile(rf"(?:teaches|assesses)=(?P<value>{QUOTE}\s*(?P<ids>[\w.:/ -]*[\w/])\s*{QUOTE})(?=\s|$)")
KINDS = ("double", "single", "bare")


@dataclass(slots=True)
class Attributes:
    """`places` are those of whole attributes, `words` those of the ids in ours."""

    ids: list[tuple[str, Place]] = field(default_factory=list)
    values: dict[str, str] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    words: dict[str, tuple[Place, ...]] = field(default_factory=dict)

    def name_place(self, name: str) -> Place:
        return self.places[name].part(0, len(name))


def read_attributes(source: Source, index: int, start: int, end: int) -> Attributes:
    """What stands from offset `start` up to `end` on the line at `index`; what is amiss there is noted."""
    reader = _Reader(source, index, end)
    for token in TOKEN.finditer(source.prose[index], start, end):
        reader.take(token)
    reader.note_ids()
    reader.note_names()
    return reader.read


class _Reader:
    def __init__(self, source: Source, index: int, end: int) -> None:
        self.source, self.index, self.end = source, index, end
        self.read = Attributes()

    def take(self, token: re.Match[str]) -> None:
        place = self._place(*token.span())
        if token["id"]:
            self.read.ids.append((token["id"], place))
        elif token["key"]:
            self._attribute(token, place)
        elif token["word"]:
            for message, hint in _stray(token["word"], self._is_meant()):
                self._note(place, message, hint, self._straight(token.start()))

    def _attribute(self, token: re.Match[str], place: Place) -> None:
        key = token["key"]
        kind = next((kind for kind in KINDS if token[kind]), "")
        self.read.values[key] = token[kind] if kind else ""
        self.read.places[key] = place
        if key == "id":
            self.read.ids.append((self.read.values[key], place))
        if key in OURS:
            words = WORD.finditer(token.string, *token.span(kind)) if kind else iter(())
            self.read.words[key] = tuple(self._place(*word.span()) for word in words)

    def _is_meant(self) -> bool:
        """Whether the list is ours, so that a word which is neither id, class nor attribute is a slip."""
        return bool(self.read.ids) or any(name in self.read.values for name in OURS)

    def _place(self, start: int, end: int) -> Place:
        return self.source.place(self.index, start, end)

    def _note(self, place: Place, message: str, hint: str, edit: Edit | None = None) -> None:
        self.source.note("heading", place, message, hint, edit)

    def note_ids(self) -> None:
        for id_, place in self.read.ids:
            if not ID.fullmatch(id_):
                self._note(place, f"`#{id_}` is no id", "Write letters, digits, `-` and `_` only, without spaces.")
        if len(ids := [id_ for id_, _ in self.read.ids]) > 1:
            message = f"the heading has {len(ids)} ids: #{', #'.join(ids)}"
            self._note(self.read.ids[1][1], message, "Keep one of them.")

    def note_names(self) -> None:
        for name, value in self.read.values.items():
            place = self.read.places[name]
            if name in OURS and not value.split():
                self._note(place, f"`{name}` names no objective", f'Write the id of an objective: `{name}="id"`.')
            elif name in OURS and any(quote in value for quote in CURLY):
                edit = self._straight(place.column - 1)
                self._note(place, f"`{name}` is written with curly quotes", f'Use straight ones: `{name}="id"`.', edit)
            elif name not in OURS and (near := nearest(name.lower(), OURS, 0.75)):
                meant = only_near(name, OURS)
                place = self.read.name_place(name)
                edit = Edit(place, meant) if meant and meant not in self.read.values else None
                message = f"`{name}` is no attribute of a heading"
                self._note(place, message, f"Did you mean `{near}`?", edit)

    def _straight(self, at: int) -> Edit | None:
        """Gives the attribute at this offset straight quotes, if they are all that is wrong with it."""
        found = CURLED.match(self.source.prose[self.index], at, self.end)
        return Edit(self._place(*found.span("value")), f'"{found["ids"]}"') if found else None


def _stray(word: str, meant: bool) -> Iterator[tuple[str, str]]:
    """Complains of a word that is neither id, class nor `key="value"`; alone it may be somebody else's attribute."""
    if any(quote in word for quote in "\"'") or "=" in word:
        hint = 'Write it as `name="value"`, with both quotes and no spaces round `=`.'
        yield f"the attribute `{word}` cannot be read", hint
    elif meant or word == "#":
        hint = 'An id is one word, `#its-id`; several objectives share one pair of quotes: `teaches="one two"`.'
        yield f"`{word}` stands alone in the attribute list", hint
