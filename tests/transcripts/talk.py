"""Transcripts for tests, made without any format: paragraphs, turns and headings as their first characters say."""

from collections.abc import Iterator

from coursewright.transcripts.cue import Cue, Cut, Ledger
from coursewright.transcripts.original import read_original
from coursewright.transcripts.transcript import Transcript


def talk(text: str, *, seconds: int | None = None) -> Transcript:
    """A cue a line: `# ` a heading, `>> ` another voice, `Ann> ` a name; a line behind a blank one opens a paragraph.

    With `seconds` each cue takes so long, and a blank line is a pause of two seconds.
    """
    original = read_original("talk.txt", text.encode())
    return Transcript(original, "talk", Ledger(), _cues(original.text, seconds))


def _cues(text: str, seconds: int | None) -> Iterator[Cue]:
    at, clock, behind_blank = 0, 0, False
    for line in text.split("\n"):
        if line.strip():
            end = None if seconds is None else clock + 1000 * seconds
            cue = Cue(at, at + len(line), None if seconds is None else clock, end)
            yield _signed(cue, line, behind_blank and seconds is None)
            clock = end or 0
        elif seconds is not None:
            clock += 2000
        behind_blank = not line.strip()
        at += len(line) + 1


def _signed(cue: Cue, line: str, opens: bool) -> Cue:
    sign, _, _ = line.partition(" ")
    cut = (Cut(cue.at, cue.at + len(sign) + 1, "speaker"),)
    if sign == "#":
        return Cue(cue.at, cue.to, cue.start, cue.end, cut, opens="heading")
    if sign.endswith(">"):
        return Cue(cue.at, cue.to, cue.start, cue.end, cut, speaker=sign.rstrip(">"))
    return Cue(cue.at, cue.to, cue.start, cue.end, opens="paragraph" if opens else "")
