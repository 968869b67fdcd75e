"""Finds the names that begin lines as `Name: text`, over a whole file: by evidence, since a colon also ends phrases."""

import re
from collections import Counter

from coursewright.transcripts.reading.nameless import names_nobody

COLON = re.compile(r":[ \t\n]")
LEAD = re.compile(r"(?:[ \t]|-(?=[ \t])|<[^<>\n]{1,60}>|\{[^{}\n]{1,30}\})*")
LONGEST = 60  # characters before the colon, with what may stand before the name
SHAPE = re.compile(r"[^\W\d_][\w.'’&,-]{0,30}(?: [\w.'’&,-]{1,30}){0,4}(?: ?\([^()\n:]{1,30}\))?")
ROLE = re.compile(r"(?:Unknown )?(?:Speaker|Participant|Interviewer|Interviewee|Moderator|Narrator)(?: \d{1,3})?")
PARTICLES = re.compile(r"d[aeio]|do?s|de[lrn]|van|von|zu|la|le|[ae]l|bin|ibn|of|the|and|&")
BEFORE_DOT = re.compile(r"(?i:[^\W\d_]|[DM]r|Mrs|Ms|Prof|St|Rev|Hon|Capt|Col|Gen|Gov|Lt|Sen|Sgt|[JS]r|Ph\.?D|M\.?D)")
UNLABELLED = r"([^\W\d_])(?![^\n:]{0,60}:[ \t])"  # the first letter of a line or sentence that has no label
SENTENCE = re.compile(rf"[.!?][\"'”’]?\s{{1,3}}{UNLABELLED}")
LINE = re.compile(rf"(?:\A|[\n\d]\n){UNLABELLED}")  # at the top, below a blank line, or below a time
OPTION = re.compile(r"^[ \t]{0,9}B[ \t]?:\s", re.MULTILINE)  # where A is no answer, but the first of several
LOOKED_AT = 10_000  # characters that tell how a file writes
MOST = 1000  # different labels; more are no names


def is_name(label: str) -> bool:
    """Whether these words can be a name at all: one to five, each with a capital or a digit, and no `Note`.

    A single letter is none (`V: 5`), but for `Q` and `A` of an interview.
    """
    if label in ("Q", "A"):
        return True
    if len(label) < 2 or not SHAPE.fullmatch(label):
        return False
    first, *rest = label.partition("(")[0].replace(",", " ").split()
    if not first[0].isalpha() or first[0].islower() or names_nobody(first):
        return False
    if any(word.endswith(".") and not BEFORE_DOT.fullmatch(word[:-1]) for word in [first, *rest][:-1]):
        return False  # a sentence ends in it: `Yes. Note: ...`
    return all(not word[0].islower() or PARTICLES.fullmatch(word) for word in rest)


def find_names(text: str) -> frozenset[str]:
    """The labels at the beginning of lines, or behind `>>`, that are names of speakers.

    All that can be names are, where they begin half of the cues (or paragraphs) and come again, or have two words in
    captions. Else a label is a name that says so (`Speaker 1`), that is all capitals, if such labels stand there twice
    at least and the file is not written so, or that stands there twice, unless the file also has it as a common word
    (`Butter: ... butter`). None is a single word that always goes on in small letters (`Tea: boil it`), where sentences
    begin with capitals.
    """
    counts, small = _labels(text)
    if not counts:
        return frozenset()
    cues = text.count("-->") or (text.count("\n\n") or text.count("\n")) + 1
    if "-->" not in text or counts.total() * 10 < cues * 9:
        counts = Counter({label: counts[label] for label in counts.keys() - _terms(text, counts, small)})
    found = counts.total()
    again = found > len(counts) or (found > 1 and "-->" in text and any(" " in label for label in counts))
    if again and found * 2 >= cues:
        return frozenset(counts)
    capitals = sum(count for label, count in counts.items() if _is_loud(label))
    loud = capitals > 1 and not _is_shouted(text[:LOOKED_AT])
    return frozenset(label for label, count in counts.items() if _is_likely(text, label, count, loud))


def is_common(text: str, label: str) -> bool:
    """Whether the text also has the label, if it is one word, as a common word."""
    return " " not in label and re.search(rf"\b{re.escape(label.lower())}\b", text) is not None


def _labels(text: str) -> tuple[Counter[str], Counter[str]]:
    """How often each label stands there, and how often what follows it begins with a small letter."""
    counts, small = Counter[str](), Counter[str]()
    for found in COLON.finditer(text):
        label = _label(text, found.start())
        if label and (label in counts or (len(counts) < MOST and is_name(label))):
            counts[label] += 1
            small[label] += text[found.end() : found.end() + 9].lstrip()[:1].islower()
    if not (counts["Q"] and counts["A"]) or OPTION.search(text):
        del counts["Q"], counts["A"]
    return counts, small


def _terms(text: str, counts: Counter[str], small: Counter[str]) -> set[str]:
    """The labels of one word that what they are about always follows in small letters, as nobody's speech does."""
    sought = (SENTENCE.finditer(text, 0, LOOKED_AT), LINE.finditer(text, 0, LOOKED_AT))
    starts = next(filter(None, ([found[1] for found in each] for each in sought)), list[str]())
    if sum(map(str.isupper, starts)) * 2 <= len(starts):
        return set()
    return {label for label in counts if label.isalpha() and small[label] == counts[label]}


def _label(text: str, colon: int) -> str:
    """What stands between the beginning of the line, or `>>`, and the colon."""
    first = max(0, colon - LONGEST)
    line = text.rfind("\n", first, colon) + 1
    if line == 0 and first > 0:
        line = -1
    before = text[max(line, first) : colon]
    if ">" in before or "&gt;" in before:
        behind = before.replace("&gt;", ">").rpartition(">>")
        if behind[1]:
            return behind[2].strip()
    return "" if line < 0 else before[LEAD.match(before).end() :].rstrip()  # type: ignore[union-attr]


def _is_likely(text: str, label: str, count: int, loud: bool) -> bool:
    if ROLE.fullmatch(label) or (loud and _is_loud(label)):
        return True
    return count > 1 and not is_common(text, label)


def _is_loud(label: str) -> bool:
    return len(label) > 1 and label.isupper()


def _is_shouted(head: str) -> bool:
    """Whether the file is written in capitals, so that they say nothing."""
    return sum(map(str.isupper, head)) > 4 * sum(map(str.islower, head))
