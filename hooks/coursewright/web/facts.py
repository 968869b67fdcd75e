"""What machines are told of a page, as plain text and whole addresses. Knows no host."""

from collections.abc import MutableMapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol
from urllib.parse import quote, urljoin

from coursewright.settings import Host
from coursewright.web.plain import ENOUGH, cut, lead, plain, said

SHARE = "assets/share.png"  # the image of pages that name none; an author's own file takes its place


@dataclass(frozen=True, slots=True)
class PageFacts:
    """`url` and `image` are whole addresses, empty where the site has none; the first page is called as the site is."""

    title: str
    description: str
    url: str = ""
    image: str = ""
    is_home: bool = False


class Rendered(Protocol):
    """A page as MkDocs has it once it is rendered: `title` and `content` are HTML, `meta` is its front matter."""

    meta: MutableMapping[str, Any]
    content: str | None
    canonical_url: str | None

    @property
    def title(self) -> str | None: ...

    @property
    def is_homepage(self) -> bool: ...


def page_facts(page: Rendered, site: Host, promise: str, objectives: Sequence[str]) -> PageFacts:
    """`objectives` are the plain sentences of a lesson, `promise` is what stands before them."""
    written = page.meta.get("title")
    title = (
        site.title if page.is_homepage else (plain(str(written)) if written else said(page.title or "")) or site.title
    )
    described = _description(page, f"{promise} {'; '.join(objectives)}" if objectives else "")
    if len(described) < ENOUGH and not page.meta.get("description"):
        described = cut(" ".join(filter(None, [described, site.description or f"{title}, {site.title}"])))
    return PageFacts(
        title, described, page.canonical_url or "", _image(page.meta.get("image"), site.site), page.is_homepage
    )


def _description(page: Rendered, promise: str) -> str:
    """An author's own is left as long as it is."""
    return plain(str(page.meta.get("description") or "")) or cut(promise or lead(page.content or ""))


def _image(named: object, site: str) -> str:
    """An image of front matter counts from the folder of lessons, or is a whole address."""
    path = str(named) if isinstance(named, str) and named.strip() else SHARE
    if path.startswith(("https://", "http://")):
        return path
    return urljoin(site, quote(path.strip().lstrip("/"), safe="/%")) if site else ""
