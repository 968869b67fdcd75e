"""Which pages of a site nobody comes to: those that no other page links to, and groups that only link to each other."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from coursewright.links.records import Page
from coursewright.links.tree import HTML, Tree

HOME = "index.html"
FOUND_ANYWAY = (HOME, "404.html", "offline.html")  # what servers and browsers show unasked
OWN_SITE = ("sitemap.xml", "404.html", "objects.inv", "search.json", "search/search_index.json")


class Orphans:
    """`links` leads from a file to those that it names for readers, `linked` are those that another page links to;
    `root` is the path that addresses from the host's root begin with, `read` gives the bytes of a file."""

    def __init__(self, tree: Tree, pages: Mapping[str, Page], root: str, read: Callable[[str], bytes]) -> None:
        self.tree, self.pages, self.root, self.read = tree, pages, root, read

    def find(self, links: Mapping[str, Collection[str]], linked: Collection[str]) -> Iterator[tuple[str, str]]:
        """(path, why) of each: `alone`, or `island` for one page of a group, from which the others are reached."""
        if HOME not in self.pages:
            return
        html = [path for path in self.pages if path.endswith(HTML)]
        starts = {path for path in html if path in FOUND_ANYWAY or self.pages[path].is_redirect or self._is_site(path)}
        alone = [path for path in html if path not in linked and path not in starts]
        islands = set(html) - reached([*starts, *alone, *(links.keys() - html)], links)
        named = self._named([*alone, *islands])
        yield from ((path, "alone") for path in alone if path not in named)
        yield from ((path, "island") for path in _firsts(islands - reached(named, links), links))

    def _is_site(self, path: str) -> bool:
        """Whether it is the first page of a site within the site: last year's course, or what another tool made."""
        folder = path.removesuffix(HOME)
        return path.endswith(f"/{HOME}") and any(folder + name in self.tree.files for name in OWN_SITE)

    def _named(self, paths: Iterable[str]) -> set[str]:
        """Those that a script names in a string of its own."""
        patterns = {path: _pattern(self.root, path.removesuffix(HOME)) for path in paths}
        scripts = [self._script(path) for path in sorted(self.tree.files) if path.endswith(".js")] if patterns else []
        return {path for path, pattern in patterns.items() if any(map(pattern.search, scripts))}

    def _script(self, path: str) -> str:
        try:
            return "" if path.startswith("search/") else self.read(path).decode("utf-8", "replace")
        except OSError:
            return ""


def reached(starts: Iterable[str], links: Mapping[str, Collection[str]]) -> set[str]:
    """The starts, and all that they lead to."""
    found, waiting = set(starts), [*starts]
    while waiting:
        new = {path for path in links.get(waiting.pop(), ()) if path not in found}
        found |= new
        waiting += new
    return found


def _firsts(paths: Collection[str], links: Mapping[str, Collection[str]]) -> Iterator[str]:
    """As few of the paths as lead to all, none of which another of them leads to, unless it leads back."""
    seen: set[str] = set()
    firsts = []
    for path in sorted(paths, key=lambda path: (path.count("/"), path)):
        if path not in seen:
            firsts.append(path)
            seen |= reached([path], links)
    seen = set()
    for path in reversed(firsts):  # a later one may lead to an earlier, and never the other way round
        if path not in seen:
            seen |= reached([path], links)
            yield path


def _pattern(root: str, path: str) -> re.Pattern[str]:
    """The page as a whole string, from here, from the root, or behind something that the script puts before it."""
    before = rf"[\"'`(}}\s](?:(?:https?:)?//[\w.:-]{{1,200}})?(?:{re.escape(root)}|/|(?:\.{{1,2}}/){{1,9}})?"
    return re.compile(rf"{before}{re.escape(path)}(?:index\.html)?[\"'`)#?\s]")
