r"""An image without alternative text

Learners who listen to the page, and all whose connection loses the picture, get the alternative text instead. Where
there is none, a screen reader says the file's name, or says nothing, and a lesson that goes on about "the two arrows
above" is lost. It is the first demand of the Web Content Accessibility Guidelines (WCAG 2.2, 1.1.1).

Say in the brackets what learners shall take from the image, as you would on the phone:
`![The lid lifts before the water boils](kettle.png)`. A title in quotes is no such text.

Do not excuse it. An image that only decorates has an empty text on purpose: say so with `![](leaf.png){ alt="" }`, or
in HTML with `alt=""`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from coursewright.diagnostics import Finding, Severity
from coursewright.model import Course, Place
from coursewright.source.page_text import PageText, place_of, read_attributes, shown_lines

SEVERITY: Severity = "warning"
BY_FILE = True

BAD = {
    "docs/tea/kettle.md": """\
It sings: ![](kettle.png) ←

![][cup] <img src="pot.png" title="A pot"> ←

[cup]: cup.png "A cup"
""",
    "quizzes/tea/kettle.md": """\
## The song of the kettle { #song }

Which kettle sings? ![](kettles.png) ←

- [x] ![](copper.png) ←
- [ ] ![A kettle of glass, with a flat bottom](glass.png)
""",
}

GOOD = {
    "docs/tea/kettle.md": """\
It sings: ![A kettle of copper whose lid lifts](kettle.png)

![](leaf.png){ alt="" } <img src="leaf.png" alt="">

Write `![](kettle.png)` or ![A cup][cup].

[cup]: cup.png
""",
}

IMAGE = re.compile(
    r"!\[(?<!\\!\[)\s{0,9}\]"
    r"(?:\((?P<to>(?:[^()\n]|\n(?!\n)|\([^()\n]{0,200}\)){0,2000})\)|\s?\[(?P<id>[^\[\]]{1,200})\])"
    r"(?:\{(?P<list>[^{}\n]{0,500})\})?"
    r"|<img\b(?P<html>(?:[^<>\"']|\"[^\"]{0,5000}\"|'[^']{0,5000}'){0,2000})>",
    re.IGNORECASE,
)
SUSPECT = re.compile(r"(?i)!\[\s{0,9}(?:\]|$)|<img")  # most pages have none, and are done
FILE = re.compile(r"[\w.%~+@()#-]{1,80}")
HINT = 'Say in the brackets what it shows; if it only decorates, write `{ alt="" }` right behind it.'
HTML_HINT = 'Say what it shows with `alt="..."`; if it only decorates, write `alt=""`.'

Span = tuple[int, int, int]  # line, column, end column


def check(course: Course) -> Iterator[Finding]:
    for lesson in course.texts:
        if any(SUSPECT.search(text) for _, text in lesson.prose):
            for (line, column, end), message, hint in _unsaid(shown_lines(lesson.prose)):
                yield Finding(Place(lesson.path, line, column, end), message, hint)
    for bank in course.banks:
        for text, lines in bank.passages():
            for span, message, hint in _unsaid(text.split("\n")) if SUSPECT.search(text) else ():
                yield Finding(place_of(bank.path, lines, text, span), message, hint)


def _unsaid(lines: Sequence[str]) -> Iterator[tuple[Span, str, str]]:
    """(where, message, hint) of each image that says nothing."""
    page = PageText(lines)
    for image in IMAGE.finditer(page.text):
        attributes = read_attributes(image["html"] or image["list"] or "")
        address = image["to"] or attributes.get("src", "") or page.definitions.get((image["id"] or "").lower(), "")
        if not _is_described(attributes) and (address or not image["id"]):
            hint = HTML_HINT if image["html"] else HINT
            yield page.span(image), f"the image{_named(address)} has no alternative text", hint


def _is_described(attributes: Mapping[str, str]) -> bool:
    """Whether it has an alternative text, which may be empty on purpose, or says that it needs none."""
    told = any(name in attributes for name in ("alt", "aria-label", "aria-labelledby"))
    return told or attributes.get("aria-hidden") == "true" or attributes.get("role") in ("presentation", "none")


def _named(address: str) -> str:
    """The file's name, where there is one to tell the image by."""
    words = address.strip("<> \n").partition("?")[0].split()
    file = words[0].rstrip("/>").rpartition("/")[2] if words else ""
    return f" `{file}`" if FILE.fullmatch(file) else ""
