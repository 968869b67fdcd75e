"""A link whose text does not say where it goes ("here", "this link")

Learners who listen to a page call up the list of its links, and hear "here, here, read more". Whoever skims sees the
coloured words first, and they say as little; on paper nothing is left of the link but these words. The Web Content
Accessibility Guidelines want a link's purpose told by its text or its sentence (WCAG 2.2, 2.4.4), and best by its text
alone (2.4.9).

Name in the link what learners find behind it: `[How a kettle sings](song.md) tells more` instead of
`[click here](song.md)`. A title in quotes does not mend it, for many never get to see it. A single word may stay where
the address repeats it: in a grammar, `[article](glossary.md#article)` says where it goes, and so does a bare address.

Excuse a text that has to be so, a button of a platform that the lesson explains, say:
`<!-- coursewright: allow C503 (the button's own name) -->`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from coursewright.diagnostics import Finding, Severity
from coursewright.language import Language, language_of
from coursewright.model import Course, Place
from coursewright.source.page_text import PageText, ProseLine, read_attributes, shown_lines

SEVERITY: Severity = "warning"
BY_FILE = True
NEEDS_WORDS = True

BAD = {
    "docs/tea/kettle.md": """\
To hear it sing, [click here](song.md). ←

[**Read more** →][song] or look at <a href="https://example.org/">this page</a>. ←

[song]: song.md "How a kettle sings"
"""
}

GOOD = {
    "docs/tea/kettle.md": """\
Hear [how a kettle sings](song.md), or read <https://example.org/>. Put the cup [here]. ![here](cup.png)

A [video](glossary.md#video) is no [film][], and `[here](song.md)` is no link.

[film]: glossary.md#film
"""
}

LINK = re.compile(
    r"\[(?<!\\\[)(?<!!\[)(?P<said>[^\[\]]{1,120})\]"
    r"(?:\((?P<to>(?:[^()\n]|\n(?!\n)|\([^()\n]{0,200}\)){0,2000})\)|\s?\[(?P<id>[^\[\]]{0,200})\]|(?P<alone>)(?![(\[:]))"
    r"(?:\{(?P<list>[^{}\n]{0,500})\})?"
    r"|<a\s(?P<html>(?:[^<>\"']|\"[^\"]{0,2000}\"|'[^']{0,2000}'){0,2000})>(?P<text>(?:(?!</?a\b|\n\n).){1,200})</a\b[^<>]{0,9}>?",
    re.IGNORECASE | re.DOTALL,
)
LABELS = {"aria-label", "aria-labelledby"}
MARKUP = re.compile(r"<[^<>]{0,500}>|:[\w+-]{1,60}:|&\w{1,20};|[*~]{1,3}|__|\n[ \t>]{0,40}")
EDGES = " \t_.,;:!?…<>«»‹›→⟶➔➜⇒▶\"'“”‘’()"
HINT = "Name in the link's text what learners find there."


def check(course: Course) -> Iterator[Finding]:
    language = language_of(course.language)
    for lesson in course.texts if language else ():
        if language and _is_suspect(lesson.prose, language):
            for (line, column, end), said in _vague(shown_lines(lesson.prose), language):
                yield Finding(Place(lesson.path, line, column, end), f"the link says only `{said}`", HINT)


def _is_suspect(prose: Sequence[ProseLine], language: Language) -> bool:
    """Whether a closer look is worth its time: most pages have no such link, not even in code."""
    links = LINK.finditer("\n".join(text for _, text in prose))
    return any(_said(link["said"] or link["text"]).lower() in language.vague_links for link in links)


def _vague(lines: Sequence[str], language: Language) -> Iterator[tuple[tuple[int, int, int], str]]:
    """((line, column, end column), text) of each link that does not say where it goes."""
    page = PageText(lines)
    for link in LINK.finditer(page.text):
        said = _said(link["said"] or link["text"])
        if said.lower() in language.vague_links:
            attributes = read_attributes(link["html"] or link["list"] or "")
            address = _address(link, attributes, page.definitions)
            if address is not None and not LABELS & attributes.keys() and not _repeats(address, said):
                yield page.span(link), said


def _said(text: str) -> str:
    """The words of a link, without marks and icons; nothing where an image may speak for it, or a paragraph ends."""
    is_plain = "\n\n" not in text and "<img" not in text.lower()
    return " ".join(MARKUP.sub(" ", text).split()).strip(EDGES) if is_plain else ""


def _address(link: re.Match[str], attributes: Mapping[str, str], known: Mapping[str, str]) -> str | None:
    """Where the link goes; None where it is none."""
    if link["html"] is not None:
        return attributes.get("href")
    return link["to"] if link["to"] is not None else known.get((link["id"] or link["said"]).lower())


def _repeats(address: str, said: str) -> bool:
    """Whether its host or its last part is about this very word, as in `glossary.md#article`."""
    words = address.strip("<> \n\"'").partition("?")[0].lower().split()
    parts = re.split("[/#]", words[0].rstrip("/>")) if words else [""]
    host = parts[2] if parts[0].endswith(":") and len(parts) > 2 else ""
    return said.lower() in re.findall(r"[^\W_]+", f"{host} {parts[-1]}")
