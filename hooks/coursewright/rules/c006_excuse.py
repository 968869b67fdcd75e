"""An excuse that cannot be read, or that excuses nothing

An excuse silences one rule on one line, with a reason that the next author understands. One that cannot be read
silences nothing. One that nothing needs any more, because the line was mended or moved, would silence the next mistake
there unseen.

Write `<!-- coursewright: allow C203 (the reason) -->` on the line or above it, in front matter the same behind `#`.
The reason stands in round brackets and holds no others. Delete the excuse when the finding is gone.

Do not excuse it: mend the excuse or delete it. A course that wants to keep excuses for later switches this rule off,
`rules: {C006: off}`.
"""

from collections.abc import Collection, Iterator, Sequence

from coursewright.diagnostics import Finding, Severity, did_you_mean, from_note
from coursewright.model import Course, Excuse

SEVERITY: Severity = "warning"
BY_FILE = True

BAD = {
    "docs/tea/kettle.md": """\
---
title: The kettle
objectives:
  # coursewright: allow C103 ←
  pour: Pour tea without spilling it
---

# The kettle

<!-- coursewright: ignore C102 (taught at the table) --> ←
The tea is poured at the table. <!-- coursewright: allow C503() --> ←
"""
}

GOOD = {
    "docs/tea/kettle.md": """\
---
title: The kettle
objectives:
  # coursewright: allow C103 (assessed at the table)
  pour: Pour tea without spilling it
---

# The kettle

An excuse reads `<!-- coursewright: allow C102 -->` and a reason.
"""
}


def check(course: Course) -> Iterator[Finding]:
    for note in course.notes("excuse"):
        yield from_note(note)


def check_unused(excuses: Sequence[Excuse], codes: Collection[str]) -> Iterator[Finding]:
    for excuse in excuses:
        if excuse.code in codes:
            yield Finding(excuse.written, f"nothing here needs the excuse from {excuse.code}", "Delete it.")
        else:
            hint = did_you_mean(excuse.code, codes, "`coursewright explain` lists all rules.")
            yield Finding(excuse.written, f"`{excuse.code}` is excused, and is no rule", hint)
