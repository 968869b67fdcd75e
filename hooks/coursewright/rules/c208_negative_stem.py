"""A negative stem ("Which is not ...", "All of these, except ...") without emphasis on the negation

Whoever reads fast reads past a "not", answers the opposite question, and gets it wrong although they know the matter.
Item writers are advised to ask for what is so, and to emphasise the negation where they cannot (Haladyna & Downing,
1989). Only a negation that turns the choice itself round counts: "What happens if you do not save?", "Why doesn't it
print?" and "Which cable is not plugged in?" ask what they say.

Ask what is right instead; if it is the exception that learners must know, write it as `**not**` or NOT.

Excuse the line where the negation is the point, as in a lesson on grammar:
`<!-- coursewright: allow C208 (they learn negation) -->`.
"""

import re
from collections.abc import Iterator

from coursewright.diagnostics import Finding, Severity
from coursewright.language import Language, language_of
from coursewright.model import Course, Place, Question, place_in

SEVERITY: Severity = "warning"
BY_FILE = True
NEEDS_WORDS = True

BAD = {
    "quizzes/tea/kettle.md": """\
## Leaves { #leaves }

Tea has many names. Which of these is not a tea? ←

- [ ] Assam
- [x] Mocha

## Kinds { #kinds }

All of these are teas except: ←

- [ ] Assam
- [x] Mocha
"""
}

GOOD = {
    "quizzes/tea/kettle.md": """\
## Leaves { #leaves }

Which of these is **not** a tea?

- [ ] Assam
- [x] Mocha

## The lid { #lid }

What happens if you do not close the lid?

- [x] The water takes longer.
- [ ] The kettle whistles.
"""
}

SAID = re.compile(r"`[^`\n]{1,500}`|\"[^\"]{1,500}\"|“[^”]{1,500}”|‘[^’]{1,500}’|<!--.{0,500}?-->", re.DOTALL)
EMPHASISED = re.compile(
    r"(\*{1,3}|_{1,3}|==|\^\^|<(?:b|em|strong|i|u|mark)>)([^\s*_=^<>]{1,30}(?:\s[^\s*_=^<>]{1,30}){0,2})(?:\1|</\w+>)"
)
CAPITALS = re.compile(r"\b[A-Z]+(?:['’][A-Z]+)?\b")
SENTENCE = re.compile(r"(?<=[.?!])[\"”’)*_]{0,3}\s+")
NEW = re.compile(r"\s+[^\W\d_a-z]")  # another sentence
LONGEST = 5_000


def check(course: Course) -> Iterator[Finding]:
    language = language_of(course.language)
    for _, question in course.questions() if language else ():
        if language and question.options and (found := _negation(question.prompt[:LONGEST], language)):
            hint = f"Ask for what is so, or emphasise it: `**{found.split()[-1]}**`."
            yield Finding(_place(question, found), f"the question turns on `{found}`, which is easily overlooked", hint)


def _negation(prompt: str, language: Language) -> str | None:
    """The unemphasised negation that the question turns on."""
    asked = _asking(SAID.sub(_unsaid, prompt).replace("’", "'"))
    if not any(word in asked.lower() for word in language.negations):
        return None
    asked = EMPHASISED.sub(lambda found: "~" if _negates(found[2], language) else found[2], asked)
    if not asked.isupper():
        asked = CAPITALS.sub(lambda found: "~" if _negates(found[0], language) else found[0], asked)
    said = " ".join(asked.lower().lstrip("*_=^>- ").split())
    found = next(filter(None, (stem.search(said) for stem in language.negative_stems)), None)
    return found[1] if found else None


def _place(question: Question, words: str) -> Place:
    """The place of these words, which `_negation` found, where the prompt asks with them."""
    shown = SAID.sub(lambda said: " " * len(said[0]), question.prompt[:LONGEST])
    asked = shown.rfind(_asking(shown))
    said = re.compile(r"(?<!\w)" + r"[*_=^\s]+".join(words.replace("'", "['’]").split()) + r"(?!\w)", re.IGNORECASE)
    found = [*said.finditer(shown, max(asked, 0))] or [*said.finditer(shown)]
    unmarked = [each for each in found if not shown[each.end() :].startswith(("*", "_", "=", "^", "<"))] or found
    start, end = unmarked[-1].span() if unmarked else (0, len(question.prompt))
    return place_in(question.place.path, question.prompt_lines, start, end)


def _unsaid(said: re.Match[str]) -> str:
    """What stands for a quotation or code; a sentence that ends in it stays one."""
    is_end = said[0][-2:-1] in ".?!" and NEW.match(said.string, said.end())
    return "~." if is_end else "~"


def _asking(prompt: str) -> str:
    """The last sentence with a question mark; without one, the last."""
    sentences = [sentence for sentence in SENTENCE.split(prompt.strip()) if sentence.strip()]
    asking = [sentence for sentence in sentences if "?" in sentence]
    return (asking or sentences or [""])[-1]


def _negates(words: str, language: Language) -> bool:
    return any(word in language.negations for word in words.lower().split())
