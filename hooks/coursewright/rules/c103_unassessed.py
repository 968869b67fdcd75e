"""An objective that no question assesses

An objective that is never asked for stays a hope: neither learners nor you find out whether it was reached. Answering
questions is also among the best ways to learn (Dunlosky et al., 2013), so a question serves the learners first. The
Carpentries' reviewers tick off by hand that all objectives are assessed (carpentries-lab/reviews, reviewer guide).

Write a question in the lesson's bank, the file of the same path below `quizzes`, and tie it to the objective in its
heading: `assesses="id"`. A question elsewhere may assess it too, as `assesses="module/lesson:id"`. A bank that no page
shows assesses nothing.

Excuse an objective that is assessed outside the site, above its line in the front matter:
`# coursewright: allow C103 (assessed at the table)`.
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
  boil: Name the sign of boiling water
  pour: Pour without dripping ←
---
""",
    "docs/tea/cup.md": """\
---
title: The cup
objectives:
  warm: Warm a cup before pouring ←
---
""",
    "quizzes/tea/kettle.md": """\
## First bubbles { #first-bubbles assesses="boil" }
""",
}

GOOD = {
    "docs/tea/kettle.md": """\
---
title: The kettle
objectives:
  boil: Name the sign of boiling water
  pour: Pour without dripping
---
""",
    "quizzes/tea/kettle.md": """\
## First bubbles { #first-bubbles assesses="boil" }
""",
    "docs/final.md": """\
/// quiz | tea/final

///
""",
    "quizzes/tea/final.md": """\
## The last drop { #last-drop assesses="tea/kettle:pour" }
""",
}


def check(course: Course) -> Iterator[Finding]:
    for lesson in course.texts:
        for objective in lesson.objectives:
            if objective.key not in course.assessing:
                message = f"no question assesses the objective `{objective.id}`"
                bank = course.bank_path(lesson.name)
                hint = f'Write one in `{bank}`, with `assesses="{objective.id}"` in its heading.'
                yield Finding(objective.place, message, hint)
