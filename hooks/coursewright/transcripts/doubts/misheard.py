"""Words of English that were probably heard wrong, by sure signs alone: there is no dictionary here."""

import re
from collections.abc import Iterator
from itertools import chain
from operator import eq

from coursewright.transcripts.scenes.said import Said

ENGLISH = frozenset(("the", "and", "you", "of"))
COMMON = 30  # words of English, one of which at least is one of those
DOUBLE = re.compile(
    r"\b(?P<word>the|an?|of|to|and|or|but|from|at|for|into|with|my|your|our|their|this|these|those|we|they|it|are|was"
    r"|were|be|as|if|because|can|could|should|would|must)\s{1,3}(?P=word)\b(?!['’])",
    re.IGNORECASE,
)
MODAL = r"(?:can|could|will|would|shall|should|must)"
MODAL_WORDS = frozenset(("can", "could", "will", "would", "shall", "should", "must"))
MODALS = re.compile(rf"\b(?:you|we|they|i|he|she|it)\s(?P<one>{MODAL})\s(?!(?P=one)\b){MODAL}\b", re.IGNORECASE)
BEFORE = re.compile(r"\b(?:if|unless|when|whenever|all|everything|whatever|as)\s(?:\w{1,20}\s){0,2}\Z", re.IGNORECASE)
DANGLING = re.compile(
    r"(?<![\w'’‘])(?:what|that|it|he|she|there|here|who|let|where|how|you|they|we|i|don|isn|won|doesn|didn|couldn"
    r"|wouldn|aren|wasn)['’]\s{1,3}[a-z]\w{0,20}",
    re.IGNORECASE,
)
QUOTE = re.compile(r"(?:\A|[\s(])['‘]\w")
APOSTROPHE = re.compile(r"['’]\s")
WHOLE = r"(?<![\w'’.@/-]){}(?![\w'’@/-])"
CUT_SHORT = re.compile(
    r"[a-z]{2,20}(?:[a-z]abl|[a-z]ibl|ativ|ctiv|itiv|uenc|ienc|[a-z]atio|strat|unicat|plicat|ificat"
    r"|dicat|ulat|inat|erat|igat|ipat|iliat|izat)"
)
MANY = 10  # doubled words; more are the way that somebody speaks
DOUBLED = "spoken twice, or heard twice?"
CUT = "is the word cut short? Listen, and complete it."
ASKED = "heard wrong? Listen, and correct it."


def find_misheard(said: Said) -> list[tuple[int, str, str]]:
    """(index of a sentence, words of it, what is to be asked) of each, in order."""
    count = sum(len(words) for words in said.words)
    if sum(map(ENGLISH.__contains__, chain.from_iterable(said.words))) * COMMON < count:
        return []
    vocabulary = set().union(*said.words) if said.words else set[str]()
    cut_short = frozenset(word for word in vocabulary if CUT_SHORT.fullmatch(word))
    found = [one for index in range(len(said.words)) for one in _in_sentence(said, index, cut_short)]
    doubles = [one for one in found if one[2] == DOUBLED]
    if len(doubles) <= MANY:
        return found
    places = f"{DOUBLED} ({len(doubles)} places have such doubled words)"
    return sorted([*(one for one in found if one[2] != DOUBLED), (*doubles[0][:2], places)])


def _in_sentence(said: Said, index: int, cut_short: frozenset[str]) -> Iterator[tuple[int, str, str]]:
    """Looks closer only at a sentence whose words give a reason to: most give none."""
    words, sentence = said.words[index], said.sentences[index]
    if any(map(eq, words, words[1:])):
        yield from ((index, found, DOUBLED) for found in _doubled(said.text(index, index + 1)))
    if sum(map(MODAL_WORDS.__contains__, words)) > 1:
        yield from ((index, found, ASKED) for found in _modals(said.text(index, index + 1)))
    if APOSTROPHE.search(said.speech, sentence.at, sentence.to):
        yield from ((index, found, ASKED) for found in _dangling(said.text(index, index + 1)))
    for word in sorted(cut_short.intersection(words)) if cut_short else ():
        if re.search(WHOLE.format(word), said.text(index, index + 1)):
            yield index, word, CUT


def _doubled(text: str) -> Iterator[str]:
    for found in DOUBLE.finditer(text):
        if found[0] != found[0].upper() or len(found[0]) > 3:
            yield found[0]


def _modals(text: str) -> Iterator[str]:
    for found in MODALS.finditer(text):
        if not BEFORE.search(text, max(0, found.start() - 60), found.start()):
            yield found[0]


def _dangling(text: str) -> Iterator[str]:
    for found in DANGLING.finditer(text):
        if not QUOTE.search(text, max(0, found.start() - 200), found.start() + 1):
            yield found[0]
