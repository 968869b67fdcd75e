"""HTML and SVG -> Page: every address and anchor, ids given twice, links without text. Never raises on bad HTML."""

import re
import string
from collections import defaultdict
from collections.abc import Iterator
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser, LexborNode

from coursewright.links.attributes import READERS, Attributes, read_attributes
from coursewright.links.css import css_addresses
from coursewright.links.data import import_map, linked_data, read_json
from coursewright.links.records import Page, Reference

SPEAKING_TAGS = ("title", "input", "video", "audio", "iframe", "object", "math")
SPEAKING = ", ".join(("img[alt]", "[aria-label]", "[aria-labelledby]", "[title]", "svg title", *SPEAKING_TAGS[1:]))
DATA = {"application/ld+json": linked_data, "importmap": import_map}
LABELS = ("aria-label", "aria-labelledby", "title")
HIDDEN_TAGS = ("style", "script")
UNSEEN = ", ".join(f"a {each}" for each in ("[hidden]", *HIDDEN_TAGS))
BLANK = string.whitespace + "\xa0\xad\u200b\u200c\u200d\u200e\u200f\u202f\u2060\u3000\ufeff"  # letters of no width, too
STYLE = re.compile(rb"<style", re.IGNORECASE)
NAMES = frozenset({"id", "name", "srcdoc", "type", *READERS})


def read_html(data: bytes) -> Page:
    parser = LexborHTMLParser(data, encoding=True)
    page = Page()
    root = parser.root
    if root is not None:
        _read(root, page)
        _read_styles(root, page, data)
        _read_unseen(root, page)
        for fragment in parser.template_fragments() if b"<template" in data else ():
            inner = Page()
            _read(fragment, inner)
            _read_styles(fragment, inner, data)
            page.references += (each for each in inner.references if not _is_in(inner, each.address))
    return page


def _is_in(page: Page, address: str) -> bool:
    return address[:1] == "#" and unquote(address[1:]) in page.ids


def _read_styles(root: LexborNode, page: Page, data: bytes) -> None:
    for style in root.css("style") if STYLE.search(data) else ():
        page.references += (Reference(address, "load") for address in css_addresses(style.text()))


def _read(root: LexborNode, page: Page) -> None:
    """Every element once. A list of selectors gives some of them twice, and takes longer."""
    for node in root.css("*"):
        attributes = node.attributes
        if not NAMES.isdisjoint(attributes):
            tag = node.tag or ""
            id_ = attributes.get("id")
            if id_:
                if id_ in page.ids:
                    page.twice.append(id_)
                page.ids.add(id_)
            page.references += read_attributes(tag, attributes)
            if tag in ELEMENTS:
                ELEMENTS[tag](node, attributes, page)


def _anchor(node: LexborNode, attributes: Attributes, page: Page) -> None:
    name, href = attributes.get("name"), attributes.get("href")
    if name:
        page.ids.add(name)
    if (
        href
        and not node.text().strip(BLANK)
        and not _is_heard(node, attributes)
        and href[1:] not in (attributes.get("id"), name)
    ):
        page.silent.append(href)


def _area(node: LexborNode, attributes: Attributes, page: Page) -> None:
    """An empty text is right where another area leads to the same, and that is its author's to know."""
    href = attributes.get("href")
    if href and attributes.get("alt") != "" and not any(_says(attributes, name) for name in ("alt", *LABELS)):
        page.silent.append(href)


def _read_unseen(root: LexborNode, page: Page) -> None:
    """Links whose whole text is in what browsers do not show."""
    unseen: dict[int, int] = defaultdict(int)
    links: dict[int, LexborNode] = {}
    for inner in root.css(UNSEEN):
        node = inner.parent
        while node and node.tag not in ("a", *HIDDEN_TAGS) and "hidden" not in node.attributes:
            node = node.parent
        if node and node.tag == "a":
            links[node.mem_id] = node
            unseen[node.mem_id] += _letters(inner)
    for id_, link in links.items():
        href = link.attributes.get("href")
        if href and unseen[id_] == _letters(link) and not _is_heard(link, link.attributes):
            page.silent.append(href)


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


def _map(node: LexborNode, attributes: Attributes, page: Page) -> None:
    page.ids.add(attributes.get("name") or "")


def _base(node: LexborNode, attributes: Attributes, page: Page) -> None:
    page.base = page.base or attributes.get("href") or ""


def _frame(node: LexborNode, attributes: Attributes, page: Page) -> None:
    if source := attributes.get("srcdoc"):
        page.references += read_html(source.encode("utf-8", "replace")).references


def _meta(node: LexborNode, attributes: Attributes, page: Page) -> None:
    page.is_redirect |= (attributes.get("http-equiv") or "").lower() == "refresh"


def _script(node: LexborNode, attributes: Attributes, page: Page) -> None:
    page.scripts.append(attributes.get("src") or "")
    read = DATA.get((attributes.get("type") or "").partition(";")[0].strip().lower())
    if read:
        try:
            page.references += read(read_json(node.text()))
        except ValueError as error:
            page.unread.append(f"{attributes.get('type')}: {error}")


ELEMENTS = {"a": _anchor, "area": _area, "map": _map, "base": _base, "iframe": _frame, "meta": _meta, "script": _script}
