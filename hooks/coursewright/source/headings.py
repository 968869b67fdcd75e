"""Headings with attribute lists, `## Title { #id teaches="id id" }`, as Python-Markdown's attr_list reads them."""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from coursewright.model import Place
from coursewright.source import Source
from coursewright.source.fences import CODE_SPAN, LONG

OURS = ("teaches", "assesses")
ATX = re.compile(r"#{1,6}")
TOKEN = re.compile(
    r"""\#(?P<id>[^\s}"'=]+) | \.(?P<class>[^\s}"'=]+)
      | (?P<key>[\w:-]+)=(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'}]+))
      | (?P<word>\S+)""",
    re.VERBOSE,
)
STRAY = re.compile(r"\{[^{}]{0,500}\b(?:teaches|assesses)[ \t]{0,9}=")
BARE = ("data-", "hidden")  # attributes that need no value, as Material's data-search-exclude
ID = re.compile(r"[\w.:-]+")
LOOSE = re.compile(
    r"\b(?P<name>teaches|assesses)(?:(?P<curly>=)[“”„‘’«»](?P<value>[^“”„‘’«»\"']*)[“”„‘’«»]"
    r"|(?P<space>\s*=\s*)(?P<quote>[\"'])(?P<quoted>[^\"']*)(?P=quote))"
)
LOOKS_MEANT = re.compile(r"\{:?\s*#|\b(?:teach|assess)\w*\s*=")


@dataclass(frozen=True, slots=True)
class Heading:
    """`index` is its line's, `below` that of the first line after it and its underline; both count from 0."""

    level: int
    title: str
    id: str | None
    index: int
    below: int
    place: Place
    attributes: dict[str, str] = field(default_factory=dict)

    def ids(self, attribute: str) -> tuple[str, ...]:
        return tuple(self.attributes.get(attribute, "").split())


def read_headings(source: Source) -> Iterator[Heading]:
    for index, line in enumerate(source.prose):
        if (mark := ATX.match(line)) and len(line) < LONG:
            yield _heading(source, index, index + 1, mark.end(), line[mark.end() :].strip().rstrip("#"))
        elif line[:1] in ("=", "-") and (level := _setext_level(source.prose, index)):
            yield _heading(source, index - 1, index + 1, level, source.prose[index - 1].strip())
        elif "{" in line and len(line) < LONG and STRAY.search(CODE_SPAN.sub("", line)):
            _note_stray_list(source, index)


def _note_stray_list(source: Source, index: int) -> None:
    following = source.prose[index + 1] if index + 1 < len(source.prose) else ""
    if following[:1] not in ("=", "-") or not _setext_level(source.prose, index + 1):
        hint = "Put it at the end of a heading's line, which begins with `##` and has no space before it."
        source.note("heading", index, "this list of attributes stands on no heading", hint)


def _setext_level(prose: list[str], index: int) -> int | None:
    """1 or 2 where the line at `index` underlines a paragraph of one line."""
    line = prose[index].rstrip()
    if line.strip(line[0]) or not index or not prose[index - 1].strip() or len(prose[index - 1]) >= LONG:
        return None
    above = prose[index - 2] if index > 1 else ""
    if above.strip() and not above.startswith(("#", "///", "---")):
        return None
    return 1 if line[0] == "=" else 2


def _heading(source: Source, index: int, below: int, level: int, text: str) -> Heading:
    title, listed = _split(text.expandtabs().strip())
    ids: list[str] = []
    attributes: dict[str, str] = {}
    if listed is not None:
        for complaint in _read_attributes(listed, ids, attributes):
            source.note("heading", index, *complaint)
    elif LOOKS_MEANT.search(CODE_SPAN.sub("", text)):
        hint = "Write one list, with a space before it, and end the line with it: `## Title { #its-id }`."
        source.note("heading", index, "the heading's attribute list cannot be read", hint)
    title = title.rstrip("#").strip() or title
    return Heading(level, title, ids[-1] if ids else None, index, below, source.line(index), attributes)


def _split(text: str) -> tuple[str, str | None]:
    """(title, inside of the attribute list, if there is one)"""
    title, brace, rest = text.partition(" {")
    if brace and rest.find("}") == len(rest) - 1:
        return title.strip(), rest[:-1].removeprefix(":").strip()
    return text, None


def _read_attributes(listed: str, ids: list[str], attributes: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Fills `ids` and `attributes`; yields (message, hint) for what is amiss."""
    yield from _loose(listed)
    words: list[str] = []
    for token in TOKEN.finditer(LOOSE.sub(_tight, listed)):
        if token["id"]:
            ids.append(token["id"])
        elif token["key"]:
            attributes[token["key"]] = token["double"] or token["single"] or token["bare"] or ""
            ids += [attributes["id"]] if token["key"] == "id" else []
        elif token["word"]:
            words.append(token["word"])
    for word in words:
        yield from _stray(word, bool(ids) or any(name in attributes for name in OURS))
    for id_ in ids:
        if not ID.fullmatch(id_):
            yield f"`#{id_}` is no id", "Write letters, digits, `-` and `_` only, without spaces."
    if len(ids) > 1:
        yield f"the heading has {len(ids)} ids: #{', #'.join(ids)}", "Keep one of them."
    yield from _misnamed(attributes)


def _loose(listed: str) -> Iterator[tuple[str, str]]:
    """Complains of lists of objectives that can be told and still are none to Markdown."""
    for found in LOOSE.finditer(listed):
        name = found["name"]
        if found["curly"]:
            yield f"`{name}` is written with curly quotes", f'Use straight ones: `{name}="id"`.'
        elif found["space"] != "=":
            yield f"spaces stand round the `=` of `{name}`", f'Write it without: `{name}="id"`.'


def _tight(found: re.Match[str]) -> str:
    """What was meant, as long as what is written."""
    value = found["value"] if found["curly"] else found["quoted"]
    return f'{found["name"]}="{value}"'.ljust(len(found[0]))


def _stray(word: str, meant: bool) -> Iterator[tuple[str, str]]:
    """Complains of a word that is neither id, class nor `key="value"`; alone it may be somebody else's attribute."""
    if any(quote in word for quote in "\"'") or "=" in word:
        hint = 'Write it as `name="value"`, with both quotes and no spaces round `=`.'
        yield f"the attribute `{word}` cannot be read", hint
    elif (meant or word == "#") and not word.startswith(BARE):
        hint = 'An id is one word, `#its-id`; several objectives share one pair of quotes: `teaches="one two"`.'
        yield f"`{word}` stands alone in the attribute list", hint


def _misnamed(attributes: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Complains of our attributes; one that is misspelt counts as what was meant, so that it is one mistake."""
    for name, value in list(attributes.items()):
        if name in OURS and not value.split():
            yield f"`{name}` names no objective", f'Write the id of an objective: `{name}="id"`.'
        elif name in OURS and any(quote in value for quote in "“”„‘’«»"):
            yield f"`{name}` is written with curly quotes", f'Use straight ones: `{name}="id"`.'
        elif name not in OURS and (near := difflib.get_close_matches(name.lower(), OURS, n=1, cutoff=0.75)):
            attributes.setdefault(near[0], value)
            yield f"`{name}` is no attribute of a heading", f"Did you mean `{near[0]}`?"
