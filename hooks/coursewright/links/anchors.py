"""Whether an anchor is on a page: as an id or a name, as what every page has, or as what a known script makes there."""

import difflib
import re
from urllib.parse import unquote

from coursewright.links.records import Page

MADE = {  # part of a script's address, in lower case -> anchors that it makes
    "mathjax": r"mjx-eqn.*",
    "bundle.": r"__(?:code|annotation|mermaid)_\d.*|__comments|__source",  # Material's own
    "swagger": r"operations?[-/].*|models?[-/].*",
    "redoc": r"(?:tag|operation|section|schema)/.*",
    "reveal": r"slide.*|\d+",
    "lightbox": r"lightbox.*|gallery.*",
    "photoswipe": r"&?gid=.*",
    "giscus": r"giscus.*",
    "utteranc": r"utterances.*",
    "disqus": r"disqus_thread|comment-\d+",
    "pagefind": r"pagefind.*",
}
ROUTE = ("/", "!")  # what single-page applications call an anchor
VIEW = re.compile(r"svgView\(.*\)|(?:xywh|t)=.*")


def has_anchor(page: Page, fragment: str) -> bool:
    name = fragment.partition(":~:")[0]  # what follows marks a text that the browser seeks
    if not name or name.lower() == "top" or name.startswith(ROUTE) or VIEW.fullmatch(name):
        return True
    if name in page.ids or unquote(name) in page.ids:
        return True
    made = (anchors for script in page.scripts for part, anchors in MADE.items() if part in script.lower())
    return any(re.fullmatch(anchors, unquote(name)) for anchors in made)


def nearest_anchor(page: Page, fragment: str) -> str:
    name = unquote(fragment.partition(":~:")[0])
    alike = [id_ for id_ in page.ids if id_.casefold() == name.casefold()]
    return next(iter(alike or difflib.get_close_matches(name, sorted(page.ids), n=1, cutoff=0.6)), "")
