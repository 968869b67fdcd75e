"""Where sentences end: punctuation in the scripts that divide words by spaces, and in those that do not."""

import re
from collections.abc import Iterator

END = re.compile(r"[.!?…]{1,9}[\"'”’»)\]]{0,3}(?=\s)|[。！？]{1,9}[」』”’）]{0,3}")
QUOTES = "\"'”’»"
INITIAL = re.compile(r"[A-HJ-Z]\Z")
NEVER_LAST = {
    "mr",
    "mrs",
    "ms",
    "dr",
    "prof",
    "st",
    "vs",
    "e.g",
    "i.e",
    "cf",
    "fig",
    "eq",
    "vol",
    "approx",
    "gen",
    "sen",
}
SOMETIMES_LAST = {"etc", "inc", "ltd", "co", "corp", "jr", "sr", "al", "a.m", "p.m", "u.s", "u.k", "ph.d"}


def sentence_ends(speech: str, at: int, to: int) -> Iterator[int]:
    """The offsets behind each sentence's last character, quotes and brackets included, from `at` up to `to`."""
    first = at
    for match in END.finditer(speech, at, to):
        if _is_end(speech, match, first):
            first = match.end()
            yield first


def ends_sentence(speech: str, at: int) -> bool:
    """Whether nothing, or a whole sentence, stands before `at`."""
    before = speech[max(0, at - 40) : at].rstrip() + " "
    return not before.strip() or any(match.end() == len(before) - 1 for match in END.finditer(before))


def _is_end(speech: str, match: re.Match[str], first: int) -> bool:
    follows = speech[match.end() : match.end() + 3].lstrip()[:1]
    if match[0].startswith(("...", "…")) or match[0][-1] in QUOTES:
        return not follows.islower()
    if not match[0].startswith(".") or match.start() == first:
        return True
    before = speech[max(first, match.start() - 10) : match.start()].rpartition(" ")[2].lstrip("\n\"'“‘([")
    word = before.lower()
    if word in NEVER_LAST or (word == "no" and follows.isdigit()):
        return False
    if word in SOMETIMES_LAST:
        return not follows.islower()
    return not (len(before) == 1 and INITIAL.fullmatch(before) and follows.isupper())
