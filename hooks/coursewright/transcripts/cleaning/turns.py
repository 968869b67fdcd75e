"""Tells `>>` as the sign of another speaker from `>>` in code, such as `x >> 2`, by what stands on either side."""

import re

ENDED = re.compile(r"(?:[.!?…:;,。！？][\"'”’»)\]]{0,3}|[—–♪*\"”]|--)\Z")
PROMPTED = re.compile(
    r"(?:[a-z_][\w.]{0,40}(?:[(\[]| ?=(?!\w)| ?[-+*/%]=? ?\w)|(?:import|def|class) \w|\d|[\[({]|print\b)"
)
FILE = re.compile(r"(?:[~/]|[\w/~-]{1,40}\.[a-z]{2,4}(?:\s|\Z))")
SYMBOLS = frozenset("./$&~|<=+{\\")
GLUE = frozenset("=<|&_)]")
VOWELS = frozenset("IAOaio")


def is_turn(before: str, after: str) -> bool:
    """Whether `>>` between these texts, some forty characters each, marks another speaker.

    At the start of a cue it does, and behind the end of a sentence. Beside a letter without a space, between words in
    small letters or digits, and between single letters it is code.
    """
    said, says = before.rstrip(), after.lstrip()
    if not said or not says:
        return True
    if "`" in said and said.rpartition("\n")[2].count("`") % 2:
        return False
    if said == before and (said[-1].isalnum() or said[-1] in GLUE):
        return False
    if said[-1] in "\"'”" and FILE.match(says):
        return False
    if ENDED.search(said):
        return True
    if "\n" in before[len(said) :]:
        return not (says[0].isdigit() or _is_letter(says.split()[0]))
    return not _is_between_code(said.split()[-1], says.split()[0])


def _is_between_code(left: str, right: str) -> bool:
    if right[0].isdigit() or right[0] in SYMBOLS or (_is_letter(left) and _is_letter(right)):
        return True
    return (left[-1].islower() or left[-1].isdigit() or left[-1] in GLUE) and right[0].islower()


def _is_letter(word: str) -> bool:
    """Whether this is a single letter as in formulas, and no word."""
    bare = word.strip(".,;)(")
    return len(bare) == 1 and bare.isalpha() and bare not in VOWELS


def is_prompt(after: str) -> bool:
    """Whether `>>>` before this is Python's, by the code that follows."""
    return PROMPTED.match(after.lstrip()) is not None
