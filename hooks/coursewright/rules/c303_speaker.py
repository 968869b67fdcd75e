"""A turn without a speaker, or a speaker in one take only who is a misspelling of another

Takes are laid side by side turn by turn, and learners who hear the page read to them know by the speaker alone who
talks. A turn whose speaker cannot be read becomes narration; a speaker spelled in two ways becomes two people.

Begin each turn with `**Speaker:**`, the colon inside the bold, leave a blank line between two turns, and spell a name
alike in all takes. Names that are alike and still mean two people, Ann and Anna say, had better change: learners mix
them up, too.

Excuse names that have to stay: `<!-- coursewright: allow C303 (Ann and Anna are twins) -->` above the turn.
"""

import difflib
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping

from coursewright.diagnostics import Finding, Severity
from coursewright.model import Course, Dialogue, Place, Take, Turn

SEVERITY: Severity = "warning"
BY_FILE = True

BAD = {
    "docs/tea/guest.md": """\
//// dialogue | A cup for a guest

/// weaker | In a hurry

**Host**: Tea. There. ←

**Guest:** Thank you.

Guest: It is hot. ←

///

/// stronger | At ease

**Geust:** Is it still hot? ←

**Host:** Now it is right.
**Guest:** Lovely. ←

///

////
"""
}

GOOD = {
    "docs/tea/guest.md": "//// dialogue | A cup\n\n/// take | Asking\n\n**Host:** Strong?\n\n///\n\n////\n",
}

BOLD = re.compile(r"(?:\*\*|__)(?P<name>[^*_:\n]{1,60})(?:(?:\*\*|__)[ \t]{0,2}:|:[ \t]{1,2}(?:\*\*|__))")
TURN = re.compile(r"[ \t]{0,3}(?:\*\*|__)[^*_:\n]{1,60}:(?:\*\*|__)")
PLAIN = re.compile(r"[-+*_> \t]{0,6}(?P<name>[^*_:\n]{1,60})[*_]{0,3}[ \t]{0,2}:")
WORDS = 3  # a name has no more
CROWD = 20  # speakers; where a dialogue has more, their names are not compared


def check(course: Course) -> Iterator[Finding]:
    for lesson in course.texts:
        shown = dict(lesson.prose) if lesson.dialogues else {}
        for dialogue in lesson.dialogues:
            yield from _unread(dialogue, shown)
            yield from _run_on(dialogue, shown)
            yield from _misspelt(dialogue)


def _unread(dialogue: Dialogue, shown: Mapping[int, str]) -> Iterator[Finding]:
    turns = [turn for take in dialogue.takes for turn in take.turns if turn.place.line in shown]
    known = {turn.speaker.casefold(): turn.speaker for turn in turns if turn.speaker}
    for take in dialogue.takes:
        known |= _seem_spoken(take, shown)
    for turn in turns:
        name, place = "Name" if turn.speaker == "" else None, turn.place
        if turn.speaker is None and (begun := _begun(turn.text, known)):
            name, place = begun[0], turn.place.part(0, min(begun[1], turn.place.width))
        if name:
            hint = f"Begin the turn with `**{name}:**`, the colon inside the bold."
            yield Finding(place, "the turn's speaker cannot be read", hint)


def _run_on(dialogue: Dialogue, shown: Mapping[int, str]) -> Iterator[Finding]:
    """Turns that would be printed as part of the turn before them."""
    for turn in (turn for take in dialogue.takes for turn in take.turns):
        for line, text in enumerate(turn.text.split("\n"), _first_line(turn, shown)):
            if line in shown and (begun := TURN.match(text)):
                hint = "Put a blank line before it: each turn is a paragraph."
                said = begun[0].strip()
                column = shown[line].rfind(said, 0, len(shown[line]) - len(text) + begun.end()) + 1
                place = Place(turn.place.path, line, column, column + len(said))
                yield Finding(place, "two turns stand in one paragraph", hint)


def _first_line(turn: Turn, shown: Mapping[int, str]) -> int:
    """The line on which its text begins, which may stand below the speaker."""
    line, begun = turn.place.line, turn.text.partition("\n")[0].rstrip()
    while line in shown and not shown[line].rstrip().endswith(begun):
        line += 1
    return line


def _seem_spoken(take: Take, shown: Collection[int]) -> dict[str, str]:
    """Who seems to speak in a take where nobody can be read to speak: names that begin two paragraphs or more."""
    if any(turn.speaker is not None for turn in take.turns):
        return {}
    begun = [PLAIN.match(turn.text) for turn in take.turns if turn.place.line in shown]
    names = [match["name"].strip() for match in begun if match and len(match["name"].split()) <= WORDS]
    return {name.casefold(): name for name in names} if len(names) > 1 else {}


def _begun(text: str, known: Mapping[str, str]) -> tuple[str, int] | None:
    """Who seems to speak a turn without a speaker: anybody in bold, somebody `known` in plain text; and up to where."""
    if bold := BOLD.match(text):
        return bold["name"].strip(), len(bold[0].rstrip())
    plain = PLAIN.match(text)
    name = known.get(plain["name"].strip().casefold()) if plain else None
    return (name, plain.end()) if plain and name else None


def _misspelt(dialogue: Dialogue) -> Iterator[Finding]:
    takes = [{t.speaker: t.place for t in take.turns[::-1] if t.speaker} for take in dialogue.takes]
    counts = Counter(name for names in takes for name in names)
    first = {name: index for index, names in reversed([*enumerate(takes)]) for name in names}
    for name in [name for name in counts if counts[name] == 1 and len(counts) <= CROWD]:
        here = takes[first[name]]
        elsewhere = {o.casefold(): o for o in counts if o not in here}
        others = {near: o for near, o in elsewhere.items() if counts[o] > 1 or first[o] < first[name]}
        for near in difflib.get_close_matches(name.casefold(), others, n=1, cutoff=0.8):
            message = f"the speaker `{name}` is in this take only, `{others[near]}` in another"
            yield Finding(here[name], message, f"Write `{others[near]}` if they are one person.")
