"""The phrases by which a speaker announces a comparison, or what somebody says or writes."""

import re

from coursewright.transcripts.scenes.said import Said

SAYING = r"(?:said|say|wrote|written|replied|answered|typed|asked)"
WHAT_IF = re.compile(
    rf"\bwhat if,? (?:instead,? )?(?:you|they|he|she|we|i)(?: had| have)?(?: instead)? {SAYING}\b(?P<one>[^?]{{0,400}})"
    rf"|\b(?:you|they|he|she|we|i) (?:could|might) (?:have|'ve) (?:instead )?(?:said|written)\b(?P<other>.{{0,400}})"
)
QUOTATION = re.compile(
    r"\b(?:(?:say|says|said|saying|write|wrote|written)(?: (?:some)?things?(?: \w{1,20})? like)?"
    r"|comments? like|reply|replied)\s?[,:]\s?(?=(?P<clause>[\"'“‘]?\w.{0,400}))"
)
SAID = frozenset(  # each match of QUOTATION has one of these words
    ("say", "says", "said", "saying", "write", "wrote", "written", "comment", "comments", "reply", "replied")
)
IDIOM = re.compile(
    r"\b(?:let's|let us|let me|(?:as|like|i'd|i would|you could|you might|they|some) (?:\w{1,20} )?|that|being|having"
    r"|needless to|sad to|suffice it to|so to|enough|that is to|is to|trying to)\s?\Z"
)
FRAME = re.compile(
    r"\btwo (?:\w{1,20} )?(?:scenarios|versions|greetings|replies|responses|options|emails|messages|answers)\b"
    r"|\bwhich (?:one )?of (?:these|those|the two|them)\b"
)
CLAUSE = 3  # words that a quotation has


def plain(said: Said, index: int) -> str:
    """The sentence in lower case and in one line, as the phrases are sought in it."""
    return said.text(index, index + 1).lower().replace("’", "'")


def is_quotation(said: Said, index: int) -> bool:
    """Whether the sentence tells what somebody says or writes: the word, a comma and a clause."""
    if SAID.isdisjoint(said.words[index]) or ("," not in (text := plain(said, index)) and ":" not in text):
        return False
    for found in QUOTATION.finditer(text):
        if not IDIOM.search(text, max(0, found.start() - 40), found.start()):
            return len(found["clause"].split()) >= CLAUSE
    return False


def has_frame(said: Said, index: int) -> bool:
    """Whether the sentence announces things to choose from; taken alone that says little."""
    words = said.words[index]
    return ("two" in words or "which" in words) and FRAME.search(plain(said, index)) is not None
