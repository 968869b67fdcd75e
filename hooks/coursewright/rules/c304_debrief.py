"""A comparison without a debrief

Two takes make learners wonder; the debrief says what they have seen. Contrasting cases and then the principle taught
more than the principle alone, and more than looking at the cases twice (Schwartz & Bransford, 1998); over many
experiments, a principle after the comparison goes with more learning (Alfieri et al., 2013). Without it, what is
learned stays with this one scene.

Write the debrief after the last take, inside the dialogue: one or two paragraphs that name what makes the difference.
Text behind the dialogue's last mark is not the debrief.

Excuse a comparison that learners shall discuss before anybody tells them:
`<!-- coursewright: allow C304 (discussed in class) -->` above it.
"""

from collections.abc import Iterator

from coursewright.diagnostics import Finding, Severity
from coursewright.model import Course

SEVERITY: Severity = "warning"
BY_FILE = True

BAD = {
    "docs/tea/guest.md": """\
//// dialogue | A cup for a guest ←

/// weaker | In a hurry

**Host:** Tea. There.

///

/// stronger | At ease

**Host:** Would you like it strong or mild?

///

////

The second host asks before pouring.
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

The second host asks before pouring.

////
"""
}


def check(course: Course) -> Iterator[Finding]:
    for lesson in course.texts:
        for dialogue in lesson.dialogues:
            if dialogue.is_comparison and not dialogue.debrief:
                hint = "After the last take, before the dialogue ends, write what makes the difference."
                yield Finding(dialogue.place, "the comparison has no debrief", hint)
