"""HTML and SVG -> Page: every address and anchor, ids given twice, links without text. Never raises on bad HTML."""

from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser, LexborNode

from coursewright.links.attributes import READERS, Attributes, read_attributes
from coursewright.links.css import css_addresses
from coursewright.links.data import import_map, linked_data, read_json
from coursewright.links.records import Page, Reference
from coursewright.links.silent import is_silent, is_silent_area, unseen_links

DATA = {"application/ld+json": linked_data, "importmap": import_map}
REST = "style, a [hidden], a script"
NAMES = frozenset({"id", "name", "srcdoc", "type", *READERS})


def read_html(data: bytes) -> Page:
    parser = LexborHTMLParser(data, encoding=True)
    page = Page()
    root = parser.root
    if root is not None:
        _read(root, page)
        _read_rest(root, page)
        for fragment in parser.template_fragments() if b"<template" in data else ():
            inner = Page()
            _read(fragment, inner)
            _read_rest(fragment, inner)
            page.references += (each for each in inner.references if not _is_in(inner, each.address))
    return page


def _is_in(page: Page, address: str) -> bool:
    return address[:1] == "#" and unquote(address[1:]) in page.ids


def _read_rest(root: LexborNode, page: Page) -> None:
    """Styles, and links with a part that is not shown; such an element counts once, whatever it is found by."""
    found = {node.mem_id: node for node in root.css(REST)}.values()
    for node in found:
        if node.tag == "style":
            page.references += (Reference(address, "load") for address in css_addresses(node.text()))
    page.silent += unseen_links(found)


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
    if href and is_silent(node, attributes) and href[1:] not in (attributes.get("id"), name):
        page.silent.append(href)


def _area(node: LexborNode, attributes: Attributes, page: Page) -> None:
    href = attributes.get("href")
    if href and is_silent_area(attributes):
        page.silent.append(href)


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
