"""A dialogue with one weaker or stronger take and nothing to compare it with

"Weaker" and "stronger" are said of two. Learners see what makes the difference when both lie side by side (Schwartz &
Bransford, 1998), and comparing two cases teaches more than studying each alone (Gentner, Loewenstein & Thompson,
2003). A verdict on one alone is something that they have to believe.

Write the other take. If the dialogue is a case to think about and no model, call its take `/// take | Label`.

Do not excuse it: a neutral `take` says what an excuse would have to.
"""

from collections.abc import Iterator

from coursewright.diagnostics import Finding, Severity
from coursewright.model import Course

SEVERITY: Severity = "error"
BY_FILE = True

BAD = {
    "docs/tea/guest.md": """\
//// dialogue | A cup for a guest

/// weaker | In a hurry ←

**Host:** Tea. There.

///

////
"""
}

GOOD = {
    "docs/tea/guest.md": """\
//// dialogue | A cup for a guest

/// weaker | In a hurry

**Host:** Tea. There.

///

/// stronger | At ease

**Host:** Would you like it strong or mild?

///

////

//// dialogue | A guest who leaves

/// take | At the door

**Guest:** Thank you for the tea.

///

////
"""
}


def check(course: Course) -> Iterator[Finding]:
    for lesson in course.texts:
        for dialogue in lesson.dialogues:
            if len(dialogue.takes) == 1 and dialogue.takes[0].kind != "take":
                take = dialogue.takes[0]
                other = "stronger" if take.kind == "weaker" else "weaker"
                message = f"the `{take.kind}` take has nothing to be compared with"
                hint = f"Add a `/// {other} | Label`, or call this one `/// take | {take.label or 'Label'}`."
                yield Finding(take.place, message, hint)
