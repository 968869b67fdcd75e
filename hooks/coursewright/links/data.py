"""JSON -> the addresses in it: linked data in a page, a web manifest, a search index, an import map."""

import json
import re
from collections.abc import Iterator
from typing import Any

from coursewright.links.records import Reference

ADDRESSES = {
    *("url", "image", "logo", "item", "contenturl", "thumbnailurl", "embedurl", "mainentityofpage", "downloadurl"),
    *("screenshot", "ispartof", "significantlink", "relatedlink", "isbasedon", "discussionurl"),
}
WHOLE = {"haspart", "sameas"}  # what stands there may be a name, so that it has to be a whole address
WEB = re.compile(r"https?://\S+$", re.IGNORECASE)
MANIFEST = {"src", "url", "start_url", "action"}


def read_json(text: str | bytes) -> Any:
    """Raises ValueError where it is none."""
    try:
        return json.loads(text)
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error


def linked_data(data: Any, key: str = "") -> Iterator[Reference]:
    """Addresses in JSON-LD: what stands under a key that means one, `@id` below such a key included."""
    if isinstance(data, dict):
        for inner, value in data.items():
            if inner != "@context" and not (inner == "@id" and key in WHOLE and "url" in data):
                yield from linked_data(value, key if inner == "@id" else inner.lower())
    elif isinstance(data, list):
        for value in data:
            yield from linked_data(value, key)
    elif isinstance(data, str) and ((key in ADDRESSES and _looks(data)) or (key in WHOLE and WEB.match(data))):
        yield Reference(data, "public")


def manifest(data: Any, key: str = "") -> Iterator[Reference]:
    """Addresses in a web manifest: its start, its icons, screenshots and shortcuts."""
    if isinstance(data, dict):
        for inner, value in data.items():
            if inner not in ("related_applications", "protocol_handlers"):
                yield from manifest(value, inner)
    elif isinstance(data, list):
        for value in data:
            yield from manifest(value, key)
    elif isinstance(data, str) and key in MANIFEST:
        yield Reference(data, "load")


def search_entries(data: Any, *, is_certain: bool = True) -> Iterator[Reference]:
    """The locations in an index of MkDocs or Zensical; nothing where it may be another's, and is not set up as one."""
    if not is_certain and not (isinstance(data, dict) and "config" in data):
        return
    entries = data.get("docs", data.get("items")) if isinstance(data, dict) else None
    for entry in entries if isinstance(entries, list) else ():
        location = entry.get("location") if isinstance(entry, dict) else None
        if isinstance(location, str):
            yield Reference(location or "./", "entry")


def import_map(data: Any) -> Iterator[Reference]:
    imports = data.get("imports") if isinstance(data, dict) else None
    for address in imports.values() if isinstance(imports, dict) else ():
        if isinstance(address, str) and not address.endswith("/"):
            yield Reference(address, "load")


def _looks(text: str) -> bool:
    """Whether it may be an address: in linked data, a name may stand for a thing."""
    if text.startswith("_:"):  # a name within this very data
        return False
    return not any(sign.isspace() for sign in text.strip()) and (":" in text or "/" in text or "." in text)
