"""A section claims to teach an objective, but its text gives no evidence of it

`teaches="photosynthesis"` is quickly written over a section that bakes a cake, after a lesson was moved or copied, say.
Reviewers tick by hand that each objective is taught; this rule looks for what they would look for first.

Evidence is 30 words or more and, among them, a quarter of the objective's key words, weighed by their letters: long
words say more. Key words are what is left of the sentence without its verb, stop words, and words such as "example" or
"works", which suit any subject. "Boils" and "boiling" are one word. Everything in the section counts, up to the next
heading of its level or above: dialogues, questions placed there, its own heading and those above it save the lesson's
title. Where several sections claim the objective, what they say counts together. Code and pictures cannot be judged:
beside them one key word is enough, however short the text. A section with a video, a macro or an included file is left
alone, and so are words in another language than the course's.

Teach what the objective promises, in its words, or take its id out of `teaches`. If the section says the same in other
words, better use the objective's at least once: learners look for them. Excuse a section whose teaching stands
elsewhere, in a workshop or a linked film: `<!-- coursewright: allow C105 (taught in the workshop) -->`.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from coursewright.diagnostics import Finding, Severity
from coursewright.evidence import LEAST, Said, is_plain, key_words, missing_words
from coursewright.language import Language, language_of
from coursewright.model import Course, Lesson, Objective, Place, Section, objective_key
from coursewright.section_text import section_texts

SEVERITY: Severity = "warning"
NEEDS_WORDS = True

CAKE = """\
Beat the butter with the sugar until it is pale, then stir in the eggs one by one. Fold in the flour, fill the tin
and bake it for forty minutes in the middle of the oven. A needle tells when it is done.
"""
LEAVES = """\
Photosynthesis is how a plant feeds itself. Its leaves take in air and light, and of the air and the water from its
roots they make sugar. What is left over is oxygen, and we breathe it.
"""

BAD = {
    "docs/garden/leaves.md": f"""\
---
title: Leaves
objectives:
  light: Explain how photosynthesis works
  tree: Tell an oak from a beech by its leaves
---

## Bake a cake {{ #cake teaches="light" }} ←

{CAKE}
## Oak and beech {{ #oak teaches="tree" }} ←

To be written.
"""
}

GOOD = {
    "docs/garden/leaves.md": f"""\
---
title: Leaves
objectives:
  light: Explain how photosynthesis works
---

## How a plant eats {{ #plant teaches="light" }}

{LEAVES}"""
}

NAMED = 4  # missing words that a message names

Claim = tuple[Lesson, Section, str, Said]  # the section says by this reference that it teaches an objective


def check(course: Course) -> Iterator[Finding]:
    if language := language_of(course.language):
        unread = {lesson.name for lesson in course.texts if not lesson.is_read}
        for key, claims in _claims(course, language).items():
            objective = course.objectives.get(key)
            if objective and objective.lesson not in unread:
                yield from _judge(objective, claims, key_words(objective.text, language))


def _claims(course: Course, language: Language) -> dict[str, list[Claim]]:
    """Key of an objective -> the sections that claim to teach it."""
    claims: dict[str, list[Claim]] = defaultdict(list)
    for lesson in course.texts:
        for section, text in section_texts(course, lesson):
            said = Said(text, language)
            for reference in dict.fromkeys(section.teaches):
                claims[objective_key(reference, lesson.name)].append((lesson, section, reference, said))
    return claims


def _judge(objective: Objective, claims: Sequence[Claim], keys: Sequence[str]) -> Iterator[Finding]:
    said = [text for *_, text in claims]
    if is_plain(keys, said) or any(text.is_beyond for text in said):
        return
    lesson, section, reference, _ = claims[0]
    who, it = ("the section claims", "it") if len(said) == 1 else (f"{len(said)} sections claim", "them")
    words, shown = sum(text.count for text in said), any(text.is_shown for text in said)
    if words < LEAST and not shown:
        message = f"{who} to teach `{reference}` in only {words} word{'s' * (words != 1)}"
        hint = f"Teach it here, or take `{reference}` out of `teaches`."
        yield Finding(_place(lesson, section, reference), message, hint)
    elif missing := missing_words(keys, said):
        named = ", ".join(f'"{word}"' for word in missing[:NAMED])
        message = f"{who} to teach `{reference}`, but nothing in {it} speaks of {named}"
        hint = f"Teach it here, in the words of the objective, or take `{reference}` out of `teaches`."
        yield Finding(_place(lesson, section, reference), message, hint)


def _place(lesson: Lesson, section: Section, reference: str) -> Place:
    """Where the heading's `teaches` names the objective."""
    number = bisect_left(lesson.prose, (section.place.line,))
    line = lesson.prose[number][1]
    named = re.compile(rf"(?<![\w:/.-]){re.escape(reference)}(?![\w:/.-])").search(line, max(line.find("teaches"), 0))
    return Place(lesson.path, section.place.line, named.start() + 1, named.end() + 1) if named else section.place
