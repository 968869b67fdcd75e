"""An objective whose verb cannot be observed

Nobody can see a learner understand. Whoever "understands loops" may read one, write one or mend one, and neither you
nor the learner knows which of these to practise and which question to ask. A verb that can be seen, "predict" say,
names the task that assesses the objective, and answering such questions is among the best ways to learn (Dunlosky et
al., 2013).

Found are verbs such as "understand", "know", "learn", "appreciate" and "be aware" at the start of the sentence, also
after "students will be able to" and the like, and sentences that begin with no verb at all, "The basics of ..." or
"How ...". Left alone is what names a verb that can be seen right after, "know and explain".

Ask yourself what learners could do to convince you, and begin with that: "Predict what a loop prints". Excuse a
wording that a curriculum prescribes: `# coursewright: allow C106 (the wording of the curriculum)` above it.
"""

import re
from collections.abc import Iterator
from functools import cache

from coursewright.diagnostics import Finding, Severity
from coursewright.language import Language, language_of
from coursewright.model import Course

SEVERITY: Severity = "warning"
BY_FILE = True

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

PEOPLE = r"(?:(?:the |each |every |all )?(?:learner|student|participant|pupil|trainee|attendee)s?|you|we|i)\b"
AUXILIARY = r"(?:will|should|can|must|shall)\b(?: now)?"
TIME = r"(?:by|at|after|upon|on|following|in)\b"
ADVERB = r"(?:better|clearly|critically|deeply|fully|properly|really|thoroughly|truly) "
LEAD = {  # what may stand before the verb
    "en": re.compile(
        rf"(?:{TIME}[^,:\n]{{1,80}}(?:[,:] | (?={PEOPLE} {AUXILIARY})))?"
        rf"(?:{PEOPLE}(?:['’]ll| {AUXILIARY})? |{AUXILIARY} )?(?:(?:be|are|is) able )?(?:to )?(?:{ADVERB})?",
        re.IGNORECASE,
    )
}
NO_VERB = {
    "en": re.compile(
        r"(?:how|why|what)\b(?: to\b)?|(?:(?:an?|the) (?:[\w-]{1,20} )?)?(?:introduction to|(?:basics|concepts?|"
        r"essentials|fundamentals|history|importance|knowledge|overview|principles|purpose|role|structure|theory|"
        r"understanding|awareness) (?:behind|of))\b",
        re.IGNORECASE,
    )
}
INSTEAD = {  # the first stems of what is not observable -> what is, of near meaning
    "en": {
        "understand": "explain, compare or predict",
        "comprehend": "explain, compare or predict",
        "grasp": "explain, compare or predict",
        "know": "name, define or list",
        "learn": "use, describe or perform",
        "studi": "describe, compare or examine",
        "master": "use, perform or solve",
        "appreci": "justify, defend or assess",
        "valu": "justify, defend or recommend",
        "enjoy": "choose, perform or recommend",
        "believ": "argue, defend or justify",
        "think": "discuss, weigh or decide",
        "be": "identify, recognise or use",
        "becom": "identify, recognise or use",
    }
}
OTHERWISE = "explain, identify or use"
SKILL = re.compile(r".{0,40}?\b(?:how )?to (?P<verb>[\w'’-]+)", re.IGNORECASE)  # "know how to fill": learners fill
FIRST, NEXT = re.compile(r"[\w-]+(?!['’\w])"), re.compile(r"(?:,|,? (?:and|or)) ([\w-]+)")
CLAUSE = re.compile(r"[,;:?–—]")


def check(course: Course) -> Iterator[Finding]:
    if not (language := language_of(course.language)):
        return
    for lesson in course.texts:
        for objective in lesson.objectives:
            lead = LEAD[language.code].match(objective.text) if language.code in LEAD else None
            if amiss := _amiss(objective.text[lead.end() :] if lead else objective.text, language):
                words, why, hint = amiss
                yield Finding(objective.place, f'the objective `{objective.id}` begins with "{words}", {why}', hint)


def _amiss(text: str, language: Language) -> tuple[str, str, str] | None:
    """(words, what is wrong with them, hint) for a sentence that begins with its verb, or should."""
    if said := _unobservable(text, language):
        seen = NEXT.match(text[len(said) :])
        if seen and any(seen[1].lower() in verbs for verbs in language.verbs.values()):
            return None
        return said, "which nobody can observe", _hint(text, said, language)
    begun = NO_VERB[language.code].match(text) if language.code in NO_VERB else None
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
    """The longest first; "have an understanding" is also "have a basic understanding"."""
    forms = list[str]()
    if language := language_of(code):
        halves = [phrase.partition(" ") for phrase in sorted(language.unobservable, key=len, reverse=True)]
        forms = [language.stem(first) + space + tail for first, space, tail in halves]
    spread = [re.escape(form).replace(r"\ an\ ", r"\ an?\ (?:[\w-]{1,20}\ ){0,2}") for form in forms]
    return re.compile(rf"(?:{'|'.join(spread)})(?![\w'’-])", re.IGNORECASE)


def _hint(text: str, said: str, language: Language) -> str:
    skill = SKILL.match(text)
    if skill and skill.start("verb") <= len(said) + len(" how to ") and not _unobservable(skill["verb"], language):
        return f'Begin with what learners do: "{skill["verb"].capitalize()} ...".'
    stem = language.stem(said.split()[0])
    return f"Begin with what learners do: {INSTEAD.get(language.code, {}).get(stem, OTHERWISE)}."
