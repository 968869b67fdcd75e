"""An element's attributes -> the addresses in them."""

import re
from collections.abc import Callable, Iterator, Mapping

from coursewright.links.css import css_addresses
from coursewright.links.records import Reference, Use

Attributes = Mapping[str, str | None]
Read = Callable[[str, str, Attributes], Iterator[Reference]]

FOLLOWED = {"a", "area", "iframe", "frame", "object", "embed", "form", "button", "input"}
HOSTS_ONLY = {"preconnect", "dns-prefetch"}
KINDS: dict[str, Use] = {
    "canonical": "canonical",
    "alternate": "alternate",
    "shortlink": "public",
    "amphtml": "public",
    "manifest": "manifest",
}
OF = {  # attributes that are addresses in some elements only
    "src": {"script", "img", "source", "video", "audio", "track", "iframe", "embed", "input", "frame", "image"},
    "data": {"object"},
    "action": {"form"},
    "formaction": {"button", "input"},
    "cite": {"blockquote", "q", "del", "ins"},
    "background": {"body", "table", "td", "th", "tr"},
    "manifest": {"html"},
    "usemap": {"img", "object", "input"},
}
PLAIN = ("xlink:href", "poster", "longdesc")
SETS = ("srcset", "imagesrcset", "data-srcset")
PAINTS = (
    "fill",
    "stroke",
    "clip-path",
    "mask",
    "filter",
    "cursor",
    "marker",
    *(f"marker-{at}" for at in ("start", "mid", "end")),
)
LAZY = ("data-src", "data-poster", "data-bg", "data-background", "data-original", "data-lazy-src")
LOOKS = re.compile(
    r"(?:\.{0,2}/|https?://)\S{1,2000}"
    r"|[\w%./ -]{1,500}\.(?:avif|gif|jpe?g|m3u8|mp[34]|ogg|pdf|png|svg|webm|webp)(?:[?#]\S{0,500})?",
    re.IGNORECASE,
)
CANDIDATE = re.compile(r"[\s,]*([^\s,]\S*)(?:(?<!,)[^,(]*(?:\([^)]*\)[^,(]*)*,?)?")
REFRESH = re.compile(r"[\d.\s]*[;,\s]\s*(?:url\s*=\s*)?(?:\"([^\"]*)|'([^']*)|(.*))", re.IGNORECASE | re.DOTALL)
CARD = re.compile(
    r"(?:og|twitter|msapplication|article)[:-].*?(?:url|image|video|audio|player|logo|config|src|stream|see_also)"
)
CARD_ELSE = re.compile(r".*:(?:width|height|type|alt|card)$|msapplication-tilecolor")
ITEMS = {"image", "url", "logo", "thumbnailurl", "contenturl", "embedurl"}
GOES = re.compile(
    r"(?:location(?:\.href)?\s{0,9}=(?!=)|window\.open\(|location\.(?:assign|replace)\()"
    r"\s{0,9}[\"']([^\"'$<>\s]{1,2000})[\"']\s{0,9}[;,)}]?\s{0,9}(?![+\s])"
)


def read_attributes(tag: str, attributes: Attributes) -> Iterator[Reference]:
    for name, value in attributes.items():
        read = READERS.get(name)
        if read:
            yield from read(tag, value or "", attributes)


def srcset_addresses(value: str) -> list[str]:
    """`a.png 1x, b.png 2x` -> its addresses; a comma ends one only where a space or another address follows."""
    return [address.rstrip(",") for address in CANDIDATE.findall(value) if address.rstrip(",")]


def _href(tag: str, value: str, attributes: Attributes) -> Iterator[Reference]:
    if tag == "link":
        kinds = (attributes.get("rel") or "").lower().split()
        if not HOSTS_ONLY.intersection(kinds):
            named = [KINDS[kind] for kind in kinds if kind in KINDS and "stylesheet" not in kinds]
            yield Reference(value, named[0] if named else "load")
    elif tag != "base":
        yield Reference(value, "link" if tag in FOLLOWED else "load")


def _single(name: str) -> Read:
    def read(tag: str, value: str, attributes: Attributes) -> Iterator[Reference]:
        if tag in OF[name] and (value.strip() or name not in ("action", "cite")):
            use: Use = "link" if tag in FOLLOWED and name not in ("usemap", "background") else "load"
            yield Reference(value, "load" if tag == "input" and name == "src" else use)

    return read


def _plain(tag: str, value: str, attributes: Attributes) -> Iterator[Reference]:
    yield Reference(value, "link" if tag == "a" else "load")


def _set(tag: str, value: str, attributes: Attributes) -> Iterator[Reference]:
    yield from (Reference(address, "load") for address in srcset_addresses(value))


def _lazy(tag: str, value: str, attributes: Attributes) -> Iterator[Reference]:
    """Scripts read these, and they may hold anything: what looks like no address is none."""
    if LOOKS.fullmatch(value.strip()):
        yield Reference(value, "load")


def _lazy_set(tag: str, value: str, attributes: Attributes) -> Iterator[Reference]:
    yield from (Reference(address, "load") for address in srcset_addresses(value) if LOOKS.fullmatch(address))


def _style(tag: str, value: str, attributes: Attributes) -> Iterator[Reference]:
    yield from (Reference(address, "load") for address in css_addresses(value))


def _paint(tag: str, value: str, attributes: Attributes) -> Iterator[Reference]:
    """What SVG is painted with; a colour behind the address is there in case that it leads nowhere."""
    if value.rstrip().endswith(")"):
        yield from (Reference(address, "load") for address in css_addresses(value, is_within=True))


def _ping(tag: str, value: str, attributes: Attributes) -> Iterator[Reference]:
    yield from (Reference(address, "load") for address in value.split())


def _onclick(tag: str, value: str, attributes: Attributes) -> Iterator[Reference]:
    yield from (Reference(address, "link") for address in GOES.findall(value))


def _content(tag: str, value: str, attributes: Attributes) -> Iterator[Reference]:
    """What a `meta` says to browsers, and to those who show a card of the page."""
    if (attributes.get("http-equiv") or "").lower() == "refresh":
        found = REFRESH.match(value)
        if target := "".join(filter(None, found.groups())).strip() if found else "":
            yield Reference(target, "link")
    name = (attributes.get("property") or attributes.get("name") or "").lower()
    is_card = CARD.fullmatch(name) and not CARD_ELSE.fullmatch(name)
    if (is_card or (attributes.get("itemprop") or "").lower() in ITEMS) and value.strip():
        yield Reference(value, "public")


READERS: dict[str, Read] = {
    "href": _href,
    **{name: _single(name) for name in OF},
    **dict.fromkeys(PLAIN, _plain),
    **dict.fromkeys(SETS, _set),
    **dict.fromkeys(LAZY, _lazy),
    "data-lazy-srcset": _lazy_set,
    "style": _style,
    **dict.fromkeys(PAINTS, _paint),
    "ping": _ping,
    "onclick": _onclick,
    "content": _content,
}
