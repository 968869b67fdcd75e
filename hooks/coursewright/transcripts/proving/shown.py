"""What readers see of a draft: read from its Markdown without rendering, and from the HTML that it renders to."""

import html
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from coursewright.transcripts.drafting.escape import unescape
from coursewright.transcripts.words import words_of

FRONT = re.compile(r"---\n(?:.*\n)*?---\n")
NAME = re.compile(r"\A\*\*(?P<name>.{1,400}?):\*\* ")
COMMENT = re.compile(r"<!--.*-->")
HEADING = re.compile(r"\A#{1,6} ")
UNSEEN = re.compile(
    r"(?s)<!--.*?-->|<figcaption>.*?</figcaption>|<p class=\"cw-verdict\">.*?</p>|<summary>.*?</summary>"
)
TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)[^>]*>")
OURS = frozenset(("h1", "h2", "p", "b", "strong", "figure", "section", "div", "details"))
LEAST = 20_000  # characters of Markdown that are rendered at once
LARGE = 200_000  # characters: three hours of speech
# Plain words and no sign that an extension could look into; no number of a list in front
PLAIN = re.compile(r"(?!\w{1,9}[.)](?:\s|$))(?:[^\W_]|[ ,;.?!'’‘“”\"()…–—]|(?<=\w)-(?=\w)|:(?= ))*")


class Line(NamedTuple):
    """The words of one line of a draft; `is_label` where they name a dialogue or a take."""

    number: int
    words: list[str]
    is_label: bool = False


def read_lines(lines: Iterable[tuple[int, str]]) -> Iterator[Line]:
    """Those of a draft's numbered lines that readers see words of; comments and marks are none."""
    for number, line in lines:
        if line.startswith("///"):
            words = words_of(unescape(line.partition(" | ")[2]))
            if words:
                yield Line(number, words, is_label=True)
        elif line and not COMMENT.fullmatch(line):
            bare = NAME.sub(r"\g<name>: ", line, count=1) if line.startswith("**") else HEADING.sub("", line, count=1)
            yield Line(number, words_of(unescape(bare)))


def body(draft: str) -> Iterator[tuple[int, str]]:
    """(number, line) of each line behind the front matter."""
    front = FRONT.match(draft)
    at, number = (front.end(), front[0].count("\n") + 1) if front else (0, 1)
    while at <= len(draft):  # no list of all lines: a long draft has many
        to = draft.find("\n", at)
        to = len(draft) if to < 0 else to
        yield number, draft[at:to]
        at, number = to + 1, number + 1


def read_html(rendered: str) -> tuple[list[str], set[str]]:
    """(words that readers see, without labels; tags that no draft of ours makes)"""
    seen = UNSEEN.sub(" ", rendered)
    foreign = {name.lower() for name in TAG.findall(seen)} - OURS
    return words_of(html.unescape(TAG.sub("", seen))), foreign


def chunks(draft: str) -> Iterator[list[tuple[int, str]]]:
    """The body's lines in runs that are rendered each for itself.

    Of a draft up to `LARGE` that is all of it, and no dialogue goes over the end of a run. Of a larger one it is each
    distinct line that holds more than plain words, without the marks around it: what else is there, cannot change.
    """
    lines = body(draft) if len(draft) <= LARGE else _telling_lines(draft)
    run, size, inside = list[tuple[int, str]](), 0, False
    for number, line in lines:
        run.append((number, line))
        size += len(line)
        if line.startswith("////"):
            inside = line != "////"
        if size >= LEAST and not line and not inside:
            yield run
            run, size = [], 0
    yield run


def _telling_lines(draft: str) -> Iterator[tuple[int, str]]:
    seen = set[int]()  # hashes: the lines themselves would be the whole draft once more
    for number, line in body(draft):
        if hash(line) not in seen and not line.startswith("///") and not PLAIN.fullmatch(line):
            seen.add(hash(line))
            yield number, line
            yield number, ""
