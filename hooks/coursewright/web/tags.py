"""The tags of a page as they are written, whichever way its author or another plugin quotes them.

Pages are changed here, so the text between the tags must stay as it is, and a parser that writes anew would not do.
"""

import re
from collections.abc import Collection, Iterator
from html import unescape

IN_TAG = r"(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+"
# Comments, scripts and styles are met as a whole, so that nothing inside them looks like a tag; open ones end the page.
TAG = re.compile(
    rf"<!--(?:-?>|.*?(?:-->|\Z))|<(script|style)\b({IN_TAG})>.*?(?:</\1\b|\Z)|<([a-z][^\s/<>\"']*)({IN_TAG})>",
    re.IGNORECASE | re.DOTALL,
)
ATTRIBUTE = re.compile(r"([^\s\"'=<>/]+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'>]+))?")


def attributes(html: bytes, tags: Collection[str]) -> Iterator[tuple[str, str, str]]:
    """(tag, name, value) of all attributes of the tags of these names, whichever way they are quoted, or not."""
    for tag in TAG.finditer(text_of(html)):
        if (said := (tag[1] or tag[3] or "").lower()) in tags:
            for name, value in attributes_in(tag[2] or tag[4] or ""):
                yield said, name, value


def attributes_in(tag: str) -> Iterator[tuple[str, str]]:
    """(name, value) of what a tag has behind its own name."""
    for name, value in ATTRIBUTE.findall(tag):
        yield name.lower(), unescape(value.strip("\"'"))


def text_of(html: bytes) -> str:
    """Also of a page that an author has written in another encoding."""
    return html.decode(errors="surrogateescape")
