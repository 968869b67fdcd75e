"""An objective that no section teaches

An objective is a promise: "after this lesson you can ...". A section keeps it by saying so in its heading,
`teaches="id"`, and by teaching it. The lesson's panel of objectives links each one to that section.

Put `teaches="id"` into the heading of the section that teaches it. If there is no such section, write it, or take the
objective out.
"""

from collections.abc import Iterator

from coursewright.diagnostics import Finding, Severity
from coursewright.model import Course

SEVERITY: Severity = "error"

BAD = {
    "docs/tea/kettle.md": """\
---
title: The kettle
objectives:
  boil: Name the sign of boiling water ←
---

## What bubbles tell { #bubbles }
"""
}

GOOD = {
    "docs/tea/kettle.md": """\
---
title: The kettle
objectives:
  boil: Name the sign of boiling water
---

## What bubbles tell { #bubbles teaches="boil" }
"""
}


def check(course: Course) -> Iterator[Finding]:
    for lesson in course.texts:
        taught = {id_ for section in lesson.sections for id_ in section.teaches}
        for objective in lesson.objectives:
            if objective.id not in taught:
                message = f"no section teaches the objective `{objective.id}`"
                yield Finding(
                    objective.place,
                    message,
                    f'Put `teaches="{objective.id}"` into the heading of the section that does.',
                )
