"""A page's HTML -> the Content-Security-Policy it needs and no more. Knows no host.

A policy allows what stands in the pages as they are built: scripts and styles in a page by their hashes, and whatever
an author loads from another host by its address. All else is refused, so that nothing put into a page runs there.
"""

import html
import re
from collections.abc import Callable, Collection, Iterable, Iterator

from coursewright.web.sources import Source, sources

ALWAYS = {
    "default-src": "'self'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",  # the icons in Material's style sheet
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
}
HEADERS = "_headers"  # where hosts read what they send with every page
HEADER = """\
/*
  Content-Security-Policy: {policy}; frame-ancestors 'self'
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
"""
TAG = r"(?:[^<>\"']|\"[^\"]*\"|'[^']*')*"
BEGINNING = re.compile(  # all that may stand before the first thing that could load; tags may be left out
    rf"\ufeff?(?:\s+|<!--.*?-->|<!doctype\b[^>]*>|<(?:html|head|meta)(?=[\s/>]){TAG}>|<title{TAG}>.*?</title\s*>)*",
    re.IGNORECASE | re.DOTALL,
)


def policy(needed: Iterable[Source]) -> str:
    """The policy as hosts send it, in one line; the same sources give the same line."""
    allowed = {directive: value.split() for directive, value in ALWAYS.items()}
    for directive, source in sorted(needed):
        values = allowed.setdefault(directive, ["'self'"])
        values[:] = [*(value for value in values if value not in ("'none'", source)), source]
    return "; ".join(f"{directive} {' '.join(values)}" for directive, values in allowed.items())


def under(page: str, line: str) -> str:
    """The page with the policy in its head, before anything that could load."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{html.escape(line, quote=False)}">'
    beginning = BEGINNING.match(page)
    end = beginning.end() if beginning else 0
    return f"{page[:end]}{meta}\n{page[end:]}"


def headers(line: str, existing: str = "") -> str:
    """The file `_headers` of Netlify, Cloudflare Pages and others; an author's own stays, and its policy wins."""
    if "content-security-policy" in existing.lower():
        return existing
    return f"{existing.rstrip()}\n\n{HEADER.format(policy=line)}".lstrip()


class SitePolicy:
    """The policies of a site's pages, while they are made one after another.

    `texts` is the HTML of all lessons: instant navigation shows any of them on any page, so all pages allow what they
    need; `allowed` is what the site's settings need.
    """

    def __init__(self, allowed: Iterable[Source], texts: Iterable[str]) -> None:
        self.shared = set(allowed).union(*map(sources, texts))
        self.needed = {*self.shared}

    def page(self, page: str) -> str:
        """The page under its policy; made of what is in it, so it comes after all others who write into it."""
        needed = self.shared | sources(page)
        self.needed |= needed
        return under(page, policy(needed))

    def made(self, paths: Collection[str], read: Callable[[str], bytes]) -> Iterator[tuple[str, bytes]]:
        """(path, content) of the file `_headers`, for all pages that were made, of a site's paths and its files."""
        existing = read(HEADERS).decode() if HEADERS in paths else ""
        yield HEADERS, headers(policy(self.needed), existing).encode()
