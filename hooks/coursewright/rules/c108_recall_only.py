"""An objective that asks learners to create, assessed by recall alone

Who picks one of four finished plans has not yet planned anything. Picking an answer or filling in a word shows that
something is known, which is a good beginning; an objective that says "design" or "plan" promises more, and nobody
finds out whether it was kept. "Create" is the highest of the six levels of learning (Anderson & Krathwohl, 2001) and
the only one that is looked at: a good question with one answer can well ask learners to apply, analyse or evaluate.

Have learners make it, and judge what they made against what you would look for: an exercise in the lesson that begins
with such a verb ("Draft a reply to ...") counts. Among questions, one with several right options comes nearest, since
each part of a work is judged by itself; so does a blank for more than a word or two. Or let the objective say what is
assessed: "Choose a plan" instead of "Plan".

Excuse an objective that is assessed elsewhere, above its line in the front matter:
`# coursewright: allow C108 (they hand in a plan)`.
"""

import re
from collections.abc import Collection, Iterator, Mapping

from coursewright.diagnostics import Finding, Severity
from coursewright.language import language_of, words_of
from coursewright.model import Course, Lesson, Objective, Place, Question

SEVERITY: Severity = "info"
NEEDS_WORDS = True

BAD = {
    "docs/tea/guest.md": """\
---
title: A guest
objectives:
  party: Design a tea party for six guests ←
---
""",
    "quizzes/tea/guest.md": """\
## The first cup { #first-cup assesses="party" }

Who gets the first cup?

- [ ] The host
- [x] The eldest guest

## The pot { #pot assesses="party" }

Tea for six is made in a [[pot|large pot]].
""",
}

GOOD = {
    "docs/tea/guest.md": """\
---
title: A guest
objectives:
  party: Design a tea party for six guests
  cup: Choose a cup for each guest
---
""",
    "quizzes/tea/guest.md": """\
## The first cup { #first-cup assesses="party cup" }

Who gets the first cup?

- [ ] The host
- [x] The eldest guest

## What six guests need { #six-guests assesses="party" }

Your table seats four. What belongs in your plan? Choose all that apply.

- [x] Two more chairs
- [ ] A smaller pot
- [x] A second table
""",
}

MERE = re.compile(r"[^\W\d_]+(?:['’ -][^\W\d_]+)?")  # a word or two: nothing that had to be worked out
START = re.compile(r"(?:^[\s>*_+-]{0,40}(?:\d{1,3}\.\s+)?|[.!?:]\s)[*_]{0,3}([^\W\d_]+)")  # first words of sentences


def check(course: Course) -> Iterator[Finding]:
    language = language_of(course.language)
    verbs = language.verbs.get("create", frozenset()) if language else frozenset[str]()
    asked = course.assessing if verbs else {}
    for lesson in course.texts:
        found = [objective for objective in lesson.objectives if _asks_recall(objective, asked, verbs)]
        for objective in found if found and not _exercise(lesson, verbs) else ():
            verb, kinds = _verb(objective), _kinds(asked[objective.key])
            message = f"the objective `{objective.id}` says `{verb}`, but its questions only ask for {kinds}"
            hint = f"Have learners {verb} something, or begin it with a verb that says what is assessed."
            yield Finding(_verb_place(objective), message, hint)


def _asks_recall(objective: Objective, asked: Mapping[str, list[Question]], verbs: Collection[str]) -> bool:
    questions = asked.get(objective.key, []) if _verb(objective) in verbs else []
    return bool(questions) and all(map(_is_recall, questions))


def _verb(objective: Objective) -> str:
    return next(words_of(objective.text), "").lower()


def _verb_place(objective: Objective) -> Place:
    start = objective.text.find(next(words_of(objective.text), ""))
    return objective.words_place(start, start + len(_verb(objective)))


def _is_recall(question: Question) -> bool:
    """Whether it asks for one of the options, or for words; a question that cannot be read may ask for more."""
    words = all(MERE.fullmatch(answer) for blank in question.blanks for answer in blank.answers)
    return question.is_read and question.kind != "several" and words


def _kinds(questions: Collection[Question]) -> str:
    kinds = {question.kind for question in questions}
    return " or ".join(said for kind, said in (("one", "one option"), ("blank", "a word")) if kind in kinds)


def _exercise(lesson: Lesson, verbs: Collection[str]) -> bool:
    """Whether a sentence of the lesson begins with such a verb, and so tells learners to create something."""
    return any(found[1].lower() in verbs for _, text in lesson.prose for found in START.finditer(text))
