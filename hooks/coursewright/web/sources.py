"""A page's HTML -> what it needs of a Content-Security-Policy beyond the site's own files. Knows no host.

Browsers hold against a policy what they have parsed, so the page is parsed as they do it: one tag once, in whatever
quoting, its line ends made one.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from urllib.parse import quote

from selectolax.lexbor import LexborHTMLParser, LexborNode

from coursewright.web.versions import integrity

Source = tuple[str, str]  # a directive of the policy, and what it allows beyond the site itself
Attributes = Mapping[str, str | None]

RUN = re.compile(  # https://mimesniff.spec.whatwg.org/#javascript-mime-type and what else is not data in a `script`
    r"|module|importmap|speculationrules"
    r"|(?:application|text)/(?:x-)?(?:ecma|java)script|text/(?:javascript1\.[0-5]|jscript|livescript)"
)
LOADS = {
    ("script", "src"): ("script-src",),
    ("script", "href"): ("script-src",),  # in SVG
    ("img", "src"): ("img-src",),
    ("image", "href"): ("img-src",),
    ("feimage", "href"): ("img-src",),
    ("input", "src"): ("img-src",),
    ("video", "poster"): ("img-src",),
    ("video", "src"): ("media-src",),
    ("audio", "src"): ("media-src",),
    ("source", "src"): ("media-src",),
    ("track", "src"): ("media-src",),
    ("iframe", "src"): ("frame-src",),
    ("frame", "src"): ("frame-src",),
    ("object", "data"): ("object-src", "frame-src"),  # Chromium asks both
    ("embed", "src"): ("object-src", "frame-src"),
    ("form", "action"): ("form-action",),
    ("button", "formaction"): ("form-action",),
    ("input", "formaction"): ("form-action",),
}
EVERYWHERE = {
    "srcset": ("img-src",),
    "imagesrcset": ("img-src",),
    "background": ("img-src",),
    "ping": ("connect-src",),
}
LINKS = {
    "stylesheet": ("style-src", "font-src", "img-src"),  # a sheet's own files are most often beside it
    "modulepreload": ("script-src",),
    "icon": ("img-src",),
    "apple-touch-icon": ("img-src",),
    "manifest": ("manifest-src",),
}
PRELOADS = {
    "style": ("style-src",),
    "script": ("script-src",),
    "font": ("font-src",),
    "image": ("img-src",),
    "fetch": ("connect-src",),
    "track": ("media-src",),
}
UNREAD = dict.fromkeys(map(ord, "\t\r\n"))  # by browsers, within an address
ADDRESS = re.compile(
    r"(?P<scheme>https?:)?[/\\]{2}(?:[^/\\?#@]*@)?(?P<host>[\w.-]+)(?P<port>:\d+)?(?P<path>[^?#]*)"
    r"|(?P<other>data:|mailto:)",
    re.IGNORECASE,
)
FONT_FACE = re.compile(r"@font-face\s*\{[^}]*", re.IGNORECASE)
IMPORT = re.compile(r"@import\s*(?:url\(\s*)?[\"']?([^\s\"')]+)", re.IGNORECASE)
URL = re.compile(r"\burl\(\s*[\"']?([^\s\"')]+)", re.IGNORECASE)


def sources(page: str) -> set[Source]:
    """All that the page needs beyond what every page may."""
    parser = LexborHTMLParser(page.encode("utf-8", "xmlcharrefreplace"))
    roots = [parser.root, *(parser.template_fragments() if "<template" in page.lower() else ())]
    return {source for root in roots if root for node in root.css("*") for source in _element(node)}


def _element(node: LexborNode) -> Iterator[Source]:
    tag, attributes = (node.tag or "").lower(), node.attributes
    if tag == "style":
        yield "style-src", _hash(node.text())
        yield from _in_css(node.text())
    elif tag == "script" and _is_run(attributes):
        yield "script-src", _hash(node.text())
    elif tag == "link":
        yield from _link(attributes)
    for name, value in attributes.items():
        yield from _attribute(tag, name, value or "")


def _is_run(attributes: Attributes) -> bool:
    """Whether the element's text is code; data needs nothing."""
    return "src" not in attributes and bool(RUN.fullmatch((attributes.get("type") or "").strip().lower()))


def _attribute(tag: str, name: str, value: str) -> Iterator[Source]:
    if name == "style":
        yield from (("style-src", "'unsafe-hashes'"), ("style-src", _hash(value)))  # the hashes' attributes, no other
        yield from _in_css(value)
    elif name.startswith("on"):
        yield from (("script-src", "'unsafe-hashes'"), ("script-src", _hash(value)))
    elif name == "srcdoc":
        yield from sources(value)
    elif directives := LOADS.get((tag, name.removeprefix("xlink:"))):
        yield from _addresses(directives, (value,))
    elif directives := EVERYWHERE.get(name):
        yield from _addresses(directives, (each.strip(",") for each in value.split()))


def _link(attributes: Attributes) -> Iterator[Source]:
    for kind in (attributes.get("rel") or "").lower().split():
        wanted = PRELOADS.get((attributes.get("as") or "").lower(), ()) if kind == "preload" else LINKS.get(kind, ())
        yield from _addresses(wanted, (attributes.get("href") or "",))


def _in_css(text: str) -> Iterator[Source]:
    for face in FONT_FACE.findall(text):
        yield from _addresses(("font-src",), URL.findall(face))
    rest = FONT_FACE.sub("", text)
    yield from _addresses(LINKS["stylesheet"], IMPORT.findall(rest))
    yield from _addresses(("img-src",), URL.findall(IMPORT.sub("", rest)))


def _addresses(directives: Iterable[str], addresses: Iterable[str]) -> Iterator[Source]:
    """A script by its whole address, anything else by its host; nothing for what is of the site itself."""
    for directive, address in product(directives, addresses):
        foreign = ADDRESS.match(address.translate(UNREAD).strip())
        if foreign:
            yield directive, _allowed(foreign, whole=directive == "script-src")
        elif directive == "object-src" and address:
            yield directive, "'self'"  # nor may it be loaded otherwise


def _allowed(address: re.Match[str], whole: bool) -> str:
    """As a policy names it, in ASCII, and without what would end the directive."""
    if address["other"]:
        return address["other"].lower()
    origin = f"{address['scheme'] or 'https:'}//{_ascii(address['host'])}{address['port'] or ''}".lower()
    return origin + quote(address["path"], safe="/%:@$&+=~!*()") if whole else origin


def _ascii(host: str) -> str:
    try:
        return host.encode("idna").decode()
    except UnicodeError:
        return quote(host)  # which is no host: browsers cannot ask it either


def _hash(text: str) -> str:
    return f"'{integrity(text.encode())}'"
