"""Facts -> the tags in a page's head that search engines and those who share links read: description and cards.

What a page has already, by an author's template or another plugin, stays alone: nothing is said twice.
"""

import html
import locale
import re
from collections.abc import Iterator

from coursewright.settings import Host
from coursewright.web.facts import PageFacts

LOCALE = re.compile(r"[a-z]{2,3}_[A-Z]{2}")
HEAD_END = "</head>"


def describe(page: str, facts: PageFacts, site: Host, data: str = "") -> str:
    """The page with what its head lacks; `data` is its linked data, which an author's own replaces."""
    head, end, rest = page.partition(HEAD_END)
    if not end:
        return page
    lines = [line for mark, line in _tags(facts, site) if not re.search(mark, head, re.IGNORECASE)]
    if data and "application/ld+json" not in head:
        lines.append(f'<script type="application/ld+json">{data}</script>')
    return "\n    ".join([head.rstrip(), *lines]) + f"\n  {end}{rest}"


def _tags(facts: PageFacts, site: Host) -> Iterator[tuple[str, str]]:
    """(what says the same in a head, as a pattern, the tag)."""
    if facts.url:
        yield r"""rel=["']?canonical""", f'<link rel="canonical" href="{html.escape(facts.url)}">'
    for attribute, name, content in _metas(facts, site):
        if content:
            meta = f'<meta {attribute}="{name}" content="{html.escape(content)}">'
            yield rf"""(?:name|property)=["']?{name}["'\s>]""", meta


def _metas(facts: PageFacts, site: Host) -> Iterator[tuple[str, str, str]]:
    """(attribute, name, content); the cards of X take all else from those of Open Graph."""
    yield "name", "description", facts.description
    yield "property", "og:type", "website" if facts.is_home else "article"
    yield "property", "og:title", facts.title
    yield "property", "og:description", facts.description
    yield "property", "og:url", facts.url
    yield "property", "og:site_name", site.title
    yield "property", "og:locale", _locale(site.language)
    yield "property", "og:image", facts.image
    yield "name", "twitter:card", "summary_large_image" if facts.image else "summary"


def _locale(language: str) -> str:
    """`de_DE` for `de`, as Open Graph has it: a language with a country; none where that is not known."""
    named = locale.normalize(language.replace("-", "_")).partition(".")[0]
    return named if LOCALE.fullmatch(named) else ""
