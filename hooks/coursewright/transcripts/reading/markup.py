"""Markup within a cue, as cuts: only what is surely markup; all else in angle brackets is speech, and noted.

Signs of speakers (a `<v Name>`, a dash in front of a line) are cut here too, and split the cue: see `voices`.
"""

import html
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from coursewright.transcripts.cue import Cue, Cut
from coursewright.transcripts.original import Original
from coursewright.transcripts.reading.noted import Noted
from coursewright.transcripts.reading.tags import KEPT, is_spoken
from coursewright.transcripts.reading.voices import dashed, pieces

CLASSES = r"(?:\.[^\s<>.&]{0,60}){0,9}"
VALUES = r"(?:\s{1,3}[\w:-]{1,30}=(?:\"[^\"<>]{0,99}\"|'[^'<>]{0,99}'|[^\s<>\"']{1,99})){0,9}\s{0,3}/?"
MOMENT = r"<\d{1,4}:\d\d(?::\d\d)?[.,]\d{3}>"
VALUE = r"-?\d{1,6}(?:\.\d{1,6})?"
OVERRIDE = (
    rf"\{{(?:\\(?:an?\d{{1,2}}|[1-4]?[ac]&H[0-9A-Fa-f]{{1,8}}&?|alpha&H[0-9A-Fa-f]{{1,8}}&?|[biusq]\d{{1,3}}|r"
    rf"|(?:[xy]?bord|[xy]?shad|be|blur|fs|fsc[xy]|fsp|fr[xyz]?|fa[xy]|fe|pbo|p|k[fot]?|K){VALUE}"
    r"|(?:pos|move|org|fade?|i?clip|t)\([^(){}\n]{0,200}\)|fn[A-Z@][^\\{}\n]{0,60})){1,20}\}"
)
REFERENCE = r"&(?:#(?:[0-9]{1,7}|[xX][0-9a-fA-F]{1,6})|[A-Za-z][A-Za-z0-9]{1,31})"
LOOKS = r"</?[A-Za-z][^<>\n]{0,80}>|<v[ \t.][^<>\n]{1,80}|\{\\[^{}\n]{1,80}\}"


class Markup(NamedTuple):
    """`token`: what may stand in a cue, by group; `dash`: a dash in front of a line, with tags before it."""

    token: re.Pattern[str]
    dash: re.Pattern[str]


def _markup(tags: str, voice: str, reference: str) -> Markup:
    plain = rf"(?:{tags}|{MOMENT}|{OVERRIDE})"
    token = rf"(?P<tags>{plain}+)|(?P<voice>{voice})|(?P<reference>{reference})|(?P<looks>{LOOKS})"
    before = rf"(?:{plain}|{voice}|[ \t]){{0,9}}"
    dash = rf"^{before}(?P<dash>[-‐–—](?P<space>[ \t]{{0,3}}))"
    dash += r"(?=[\"'“‘„«「『¿¡(（\[♪♫*…. \t]{0,3}(?P<first>\w|<v[ .]))"
    return Markup(re.compile(token), re.compile(dash, re.M))


WEBVTT = _markup(
    rf"<(?:[biuc]|ruby|rt|v){CLASSES}{VALUES}>|<lang{CLASSES}\s{{1,3}}[\w-]{{1,35}}\s{{0,3}}>"
    r"|</\s?(?:[biucv]|ruby|rt|lang)\s?>",
    r"<v(?:\.[^\s<>.&]{0,60}){0,9}\s{1,9}(?P<name>[^\s&|=<>+*/][^<>]{0,300})>",
    rf"{REFERENCE};?",
)
SUBRIP = _markup(
    rf"(?i:<(?:[bius]|font){VALUES}>|<font\s[^<>]{{0,200}}>|</\s?(?:[bius]|font)\s?>)",
    r"(?!)(?P<name>)",
    f"{REFERENCE};",
)


def mark(cues: Iterable[Cue], original: Original, markup: Markup, noted: Noted) -> Iterator[Cue]:
    """The cues with their markup cut, split where another speaker begins."""
    text = original.text
    angles, references, braces = "<" in text, "&" in text, "{\\" in text
    dashes = any(f"\n{sign}" in text for sign in ("-", " -", "–", "—", "‐"))
    if not (angles or references or braces or dashes):
        yield from cues
        return
    for cue in cues:
        at, to = cue.at, cue.to
        tagged = (
            (angles and text.find("<", at, to) >= 0)
            or (references and text.find("&", at, to) >= 0)
            or (braces and text.find("{\\", at, to) >= 0)
        )
        dash = (dashes or tagged) and (text.find("-", at, to) >= 0 or (not text[at:to].isascii()))
        if not (tagged or dash):
            yield cue
            continue
        cuts, openers = _tokens(text, cue, markup, noted) if tagged else ([*cue.cuts], {})
        if dash:
            for opener in dashed(markup.dash.finditer(text, at, to), text, at):
                cuts.append(opener.cut)
                openers.setdefault(opener.at, "")
        if cuts:
            yield from pieces(cue, _merged(sorted(cuts)), sorted(openers.items()), original)
        else:
            yield cue


def _tokens(text: str, cue: Cue, markup: Markup, noted: Noted) -> tuple[list[Cut], dict[int, str]]:
    """(the cuts, where a speaker begins -> his name)"""
    cuts, openers = [*cue.cuts], dict[int, str]()
    for found in markup.token.finditer(text, cue.cuts[0].to if cue.cuts else cue.at, cue.to):
        at, to, kind = found.start(), found.end(), found.lastgroup
        if kind == "tags":
            if not is_spoken(text, at, to, (cue.at, cue.to), noted):
                cuts.append(Cut(at, to, "markup"))
        elif kind == "reference":
            instead = html.unescape(found[0])
            if instead != found[0]:
                cuts.append(Cut(at, to, "markup", instead))
        elif kind == "looks":
            noted.note(at, f"`{_line(found[0])}` looks like markup and was kept", KEPT)
        else:
            cuts.append(Cut(at, to, "speaker"))
            openers[at] = html.unescape(_line(found["name"]))
    return cuts, openers


def _merged(cuts: list[Cut]) -> Iterator[Cut]:
    """Neighbouring tags as one cut, for rolling captions have two to a word; and `&gt;&gt;`, that may be a sign.

    Tags and characters stay apart, and so do different characters: such a sign is cut by itself.
    """
    last = cuts[0]
    for cut in cuts[1:]:
        same = cut.reason == last.reason == "markup" and cut.instead[-1:] == last.instead[-1:]
        if same and cut.at == last.to:
            last = Cut(last.at, cut.to, last.reason, last.instead + cut.instead)
        else:
            yield last
            last = cut
    yield last


def _line(text: str) -> str:
    return " ".join(text.split())
