"""A wrong option without a reason, or a question without an explanation

Feedback that explains has an effect of 0.49 on what is learned, a bare right or wrong one of 0.05 (Van der Kleij et
al., 2015), and wrong options that nobody corrects come back later as answers (Roediger & Marsh, 2005). Whoever chose
one wants to know why it looked right and where it fails.

Write the reason below the wrong option, on a line that begins with `> `, and the explanation in a paragraph after the
last option, or after the one with the blank. A right option needs no reason of its own.

Excuse an option if the explanation says all there is to say:
`<!-- coursewright: allow C203 (the explanation says why) -->` on its line or above it.
"""

from collections.abc import Iterator

from coursewright.diagnostics import Finding, Severity
from coursewright.model import Course

SEVERITY: Severity = "warning"
BY_FILE = True

BAD = {
    "quizzes/tea/kettle.md": """\
## The song of the kettle { #song }

When does a kettle sing loudest?

- [ ] When it boils. ←
- [x] Shortly before it boils.
  > Small bubbles form and burst before they reach the top.

A kettle sings before it boils.

## Steam { #steam } ←

What leaves the spout is called [[steam]].
"""
}

GOOD = {
    "quizzes/tea/kettle.md": """\
## The song of the kettle { #song }

When does a kettle sing loudest?

- [ ] When it boils.
  > It is loud then, too, but it bubbles: the song is over.
- [x] Shortly before it boils.

A kettle sings before it boils.

## Steam { #steam }

What leaves the spout is called [[steam]].

The white cloud above it is water again.
"""
}


def check(course: Course) -> Iterator[Finding]:
    for _, question in course.questions():
        for option in question.options:
            if not option.right and not option.reason:
                hint = "Write below it why it tempts and where it fails: `  > It looks right, but ...`."
                yield Finding(option.place, "the wrong option has no reason", hint)
        if not question.explanation and (question.options or question.blanks):
            after = "the last option" if question.options else "the paragraph with the blank"
            hint = f"Below {after}, leave an empty line and write what is right, and why."
            yield Finding(question.place, "the question has no explanation", hint)
