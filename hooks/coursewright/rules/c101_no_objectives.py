"""A lesson without objectives

Objectives say what learners can do after the lesson. They head the page, and sections and questions are tied to them;
without objectives nobody can check that the lesson teaches and assesses what it is for. The Carpentries' editors look
for them in every lesson and episode (carpentries-lab/reviews, editor checks).

Add `objectives:` to the front matter and one line each below it: an id and a sentence that begins with a verb one can
observe. Two to five are plenty. A page that promises nothing, such as a landing page, is no lesson: it is called
`index.md` or lies outside the modules' folders, and is not asked for objectives.

Excuse a page among the lessons that only informs, with a line anywhere in it:
`<!-- coursewright: allow C101 (a list of tools) -->`.
"""

from collections.abc import Iterator

from coursewright.diagnostics import Finding, Severity
from coursewright.model import Course

SEVERITY: Severity = "error"

BAD = {
    "docs/tea/kettle.md": """\
--- ←
title: The kettle
---

## What bubbles tell { #bubbles }
""",
    "docs/tea/cup.md": "# A cup without front matter ←\n",
}

GOOD = {
    "docs/index.md": "# Welcome to tea\n",
    "docs/tea/kettle.md": """\
---
title: The kettle
objectives:
  boil: Name the sign of boiling water
---
""",
}


def check(course: Course) -> Iterator[Finding]:
    for lesson in course.lessons:
        if not lesson.objectives and lesson.is_read:
            hint = "Add `objectives:` to its front matter and, indented below, a line each: `id: sentence`."
            yield Finding(lesson.place, "the lesson has no objectives", hint)
