"""Markdown -> the addresses that its author wrote, each with its place; addresses in code are none."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote

from coursewright.model import Place
from coursewright.source import read
from coursewright.source.page_text import PageText

ADDRESS = re.compile(
    r"(?:\[(?P<said>[^\[\]\n]{0,500}))?\]\(\s{0,9}"
    r"(?:<(?P<angled>[^<>\n]{0,2000})>|(?P<to>(?:[^\s()<>]|\([^\s()<>]{0,200}\)){0,2000}))"
    r"|^[ ]{0,3}\[[^\[\]\n]{1,200}\]:[ \t]{0,9}\n?[ \t]{0,9}<?(?P<defined>[^\s<>]{1,2000})"
    r"|<(?P<auto>[a-zA-Z][\w+.-]{1,20}:[^\s<>]{1,2000})>"
    r"|(?<![\w:-])(?:(?:xlink:)?href|(?:image)?srcset|src|poster|data(?:-[\w-]{1,20})?|(?:form)?action|cite|style|content|srcdoc"
    r"|usemap|onclick|background|ping|longdesc)\s{0,9}=\s{0,9}"
    r"(?:\"(?P<double>[^\"]{0,2000})\"|'(?P<single>[^']{0,2000})'|(?P<bare>[^\s\"'<>{}]{1,2000}))"
    r"|(?<![\w\"'=])(?P<naked>https?://[^\s<>\"'`\[\]|]{0,2000}[^\s<>\"'`\[\]|.,:;!?*_)])",
    re.MULTILINE | re.IGNORECASE,
)
VALUES = ("angled", "to", "defined", "auto", "double", "single", "bare", "naked")
MARKDOWN = ("angled", "to", "defined")  # where a backslash is before what is to stand for itself
ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
SNIPPET = re.compile(r"^[ \t]*-{1,4}8<-{1,4}[ \t]+\S[^\n]*", re.MULTILINE)
PARTS = re.compile(r"[\s,()\"';]+")


@dataclass(frozen=True, slots=True)
class Written:
    """An address as it is written; `said` is the text of its link, where it is known. A naked one stands in the text
    as a word, and is a link only if the course has an extension that makes it one."""

    address: str
    said: str | None
    place: Place
    is_naked: bool = False


class Markdown:
    """The addresses and ids in one file."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = PageText(read(path, text).prose).text
        self.written = [*self._read()]

    def _read(self) -> Iterator[Written]:
        for found in ADDRESS.finditer(self.text):
            name = next((name for name in VALUES if found[name] is not None), None)
            if name:
                text = ESCAPE.sub(r"\1", found[name]) if name in MARKDOWN else found[name]
                yield Written(_plain(text), found["said"], self._place(*found.span(name)), name == "naked")

    def naming(self, subject: str) -> list[Written]:
        """What is written as `subject`, or holds it among others, as a srcset does."""
        plain = _plain(subject)
        same = [each for each in self.written if each.address == plain]
        same = [each for each in same if not each.is_naked] or same
        return same or [each for each in self.written if plain and plain in PARTS.split(each.address)[:100]]

    @cached_property
    def snippet(self) -> list[Place]:
        """The line that takes in another file, where there is one such line and no more."""
        found = [*SNIPPET.finditer(self.text)]
        return [self._place(*found[0].span())] if len(found) == 1 else []

    def giving(self, id_: str) -> list[Place]:
        """Where an id is given."""
        name = re.escape(id_)
        given = re.compile(
            rf"(?<=\s)#{name}(?=[\s}}])|(?<=\{{)#{name}(?=[\s}}])|\b(?:id|name)\s*=\s*[\"']?{name}(?=[\"'\s>}}])"
        )
        return [self._place(*found.span()) for found in given.finditer(self.text)]

    def _place(self, start: int, end: int) -> Place:
        line = self.text.count("\n", 0, start) + 1
        first = self.text.rfind("\n", 0, start) + 1
        return Place(self.path, line, start - first + 1, end - first + 1)


def _plain(address: str) -> str:
    """The same for addresses that browsers take for the same."""
    return unquote(html.unescape(address)).strip()
