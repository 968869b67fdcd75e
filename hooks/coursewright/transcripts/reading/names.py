"""Finds the names that begin lines as `Name: text`, over a whole file: by evidence, since a colon also ends phrases."""

import re
from collections import Counter

COLON = re.compile(r":[ \t\n]")
LEAD = re.compile(r"(?:[ \t]|-(?=[ \t])|<[^<>\n]{1,60}>|\{[^{}\n]{1,30}\})*")
LONGEST = 60  # characters before the colon, with what may stand before the name
SHAPE = re.compile(r"[^\W\d_][\w.'’&,-]{0,30}(?: [\w.'’&,-]{1,30}){0,4}(?: ?\([^()\n]{1,30}\))?")
ROLE = re.compile(r"(?:Unknown )?(?:Speaker|Participant|Interviewer|Interviewee|Moderator|Narrator)(?: \d{1,3})?")
NEVER = """
note notes nb warning caution danger remember reminder example examples tip tips hint hints important attention
question questions answer answers step steps option part chapter section figure table number lesson module unit
exercise rule rules case scenario take and but so or then now ok okay well yes no yeah look listen think see also
first second third fourth finally next last again imagine consider today here there this that these those it he she
they we you i what why how when where who whom whose which is are was do does did the a an my your our his her their
in on at for if because meaning result results conclusion summary definition problem solution reason goal quote source
title date time day room place subject to from cc bcc re url http https link kind language style format dialogue
comment ps todo fixme session facilitator recap overview agenda topic speakers keywords
"""
NAMELESS = frozenset(NEVER.split())  # words that no name begins with
PARTICLES = re.compile(r"d[aeio]|do?s|de[lrn]|van|von|zu|la|le|[ae]l|bin|ibn|of|the|and|&")
MOST = 1000  # different labels; more are no names


def is_name(label: str) -> bool:
    """Whether these words can be a name at all: one to five, each with a capital or a digit, and none of `NAMELESS`.

    A single letter is none (`V: 5`), but for `Q` and `A` of an interview.
    """
    if label in ("Q", "A"):
        return True
    if len(label) < 2 or not SHAPE.fullmatch(label):
        return False
    first, *rest = label.partition("(")[0].replace(",", " ").split()
    if not first[0].isalpha() or first[0].islower() or first.lower().rstrip(".") in NAMELESS:
        return False
    return all(not word[0].islower() or PARTICLES.fullmatch(word) for word in rest)


def find_names(text: str) -> frozenset[str]:
    """The labels at the beginning of lines, or behind `>>`, that are names of speakers.

    All that can be names are, where they begin half of the cues (or paragraphs). Else a label is a name that says so
    (`Speaker 1`), that is all capitals, if such labels stand there twice at least and the file is not written so, or
    that stands there twice, unless the file also has it as a common word (`Butter: ... butter`).
    """
    counts = _labels(text)
    if not counts:
        return frozenset()
    cues = text.count("-->") or (text.count("\n\n") or text.count("\n")) + 1
    found = sum(counts.values())
    if found > 1 and found * 2 >= cues:
        return frozenset(counts)
    capitals = sum(count for label, count in counts.items() if _is_loud(label))
    loud = capitals > 1 and not _is_shouted(text[:10_000])
    return frozenset(label for label, count in counts.items() if _is_likely(text, label, count, loud))


def is_common(text: str, label: str) -> bool:
    """Whether the text also has the label, if it is one word, as a common word."""
    return " " not in label and re.search(rf"\b{re.escape(label.lower())}\b", text) is not None


def _labels(text: str) -> Counter[str]:
    counts: Counter[str] = Counter()
    for found in COLON.finditer(text):
        label = _label(text, found.start())
        if label and (label in counts or (len(counts) < MOST and is_name(label))):
            counts[label] += 1
    if not (counts["Q"] and counts["A"]):
        del counts["Q"], counts["A"]
    return counts


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
