"""A built site -> a web app: pages and scripts with their version, a service worker, lists of modules. Opens no files.

`assets/offline/worker.js` says how versions are kept apart.
"""

import json
import posixpath
import re
from base64 import b64encode
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from typing import Any
from urllib.parse import quote, unquote, urljoin, urlsplit

from coursewright.web.manifest import ICONS, IMAGES, MANIFEST, colour, head, manifest

OURS = "assets/coursewright"
OFFLINE = "offline.md"  # the page for what is not at hand
WORKER = "sw.js"
HEADERS = f"/{WORKER}\n  Cache-Control: no-cache\n"
RUN = (".js", ".css")
LASTING = re.compile(r"\.[0-9a-f]{8}\.min\.\w+$")  # Material's own names mean one content for ever
LOADED = re.compile(r'(<script\b[^>]*?\ssrc|<link\b[^>]*?\shref)="(?!\w+:|//)([^"?#]+\.(?:js|css))"')
IMPORTED = re.compile(r'(\bfrom ?|\bimport\(|new URL\((?=[^,]+, ?import\.meta))"((?:\./)?[\w./-]+\.(?:js|css))"')
PICTURE = re.compile(r'<img\b[^>]*?\ssrc="(?!\w+:|//)([^"?#]+)"')
SITE = re.compile(r"^const SITE = .*;$", re.MULTILINE)

Read = Callable[[str], bytes]


@dataclass(frozen=True, slots=True)
class WebApp:
    """What the build knows and the folder of the site does not: its manifest, the colour of its header, the path of the
    site on its host, the folder of each page's source by the page's file, and the file of the page that stands in for
    what is not at hand."""

    manifest: bytes
    colour: str
    root: str
    modules: Mapping[str, str]
    missing: str

    def made(self, paths: Collection[str], read: Read) -> Iterator[tuple[str, bytes]]:
        """Path -> content of all that is new in the site, or other than it was; a file that is there already stays.

        Each must be written before the next one is asked for: the last ones tell of what the site holds then.
        """
        version = version_of(paths, read)
        for path in sorted(paths):
            if path.startswith(f"{OURS}/") and path.endswith(".js") and "/vendor/" not in path:
                yield path, _versioned(read(path), IMPORTED, version)
            elif path.endswith(".html"):
                yield path, self._page(path, read(path), version)
        new = {MANIFEST: self.manifest} | {f"{ICONS}/{name}": _asset(name) for name, *_ in IMAGES}
        yield from ((path, content) for path, content in new.items() if path not in paths)
        yield from self._lists(paths, read)
        yield "_headers", _headers(read("_headers").decode() if "_headers" in paths else "")
        yield WORKER, self._worker(paths, read, version)

    def _lists(self, paths: Collection[str], read: Read) -> Iterator[tuple[str, bytes]]:
        pages = [path for path in self.modules if path in paths]
        for module in sorted({self.modules[page] for page in pages}):
            members = sorted(page for page in pages if self.modules[page] == module)
            shown = {picture for page in members for picture in _pictures(page, read(page)) if picture in paths}
            hashes = {url_of(path): sha256(read(path)).hexdigest()[:16] for path in [*members, *sorted(shown)]}
            yield list_of(module), json.dumps(hashes, ensure_ascii=False).encode()

    def _page(self, path: str, html: bytes, version: str) -> bytes:
        base = "../" * path.count("/") or "./"
        if path not in self.modules:  # as Material's 404.html, which is shown at any address
            base = self.root
        told = head(base, list_of(self.modules.get(path, "")), self.colour).encode()
        return _versioned(html, LOADED, version).replace(b"</head>", told + b"</head>", 1)

    def _worker(self, paths: Collection[str], read: Read, version: str) -> bytes:
        pages = [path for path in self.modules if path in paths]
        shell = {url for page in pages for url in _loaded(page, read(page))} | {*_later(paths, version)}
        site = {
            "version": version,
            "shell": {url: _integrity(read(unquote(urlsplit(url).path))) for url in sorted(shell)},
            "first": [*sorted(url_of(path) for path in pages if not self.modules[path]), f"{OURS}/course.json"],
            "offline": url_of(self.missing),
        }
        line = f"const SITE = {json.dumps(site)};"
        return SITE.sub(lambda _: line, _asset("worker.js").decode(), count=1).encode()


def web_app(site: Mapping[str, Any], theme: Mapping[str, Any], pages: Mapping[str, str]) -> WebApp:
    """By MkDocs' settings of a site and of its theme; `pages`: the source of each page -> its file in the site."""
    language = str(theme.get("language") or "en")
    modules = {file: posixpath.dirname(source) for source, file in pages.items()}
    root = urlsplit(site.get("site_url") or "").path or "/"
    return WebApp(manifest(site, theme, language), colour(theme), root, modules, pages[OFFLINE])


def version_of(paths: Collection[str], read: Read) -> str:
    """A hash of all scripts and styles of the site, as they are before they name it; not of its pages."""
    whole = sha256()
    for path in sorted(path for path in paths if path.endswith(RUN) and path != WORKER):
        whole.update(f"{path}\0{sha256(read(path)).hexdigest()}\n".encode())
    return whole.hexdigest()[:12]


def url_of(path: str) -> str:
    """Relative to the site: `m/lesson/` of `m/lesson/index.html`, and nothing of the first page."""
    folder, name = posixpath.split(path)
    return quote(f"{folder}/".lstrip("/") if name == "index.html" else path)


def list_of(module: str) -> str:
    """The address of the list of a module's pages: {address: hash}, relative to the site."""
    return quote(posixpath.join(OURS, "offline", module, "list.json"))


def _versioned(content: bytes, wanted: re.Pattern[str], version: str) -> bytes:
    def named(match: re.Match[str]) -> str:
        return match[0] if LASTING.search(match[2]) else f'{match[0][:-1]}?v={version}"'

    return wanted.sub(named, content.decode()).encode()


def _loaded(page: str, html: bytes) -> Iterator[str]:
    """The scripts and styles of a page, relative to the site, with their version."""
    for url in re.findall(r'<(?:script|link)\b[^>]*?\s(?:src|href)="(?!\w+:|//)([^"#]+)"', html.decode()):
        path = urlsplit(url).path
        if path.endswith(RUN):
            yield urljoin(f"/{quote(page)}", url).lstrip("/")


def _later(paths: Collection[str], version: str) -> Iterator[str]:
    """What scripts load when they need it."""
    for path in paths:
        if path.startswith(f"{OURS}/") and path.endswith(RUN):
            yield f"{path}?v={version}"
        elif path.startswith("assets/javascripts/workers/") and path.endswith(".js"):
            yield path


def _pictures(page: str, html: bytes) -> Iterator[str]:
    return (unquote(urljoin(f"/{quote(page)}", url)).lstrip("/") for url in PICTURE.findall(html.decode()))


def _headers(existing: str) -> bytes:
    return (existing if f"/{WORKER}" in existing else f"{existing.rstrip()}\n\n{HEADERS}".lstrip()).encode()


def _integrity(content: bytes) -> str:
    return f"sha256-{b64encode(sha256(content).digest()).decode()}"


def _asset(name: str) -> bytes:
    return files("coursewright").joinpath("assets", "offline", name).read_bytes()
