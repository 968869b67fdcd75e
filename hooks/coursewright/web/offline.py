"""A built site -> a web app: pages and scripts with their version, a service worker, lists of modules. Opens no files.

`assets/offline/worker.js` says how versions are kept apart.
"""

import json
import posixpath
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from importlib.resources import files
from typing import Any
from urllib.parse import quote, unquote, urljoin, urlsplit

from coursewright.links.attributes import srcset_addresses
from coursewright.web.manifest import ICONS, IMAGES, MANIFEST, colour, head, manifest
from coursewright.web.tags import attributes, text_of
from coursewright.web.versions import RUN, RUNS, WORKER, integrity, version_of, versioned, versioned_page

OURS = "assets/coursewright"
OFFLINE = "offline.md"  # the page for what is not at hand
HEADERS = f"/{WORKER}\n  Cache-Control: no-cache\n"
READ = ("search/search_index.json", "sitemap.xml")  # what Material's scripts read on any page
LARGEST = 5_000_000  # bytes of a picture that is kept before it is seen
WORKERS = ("keeping.js", "worker.js")  # the parts of the service worker
LAST = """\
<!doctype html><html lang="{language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">\
<title>{title}</title><h1>{title}</h1>"""
SHOWS = {("img", "src"), ("img", "srcset"), ("source", "srcset"), ("video", "poster")}
HEAD_ENDS = re.compile(r"</head\b|<body\b", re.IGNORECASE)
TITLE = re.compile(r"<title\b[^>]*>(.*?)</title", re.IGNORECASE | re.DOTALL)
SITE = re.compile(r"^const SITE = .*;$", re.MULTILINE)

Read = Callable[[str], bytes]


@dataclass(frozen=True, slots=True)
class WebApp:
    """What the build knows and the folder of the site does not: its manifest, the colour of its header, the path of the
    site on its host, the folder of each page's source by the page's file, the file of the page that stands in for what
    is not at hand, and the site's language."""

    manifest: bytes
    colour: str
    root: str
    modules: Mapping[str, str]
    missing: str
    language: str

    def made(self, paths: Collection[str], read: Read) -> Iterator[tuple[str, bytes]]:
        """Path -> content of all that is new in the site, or other than it was; a file that is there already stays.

        Each must be written before the next one is asked for: the last ones tell of what the site holds then.
        """
        version = version_of(paths, read)
        for path in sorted(paths):
            if path.startswith(f"{OURS}/") and path.endswith(".js") and "/vendor/" not in path:
                yield path, versioned(read(path), version)
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
            shown = {picture for page in members for picture in self._pictures(page, read(page)) if picture in paths}
            small = {picture for picture in shown if len(read(picture)) <= LARGEST}
            hashes = {url_of(path): sha256(read(path)).hexdigest()[:16] for path in [*members, *sorted(small)]}
            yield list_of(module), json.dumps(hashes, ensure_ascii=False).encode()

    def _page(self, path: str, html: bytes, version: str) -> bytes:
        base = "../" * path.count("/") or "./"
        if path not in self.modules:  # as Material's 404.html, which is shown at any address
            base = self.root
        told = head(base, list_of(self.modules.get(path, "")), self.colour)
        text = versioned_page(text_of(html), version)
        return HEAD_ENDS.sub(lambda end: told + end[0], text, count=1).encode(errors="surrogateescape")

    def _worker(self, paths: Collection[str], read: Read, version: str) -> bytes:
        pages = [path for path in self.modules if path in paths]
        asked = {url for page in pages for url in self._loaded(page, read(page))} | {*_later(paths, version)}
        shell = {url: path for url in asked if (path := unquote(url.partition("?")[0])) in paths}
        first = [path for path in ("index.html", self.missing, f"{OURS}/course.json") if path in paths]
        also = [*(page for page in pages if not self.modules[page]), *(path for path in READ if path in paths)]
        site = {
            "version": version,
            "shell": {url: integrity(read(path)) for url, path in sorted(shell.items())},
            "first": [*map(url_of, first)],
            "also": [url_of(path) for path in sorted(also) if path not in first],
            "offline": url_of(self.missing),
            "last": self._last(text_of(read(self.missing)) if self.missing in paths else ""),
        }
        line = f"const SITE = {json.dumps(site)};"
        return SITE.sub(lambda _: line, "\n".join(_asset(name).decode() for name in WORKERS), count=1).encode()

    def _last(self, missing: str) -> str:
        """The least of a page, where not even the one that stands in is kept any more."""
        title = TITLE.search(missing)
        return LAST.format(language=escape(self.language), title=title[1].strip() if title else "")

    def _loaded(self, page: str, html: bytes) -> Iterator[str]:
        """The scripts and styles of a page, relative to the site, with their version."""
        for tag, name, value in attributes(html, RUNS):
            if RUNS.get(tag) == name:
                yield from (url for url in self._of_site(page, value) if url.partition("?")[0].endswith(RUN))

    def _pictures(self, page: str, html: bytes) -> Iterator[str]:
        """The files of what a page shows; not its films."""
        for tag, name, value in attributes(html, {tag for tag, _ in SHOWS}):
            if (tag, name) in SHOWS:
                for url in srcset_addresses(value) if name == "srcset" else [value]:
                    yield from (unquote(each.partition("?")[0]) for each in self._of_site(page, url))

    def _of_site(self, page: str, url: str) -> Iterator[str]:
        """An address in a page, relative to the site, if it is one of the site."""
        try:
            whole = urlsplit(urljoin(f"//site{self.root}{quote(page)}", url.strip()))
        except ValueError:  # as browsers have it, it is no address
            return
        if whole.scheme == "" and whole.netloc == "site" and whole.path.startswith(self.root):
            yield whole.path.removeprefix(self.root) + (f"?{whole.query}" if whole.query else "")


def web_app(site: Mapping[str, Any], theme: Mapping[str, Any], pages: Mapping[str, str]) -> WebApp:
    """By MkDocs' settings of a site and of its theme; `pages`: the source of each page -> its file in the site."""
    language = str(theme.get("language") or "en")
    modules = {file: posixpath.dirname(source) for source, file in pages.items()}
    root = urlsplit(site.get("site_url") or "").path.rstrip("/") + "/"
    return WebApp(manifest(site, theme, language), colour(theme), root, modules, pages[OFFLINE], language)


def url_of(path: str) -> str:
    """Relative to the site: `m/lesson/` of `m/lesson/index.html`, and nothing of the first page."""
    folder, name = posixpath.split(path)
    return quote(f"{folder}/".lstrip("/") if name == "index.html" else path)


def list_of(module: str) -> str:
    """The address of the list of a module's pages: {address: hash}, relative to the site."""
    return quote(posixpath.join(OURS, "offline", module, "list.json"))


def _later(paths: Collection[str], version: str) -> Iterator[str]:
    """What scripts load when they need it."""
    for path in paths:
        if path.startswith(f"{OURS}/") and path.endswith(RUN):
            yield f"{path}?v={version}"
        elif path.startswith("assets/javascripts/workers/") and path.endswith(".js"):
            yield path


def _headers(existing: str) -> bytes:
    return (existing if f"/{WORKER}" in existing else f"{existing.rstrip()}\n\n{HEADERS}".lstrip()).encode()


def _asset(name: str) -> bytes:
    return files("coursewright").joinpath("assets", "offline", name).read_bytes()
