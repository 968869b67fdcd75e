"""Links between pages, as MkDocs checks them: from a page at the top of the site."""

import re
from urllib.parse import quote

from coursewright.anchors import Target

LINK = re.compile(r"!?\[([^\[\]]*)\](?:\([^()]*\)|\[[^\[\]]*\])|<([a-z]+:[^<>\s]*)>|\[\^[^\[\]]*\]")


def link(text: str, target: Target) -> str:
    path = quote(target.page.name + target.page.path[target.page.path.rindex(".") :])
    return f"[{label(text)}]({path}{'#' * bool(target.anchor)}{target.anchor})"


def label(text: str) -> str:
    """An author's Markdown as the text of a link, on another page: without links, and with brackets in pairs."""
    text = LINK.sub(lambda link: link[1] or link[2] or "", text)
    return text if text.count("[") == text.count("]") else re.sub(r"([\[\]])", r"\\\1", text)
