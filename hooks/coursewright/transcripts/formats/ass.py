"""SubStation Alpha, `.ass` and `.ssa`."""

import re
from collections.abc import Iterator
from dataclasses import replace

from coursewright.model import Note
from coursewright.transcripts.cue import Cue, Cut, Ledger
from coursewright.transcripts.original import Original, UnreadableError

SAMPLE = """\
[Script Info]
Title: Tea
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize, Alignment
Style: Default,Arial,20,2

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Comment: 0,0:00:00.00,0:00:01.00,Default,,0,0,0,,a remark for the typesetter
Dialogue: 0,0:00:00.12,0:00:03.20,Default,Ann,0,0,0,,{\\an8}Fill the kettle.\\NWait until it sings.
Dialogue: 0,0:00:03.60,0:00:04.50,Default,Ann,0,0,0,,Is it ready?
Dialogue: 0,0:00:04.90,0:00:06.90,Default,Bo,0,0,0,,{\\i1}Not yet,{\\i0} it only hums.
"""
HEAD = re.compile(r"^[ \t]{0,9}\[(?:script info|v4\+{0,2} styles|events)\]", re.IGNORECASE | re.MULTILINE)
LOOKED_AT = 4096  # characters in which the head of a section is sought
COLUMNS = ("layer", "start", "end", "style", "name", "marginl", "marginr", "marginv", "effect", "text")
TIME = re.compile(r"\s{0,9}(\d{1,3}):(\d{1,2}):(\d{1,2})[.,:](\d{1,3})\s{0,9}", re.ASCII)
SIGN = re.compile(r"\\[Nnh{}]|\{")
MEANS = {"\\N": "\n", "\\n": "\n", "\\h": " ", "\\{": "{", "\\}": "}"}
DRAWING = re.compile(r"\\p(\d)")


def sniff(original: Original) -> int:
    head = original.text[:LOOKED_AT]
    if "[" not in head or not HEAD.search(head):
        return 0
    return 2 if "\nDialogue:" in original.text else 1


def read(original: Original, ledger: Ledger) -> Iterator[Cue]:
    """Lines in the order of the file, whatever their times: their order on screen is not always the order of speech."""
    if not HEAD.search(original.text[:LOOKED_AT]) and "Dialogue:" not in original.text:
        message = "this has no `[Events]` and no `Dialogue:` lines, as SubStation Alpha has"
        raise UnreadableError(Note("transcript", original.place(0), message, "Leave `--format` away."))
    return _events(original, ledger)


def _events(original: Original, ledger: Ledger) -> Iterator[Cue]:
    columns: tuple[str, ...] = COLUMNS
    voice, last = "", ("", Cue(0, 0))
    for at, to in _lines(original.text):
        kind = original.text[at : min(at + 40, to)].partition(":")[0].strip().casefold()
        if kind == "format":
            columns = _columns(original.text[at:to]) or columns
        cue = _cue(original, at, to, columns) if kind == "dialogue" else None
        if cue is None or not cue.text(original).strip():  # a remark, a setting, a drawing
            ledger.put("note" if kind == "comment" else "meta", at, to)
            continue
        ledger.put("time", at, cue.at)
        layer = original.text[at : original.text.find(",", at, to)]
        cue, last = (_again(cue, original) if _is_again(layer, cue, *last, original) else cue), (layer, cue)
        name = cue.speaker or ""
        yield replace(cue, speaker=None if name == voice else name)
        voice = name


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """(at, to) of each line that is not blank."""
    at = 0
    while at < len(text):
        to = text.find("\n", at)
        to = len(text) if to < 0 else to
        if not text[at:to].isspace() and to > at:
            yield at, to
        at = to + 1


def _columns(line: str) -> tuple[str, ...] | None:
    """The columns of events, as a `Format:` line gives them; None for those of styles, or without text at the end."""
    columns = tuple(name.strip().casefold() for name in line[:500].partition(":")[2].split(","))
    return columns if columns[-1] == "text" else None


def _cue(original: Original, at: int, to: int, columns: tuple[str, ...]) -> Cue:
    """A `Dialogue:` line; one with too few columns is all speech."""
    behind = original.text.index(":", at) + 1
    values = original.text[behind:to].split(",", len(columns) - 1)
    if len(values) < len(columns):
        original.note(at, "this line has fewer columns than its `Format:` line says", "All of it was kept as speech.")
        return Cue(behind, to, cuts=_cuts(original, behind, to))
    row = dict(zip(columns, values, strict=True))
    start, end = _time(row.get("start", "")), _time(row.get("end", ""))
    if start is None or end is None or end < start:
        message = "the times of this line cannot be read, or it ends before it starts"
        original.note(at, message, "Its words are kept; correct its times if they matter.")
    first = to - len(values[-1])
    name = row.get("name", row.get("actor", ""))
    return Cue(first, to, start, end, _cuts(original, first, to), " ".join(name.split()))


def _time(value: str) -> int | None:
    found = TIME.fullmatch(value)
    if not found:
        return None
    return (int(found[1]) * 3600 + int(found[2]) * 60 + int(found[3])) * 1000 + int(found[4].ljust(3, "0"))


def _is_again(layer: str, cue: Cue, before: str, last: Cue, original: Original) -> bool:
    """The line before once more at the same time on another layer, as a shadow: nobody says a thing twice at once."""
    if layer == before or cue.start is None or (cue.start, cue.end) != (last.start, last.end):
        return False
    return cue.text(original) == last.text(original)


def _again(cue: Cue, original: Original) -> Cue:
    return replace(cue, cuts=(Cut(cue.at, cue.to, "repeat"),))


def _cuts(original: Original, at: int, to: int) -> tuple[Cut, ...]:
    """Breaks, overrides in braces, and what is drawn instead of written."""
    text, cuts, drawn, closed = original.text, list[Cut](), -1, True
    if text.find("{", at, to) < 0 and text.find("\\", at, to) < 0:
        return ()
    while found := SIGN.search(text, at, to):
        begin, at = found.span()
        if found[0] != "{":
            cuts += [Cut(begin, at, "markup", MEANS[found[0]])] if drawn < 0 else []
        elif closed:
            end = text.find("}", at, to) + 1
            closed = end > 0
            if closed:
                cuts.append(Cut(begin if drawn < 0 else drawn, end, "markup"))
                at, drawn = end, end if _draws(text, begin, end, drawn >= 0) else -1
                _note_remark(original, begin, end)
    return (*cuts, Cut(drawn, to, "markup")) if 0 <= drawn < to else tuple(cuts)


def _draws(text: str, begin: int, end: int, before: bool) -> bool:
    """Whether what follows these overrides is drawn, which only `\\p` changes."""
    shapes = DRAWING.findall(text, begin, end)
    return shapes[-1] != "0" if shapes else before


def _note_remark(original: Original, begin: int, end: int) -> None:
    """Text in braces is never shown, even where it gives no order."""
    if original.text.find("\\", begin, end) < 0 and any(map(str.isalnum, original.text[begin:end])):
        message = "text in braces is a remark in this format and is not shown; it was taken out"
        original.note(begin, message, "Put it back in the draft if it is spoken.")
