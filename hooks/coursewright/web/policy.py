"""A page's HTML -> the Content-Security-Policy it needs and no more. Knows no host; a page is searched, not parsed.

A policy allows what stands in the pages as they are built: scripts and styles in a page by their hashes, and whatever
an author loads from another host by its address. All else is refused, so that nothing put into a page runs there.
"""

import html
import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256

Source = tuple[str, str]  # a directive of the policy, and what it allows beyond the site itself

ALWAYS = {
    "default-src": "'self'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",  # the icons in Material's style sheet
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
}
HEADER = """\
/*
  Content-Security-Policy: {policy}; frame-ancestors 'self'
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
"""
CHARSET = '<meta charset="utf-8">'
DIRECTIVES = {
    "img": "img-src",
    "iframe": "frame-src",
    "video": "media-src",
    "audio": "media-src",
    "source": "media-src",
    "script": "script-src",
}
TAG = r"(?:[^<>\"']|\"[^\"]*\"|'[^']*')*"
BLOCK = re.compile(rf"<(script|style)\b({TAG})>(.*?)</\1\s*>", re.IGNORECASE | re.DOTALL)
NOT_RUN = re.compile(r"\ssrc\s*=|\stype\s*=\s*[\"']?(?!module|importmap|text/javascript)[\w/]", re.IGNORECASE)
INLINE = re.compile(rf"<[a-z]{TAG}?\s(style|on[a-z]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
FOREIGN = re.compile(
    rf"<({'|'.join(DIRECTIVES)})\b{TAG}?\ssrc\s*=\s*[\"']?((?:https?:)?//[\w.:-]+)([^\"'?#\s>]*)", re.IGNORECASE
)


def sources(page: str) -> set[Source]:
    """All that the page needs beyond `ALWAYS`."""
    return {*_blocks(page), *_attributes(page), *_foreign(page)}


def policy(needed: Iterable[Source]) -> str:
    """The policy as hosts send it, in one line; the same sources give the same line."""
    allowed = {directive: [value] for directive, value in ALWAYS.items()}
    for directive, source in sorted(needed):
        allowed.setdefault(directive, ["'self'"]).append(source)
    return "; ".join(f"{directive} {' '.join(values)}" for directive, values in allowed.items())


def under(page: str, line: str) -> str:
    """The page with the policy in its head, before anything that could load."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{html.escape(line, quote=False)}">'
    return page.replace(CHARSET, f"{CHARSET}\n      {meta}", 1)


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

    def headers(self, existing: str = "") -> str:
        """The file `_headers`, for all pages that were made."""
        return headers(policy(self.needed), existing)


def _blocks(page: str) -> Iterator[Source]:
    """Scripts and styles that stand in the page; data in a `script` is not run and needs nothing."""
    for tag, attributes, text in BLOCK.findall(page):
        if tag.lower() == "style":
            yield "style-src", _hash(text)
        elif not NOT_RUN.search(attributes):
            yield "script-src", _hash(text)


def _attributes(page: str) -> Iterator[Source]:
    """`style="..."`, as in the cells of a table, and handlers such as `onclick="..."`."""
    for name, double, single in INLINE.findall(page):
        directive = "style-src" if name.lower() == "style" else "script-src"
        yield directive, "'unsafe-hashes'"  # which allows the attributes whose hashes follow, and no other
        yield directive, _hash(html.unescape(double or single))


def _foreign(page: str) -> Iterator[Source]:
    """What authors load from other hosts: a script by its whole address, anything else by its host."""
    for tag, origin, path in FOREIGN.findall(page):
        origin = f"https:{origin}" if origin.startswith("//") else origin
        yield DIRECTIVES[tag.lower()], origin + path if tag.lower() == "script" else origin


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
