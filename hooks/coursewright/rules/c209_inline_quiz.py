"""An inline `<quiz>` in a lesson: it has no id, so learners would lose its results

mkdocs-quiz lets authors write questions into the page. Such a question is known by its position alone: move it, or put
another one before it, and learners' results belong to the wrong question. It assesses no objective either.

Move it to the lesson's bank: its body stays as it is, without the tags, below a heading with an id. Then place it
where it stood with `/// question | id`. To show how a `<quiz>` is written, put it into code.

Excuse a question whose answers nobody needs to keep: `<!-- coursewright: allow C209 (a warm-up) -->` above it.
"""

from collections.abc import Iterator

from coursewright.diagnostics import Finding, Severity, from_note
from coursewright.model import Course

SEVERITY: Severity = "warning"
BY_FILE = True

BAD = {
    "docs/tea/kettle.md": """\
---
title: The kettle
---

<quiz> ←
When does a kettle sing loudest?
- [ ] When it boils.
- [x] Shortly before it boils.
</quiz>
"""
}

GOOD = {
    "docs/tea/kettle.md": """\
---
title: The kettle
---

What `<quiz>` did before is done by a placement:

/// question | song

///
""",
    "quizzes/tea/kettle.md": """\
## The song of the kettle { #song }

When does a kettle sing loudest?

- [ ] When it boils.
- [x] Shortly before it boils.
""",
}


def check(course: Course) -> Iterator[Finding]:
    for note in course.notes("inline-quiz"):
        yield from_note(note)
