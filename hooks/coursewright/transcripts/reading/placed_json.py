"""JSON with the place of each of its strings, so that speech in it can be a stretch of the original."""

import json
import re
from array import array
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from coursewright.model import Note
from coursewright.transcripts.cue import Cut
from coursewright.transcripts.original import UNSEEN, Original, UnreadableError

BEGINS = re.compile(r'\s*+(?:\[\s*+)?+\{\s*+["}]')
STRING = re.compile(r'"([^"\\]*+(?:\\.[^"\\]*+)*+)(")?+(\s*+:)?+', re.DOTALL)
ESCAPE = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\r\\n|\\[\"\\/bfnrt]"
)


class Quoted(NamedTuple):
    """A string: the original from `at` up to `to`, without its quotes; `text` is what it says, `cuts` its escapes."""

    at: int
    to: int
    text: str
    cuts: tuple[Cut, ...] = ()


class Broken(NamedTuple):
    """Why a text is no JSON, and the offset where it shows."""

    at: int
    why: str


@dataclass(frozen=True, slots=True)
class Json:
    """`root` holds dicts, lists, floats, booleans and None; what stands for a string in it, `quoted` turns into one.

    `doubled` are the offsets of objects that give a key twice.
    """

    text: str
    root: object
    spans: "array[int]"
    doubled: tuple[int, ...] = ()

    def quoted(self, value: object) -> Quoted | None:
        """The string, or None where `value` is something else."""
        if not isinstance(value, str):
            return None
        at, to = self.spans[2 * int(value) : 2 * int(value) + 2]
        text = self.text[at:to]
        if "\\" not in text:
            return Quoted(at, to, text)
        cuts = tuple(Cut(*found.span(), "markup", unescape(found[0])) for found in ESCAPE.finditer(self.text, at, to))
        return Quoted(at, to, ESCAPE.sub(lambda found: unescape(found[0]), text), cuts)


def unescape(escape: str) -> str:
    """The character that an escape means; what cannot be shown becomes U+FFFD, as everywhere in an original."""
    character: str = json.loads(f'"{escape}"').replace("\r\n", "\n").replace("\r", "\n")
    return UNSEEN.sub("\ufffd", character)


def looks_like_json(text: str) -> bool:
    return BEGINS.match(text) is not None


def find_json(original: Original) -> Json | None:
    """The file's JSON, or None where it is none."""
    found = _read(original.text) if looks_like_json(original.text) else None
    return found if isinstance(found, Json) else None


def load_json(original: Original) -> Json:
    """The file's JSON; raises UnreadableError with the line where it breaks."""
    found = _read(original.text)
    if isinstance(found, Broken):
        message = f"the JSON cannot be read: {found.why}"
        hint = "Export the transcript again, as the file may be cut short; or correct this line."
        raise UnreadableError(Note("transcript", original.place(found.at), message, hint))
    for at in found.doubled[:1]:
        message = "an object gives the same key twice, and only the last one is read"
        original.note(at, message, "Look whether the other one holds speech.")
    return found


@lru_cache(maxsize=1)
def _read(text: str) -> Json | Broken:
    """Keeps the last file, as each format asks for it. While C code parses, each string that is a value is a number."""
    spans, doubled = array("q"), list[int]()

    def number(found: re.Match[str]) -> str:
        if found[2] is None or found[3] is not None:  # never closed, or a key
            return found[0]
        spans.extend(found.span(1))
        return f'"{len(spans) // 2 - 1}"'

    def mapping(pairs: list[tuple[str, object]]) -> dict[str, object]:
        value = dict(pairs)
        if len(value) < len(pairs):
            doubled.append(next((spans[2 * int(value)] for _, value in pairs if isinstance(value, str)), 0))
        return value

    numbered = STRING.sub(number, text)
    decoder = json.JSONDecoder(object_pairs_hook=mapping, parse_int=float, strict=False)  # int() refuses long numbers
    try:
        root = _decoded(decoder, numbered)
    except RecursionError:
        return Broken(0, "it is nested too deeply")
    except json.JSONDecodeError as error:
        return _broken(text, error)
    return Json(text, root, spans, tuple(doubled))


def _decoded(decoder: json.JSONDecoder, numbered: str) -> object:
    try:
        return decoder.decode(numbered)
    except json.JSONDecodeError as error:
        if not error.msg.startswith("Extra data"):
            raise
        lines = ",".join(filter(str.strip, numbered.split("\n")))  # JSON Lines: an object a line
        return decoder.decode(f"[{lines}]")


def _broken(text: str, otherwise: json.JSONDecodeError) -> Broken:
    """What is wrong, at the place in the text as it came."""
    try:
        json.loads(text, strict=False, parse_int=float)
    except json.JSONDecodeError as error:
        return Broken(min(error.pos, len(text)), error.msg[:1].lower() + error.msg[1:])
    return Broken(0, otherwise.msg)
