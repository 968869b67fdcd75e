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
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import cache

from coursewright.diagnostics import Finding, Severity
from coursewright.language import Language, language_of
from coursewright.model import Course, Lesson, Objective, Place, Section, objective_key
from coursewright.section_text import CODE_SIGN, section_texts

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

LEAST = 30  # words; where a script has no spaces, two characters count as one
SHARE = 4  # of the letters of the key words, one in so many has to belong to a word that is there
OWN = 0.1  # of the words, at least, are stop words where a text is in the course's language
NAMED = 4  # missing words that a message names
VAGUE = {
    "en": "appropriate basic basics common concept correct different effective example important key main process role "
    "simple situation specific step term various work"
}
LEAD = re.compile(
    r"(?:(?:after|at|by|upon|the|each|learners?|students?|participants?|you|we|i|be)\b[^\n]{0,80}?"
    r"\b(?:able to|will|can|should|must)\s+(?:be able to\s+)?)?(?:to\s+)?[\w'’-]+",
    re.IGNORECASE,
)
WORD, COMPOUND = re.compile(r"[^\W_]+"), re.compile(r"\b[^\W_]+-[^\W_]+\b")
SPACED = {code: chr(code).lower() if chr(code).isalnum() else " " for code in range(128)}  # faster than a regex
UNSPACED = re.compile(r"[\u3040-\u9fff]")
UNSAID = re.compile(r"\]\([^()\n]{0,500}\)|<[^<>]{0,500}>|\{[:#.][^{}\n]{0,500}\}|https?://\S{1,500}")
SHOWN = re.compile(r"!\[|<img\b")
BEYOND = re.compile(r"--8<--|\{[%{]|<(?:iframe|video|audio|object|embed|script)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """What a text says: its number of words, their stems, and what it holds that cannot be judged."""

    words: int
    stems: Collection[str]
    is_foreign: bool
    is_shown: bool
    is_beyond: bool


def check(course: Course) -> Iterator[Finding]:
    if not (language := language_of(course.language)):
        return
    claims: dict[str, list[tuple[Place, str, Said]]] = defaultdict(list)
    stem = cache(language.stem)
    for lesson in course.texts:
        for section, text in section_texts(course, lesson):
            said = _said(text, language, stem)
            for reference in dict.fromkeys(section.teaches):
                place = _place(lesson, section, reference)
                claims[objective_key(reference, lesson.name)].append((place, reference, said))
    unread = {lesson.name for lesson in course.texts if not lesson.is_read}
    for key, claimed in claims.items():
        objective = course.objectives.get(key)
        if objective and objective.lesson not in unread:
            place, reference, _ = claimed[0]
            yield from _judge(objective, place, reference, [said for _, _, said in claimed], language)


def _judge(
    objective: Objective, place: Place, reference: str, said: list[Said], language: Language
) -> Iterator[Finding]:
    if any(each.is_beyond for each in said):
        return
    who = "the section claims" if len(said) == 1 else f"{len(said)} sections claim"
    it = "it" if len(said) == 1 else "them"
    words, shown = sum(each.words for each in said), any(each.is_shown for each in said)
    missing = [] if any(each.is_foreign for each in said) else _missing(objective, said, shown, language)
    if words < LEAST and not shown:
        hint = f"Teach it here, or take `{reference}` out of `teaches`."
        yield Finding(place, f"{who} to teach `{reference}` in only {words} word{'s' * (words != 1)}", hint)
    elif missing:
        named = ", ".join(f'"{word}"' for word in missing[:NAMED])
        hint = f"Teach it here, in the words of the objective, or take `{reference}` out of `teaches`."
        yield Finding(place, f"{who} to teach `{reference}`, but nothing in {it} speaks of {named}", hint)


def _missing(objective: Objective, said: list[Said], shown: bool, language: Language) -> list[str]:
    """The objective's key words that nobody says, where too few of them are said."""
    keys = _keys(objective.text, language)
    missing = [word for word in keys if not any(_has(each.stems, word, language) for each in said)]
    if _are_too_few(keys, missing, shown):
        missing = [word for word in missing if not any(_has_kin(each.stems, language.stem(word)) for each in said)]
    return missing if _are_too_few(keys, missing, shown) else []


def _are_too_few(keys: list[str], missing: list[str], shown: bool) -> bool:
    """Long words say more than short ones, so letters are counted; none is enough, one word is beside code."""
    letters = len("".join(keys))
    return len(missing) == len(keys) if shown else len("".join(missing)) > letters - letters / SHARE


def _keys(sentence: str, language: Language) -> list[str]:
    lead = LEAD.match(sentence)
    words = language.key_words(sentence[lead.end() :] if lead else sentence)
    return [
        word
        for stem, word in words.items()
        if len(word) > 1 and stem not in _vague(language.code) and not word.isdigit()
    ]


@cache
def _vague(code: str) -> frozenset[str]:
    language = language_of(code)
    return frozenset(map(language.stem, VAGUE.get(language.code, "").split())) if language else frozenset()


def _has(stems: Collection[str], word: str, language: Language) -> bool:
    """Whether the word is there: "email" and "e-mail" are one, and so are "follow-up" and "follow up"."""
    parts = WORD.findall(word)
    return any(language.stem(form) in stems for form in (word, "".join(parts))) or all(
        language.stem(part) in stems for part in parts
    )


def _has_kin(stems: Collection[str], stem: str) -> bool:
    """Whether a word with the same beginning is there: "decision" for "decides"."""
    return f" {stem[: max(5, round(len(stem) * 0.7))]}" in " " + " ".join(stems)


def _said(text: str, language: Language, stem: Callable[[str], str]) -> Said:
    plain = UNSAID.sub(" ", text)
    words = plain.translate(SPACED).split() if plain.isascii() else WORD.findall(plain.lower())
    hyphened = " ".join([word for word in plain.lower().split() if "-" in word]) if "-" in plain else ""
    joined = [word.replace("-", "") for word in COMPOUND.findall(hyphened)]
    own = sum(map(language.stop_words.__contains__, words))
    stems = {*map(stem, {*words, *joined})}
    count = len(words) + (0 if plain.isascii() else len(UNSPACED.findall(plain)) // 2)
    shown = CODE_SIGN in text or bool(SHOWN.search(text))
    return Said(count, stems, own < OWN * len(words), shown, bool(BEYOND.search(text)))


def _place(lesson: Lesson, section: Section, reference: str) -> Place:
    """Where the heading's `teaches` names the objective."""
    number = bisect_left(lesson.prose, (section.place.line,))
    line = lesson.prose[number][1]
    named = re.compile(rf"(?<![\w:/.-]){re.escape(reference)}(?![\w:/.-])").search(line, max(line.find("teaches"), 0))
    return Place(lesson.path, section.place.line, named.start() + 1, named.end() + 1) if named else section.place
