"""Tells tags that are spoken from tags that are markup: `the <b> tag`, the `<s>` of HTML, the `<c>` of `list<c>`."""

import re

from coursewright.transcripts.reading.noted import Noted

BARE = re.compile(r"</?[biucsBIUS]>")
TAG = re.compile(r"<(?P<close>/?)\s?(?P<name>[A-Za-z]{1,5})(?P<more>[^<>]{0,200})>")
BEFORE, BEHIND = frozenset(" \"'(“‘„"), frozenset(" \n.,;:!?\"')”’")
LISTED = re.compile(r" (?:and|or|und|oder|et|ou|y|o|e) ")
NEAR = 1000  # characters in which the other tag of a pair is sought
KEPT = "Captions hold no such markup, so it was taken for speech; delete it from the draft if nobody says it."
UNCLOSED = "Look whether it is spoken; if so, write it into the draft."


def is_spoken(text: str, at: int, to: int, bounds: tuple[int, int], noted: Noted) -> bool:
    """Whether the tag, or run of tags, at `at` is speech; `bounds` are those of its cue. What is in doubt is noted."""
    if _stands(text, at, to) and _is_named(text, at, to, *bounds):
        noted.note(at, f"`{' '.join(text[at:to].split())}` looks like markup and was kept", KEPT)
        return True
    return BARE.fullmatch(text, at, to) is not None and _is_bare(text, at, to, bounds[1], noted)


def _stands(text: str, at: int, to: int) -> bool:
    """Whether a space before and a space or punctuation behind set it off, as words are and markup is not."""
    return at > 0 and text[at - 1] in BEFORE and (to == len(text) or text[to] in BEHIND)


def _is_named(text: str, at: int, to: int, first: int, last: int) -> bool:
    """Whether the one tag that stands here has no other with which it marks what is between them."""
    tag = TAG.fullmatch(text, at, to)
    if not tag:
        return False
    if tag["close"]:
        other = TAG.match(text, max(0, text.rfind(f"<{tag['name']}", max(0, at - NEAR), at)))
        if other is None or other["name"] != tag["name"]:
            return True
        between, is_near = text[other.end() : at], other.start() >= first
    else:
        other = TAG.match(text, max(0, text.find(f"</{tag['name']}", to, to + NEAR)))
        if other is None or other.start() < to:
            return True
        between, is_near = text[to : other.start()], other.start() < last
    return LISTED.fullmatch(between) is not None if is_near else _stands(text, *other.span())


def _is_bare(text: str, at: int, to: int, end: int, noted: Noted) -> bool:
    """Whether a bare tag of one letter is speech though it has no words around it."""
    tag, letter = text[at:to], text[to - 2]
    struck = letter in "sS"
    if tag[1] == "/":
        spoken = struck and text.find(f"<{letter}>", max(0, at - NEAR), at) < 0
    else:
        closed = text.find(f"</{letter}>", to, to + NEAR)
        if 0 <= closed < end:
            return False
        spoken = struck or (text[at - 1 : at].isalnum() and not text[to : to + 1].isalnum())
        if not spoken and closed < 0:
            noted.note(at, f"`{tag}` is never closed, and was taken for markup and left out", UNCLOSED)
    if spoken:
        noted.note(at, f"`{tag}` looks like markup and was kept", KEPT)
    return spoken
