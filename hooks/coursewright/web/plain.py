"""Markdown and HTML -> the plain text that they say, for places that show no markup. Searched, not parsed."""

import html
import re

LENGTH = 160  # characters of a description that search engines show
ENOUGH = 50  # characters from which on a text describes a page
KEPT = re.compile(r"\\([!-/:-@\[-`{-~])|(?P<code>`+)(?P<said>.+?)(?P=code)", re.DOTALL)
LINK = re.compile(r"!?\[([^\[\]]*)\](?:\([^()]*\)|\[[^\[\]]*\])")
ADDRESS = re.compile(r"<((?:https?|mailto):[^<>\s]+)>")
TAG = re.compile(r"</?[a-zA-Z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>|<!--.*?-->", re.DOTALL)
ATTRIBUTES = re.compile(r"\{:?\s*[.#][^{}]*\}")
STRESS = re.compile(r"(\*{1,3}|~~|==|(?<!\w)_{1,3})(?=\S)(.+?)(?<=\S)\1(?!(?<=_)\w)", re.DOTALL)
PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)
UNSAID = re.compile(r"<(sup|script|style|svg)\b[^>]*>.*?</\1>", re.DOTALL)  # `sup`: the numbers of footnotes


def plain(markdown: str) -> str:
    """One line of Markdown without its marks; what is code or has a backslash before it is none."""
    kept: list[str] = []

    def keep(found: re.Match[str]) -> str:
        kept.append(found[1] or found["said"].strip())
        return f"\0{len(kept) - 1}\0"

    text = KEPT.sub(keep, markdown.replace("\0", ""))
    text = ATTRIBUTES.sub("", TAG.sub("", ADDRESS.sub(r"\1", LINK.sub(r"\1", text))))
    while (without := STRESS.sub(r"\2", text)) != text:
        text = without
    return _spaced(re.sub("\0(\\d+)\0", lambda found: kept[int(found[1])], html.unescape(text)))


def said(page: str) -> str:
    """What a piece of HTML says."""
    return _spaced(html.unescape(TAG.sub("", UNSAID.sub("", page))))


def lead(page: str) -> str:
    """The first paragraph of a page's text, and those behind it until they are enough to describe it."""
    told = ""
    for paragraph in PARAGRAPH.findall(page):
        told = f"{told} {said(paragraph)}".strip()
        if len(told) >= ENOUGH:
            break
    return told


def cut(text: str, length: int = LENGTH) -> str:
    """At most so many characters, cut behind a word, or anywhere in a text that has no spaces."""
    if len(text) <= length:
        return text
    whole = text[:length].rpartition(" ")[0].rstrip(" ,;:.-–—")
    return (whole if len(whole) > length // 2 else text[: length - 1]) + "…"


def _spaced(text: str) -> str:
    return " ".join(text.split())
