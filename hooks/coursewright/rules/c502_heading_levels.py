"""A heading level that is skipped, or a second level-1 heading

Learners who listen to a page walk through it from heading to heading, as others let their eyes run over it. The levels
tell them what belongs to what (WCAG 2.2, 1.3.1): below `##`, a `####` promises a part that is not there. The level-1
heading is the page's title, and there is one. The levels also make the page's table of contents. The Carpentries'
editors look for both (carpentries-lab/reviews, editor checks).

Choose a level for what the section is part of, not for the size of its letters: one `#` more than the heading above
it, or as many, or fewer. A page begins with `#`, or with `##` where its title stands in the front matter.

Do not excuse it, for whoever listens loses the thread all the same. Behind an included file or a macro, which may
bring headings of their own, the rule asks nothing of the next heading.
"""

import re
from collections.abc import Iterator

from coursewright.diagnostics import Finding, Severity
from coursewright.model import Course, Lesson, Place
from coursewright.source.fences import CODE_SPAN, LONG, blank_code

SEVERITY: Severity = "warning"
BY_FILE = True

BAD = {
    "docs/tea/kettle.md": """\
# The kettle

## Filling

#### How much ←

# The cup ←
""",
    "docs/tea/cup.md": """\
### Warming ←

## Pouring
""",
}

GOOD = {
    "docs/tea/kettle.md": """\
# The kettle

## Filling

### How much

#### In a hurry

## Boiling

```
# Not a heading
```
""",
    "docs/tea/cup.md": """\
---
title: The cup
---

## Warming

### With water
""",
}

HTML = re.compile(r"<h(?P<level>[1-6])\b[^<>]{0,500}>", re.IGNORECASE)
INNER = re.compile(r"[ \t>]{1,40}(?P<marks>#{1,6})[ \t]")  # in an item, a tab or a quotation, or a comment in code
UNKNOWN = re.compile(r"[ \t]{0,40}(?:-{1,9}8<-{1,9}|\{[%{])")  # text from elsewhere, with headings of its own perhaps
DEEPEST = 6

Heading = tuple[Place, int, bool]


def check(course: Course) -> Iterator[Finding]:
    for lesson in course.texts:
        above, title, begun = 1, 0, False
        for place, level, is_judged in sorted((*_written(lesson), *_others(lesson))):
            if not is_judged:
                above = max(above, level)
                continue
            if level > above + 1:
                yield _skipped(place, level, above, begun)
            elif level == 1 and title:
                hint = "Write `##`, and one `#` more for each heading below it."
                yield Finding(place, f"the page has a level-1 heading on line {title} already", hint)
            title = title or (place.line if level == 1 else 0)
            above, begun = level, True


def _skipped(place: Place, level: int, above: int, begun: bool) -> Finding:
    right = "#" * (above + 1)
    if begun:
        hint = f"Write `{right}`, or give it the heading above that is missing."
        return Finding(place, f"a level-{level} heading follows a level-{above} heading", hint)
    return Finding(place, f"the page begins with a level-{level} heading", f"Write `{right}`.")


def _written(lesson: Lesson) -> Iterator[Heading]:
    for section in lesson.sections:
        yield section.mark, section.level, True


def _others(lesson: Lesson) -> Iterator[Heading]:
    """Headings in HTML, and those that stand in something or may be no headings, which are not judged."""
    for line, text in _shown(lesson):
        if text[:1] in " \t>-{" and len(text) < LONG:
            if UNKNOWN.match(text):
                yield Place(lesson.path, line), DEEPEST, False
            elif inner := INNER.match(text):
                yield Place(lesson.path, line), len(inner["marks"]), False
        for tag in HTML.finditer(CODE_SPAN.sub(_blank, text)) if "<h" in text or "<H" in text else ():
            is_judged = not text.startswith(("    ", "\t", ">"))
            yield Place(lesson.path, line, tag.start() + 1, tag.end() + 1), int(tag["level"]), is_judged


def _shown(lesson: Lesson) -> Iterator[tuple[int, str]]:
    """The lines without their comments."""
    texts = [text for _, text in lesson.prose]
    if any("<h" in text or "<H" in text for text in texts):
        texts = blank_code(texts, 0)
    return zip((line for line, _ in lesson.prose), texts, strict=True)


def _blank(code: re.Match[str]) -> str:
    return " " * len(code[0])
