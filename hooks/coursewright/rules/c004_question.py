"""A question that cannot be read: no options, text between options, an empty blank

A question is a heading with an id, a prompt, then options or a blank, then an explanation. If a part is missing or
stands elsewhere, learners see half a question, or one that cannot be answered.

Mend it where the message points. Options are `- [x] right` and `- [ ] wrong`, all together; the reason of an option is
a `> ` line under it; a blank is `[[answer|another answer]]` in the prompt; the explanation comes last, after an empty
line. A hint, `> hint: text`, stands under the prompt. Learners' answers are remembered by the id in the heading, so
choose it once and keep it.

Do not excuse it. A question that is not finished yet can wait in an HTML comment, or in a file outside the folder of
banks.
"""

from collections.abc import Iterator

from coursewright.diagnostics import Finding, Severity, from_note
from coursewright.model import Course

SEVERITY: Severity = "error"
BY_FILE = True

BAD = {
    "quizzes/tea/kettle.md": """\
## First bubbles { #first-bubbles } ←

Name the sign of boiling water.

## The song of the kettle { #song }

When does a kettle sing loudest?

- [ ] When it boils.
  > Then it bubbles, and the song is over.

A kettle sings before it boils. ←

- [x] Shortly before it boils.

## Steam { #steam }

What leaves the spout is called [[ ]]. ←
"""
}

GOOD = {
    "quizzes/tea/kettle.md": """\
## The song of the kettle { #song }

When does a kettle sing loudest?

- [ ] When it boils.
  > Then it bubbles, and the song is over.
- [x] Shortly before it boils.

A kettle sings before it boils.

## Steam { #steam }

What leaves the spout is called [[steam|water vapour]].

The white cloud above it is water again.
"""
}


def check(course: Course) -> Iterator[Finding]:
    for note in course.notes("question"):
        yield from_note(note)
