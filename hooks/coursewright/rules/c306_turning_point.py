"""A comparison whose turning points are not one in each take, or a mark of one that has no effect

Where a turn of each take is marked as the one that makes the difference, learners are asked to find it before the
debrief opens. Looking for what tells cases apart prepares them for being told: students who had done so learned more
from the explanation that followed than those who had summarised a text (Schwartz & Bransford, 1998). They are asked
only if each take has one such turn, since what is right could not be told otherwise.

Put `{ .turning-point }` on a line of its own right below the words of the turn, once in each take, or take all marks of
the comparison away. A narration cannot be marked, nor a dialogue with one take: there nothing parts.

Excuse a comparison that is marked on purpose and shall ask nothing:
`<!-- coursewright: allow C306 (asked in class) -->` above the line that the finding points at.
"""

from collections.abc import Iterator

from coursewright.diagnostics import Finding, Severity, from_note
from coursewright.model import Course, Dialogue, Take

SEVERITY: Severity = "warning"
BY_FILE = True

BAD = {
    "docs/tea/guest.md": """\
//// dialogue | A cup for a guest

/// weaker | In a hurry

**Guest:** Is there tea?

**Host:** There.
{ .turning-point }

///

/// take | In silence ←

**Guest:** Is there tea?

///

/// stronger | At ease

**Guest:** Is there tea?

**Host:** Would you like it strong or mild?
{ .turning-point }

**Guest:** Mild, please. ←
{ .turning-point }

///

What makes the difference is a question.
{ .turning-point } ←

////
"""
}

GOOD = {
    "docs/tea/guest.md": """\
//// dialogue | A cup for a guest

/// weaker | In a hurry

**Guest:** Is there tea?

**Host:** There.
{ .turning-point }

///

/// stronger | At ease

**Guest:** Is there tea?

**Host:** Would you like it strong or mild?
{ .turning-point }

**Guest:** Mild, please.

///

What makes the difference is a question.

////
"""
}

MARK = "{ .turning-point }"
UNREAD = ".turning-point"  # in a text from which the mark was not taken


def check(course: Course) -> Iterator[Finding]:
    for note in course.notes("turning-point"):
        yield from_note(note)
    for lesson in course.texts:
        for dialogue in lesson.dialogues:
            yield from _useless(dialogue)
            if dialogue.is_comparison and any(turn.is_turning_point for turn in dialogue.turns):
                for take in dialogue.takes:
                    yield from _miscounted(take)


def _useless(dialogue: Dialogue) -> Iterator[Finding]:
    for turn in dialogue.turns:
        if turn.turning_place and not turn.is_turning_point:
            hint = "Mark a turn, which begins with `**Speaker:**`, or tell the difference in one."
            yield Finding(turn.place, "a narration is marked as a turning point", hint)
        elif turn.turning_place and not dialogue.is_comparison:
            message = "a turn is marked as a turning point, but there is no other take to part from"
            yield Finding(turn.place, message, "Take the mark away, or add the take to compare this one with.")


def _miscounted(take: Take) -> Iterator[Finding]:
    """What its turns are marked as; a mark that has no effect has been found already."""
    marked = [turn for turn in take.turns if turn.is_turning_point]
    if not any(turn.turning_place or UNREAD in turn.text for turn in take.turns):
        hint = f"Put `{MARK}` right below the words of the turn that makes the difference."
        yield Finding(take.place, "the take has no turning point, and another one of the comparison has", hint)
    for turn in marked[1:]:
        message = f"the take has another turning point, on line {marked[0].place.line}"
        yield Finding(turn.place, message, "Keep the mark of the one that makes the difference.")
