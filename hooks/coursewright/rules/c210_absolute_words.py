"""Absolute words (always, never) in wrong options only

Few things are always so, and learners know it: where only wrong options say "always" or "never", they can be struck
out by somebody who knows nothing of the matter. Item writers are warned of such clues (Haladyna & Downing, 1989).
"Almost always" and "not always" are not absolute, and an option of a single word ("Always") is left alone.

A question is found where two or more wrong options have an absolute word and no right one does. Single ones are judged
over a bank, since one alone means little: if there are eight or more questions in which one option has such a word,
and it is a wrong one in all of them, chance would do so with the probability w1/n1 · w2/n2 · ..., where w of a
question's n options are wrong; the bank is found where that is below 5 %. With one right answer among four options it
takes 11 such questions, among three options 8.

Say how far the wrong options go in other words ("most", "in winter"), or write a right option that does leave no
exception.

Excuse a mistake that people make in these very words:
`<!-- coursewright: allow C210 (that is what patients believe) -->`.
"""

import math
from collections.abc import Iterator

from coursewright.diagnostics import Finding, Severity
from coursewright.language import WORD, Language, language_of
from coursewright.model import Bank, Course, Option, Question

SEVERITY: Severity = "info"
BY_FILE = True
NEEDS_WORDS = True

BAD = {
    "quizzes/tea/kettle.md": """\
## Green tea { #green-tea }

How hot is the water for green tea?

- [ ] It always boils. ←
- [x] It has cooled a little.
- [ ] It never gets warm.
"""
}

GOOD = {
    "quizzes/tea/kettle.md": """\
## Green tea { #green-tea }

How hot is the water for green tea?

- [ ] It always boils.
- [x] It never boils.
- [ ] It almost always boils.

## How often { #how-often }

How often do you warm the cup?

- [ ] Always.
- [x] In winter
- [ ] Never
"""
}

FEWEST = 8  # questions of a bank with one such option
CHANCE = 0.05
HINT = "Say the wrong ones less absolutely, or a right one without exception."


def check(course: Course) -> Iterator[Finding]:
    language = language_of(course.language)
    for bank in course.banks if language and language.absolutes else ():
        if language:
            yield from _judged(bank, language)


def _judged(bank: Bank, language: Language) -> Iterator[Finding]:
    single: list[tuple[Question, Option]] = []
    for question in bank.questions:
        said = [(option, word) for option in question.options if (word := _absolute(option.text, language))]
        wrong_only = not any(option.right for option, _ in said) and any(option.right for option in question.options)
        if len(said) > 1 and wrong_only:
            words = " or ".join(f"`{word}`" for word in dict.fromkeys(word for _, word in said))
            yield Finding(said[0][0].place, f"{len(said)} wrong options say {words}, and no right one does", HINT)
        elif len(said) == 1:
            single.append((question, said[0][0]))
    if len(single) >= FEWEST and not any(option.right for _, option in single) and _chance(single) < CHANCE:
        message = f"{len(single)} questions have one option with an absolute word, and it is a wrong one in all of them"
        yield Finding(single[0][1].place, message, HINT)


def _chance(single: list[tuple[Question, Option]]) -> float:
    """The probability that chance alone puts them all into wrong options."""
    return math.prod(sum(not o.right for o in question.options) / len(question.options) for question, _ in single)


def _absolute(text: str, language: Language) -> str | None:
    """The first absolute word of an option, but none that the word before takes back or that is said alone."""
    words = [(word[0].lower().replace("’", "'"), word.end()) for word in WORD.finditer(text)]
    for index, (word, end) in enumerate(words):
        is_alone = index == 0 and text[end : end + 1] in (*",.;:!?", "")
        taken_back = index > 0 and words[index - 1][0] in language.negations
        if word in language.absolutes and not (is_alone or taken_back):
            return word
    return None
