"""The files of a site: which path is there, and what may be meant by one that is not."""

import difflib
import posixpath
import unicodedata
from collections import defaultdict
from collections.abc import Collection
from functools import cached_property

INDEXES = ("index.html", "index.htm", "index.xhtml")
HTML = (".html", ".htm", ".xhtml")
MARKDOWN = (".md", ".markdown", ".mdx", ".rst", ".ipynb")
MANY = 500  # names among which the nearest is sought


class Tree:
    """Paths are relative to the site, with `/`; a folder's ends in one, and the root is empty."""

    def __init__(self, files: Collection[str]) -> None:
        self.files = frozenset(files)

    @cached_property
    def folders(self) -> dict[str, list[str]]:
        """Folder -> the names in it; a folder's name ends in `/`."""
        inside: dict[str, list[str]] = defaultdict(list)
        for path in self.files:
            child = path
            while child:
                parent, slash, name = child.rstrip("/").rpartition("/")
                known = parent + slash in inside
                inside[parent + slash].append(name + "/" * child.endswith("/"))
                if known:
                    break
                child = parent + slash
        return inside

    @cached_property
    def _alike(self) -> dict[str, str]:
        """Path without capitals, its accents composed -> path."""
        return {alike(path): path for path in (*self.files, *self.folders)}

    def file(self, path: str) -> str | None:
        """The file that a server gives for a path, if there is one: a folder's is its index."""
        if path in self.files:
            return path
        folder = path if path.endswith("/") or not path else path + "/"
        return next((folder + name for name in INDEXES if folder + name in self.files), None)

    def other_case(self, path: str) -> str | None:
        """The same path in other capitals or with its accents written otherwise, as some disks do not tell apart."""
        found = self._alike.get(alike(path)) or self._alike.get(alike(path + "/"))
        return found if found != path and found and self.file(found) else None

    def page_of(self, path: str) -> str | None:
        """The page of a Markdown file that an address was left to name."""
        name, end = posixpath.splitext(path)
        if end.lower() not in MARKDOWN:
            return None
        name = name.removesuffix("README").removesuffix("index") if name.endswith(("README", "index")) else name
        return next((page for page in (self.file(name), *(name + end for end in HTML)) if page in self.files), None)

    def nearest(self, path: str) -> str:
        """A path in the same folder, or of the same name in another, that may be meant; empty where none is near."""
        folder, slash, name = path.rstrip("/").rpartition("/")
        names = self.folders.get(folder + slash, [])[:MANY]
        found = difflib.get_close_matches(name, [each.rstrip("/") for each in names], n=1, cutoff=0.7)
        if found:
            return folder + slash + next(each for each in names if each.rstrip("/") == found[0])
        same = [each for each in self.files if each.rpartition("/")[2] == name] if "." in name else []
        return same[0] if len(same) == 1 else ""


def alike(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()
