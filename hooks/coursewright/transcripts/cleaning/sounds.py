"""Cuts out what is heard but not said: `[MUSIC]`, `(screen whooshes)`, music notes. Lost words are none of these."""

import bisect
import re
from collections.abc import Iterable, Iterator

from coursewright.transcripts.cleaning.fillers import drop_fillers
from coursewright.transcripts.cue import Cue, Cut
from coursewright.transcripts.original import Original
from coursewright.transcripts.spoken import said

__all__ = ["cut_sounds", "drop_fillers"]

SIGNS = re.compile(r"[\[(♩♪♫♬]")
SOUND = re.compile(r"(?<!\w)\[([^\[\]()]{1,60})\](?![(\[:\w])|(?<!\w)\(([^\[\]()]{1,60})\)(?!\w)|[♩♪♫♬]{1,9}")
WORDS = re.compile(r"[\s_]*[^\W\d_][^\W\d_'’]{0,30}(?:(?:[\s_]|[,.;/&'’-]|&amp;){1,4}[^\W\d_]{1,30}){0,7}[\s.!_]*")
WORD = re.compile(r"[^\W\d_]+")
LOST = frozenset(["inaudible", "unintelligible", "indistinct", "crosstalk", "sic", "phonetic", "unclear"])
VOICES = re.compile(
    r"laugh(?:s|ing|ter|ed)?|chuckl(?:es?|ing)|giggl(?:es?|ing)|snickers?|sigh(?:s|ing)?|cough(?:s|ing)?|gasp(?:s|ing)?"
    r"|sneez(?:es?|ing)|sniff(?:s|les?|ing)?|snort(?:s|ing)?|sob(?:s|bing)?|groan(?:s|ing)?|applau(?:se|ds?|ding)"
    r"|yawn(?:s|ing)?|clears|throat|risas|rires|gelächter|lachen|aplausos|applaudissements|beifall|applaus"
)
SOUNDS = re.compile(
    r"music(?:al)?|m[uú]sica|musik|musique|jingle|sounds?|noise|silence|static|chatter(?:ing)?|beep(?:s|ing)?|buzz(?:es|ing)?"
    r"|whoosh(?:es|ing)?|swoosh(?:es|ing)?|ding(?:s|ing)?|chim(?:es?|ing)|bells?|ring(?:s|ing)|cheer(?:s|ing)?|clap(?:s|ping)?"
    r"|knock(?:s|ing)?|footsteps|thunder|thud(?:s|ding)?|click(?:s|ing)?|clatter(?:s|ing)?|typing|whistl(?:es?|ing)"
    r"|humming|hums|bark(?:s|ing)?|boo(?:s|ing)|explosions?|blank|foreign|sonido|son|geräusch|stille|silencio"
)
HELPERS = """
the a an and in of with from to playing plays play starts stops continues fades out up down softly loudly
lightly quietly nervously soft loud light upbeat gentle calm dramatic tense electronic orchestral background
audience crowd all both long brief effects effect audio clears throat screen door phone theme intro outro end
begins
"""
HELPING = frozenset(HELPERS.split())
SPEAKERS = """
i you we my your our me us is are was am do does did don can will should not
"""
SPEAKING = frozenset(SPEAKERS.split())  # words of which one at least is spoken
ORDERS = frozenset(["click", "ring", "clap", "knock", "press", "play", "stop", "start", "hit", "push", "listen"])
TO_WHAT = frozenset(["the", "a", "an", "on", "your", "this", "that", "it", "here", "to", "now"])
AMBIGUOUS = frozenset(("son", "static", "foreign", "blank"))  # words of code and prose in round brackets
POINTED = re.compile(  # to what stands in square brackets on a screen
    r"\b(?:an?|the|this|that|your|my|our|press|click|hit|tap|select|choose|push|pick|called|named|key|button|menu|tab"
    r"|folder|icon|der|die|das|den|le|la|el)[ \t]{1,3}\Z",
    re.IGNORECASE,
)
KEPT = "If they tell a sound, delete them from the draft; all others like them were kept too."
LOUDEST = 6  # words that tell a sound


def cut_sounds(cues: Iterable[Cue], original: Original) -> Iterator[Cue]:
    """The cues, with sounds cut out (reason "sound").

    In brackets that fill a cue or a line one known word of sound is enough; within a line all words must be known, and
    round brackets hold a voice (`(laughs)`). Of what is sung between notes only the notes go. `[inaudible]` and
    the like stand for words and stay; so do what is in doubt, with a note, and the `[Sound]` menu that somebody names.
    """
    return _cut(cues, original) if SIGNS.search(original.text) else iter(cues)


def _cut(cues: Iterable[Cue], original: Original) -> Iterator[Cue]:
    text, noted = original.text, False
    ahead, seen = -1, 0  # where the next sign stands, as seen from the offset `seen`
    for cue in cues:
        if not (seen <= cue.at <= ahead):
            sign = SIGNS.search(text, cue.at)
            ahead, seen = sign.start() if sign else len(text), cue.at
        if ahead >= cue.to:
            yield cue
            continue
        cuts = []
        for found in SOUND.finditer(text, cue.at, cue.to):
            if not _is_free(cue, found.start(), found.end()):
                continue
            alone = _is_alone(cue, original, found)
            if _is_sound(found, alone) and (alone or not _is_pointed(found, cue)):
                cuts.append(_cut_out(text, cue, found))
            elif alone and not noted and _may_be_sound(found):
                noted = True
                original.note(found.start(), "brackets with a line of their own were kept as speech", KEPT)
        yield cue.cut(*cuts)


def _is_sound(found: re.Match[str], alone: bool) -> bool:
    inside = found[1] or found[2]
    if inside is None:
        return True
    if not WORDS.fullmatch(inside):
        return False
    words = [word.lower() for word in WORD.findall(inside.replace("&amp;", "&"))]
    voices, sounds = map(VOICES.fullmatch, words), map(SOUNDS.fullmatch, words)
    known = [bool(voice or (sound and (alone or found[1]))) for voice, sound in zip(voices, sounds, strict=True)]
    if alone and (_is_speech(words) or (found[2] and AMBIGUOUS.issuperset(words))):
        return False
    if not any(known) or len(words) > LOUDEST or (LOST.intersection(words) and "chatter" not in words):
        return False
    return alone or all(is_known or word in HELPING for is_known, word in zip(known, words, strict=True))


def _is_speech(words: list[str]) -> bool:
    """Whether somebody says this (`I play music`) or is told to do it (`Ring the bell`)."""
    return bool(SPEAKING.intersection(words)) or (words[0] in ORDERS and not TO_WHAT.isdisjoint(words[1:2]))


def _is_pointed(found: re.Match[str], cue: Cue) -> bool:
    """Whether the words before speak of what is in square brackets, and it is no voice: `press the [Ring] key`."""
    if not found[1] or VOICES.search(found[1].lower()):
        return False
    return POINTED.search(found.string, max(cue.at, found.start() - 20), found.start()) is not None


def _may_be_sound(found: re.Match[str]) -> bool:
    words = WORD.findall(found[1] or found[2] or "")
    return bool(words) and not LOST.intersection(map(str.lower, words))


def _cut_out(text: str, cue: Cue, found: re.Match[str]) -> Cut:
    """The sound, with the space before it where punctuation follows that would stand alone."""
    at = found.start()
    glued = text[found.end() : found.end() + 1] in {".", ",", "!", "?", ";", ":"}
    while glued and at > cue.at and text[at - 1] == " " and _is_free(cue, at - 1, at):
        at -= 1
    return Cut(at, found.end(), "sound")


def _is_free(cue: Cue, at: int, to: int) -> bool:
    """Whether no cut reaches over an end of this stretch, or holds it whole."""
    index = bisect.bisect_right(cue.cuts, (to,))
    around = cue.cuts[max(0, bisect.bisect_right(cue.cuts, (at,)) - 1) : index + 1]
    return not any(cut.at < at < cut.to or cut.at < to < cut.to or (cut.at <= at and to <= cut.to) for cut in around)


def _is_alone(cue: Cue, original: Original, found: re.Match[str]) -> bool:
    """Whether nothing else is said on the line, or in the cue."""
    first = original.text.rfind("\n", max(cue.at, found.start() - 200), found.start()) + 1
    if not first and found.start() - 200 > cue.at:
        return False
    last = original.text.find("\n", found.end(), min(cue.to, found.end() + 200))
    if last < 0 and found.end() + 200 < cue.to:
        return False
    rest = said(cue, original, max(first, cue.at), found.start())
    rest += said(cue, original, found.end(), cue.to if last < 0 else last)
    return not rest.strip(" \t\n->♩♪♫♬.")
