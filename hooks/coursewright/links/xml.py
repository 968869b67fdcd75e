"""XML -> the addresses in a sitemap or a feed."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from coursewright.links.records import Reference

SITEMAP = re.compile(r"^\s*sitemap:\s*(\S+)", re.IGNORECASE | re.MULTILINE)
TEXTS = {"loc", "link", "comments", "url", "image", "logo", "icon"}


def xml_references(data: bytes) -> Iterator[Reference]:
    """Nothing where it is neither sitemap nor feed. Raises ValueError where it cannot be read."""
    if b"<!ENTITY" in data:
        raise ValueError("it declares entities")
    try:
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, LookupError) as error:
        raise ValueError(str(error)) from error
    if _name(root) in ("urlset", "sitemapindex", "rss", "feed", "RDF"):
        for element in root.iter():
            yield from _addresses(element, _name(element))


def robots_references(text: str) -> Iterator[Reference]:
    yield from (Reference(address, "entry") for address in SITEMAP.findall(text))


def _addresses(element: ElementTree.Element, name: str) -> Iterator[Reference]:
    text = (element.text or "").strip()
    if (name in TEXTS and text) or (name == "guid" and text and element.get("isPermaLink", "true") == "true"):
        yield Reference(text, "entry")
    elif name in ("link", "enclosure", "content", "thumbnail") and (at := element.get("href") or element.get("url")):
        yield Reference(at, "entry")


def _name(element: ElementTree.Element) -> str:
    return str(element.tag).rpartition("}")[2]
