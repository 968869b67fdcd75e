"""Two objectives of a course say the same

Learners who read a promise twice wonder what they have missed, and the map of the course counts one skill as two:
questions for the one leave the other unassessed. Mostly a lesson was copied and its front matter never changed. Two
objectives say the same when they begin with the same verb and hold the same words, whatever their order, endings,
capitals and articles. Another verb makes another objective: "Name three signs" and "Explain three signs" ask for
different things, and so do "how" and "why", "to" and "from".

Keep the one in the lesson that teaches it; a later lesson can go on with it, `teaches="module/lesson:id"`. Or say what
is new in the second: a harder case, another tool.

Excuse a repetition that is meant, above its line in the front matter:
`# coursewright: allow C109 (taken up again in year two)`.
"""

import re
from collections.abc import Iterator

from coursewright.diagnostics import Finding, Severity
from coursewright.language import Language, language_of
from coursewright.model import Course, Objective

SEVERITY: Severity = "warning"
NEEDS_WORDS = True

BAD = {
    "docs/tea/kettle.md": """\
---
title: The kettle
objectives:
  boil: Name the signs of boiling water
---
""",
    "docs/tea/pot.md": """\
---
title: The pot
objectives:
  signs: Name signs of water that boils. ←
---
""",
}

GOOD = {
    "docs/tea/kettle.md": """\
---
title: The kettle
objectives:
  name: Name three signs of boiling water
  explain: Explain three signs of boiling water
---
""",
    "docs/tea/pot.md": """\
---
title: The pot
objectives:
  name: Name three signs of cooling water
---
""",
}

TOKEN = re.compile(r"`[^`\n]{1,500}`|[^\W_]+(?:['’-][^\W_]+)*|[^\w\s.,;:!?…'\"“”‘’«»()–—-]")


def check(course: Course) -> Iterator[Finding]:
    if not (language := language_of(course.language)):
        return
    first: dict[tuple[str, ...], tuple[str, Objective]] = {}
    for lesson in course.texts:
        for objective in lesson.objectives if lesson.is_read else ():
            path, other = first.setdefault(_gist(objective.text, language), (lesson.path, objective))
            if other is not objective:
                where = f"`{other.key}` in `{path}`, line {other.place.line}"
                hint = "Keep one of the two, or say what is new in this one."
                yield Finding(objective.text_place, f"the objective `{objective.id}` says the same as {where}", hint)


def _gist(sentence: str, language: Language) -> tuple[str, ...]:
    """What two sentences that say the same have in common; words such as "from" and "to" make the order count."""
    verb, *words = TOKEN.findall(sentence) or [sentence]
    kept = [word for word in words if word.lower() not in language.glue or word.isupper()]
    stems = [language.stem(word) for word in kept]
    is_ordered = any(word.lower() in language.stop_words for word in kept)
    return language.stem(verb), *(stems if is_ordered else sorted(set(stems)))
