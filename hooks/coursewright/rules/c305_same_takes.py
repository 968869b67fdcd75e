"""Two takes with the same words

Takes are copied to be changed, and sometimes the change is forgotten. Two takes with the same words show learners a
difference that is not there, and they will look for it in vain, although finding it is what prepares them for the
debrief (Schwartz & Bransford, 1998). Only words count here: capitals, spaces and punctuation do not.

Rewrite one of the takes so that it shows the difference, or delete it.

Do not excuse it. If the difference is in the tone of voice, tell it in a paragraph of narration within the take, whose
words count.
"""

import string
from collections.abc import Iterator

from coursewright.diagnostics import Finding, Severity
from coursewright.model import Course, Dialogue, Take

SEVERITY: Severity = "error"
BY_FILE = True

BAD = {
    "docs/tea/guest.md": """\
//// dialogue | A cup for a guest

/// weaker | In a hurry

**Host:** Tea? There you are.

///

/// stronger | At ease ←

**Host:** Tea! There you are ...

///

////
"""
}

GOOD = {
    "docs/tea/guest.md": """\
//// dialogue | A cup for a guest

/// weaker | In a hurry

**Host:** Tea? There you are.

///

/// stronger | At ease

**Host:** Would you like it strong or mild?

///

////
"""
}

PUNCTUATION = dict.fromkeys(map(ord, string.punctuation + "…–—‘’‚“”„«»¿¡"), " ")


def check(course: Course) -> Iterator[Finding]:
    for lesson in course.texts:
        for dialogue in lesson.dialogues:
            yield from _repeated(dialogue)


def _repeated(dialogue: Dialogue) -> Iterator[Finding]:
    first: dict[tuple[str, ...], Take] = {}
    for take in dialogue.takes:
        earlier = first.setdefault(words := _words(take), take)
        if words and earlier is not take:
            message = f"the take has the same words as the `{earlier.kind}` take on line {earlier.place.line}"
            yield Finding(take.place, message, "Rewrite one so that it shows the difference, or delete it.")


def _words(take: Take) -> tuple[str, ...]:
    return tuple(" ".join(turn.text for turn in take.turns).casefold().translate(PUNCTUATION).split())
