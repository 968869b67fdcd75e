"""Markdown -> the addresses that its author wrote, each with its place; addresses in code are none."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
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
    r"(?:\"(?P<double>[^\"]{0,2000})\"|'(?P<single>[^']{0,2000})'|(?P<bare>[^\s\"'<>{}]{1,2000}))",
    re.MULTILINE | re.IGNORECASE,
)
VALUES = ("angled", "to", "defined", "auto", "double", "single", "bare")
PARTS = re.compile(r"[\s,()\"';]+")


@dataclass(frozen=True, slots=True)
class Written:
    """An address as it is written; `said` is the text of its link, where it is known."""

    address: str
    said: str | None
    place: Place


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
                yield Written(_plain(found[name]), found["said"], self._place(*found.span(name)))

    def naming(self, subject: str) -> list[Written]:
        """What is written as `subject`, or holds it among others, as a srcset does."""
        plain = _plain(subject)
        same = [each for each in self.written if each.address == plain]
        return same or [each for each in self.written if plain and plain in PARTS.split(each.address)[:100]]

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
