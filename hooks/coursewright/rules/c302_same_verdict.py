"""All takes of a comparison have the same verdict

Comparing cases teaches more than studying them without comparison (an effect of 0.50; Alfieri et al., 2013), and it
lives on the contrast. If all takes are weaker, learners never see how it is done; if all are stronger, they look for a
difference that nobody meant.

Call the better take `stronger`, or the worse one `weaker`. If they are ways of equal worth, call each of them `take`.

Do not excuse it: neutral takes may be compared as well, without a verdict.
"""

from collections.abc import Iterator

from coursewright.diagnostics import Finding, Severity
from coursewright.model import Course

SEVERITY: Severity = "error"
BY_FILE = True

BAD = {
    "docs/tea/guest.md": """\
//// dialogue | A cup for a guest ←

/// weaker | In a hurry

**Host:** Tea. There.

///

/// weaker | At ease

**Host:** Would you like it strong or mild?

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
"""
}


def check(course: Course) -> Iterator[Finding]:
    for lesson in course.texts:
        for dialogue in lesson.dialogues:
            kinds = {take.kind for take in dialogue.takes}
            if dialogue.is_comparison and kinds in ({"weaker"}, {"stronger"}):
                kind = kinds.pop()
                which = "worst `weaker`" if kind == "stronger" else "best `stronger`"
                message = f"every take of the comparison is `{kind}`"
                yield Finding(dialogue.place, message, f"Call the {which}, or call each of them `take`.")
