"""An option such as "all of the above", "none of the above" or "both A and B"

Such an option is about the other options, and that is what learners then think about. Two that look right are enough
to choose "all", one that looks wrong rules it out, and whoever is right with "none of the above" need not know what is
right instead. Item writers are advised against "all" and combinations, and against "none" unless they are experienced
(Haladyna & Downing, 1989; Haladyna, Downing & Rodriguez, 2002). It also depends on the order of the options, and says
little to somebody who hears them read out one by one. An option that only begins so ("All of the above steps, in the
wrong order") is left alone, and so is "All of them", which may speak of things.

Where several options are right, mark each with `[x]`: learners then choose all that apply. Where none is, write the
right one. "1 and 2 only", about statements in the prompt, had better be a question with the statements as options.

Excuse the line where an exam that learners prepare for has such options:
`<!-- coursewright: allow C204 (as in the licence exam) -->`.
"""

import re
from collections.abc import Iterator
from functools import cache

from coursewright.diagnostics import Finding, Severity
from coursewright.language import Language, language_of
from coursewright.model import Course, Option, Question

SEVERITY: Severity = "warning"
BY_FILE = True
NEEDS_WORDS = True

BAD = {
    "quizzes/tea/kettle.md": """\
## Hot water { #hot-water }

What happens before water boils?

- [ ] Bubbles form.
- [ ] The kettle hums.
- [ ] Both A and B ←
- [x] **All of the above** ←

## Leaves { #leaves }

What do you know of leaves?

1. They float.
2. They are blue.

- [x] 1 only
- [ ] 1 and 2 only ←
"""
}

GOOD = {
    "quizzes/tea/kettle.md": """\
## Hot water { #hot-water }

Which of the wires A, B and C carry power?

- [ ] A only
- [ ] A and B
- [x] All of the above wires but B
"""
}

LABEL = r"(?:[a-h]|[1-8]|i{2,3}|iv|vi{0,3})"
ROMAN = {"i": 0, "ii": 1, "iii": 2, "iv": 3, "v": 4, "vi": 5, "vii": 6, "viii": 7}
OWN = re.compile(r"\(?\w{1,4}[.)]\s+")  # the label of the option itself
LISTED = re.compile(rf"^[ \t*_>(-]*({LABEL}|i)[.):][*_]*\s", re.IGNORECASE | re.MULTILINE)
WORD = re.compile(r"\w+")
MARKS, ENDINGS, LONGEST = re.compile(r"[*_]"), " .,;:!?…", 200
HINT = "Let learners choose all that apply, or write an option that says something of its own."


def check(course: Course) -> Iterator[Finding]:
    language = language_of(course.language)
    for _, question in course.questions() if language and language.catch_alls else ():
        if language:
            yield from _judged(question, language)


def _judged(question: Question, language: Language) -> Iterator[Finding]:
    above, labels = _patterns(language.code)
    counted = False
    for option in question.options:
        text = _plain(option)
        if found := above.match(text):
            yield Finding(option.place, f"`{found[0].strip()}` is about the other options", HINT)
        elif labels.fullmatch(text.lower()) and (told := _refers(text, option, question, labels)):
            if told == "options" or not counted:
                yield Finding(option.place, f"`{text}` is about the {told} with these labels", HINT)
            counted = counted or told == "statements"


def _plain(option: Option) -> str:
    """The option without emphasis and without a label of its own."""
    return OWN.sub("", " ".join(MARKS.sub("", option.text[:LONGEST]).split()), count=1).rstrip(ENDINGS)


@cache
def _patterns(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands for options without their labels, and with them."""
    language = language_of(code)
    phrases = [re.escape(phrase) for phrase in language.catch_alls] if language else []
    after = "|".join(phrase.removeprefix("…\\ ") for phrase in phrases if phrase.startswith("…"))
    begun = [phrase for phrase in phrases if not phrase.startswith("…")]
    plain = "|".join(phrase for phrase in begun if "#" not in phrase)
    labelled = "|".join(phrase.replace(r"\#", f"(?:{LABEL}|i)") for phrase in begun if "#" in phrase)
    follow = rf"(?:\ (?:{after})){{0,3}}"
    above = rf"(?:{plain}){follow}(?=$|\s?[,;:.!?()–—]|\s-\s)"
    return re.compile(above, re.IGNORECASE), re.compile(f"(?:{labelled}){follow}")


def _refers(text: str, option: Option, question: Question, labels: re.Pattern[str]) -> str:
    """What the labels in the option are those of: other options, statements of the prompt, or nothing known."""
    words = WORD.findall(text)
    named = [word for word in words if re.fullmatch(f"{LABEL}|i", word.lower())]
    if {label.lower() for label in named} <= {found.lower() for found in LISTED.findall(question.prompt)}:
        return "statements" if len(words) > len(named) + 1 else ""
    at = [ROMAN.get(label.lower(), "abcdefgh12345678".find(label.lower()) % 8) for label in named]
    others = [other for index, other in enumerate(question.options) if index in at and other is not option]
    if len(others) < len(named) or (len(words) == len(named) + 1 and named[0].isdigit()):
        return ""
    texts = [_plain(other) for other in others]
    meant = any(_mentions(said, label) for said in (*texts, question.prompt) for label in named)
    return "" if meant or any(labels.fullmatch(said.lower()) for said in texts) else "options"


def _mentions(text: str, label: str) -> bool:
    """Whether the label is the name of a thing there; `A cup` and `I go` name none."""
    return bool(re.search(rf"(?<!\w){label}(?!\w)(?!\s[a-z])", text))
