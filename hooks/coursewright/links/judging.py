"""An address in a file -> where it leads, or what is wrong with it. Verdicts are kept: most pages share theirs."""

import re
from collections.abc import Collection
from dataclasses import replace
from urllib.parse import unquote

from coursewright.links.records import Verdict
from coursewright.links.schemes import HOST_LIKE, MAILBOX, PORT, SCHEME, host_of, is_here_only, malformed
from coursewright.links.tree import Tree

BLANKS = " \t\n\r\f"
FALLEN = str.maketrans("", "", "\t\n\r")
BROKEN_PERCENT = re.compile(r"%(?![0-9a-fA-F]{2})")
DRIVE = re.compile(r"[a-zA-Z]:[\\/]|\\\\\w")


class Judge:
    """`sites` are the public addresses of the site; paths that begin with `/` count from the first one's path."""

    def __init__(self, tree: Tree, sites: Collection[str]) -> None:
        self.tree = tree
        self.sites = [*map(_split, sites)]
        self.root = self.sites[0][1] if self.sites else "/"
        self._known: dict[str, dict[str, Verdict]] = {}

    def verdict(self, folders: list[str], address: str) -> Verdict:
        """`folders` are those above the file, from its own to the root, which is empty."""
        up = 0
        while address.startswith("../") and up < len(folders) - 1:
            up, address = up + 1, address[3:]
        known = self._known.setdefault(folders[up], {})
        found = known.get(address)
        if found is None:
            found = known[address] = self._judge(folders[up], address)
        return found

    def _judge(self, folder: str, address: str) -> Verdict:
        plain = trimmed(address)
        if DRIVE.match(plain):
            return Verdict(fault="here", why="file")
        if PORT.match(plain):  # which browsers take for a scheme
            return _here(plain) or Verdict(fault="malformed", why="web", near=f"https://{plain}")
        if SCHEME.match(plain):
            return self._with_scheme(plain)
        if plain.startswith("//"):
            return self._web(plain, plain)
        if "\\" in plain.partition("#")[0].partition("?")[0]:
            return Verdict(fault="malformed", why="backslash", near=plain.replace("\\", "/"))
        return self._within(folder, plain)

    def _with_scheme(self, address: str) -> Verdict:
        scheme, _, rest = address.partition(":")
        if scheme.lower() == "file":
            return Verdict(fault="here", why="file")
        why, near = malformed(address)
        if why:
            return Verdict(fault="malformed", why=why, near=near)
        return self._web(address, rest) if scheme.lower() in ("http", "https") else Verdict()

    def _web(self, address: str, rest: str) -> Verdict:
        host = _portless(host_of(rest))
        path, _, fragment = rest.removeprefix("//").partition("#")
        path = "/" + path.partition("?")[0].partition("/")[2]
        for own, root in self.sites:
            if host == own and (path.startswith(root) or path == root.rstrip("/")):
                return replace(self._file(path[len(root) :], fragment), is_own=True, is_local=is_here_only(host))
        return _here(host) or Verdict(url=address if ":" in address.partition("/")[0] else f"https:{address}")

    def _within(self, folder: str, address: str) -> Verdict:
        rest, _, fragment = address.partition("#")
        path = rest.partition("?")[0]
        if path.startswith("/"):
            if not f"{path}/".startswith(self.root):
                return Verdict(fault="here", why="root", near=self.root + path[1:])
            folder, path = "", path[len(self.root) :]
        found = self._file(path, fragment, folder)
        if found.fault != "missing":
            return found
        if here := _here(path):
            return here
        if MAILBOX.fullmatch(path):
            return Verdict(fault="malformed", why="web", near=f"mailto:{path}")
        host = re.sub(r"^https?(?:;//|//|:?/)", "", path)
        if HOST_LIKE.match(host) and (host != path or not host.endswith((".html", ".js"))):
            return Verdict(fault="malformed", why="web", near=f"https://{host}")
        return found

    def _file(self, path: str, fragment: str, folder: str = "") -> Verdict:
        for each in dict.fromkeys((unquote(path), path)):
            full = joined(folder, each)
            if full is None:
                return Verdict(fault="here", why="outside")
            file = self.tree.file(full) if not full.endswith("/") or full[:-1] not in self.tree.files else None
            if file is not None:
                return Verdict(file, fragment)
        return self._gone(joined(folder, unquote(path)) or "", path, fragment)

    def _gone(self, path: str, written: str, fragment: str) -> Verdict:
        tree = self.tree
        if BROKEN_PERCENT.search(written):
            return Verdict(path, fragment, fault="malformed", why="percent")
        if page := tree.page_of(path):
            return Verdict(page, fragment, fault="here", why="markdown", near=page)
        if other := tree.other_case(path):
            return Verdict(path, fragment, fault="here", why="case", near=other)
        if path + ".html" in tree.files:
            return Verdict(path, fragment, fault="here", why="ending", near=path + ".html")
        if path.rstrip("/") in tree.files:
            return Verdict(path, fragment, fault="missing", why="slash", near=path.rstrip("/"))
        if not path or path.rstrip("/") + "/" in tree.folders:
            return Verdict(path, fragment, fault="missing", why="index")
        return Verdict(path, fragment, fault="missing", near=tree.nearest(path))


def trimmed(address: str) -> str:
    """Without the blanks that browsers take out."""
    address = address.strip(BLANKS)
    return address if address.isprintable() else address.translate(FALLEN)


def _here(rest: str) -> Verdict | None:
    """What is wrong with an address that begins with a host, where that is every reader's own computer."""
    return Verdict(fault="here", why="localhost") if is_here_only(re.split("[/?#]", rest, maxsplit=1)[0]) else None


def folders_of(path: str) -> list[str]:
    """The folders above a file, from its own to the root: `a/b/c.html` -> `a/b/`, `a/`, and the empty one."""
    folders = [path.rpartition("/")[0]]
    while folders[-1]:
        folders.append(folders[-1].rpartition("/")[0])
    return [folder + "/" if folder else "" for folder in folders]


def joined(folder: str, path: str) -> str | None:
    """The path from the root, without `.` and `..`; None where it leaves the root."""
    if "./" not in path and not path.endswith("/.") and path not in (".", "..") and not path.endswith("/.."):
        return folder + path
    parts: list[str] = folder.split("/")[:-1]
    *steps, name = path.split("/")
    if name in (".", ".."):
        steps, name = [*steps, name], ""
    for step in steps:
        if step == ".." and not parts:
            return None
        if step == "..":
            parts.pop()
        elif step != ".":
            parts.append(step)
    return "/".join([*parts, name])


def _portless(host: str) -> str:
    return re.sub(r":(?:80|443)?$", "", host)


def _split(site: str) -> tuple[str, str]:
    """The host and the folder of a site's address, which may name the file of its first page."""
    rest = site.partition(":")[2]
    path = "/" + re.split("[?#]", rest.removeprefix("//"), maxsplit=1)[0].partition("/")[2]
    folder, _, name = path.rpartition("/")
    return _portless(host_of(rest)), f"{folder}/{name}/" if name and "." not in name else f"{folder}/"
