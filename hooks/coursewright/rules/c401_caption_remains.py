r"""Caption remains in a lesson: `>>`, time stamps, "Play video starting at", `[MUSIC]`, `TODO(author)` marks

A transcript tells when something is said, that another one speaks, that music plays. On a page these signs are noise,
and a screen reader speaks each of them. `TODO(author)` marks are questions of `coursewright import` that only the
author can answer.

Delete the sign, or write what it stands for: a turn with its speaker instead of `>>`, say. Times in a sentence ("at
10:30") are fine, and so is everything in code, where a lesson on captions shows them.

Excuse a sign that learners shall see outside code: `<!-- coursewright: allow C401 (quoted as it was sent) -->`. An
open `TODO(author)` is answered, not excused.
"""

import re
from collections.abc import Iterator

from coursewright.diagnostics import Finding, Severity
from coursewright.model import Course, Place

SEVERITY: Severity = "warning"
BY_FILE = True

BAD = {
    "docs/tea/kettle.md": """\
[MUSIC] Welcome to tea. ←
0:42 ←
It sings. >> Is it ready? ←
Play video starting at :1:5 and follow transcript1:05 ←
00:01:05.000 --> 00:01:09.000 ←
Not yet [00:12], it only hums. <!-- TODO(author): who says this? --> ←
"""
}

GOOD = {
    "docs/tea/kettle.md": """\
Welcome to tea. At 10:30 the kettle sings.
> > Is it ready?

- [X] Listen to the [MUSIC](music.md)

Captions write `>> Is it ready?` and `[MUSIC]`. <!-- cut at 00:01:05.000 -->
"""
}

TIME = r"(?:\d{1,2}:)?\d{1,2}:[0-5]\d(?:[.,]\d{1,3})?"
EXACT = r"(?:\d{1,2}:[0-5]?\d:[0-5]\d[.,]\d{1,3}|\d{1,2}:[0-5]\d[.,]\d{3})(?!\d)"
# Players and captioners write these in a language of theirs, whatever the course's is: they are no data of a language.
SOUND = (
    r"\[(?:[A-Za-z]{1,15}[ _-]){0,3}"
    r"(?:(?i:music|applause|laughter|inaudible|unintelligible|indistinct|crosstalk|blank[ _]audio)"
    r"|SOUND|NOISE|SILENCE|FOREIGN|LAUGH(?:S|ING)?|SIGHS?|COUGH(?:S|ING)?|CHEERING|BELLS?|BEEPS?)"
    r"(?:[ _-][A-Za-z]{1,15}){0,3}\](?![(\[:])"
)
STARTS = r"(?i:play video starting at|reproduce el v[ií]deo desde)[ \t]{0,4}[\d:]{0,9}"
FOLLOWS = r"(?i: and follow transcript| y sigue la transcripci[oó]n)[ \t]{0,4}[\d:]{0,9}"
SUSPECT = re.compile(r">>|\[[^\[\]\n]{1,130}\](?![(\[:])|\d:\d|(?i:deo)")  # each of the REMAINS holds one
REMAINS = re.compile(
    r"(?P<code>(?P<tick>`{1,3})[^`]{1,500}(?P=tick)|https?://[^\s<>]{1,2000}|\]\([^()\s]{1,2000})"
    r"|(?:^ {0,3}|(?<=[.!?…\"”’)\]—])[ \t]{1,4})(?P<turn>>{2,3})(?=[ \t][\"“'‘(\[¿¡]?[^\W\d_])"
    rf"|^[ \t]{{0,9}}(?P<alone>{TIME})[ \t]{{0,9}}$"
    rf"|(?P<cue>(?<![\d:.,])(?:{TIME}[ \t]{{0,4}}-->[ \t]{{0,4}}{TIME}|{EXACT}))"
    rf"|(?<!\])(?P<time>\({TIME}\)|\[{TIME}\](?![(\[]))"
    rf"|(?P<player>{STARTS}(?:{FOLLOWS})?)|(?<![\]!])(?P<sound>{SOUND})"
)
TODO, COMMENT = re.compile(r"(?P<todo>TODO\(author\))"), re.compile(r"(<!--|-->)")
ADVICE = {
    "turn": ("`{}` is a caption's sign for another speaker", "Make it a turn, `**Name:**`, or delete it."),
    "sound": ("`{}` is a caption's sign for a sound", "Delete it, or say in a sentence what is heard."),
    "player": ("`{}` is a mark of the video player", "Delete it, with its times."),
    "todo": ("`{}` marks what only the author can tell", "Write it into the text, then delete the mark."),
}
TIMES = ("the time `{}` is left over from a transcript", "Delete it; a time within a sentence may stay.")


def check(course: Course) -> Iterator[Finding]:
    for lesson in course.texts:
        hidden = False
        for line, text in lesson.prose:
            shown, hidden = _shown(text, hidden)
            remains = REMAINS.finditer(shown) if SUSPECT.search(shown) else ()
            for found in (*TODO.finditer(text), *remains):
                if (kind := str(found.lastgroup)) != "code":
                    message, hint = ADVICE.get(kind, TIMES)
                    place = Place(lesson.path, line, found.start(kind) + 1, found.end(kind) + 1)
                    yield Finding(place, message.format(found[kind]), hint)


def _shown(text: str, hidden: bool) -> tuple[str, bool]:
    """The line with its comments blanked, columns kept, and whether a comment is still open at its end."""
    parts, ticks = [], 0
    for part in COMMENT.split(text):
        hidden = hidden or (part == "<!--" and ticks % 2 == 0)
        parts.append(" " * len(part) if hidden else part)
        hidden = hidden and part != "-->"
        ticks += part.count("`")
    return "".join(parts), hidden
