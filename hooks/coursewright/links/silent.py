"""Links that say nothing: no text that is shown, no label, no image with an alternative text."""

import string
from collections import defaultdict
from collections.abc import Iterable, Iterator

from selectolax.lexbor import LexborNode

from coursewright.links.attributes import Attributes

SPEAKING_TAGS = ("title", "input", "video", "audio", "iframe", "object", "math")
SPEAKING = ", ".join(("img[alt]", "[aria-label]", "[aria-labelledby]", "[title]", "svg title", *SPEAKING_TAGS[1:]))
LABELS = ("aria-label", "aria-labelledby", "title")
UNSEEN_TAGS = ("style", "script")
BLANK = string.whitespace + "\xa0\xad\u200b\u200c\u200d\u200e\u200f\u202f\u2060\u3000\ufeff"  # letters of no width, too


def is_silent(node: LexborNode, attributes: Attributes) -> bool:
    return not node.text().strip(BLANK) and not _is_heard(node, attributes)


def is_silent_area(attributes: Attributes) -> bool:
    """An empty text is right where another area leads to the same, and that is its author's to know."""
    return attributes.get("alt") != "" and not any(_says(attributes, name) for name in ("alt", *LABELS))


def unseen_links(unseen: Iterable[LexborNode]) -> Iterator[str]:
    """The addresses of links whose whole text is in elements that browsers do not show, which are given."""
    letters: dict[int, int] = defaultdict(int)
    links: dict[int, LexborNode] = {}
    for inner in unseen:
        node = inner.parent
        while node and node.tag not in ("a", *UNSEEN_TAGS) and "hidden" not in node.attributes:
            node = node.parent
        if node and node.tag == "a":
            links[node.mem_id] = node
            letters[node.mem_id] += _letters(inner)
    for id_, link in links.items():
        href = link.attributes.get("href")
        if href and letters[id_] == _letters(link) and not _is_heard(link, link.attributes):
            yield href


def _letters(node: LexborNode) -> int:
    return len("".join(node.text().split()))


def _says(attributes: Attributes, name: str) -> bool:
    return bool((attributes.get(name) or "").strip(BLANK))


def _is_heard(node: LexborNode, attributes: Attributes) -> bool:
    """Whether something else than text names the link, or nobody is to meet it."""
    if attributes.get("aria-hidden") == "true" or "hidden" in attributes:
        return True
    return any(_says(attributes, name) for name in LABELS) or any(_names(node))


def _names(node: LexborNode) -> Iterator[bool]:
    for inner in node.css(SPEAKING):
        yield inner.tag in SPEAKING_TAGS or any(_says(inner.attributes, name) for name in ("alt", *LABELS))
    yield from ("-" in (inner.tag or "") for inner in node.css("*"))  # an element of its own, with text of its own
