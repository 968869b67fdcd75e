"""The one pass over a site: every file is read once, every address judged, anchors when all pages are known."""

from collections import defaultdict
from collections.abc import Callable, Collection

from coursewright.links.anchors import has_anchor, nearest_anchor
from coursewright.links.files import LARGEST, READ_MANIFEST, Reader, reader_of, root_of
from coursewright.links.html import read_html
from coursewright.links.judging import BLANKS, Judge, folders_of, trimmed
from coursewright.links.orphans import HOME, Orphans
from coursewright.links.records import Facts, Fault, FaultKind, Page, Reference, Verdict
from coursewright.links.schemes import is_public
from coursewright.links.tree import HTML, Tree

USED = ("link", "load", "manifest")
NAMING = ("canonical", "alternate", "public")  # those who read them need no anchor
ANCHORED = (*HTML, ".svg")


def visit(files: Collection[str], read: Callable[[str], bytes], sites: Collection[str] = ()) -> Facts:
    """`files` are paths below the site; `read` gives the bytes of one, or raises OSError. `sites` are the site's public
    addresses, besides the one that its first page calls canonical."""
    return _Visit(Tree(files), read, sites).run()


class _Visit:
    def __init__(self, tree: Tree, read: Callable[[str], bytes], sites: Collection[str]) -> None:
        self.tree, self.read = tree, read
        self.facts = Facts()
        self.pages: dict[str, Page] = {}
        self.links: dict[str, set[str]] = defaultdict(set)
        self.linked: set[str] = set()
        self.manifests: set[str] = set()
        self.waiting: list[tuple[str, str, Verdict]] = []  # (file, address, verdict) of addresses with an anchor
        home = self._page(HOME, read_html) if HOME in tree.files else None
        named = [each.address for each in home.references if each.use == "canonical"] if home else []
        self.judge = Judge(tree, [*sites, *filter(is_public, named)])

    def run(self) -> Facts:
        for path in sorted(self.tree.files):
            self._visit(path, reader_of(path))
        for path in sorted(path for path in self.manifests if reader_of(path) is None):
            self._visit(path, READ_MANIFEST)
        for file, address, verdict in self.waiting:
            page = self.pages.get(verdict.target)
            if page is not None and not has_anchor(page, verdict.fragment):
                self._note("anchor", file, address, verdict, near=nearest_anchor(page, verdict.fragment))
        orphans = Orphans(self.tree, self.pages, self.judge.root, self.read)
        self.facts.faults += (Fault("orphan", path, "", why) for path, why in orphans.find(self.links, self.linked))
        return self.facts

    def _visit(self, path: str, reader: Reader | None) -> None:
        page = self._page(path, reader) if reader else None
        if page is not None:
            self._look(path, page)

    def _page(self, path: str, read: Reader) -> Page | None:
        try:
            data = self.read(path)
            if len(data) > LARGEST:
                raise ValueError(f"it is larger than {LARGEST // 2**20} MiB")
            page = read(data)
        except (OSError, ValueError) as error:
            self.facts.unread[path] = getattr(error, "strerror", None) or str(error)
            return None
        if page.unread:
            self.facts.unread[path] = page.unread[0]
        return page

    def _look(self, path: str, page: Page) -> None:
        """Judges all that a page says, and keeps of it only what other pages need."""
        folders = self._folders(path, page)
        for reference in dict.fromkeys(page.references):
            address = reference.address.strip(BLANKS)
            if address[:1] in ("#", "?") and not page.base:
                self._take(path, reference, Verdict(path, trimmed(address).partition("#")[2]))
            elif not address:
                self._take(path, reference, Verdict(fault="malformed", why="empty"))
            elif folders is not None or ":" in reference.address.partition("/")[0]:
                self._take(path, reference, self.judge.verdict(folders or [""], reference.address))
        self.facts.faults += (Fault("twice", path, id_) for id_ in dict.fromkeys(page.twice))
        self.facts.faults += (Fault("silent", path, address) for address in dict.fromkeys(page.silent))
        if path.endswith(ANCHORED):
            page.references, page.twice, page.silent = [], [], []
            self.pages[path] = page

    def _folders(self, path: str, page: Page) -> list[str] | None:
        """Those that addresses count from, the nearest first; None where `<base>` leads elsewhere."""
        if page.references and page.references[0].use == "entry":
            return [root_of(path)]
        if not page.base:
            return folders_of(path)
        verdict = self.judge.verdict(folders_of(path), page.base)
        return None if verdict.url else folders_of(verdict.target)

    def _take(self, path: str, reference: Reference, verdict: Verdict) -> None:
        address, use = reference
        if verdict.fault:
            self._note(verdict.fault, path, address, verdict, near=verdict.near)
        elif verdict.url:
            self.facts.elsewhere.setdefault(verdict.url, path)
        elif verdict.target:
            if verdict.fragment and use not in NAMING and verdict.target.endswith(ANCHORED):
                self.waiting.append((path, address, verdict))
            if use in ("link", "alternate") and verdict.target != path:
                self.links[path].add(verdict.target)
            if use == "link" and verdict.target != path:
                self.linked.add(verdict.target)
            if use == "manifest":
                self.manifests.add(verdict.target)
            if verdict.is_own and use in USED:
                self._note("own", path, address, verdict)
        if verdict.is_local and use not in USED:
            self._note("preview", path, address, verdict)

    def _note(self, kind: FaultKind, file: str, address: str, verdict: Verdict, near: str = "") -> None:
        fault = Fault(kind, file, address, verdict.why, near, verdict.target, verdict.fragment)
        self.facts.faults.append(fault)
