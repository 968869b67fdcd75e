"""A file of a site -> Page, by its name: HTML, SVG, CSS, sitemap, feed, web manifest, search index."""

import zlib
from collections.abc import Callable, Iterable

from coursewright.links.css import css_addresses
from coursewright.links.data import manifest, read_json, search_entries
from coursewright.links.html import read_html
from coursewright.links.records import Page, Reference
from coursewright.links.xml import robots_references, xml_references

LARGEST = 64 * 2**20  # bytes; a larger file is no page
Reader = Callable[[bytes], Page]


def reader_of(path: str) -> Reader | None:
    """What reads a file, if it may hold addresses; a manifest may have any name, so that links tell of it."""
    path = f"/{path.lower()}"
    return next((read for end, read in ENDS.items() if path.endswith(end)), None)


def root_of(path: str) -> str:
    """The folder that the entries of a file count from: that of the site which a search index is made for."""
    index = next((end for end in INDEXES if f"/{path}".endswith(end)), "")
    return path[: 1 - len(index)] if index else ""


def _reader(read: Callable[[bytes], Iterable[Reference]]) -> Reader:
    """Gives a page with the references, or with the reason why they cannot be read."""

    def page(data: bytes) -> Page:
        try:
            return Page([*read(data)])
        except ValueError as error:
            return Page(unread=[str(error)])

    return page


def _css(data: bytes) -> Iterable[Reference]:
    return (Reference(address, "load") for address in css_addresses(data.decode("utf-8", "replace")))


def _packed(data: bytes) -> Iterable[Reference]:
    try:
        return xml_references(zlib.decompressobj(wbits=zlib.MAX_WBITS | 16).decompress(data, LARGEST))
    except zlib.error as error:
        raise ValueError(str(error)) from error


READ_MANIFEST = _reader(lambda data: manifest(read_json(data)))
INDEXES: dict[str, Reader] = {
    "/search/search_index.json": _reader(lambda data: search_entries(read_json(data))),
    "/search.json": _reader(lambda data: search_entries(read_json(data), is_certain=False)),
}
ENDS: dict[str, Reader] = {
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".svg": read_html,
    ".css": _reader(_css),
    ".xml": _reader(xml_references),
    ".rss": _reader(xml_references),
    ".atom": _reader(xml_references),
    ".xml.gz": _reader(_packed),
    ".webmanifest": READ_MANIFEST,
    "/robots.txt": _reader(lambda data: robots_references(data.decode("utf-8", "replace"))),
    **INDEXES,
}
