"""An objective that no section teaches

An objective is a promise: "after this lesson you can ...". A section keeps it by saying so in its heading,
`teaches="id"`, and by teaching it; the lesson's panel of objectives links each one to that section. Reviewers look for
promises that are not kept: Arcus Education's ask whether each objective is covered, The Carpentries' whether a lesson
meets its objectives.

Put `teaches="id"` into the heading of the section that teaches it. If there is no such section, write it, or take the
objective out.

Excuse an objective that is taught outside the site, above its line in the front matter:
`# coursewright: allow C102 (taught in the workshop)`.
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
