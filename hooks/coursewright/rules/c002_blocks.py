"""A block that is unknown, never closed, closed by the wrong mark, or has indented options

A block begins with a mark, `//// dialogue | Caption`, and ends with as many slashes alone on a line. The Markdown
extension behind it never complains: a misspelt name prints the mark as text, and a block without its end swallows the
rest of the page.

Mend it where the message points. An outer block has one slash more than the blocks in it, every mark stands at the
start of its line with blank lines around it, and what belongs to a block comes behind `|`, never in indented lines
below.

Do not excuse it, for learners would see the broken page all the same. If the name is right because your site defines
such a block, add it to `blocks` in the settings. To show how a block is written, put it into code.
"""

from collections.abc import Iterator

from coursewright.diagnostics import Finding, Severity, from_note
from coursewright.model import Course

SEVERITY: Severity = "error"
BY_FILE = True

BAD = {
    "docs/tea/guest.md": """\
---
title: Serving a guest
---

//// dialogue | A cup for a guest

/// weaker | In a hurry ←

**Host:** Tea. There.

////

/// note | Mind the lid

The steam is hot.

///// ←

///
""",
    "docs/tea/kettle.md": """\
---
title: The kettle
---

/// qestion | first-bubbles ←

///

/// question | singing
    shuffle: true ←

///
""",
}

GOOD = {
    "docs/tea/guest.md": """\
---
title: Serving a guest
---

//// dialogue | A cup for a guest

/// weaker | In a hurry

**Host:** Tea. There.

///

////

/// question | first-bubbles

///
""",
}


def check(course: Course) -> Iterator[Finding]:
    for note in course.notes("block"):
        yield from_note(note)
