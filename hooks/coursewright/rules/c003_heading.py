"""A heading's attributes that cannot be read

The list in braces at a heading's end gives the section its id and says what it teaches, `{ #bubbles teaches="boil" }`.
If one sign in it is wrong, Markdown drops the attribute or prints the braces, and the objective counts as untaught.

Mend it where the message points. An id is written `#id`, everything else `name="value"` in straight quotes and without
spaces round the equals sign. Several objectives share one pair of quotes: `teaches="boil pour"`. Sections of a lesson
teach; questions of a bank assess.

Do not excuse it: what is wrong here, other rules cannot read. A heading that shall end in braces as text has them in
code: `` `{ x }` ``.
"""

from collections.abc import Iterator

from coursewright.diagnostics import Finding, Severity, from_note
from coursewright.model import Course

SEVERITY: Severity = "error"
BY_FILE = True

BAD = {
    "docs/tea/kettle.md": """\
---
title: The kettle
objectives:
  boil: Name the sign of boiling water
  pour: Pour without dripping
---

## What bubbles tell { #bubbles teaches=“boil” } ←

## Lifting the lid { #lid teach="boil" } ←

## A steady hand { #hand teaches="boil" pour } ←

## Into the cup { #cup teaches="pour" ←
"""
}

GOOD = {
    "docs/tea/kettle.md": """\
---
title: The kettle
objectives:
  boil: Name the sign of boiling water
  pour: Pour without dripping
---

## What bubbles tell { #bubbles teaches="boil" }

## A steady hand { #hand teaches="boil pour" }
"""
}


def check(course: Course) -> Iterator[Finding]:
    for note in course.notes("heading"):
        yield from_note(note)
