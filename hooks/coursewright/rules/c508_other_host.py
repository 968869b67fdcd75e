"""A page that asks another host, for a picture, a sound, a film or a frame

A page of the site asks one host, that of the site. What it loads from elsewhere, a picture or a film in a frame, tells
that host who reads which lesson and when, before the learner has chosen anything; it is missing where there is no net,
or where the school's net blocks it; and it changes or goes when the other host wishes.

Put the file into the course and name it there: `![A kettle](kettle.png)`. Where a film cannot be moved, link it
instead: `[How a kettle sings, on another site](https://example.org/film)`; learners then decide. Ordinary links ask
nobody until they are followed.

Excuse what has to be shown in place and is worth it: `<!-- coursewright: allow C508 (the film is not ours) -->`. The
site's policy, if it has one, allows what the page loads, excused or not.
"""

import re
from collections.abc import Iterator, Sequence

from coursewright.diagnostics import Finding, Severity
from coursewright.model import Course, Place
from coursewright.source.page_text import PageText, place_of, read_attributes, shown_lines

SEVERITY: Severity = "info"
BY_FILE = True

BAD = {
    "docs/tea/kettle.md": """\
It sings: ![A kettle](https://example.org/kettle.png) ←

![A cup][cup] ←

<iframe src="//example.org/film"></iframe> ←

[cup]: http://example.org/cup.png
""",
    "quizzes/tea/kettle.md": """\
## The song of the kettle { #song }

Which kettle sings? ![Two kettles](https://example.org/kettles.png) ←

- [x] <video src='https://example.org/copper.mp4'></video> ←
- [ ] ![A kettle of glass](glass.png)
""",
}

GOOD = {
    "docs/tea/kettle.md": """\
It sings: ![A kettle](kettle.png), see [the film](https://example.org/film) or <https://example.org/>.

At 10:30:20 write `![](https://example.org/kettle.png)` or ![A cup][cup]

[cup]: cup.png
""",
}

LOADED = re.compile(
    r"!\[(?<!\\!\[)(?P<said>[^\[\]]{0,300})\]"
    r"(?:\((?P<to>(?:[^()\n]|\n(?!\n)|\([^()\n]{0,200}\)){0,2000})\)|\s?\[(?P<id>[^\[\]]{0,200})\]|(?P<alone>)(?![(\[:]))"
    r"|<(?:img|iframe|video|audio|source|track|embed|object)\b"
    r"(?P<html>(?:[^<>\"']|\"[^\"]{0,5000}\"|'[^']{0,5000}'){0,2000})>",
    re.IGNORECASE,
)
OUTSIDE = re.compile(r"(?:https?:)?//([\w.-]+)", re.IGNORECASE)
HINT = "Put the file into the course and name it there, or make it a link that learners may follow."


def check(course: Course) -> Iterator[Finding]:
    for lesson in course.texts:
        if any("//" in text for _, text in lesson.prose):
            for (line, column, end), message in _asking(shown_lines(lesson.prose)):
                yield Finding(Place(lesson.path, line, column, end), message, HINT)
    for bank in course.banks:
        for text, lines in bank.passages():
            for span, message in _asking(text.split("\n")) if "//" in text else ():
                yield Finding(place_of(bank.path, lines, text, span), message, HINT)


def _asking(lines: Sequence[str]) -> Iterator[tuple[tuple[int, int, int], str]]:
    """((line, column, end column), message) of each thing that comes from another host."""
    page = PageText(lines)
    for loaded in LOADED.finditer(page.text):
        attributes = read_attributes(loaded["html"] or "")
        address = loaded["to"] or attributes.get("src") or attributes.get("data") or ""
        address = address or page.definitions.get((loaded["id"] or loaded["said"] or "").lower(), "")
        if outside := OUTSIDE.match(address.lstrip(" <\n")):
            yield page.span(loaded), f"the page asks another host, {outside[1]}"
