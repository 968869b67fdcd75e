"""An objective assessed before it is taught

A question ahead of its section is a good start: it helps what follows, if learners come back to the answer (Pan &
Carpenter, 2023). But where all questions on an objective stand before the section that teaches it, they find out what
learners brought along, and nothing shows what the section did. Two lessons are compared where `nav` in mkdocs.yml, or
numbers in their paths as in `01-water/02-kettle`, tell which comes first.

Place one of the questions below the section, or write another. A question that is placed nowhere comes at the lesson's
end, and so behind all teaching.

Excuse a placement whose learners are assessed afterwards by somebody else, so that it only finds out what they can
skip: `<!-- coursewright: allow C107 (the ward assesses it) -->`.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from coursewright.diagnostics import Finding, Severity
from coursewright.model import Course, Spot, objective_key

SEVERITY: Severity = "warning"

BAD = {
    "docs/tea/kettle.md": """\
---
title: The kettle
objectives:
  boil: Name the sign of boiling water
---

/// question | first-bubbles ←

///

## What bubbles tell { #bubbles teaches="boil" }
""",
    "quizzes/tea/kettle.md": '## First bubbles { #first-bubbles assesses="boil" }\n',
}

GOOD = {
    "docs/tea/kettle.md": BAD["docs/tea/kettle.md"].replace(" ←", ""),
    "quizzes/tea/kettle.md": """\
## First bubbles { #first-bubbles assesses="boil" }

## Large bubbles, at the lesson's end { #large-bubbles assesses="boil" }
""",
}

NUMBER = re.compile(r"\d{1,9}(?=[-_. ]|$)")


def check(course: Course) -> Iterator[Finding]:
    taught = _taught(course)
    for key, questions in course.assessing.items():
        spots, sections = [*map(course.spot, questions)], taught.get(key)
        if sections and key in course.objectives and all(_is_before(spot, sections, course.order) for spot in spots):
            spot = max(spots, key=lambda spot: (spot.page in sections, spot.line))
            yield Finding(spot.place, *_words(course, key, spot, sections))


def _taught(course: Course) -> dict[str, dict[str, int]]:
    """Key of an objective -> lesson -> line of the first section there that teaches it."""
    taught: dict[str, dict[str, int]] = defaultdict(dict)
    for lesson in course.texts:
        for section in lesson.sections:
            for reference in section.teaches:
                taught[objective_key(reference, lesson.name)].setdefault(lesson.name, section.place.line)
    return taught


def _is_before(spot: Spot, sections: Mapping[str, int], order: Mapping[str, int]) -> bool:
    """Whether the spot is known to come before all of the sections."""
    return all(
        spot.line < line if name == spot.page else _is_earlier(spot.page, name, order)
        for name, line in sections.items()
    )


def _is_earlier(name: str, other: str, order: Mapping[str, int]) -> bool:
    """Whether the navigation says so, or the first parts in which the two paths differ are numbered in this order."""
    if name in order and other in order:
        return order[name] < order[other]
    for parts in zip(name.split("/"), other.split("/"), strict=False):
        if parts[0] != parts[1]:
            one, two = map(NUMBER.match, parts)
            return bool(one and two and int(one[0]) < int(two[0]))
    return False


def _words(course: Course, key: str, spot: Spot, sections: Mapping[str, int]) -> tuple[str, str]:
    name, _, id_ = key.partition(":")
    if line := sections.get(spot.page):
        hint = "Move the placement below that section, or write another question that comes after it."
        return f"the objective `{id_}` is assessed here and not after line {line}, which begins to teach it", hint
    message = f"the objective `{key}` is assessed here and not after the lesson that teaches it"
    return message, f"Move the question to `{course.bank_path(name)}`, or write another one there."
