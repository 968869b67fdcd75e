"""Front matter that cannot be read, or without a title

The front matter, between two lines of three dashes, holds what a page is called and what it promises. If it cannot be
read, both are lost: MkDocs would print it as text or drop it without a word. A lesson without a title is named in
menus, search and tabs after its first heading, or its file.

Mend it where the message points. A text that holds a colon, or starts with a sign such as `*` or `@`, goes into
quotes: `title: "Tea: how to boil water"`. A lesson needs a `title`; a landing page or a bank may do without.

Do not excuse it: whatever cannot be read is not checked either.
"""

from collections.abc import Iterator

from coursewright.diagnostics import Finding, Severity, from_note
from coursewright.model import Course

SEVERITY: Severity = "error"

BAD = {
    "docs/tea/kettle.md": """\
---
title: Tea: how to boil water ←
objectives:
  boil: Name the sign of boiling water
---
"""
}

GOOD = {
    "docs/tea/kettle.md": """\
---
title: "Tea: how to boil water"
objectives:
  boil: Name the sign of boiling water
---
"""
}


def check(course: Course) -> Iterator[Finding]:
    misspelt = {note.place.path for note in course.notes("key")}  # the title, perhaps
    for note in (*course.notes("front-matter"), *course.notes("key")):
        yield from_note(note)
    for lesson in course.lessons:
        if not lesson.title and lesson.is_read and lesson.path not in misspelt:
            yield Finding(
                lesson.place,
                "the lesson has no title",
                "Begin the file with front matter: `title: ...`.",
            )
