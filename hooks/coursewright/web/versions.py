"""The version of a site's scripts and styles, and where they and pages name it, so that no two versions meet."""

import re
from base64 import b64encode
from collections.abc import Callable, Collection
from hashlib import sha256

from coursewright.web.tags import ATTRIBUTE, TAG

RUN = (".js", ".css")
LASTING = re.compile(r"\.[0-9a-f]{8}\.min\.\w+$")  # Material's own names mean one content for ever
IMPORTED = re.compile(r'(\bfrom ?|\bimport\(|new URL\((?=[^,]+, ?import\.meta))"((?:\./)?[\w./-]+\.(?:js|css))"')
RUNS = {"script": "src", "link": "href"}
WORKER = "sw.js"


def version_of(paths: Collection[str], read: Callable[[str], bytes]) -> str:
    """A hash of all scripts and styles of the site, as they are before they name it; not of its pages."""
    whole = sha256()
    for path in sorted(path for path in paths if path.endswith(RUN) and path != WORKER):
        whole.update(f"{path}\0{sha256(read(path)).hexdigest()}\n".encode())
    return whole.hexdigest()[:12]


def integrity(content: bytes) -> str:
    """The hash by which browsers know a content, as `integrity` and policies have it."""
    return f"sha256-{b64encode(sha256(content).digest()).decode()}"


def versioned(content: bytes, version: str) -> bytes:
    """A module whose imports have their version."""

    def named(match: re.Match[str]) -> str:
        return match[0] if LASTING.search(match[2]) else f'{match[0][:-1]}?v={version}"'

    return IMPORTED.sub(named, content.decode()).encode()


def versioned_page(html: str, version: str) -> str:
    """A page whose addresses of the site's scripts and styles have their version."""
    return TAG.sub(lambda tag: _versioned_tag(tag, version), html)


def _versioned_tag(tag: re.Match[str], version: str) -> str:
    """The tag, and what it encloses, with the version in its address, if that is of a script or a style of the site."""
    group = 2 if tag[1] else 4
    wanted = RUNS.get((tag[1] or tag[3] or "").lower())
    for found in ATTRIBUTE.finditer(tag[group] or "") if wanted else ():
        value = (found[2] or "").strip("\"'")
        if found[1].lower() == wanted and _lacks_version(value):
            at = tag.start(group) - tag.start() + found.start(2) + found[2].index(value) + len(value)
            return f"{tag[0][:at]}?v={version}{tag[0][at:]}"
    return tag[0]


def _lacks_version(url: str) -> bool:
    return url.endswith(RUN) and not re.search(r"^\w+:|^//|[?#]", url) and not LASTING.search(url)
