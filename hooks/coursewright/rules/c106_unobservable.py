"""An objective whose verb cannot be observed

Nobody can see a learner understand. Whoever "understands loops" may read one, write one or mend one, and neither you
nor the learner knows which of these to practise and which question to ask. Such words are open to many readings, as
Mager (1962) warned; a verb that can be seen, "predict" say, names the task that assesses the objective. Found are
verbs such as "understand", "know", "learn", "appreciate" and "be aware" at the start of the sentence, also after
"students will be able to" and the like, and sentences that begin with no verb at all, "The basics of ..." or "How
...". What names a verb that can be seen right after, "know and explain", is left alone.

Ask yourself what learners could do to convince you, and begin with that: "Predict what a loop prints".

Excuse a wording that a curriculum prescribes, above its line in the front matter:
`# coursewright: allow C106 (the wording of the curriculum)`.
"""

import re
from collections.abc import Iterator
from functools import cache

from coursewright.diagnostics import Finding, Severity
from coursewright.language import Language, language_of
from coursewright.model import Course

SEVERITY: Severity = "warning"
BY_FILE = True
NEEDS_WORDS = True

BAD = {
    "docs/tea/kettle.md": """\
---
title: The kettle
objectives:
  heat: Understand how heat moves in water ←
  boil: Learners should be able to fully appreciate the sign of boiling water ←
  fill: Know how to fill a kettle ←
  green: The basics of green tea ←
---
"""
}

GOOD = {
    "docs/tea/kettle.md": """\
---
title: The kettle
objectives:
  heat: Explain how heat moves in water
  boil: Learners should be able to name the sign of boiling water
  fill: Fill a kettle
  green: Make green tea without burning the leaves
---
"""
}

FIRST = re.compile(r"[\w-]+(?!['’\w])")
CLAUSE = re.compile(r"[,;:?–—]")
NEAR = 8  # characters between what nobody can see and the skill behind it: "know how to fill"


def check(course: Course) -> Iterator[Finding]:
    if not (language := language_of(course.language)):
        return
    for lesson in course.texts:
        for objective in lesson.objectives:
            lead = language.before_verb.match(objective.text)
            start = lead.end() if lead else 0
            if amiss := _amiss(objective.text[start:], language):
                words, why, hint = amiss
                place = objective.words_place(start, start + len(words))
                yield Finding(place, f'the objective `{objective.id}` begins with "{words}", {why}', hint)


def _amiss(text: str, language: Language) -> tuple[str, str, str] | None:
    """(words, what is wrong with them, hint) for a sentence that begins with its verb, or should."""
    if said := _unobservable(text, language):
        seen = language.next_verb.match(text[len(said) :])
        if seen and any(seen["verb"].lower() in verbs for verbs in language.verbs.values()):
            return None
        return said, "which nobody can observe", _hint(text, said, language)
    begun = language.no_verb.match(text)
    if begun and not CLAUSE.search(text):
        return begun[0], "which is no verb", _hint(text, begun[0], language)
    return None


def _unobservable(text: str, language: Language) -> str:
    """The words at the start that say what nobody can observe, in whatever form the first one is: "knowing"."""
    first = FIRST.match(text)
    if not first:
        return ""
    stem = language.stem(first[0])
    found = _phrases(language.code).match(stem + text[first.end() :])
    return text[: first.end() + found.end() - len(stem)] if found else ""


@cache
def _phrases(code: str) -> re.Pattern[str]:
    """The longest first; "have … understanding" is also "have a basic understanding"."""
    forms = list[str]()
    if language := language_of(code):
        halves = [phrase.partition(" ") for phrase in sorted(language.unobservable, key=len, reverse=True)]
        forms = [language.stem(first) + space + tail for first, space, tail in halves]
    spread = [re.escape(form).replace(r"…\ ", r"(?:[\w-]{1,20}\ ){0,3}") for form in forms]
    return re.compile(rf"(?:{'|'.join(spread)})(?![\w'’-])", re.IGNORECASE)


def _hint(text: str, said: str, language: Language) -> str:
    skill = language.skill.match(text)
    if skill and skill.start("verb") <= len(said) + NEAR and not _unobservable(skill["verb"], language):
        return f'Begin with what learners do: "{skill["verb"].capitalize()} ...".'
    stem = language.stem(said.split()[0])
    return f"Begin with what learners do: {language.instead.get(stem, language.otherwise)}."
