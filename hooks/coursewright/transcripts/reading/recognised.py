"""What speech recognition writes: segments of text, with the times of their words. No format, but the engine of some.

The text of a segment carries the speech, since it has the punctuation; its list of words only tells times and speakers.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple

from coursewright.transcripts.cue import Cue, Ledger
from coursewright.transcripts.original import Original
from coursewright.transcripts.reading.placed_json import ESCAPE, Json, Quoted, unescape

PAUSE = 500  # milliseconds between two words that make two cues
SPOKEN = re.compile(r"\S+")
SENTENCE_END = re.compile(r"[.?!…。？！][\"'”’)\]]{0,3}$")
LABEL = re.compile(r"(?:(?:speaker|spk|channel)[ _-]?)?(?:0{0,3}(\d{1,4})|([a-z]|\d[a-z]))", re.IGNORECASE)
LONGEST = 1e8  # seconds


class Word(NamedTuple):
    """`start` and `end` in milliseconds."""

    text: str
    start: int | None
    end: int | None
    speaker: str | None = None


class Segment(NamedTuple):
    """What somebody `said` from `start` to `end` (milliseconds); `words` are the same, or none."""

    said: Quoted
    start: int | None
    end: int | None
    speaker: str | None = None
    words: Sequence[Word] = ()
    opens: Literal["", "paragraph"] = ""


def milliseconds(value: object, unit: int) -> int | None:
    """A time of the file, counted in `unit` milliseconds; None for what is none, NaN and infinity among it."""
    return round(value * unit) if isinstance(value, float) and 0 <= value * unit < LONGEST * 1000 else None


def speaker_name(json: Json, value: object) -> str | None:
    """`A`, `0` and `SPEAKER_00` as programs show them: "Speaker A", "Speaker 0"; a name stays as it is."""
    if isinstance(value, float):
        return f"Speaker {value:g}"
    quoted = json.quoted(value)
    name = " ".join(quoted.text.split()) if quoted else ""
    label = LABEL.fullmatch(name)
    return f"Speaker {label[1] or label[2]}" if label else name or None


def objects(value: object) -> list[dict[str, object]]:
    """The objects of a list, or nothing where it is no list."""
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def read_segments(
    segments: Iterable[Segment], whole: Quoted | None, original: Original, ledger: Ledger
) -> Iterator[Cue]:
    """The segments as cues, finer where words give times; a note where `whole`, the full text, has other words."""
    behind, voice, spoken, ats, wrong = 0, "", list[str](), list[int](), list[int]()
    for segment in segments:
        ats.append(segment.said.at)
        spoken.append(letters(segment.said.text))
        for cue in _cues(segment, spoken[-1], original, wrong):
            if cue.at > behind:
                ledger.put("meta", behind, cue.at)
            yield _voiced(cue, voice)
            behind, voice = cue.to, cue.speaker or ""
    ledger.put("meta", behind, len(original.text))
    if wrong:
        message = f"the list of words has other words than the text in {len(wrong)} segments, first here"
        original.note(wrong[0], message, "The text was imported; compare it with the list of words.")
    if whole and ats:
        _compare("".join(spoken), letters(whole.text), spoken, ats, original)


def letters(text: str) -> str:
    """The letters and digits by which words are compared, whatever their punctuation and spaces."""
    return "".join(filter(str.isalnum, text)).casefold()


def _voiced(cue: Cue, before: str) -> Cue:
    """A speaker is said where it changes; one who is not known any more is another voice."""
    if cue.speaker is None and not before:
        return cue
    return replace(cue, speaker=None if cue.speaker == before else cue.speaker or "")


def _cues(segment: Segment, spoken: str, original: Original, wrong: list[int]) -> Iterator[Cue]:
    at, to, text, cuts = segment.said
    raw = original.text[at:to]
    if not text.strip():
        return
    at, to = at + len(raw) - len(raw.lstrip()), at + len(raw.rstrip())
    cue = Cue(at, to, segment.start, segment.end, cuts, segment.speaker, segment.opens)
    _check_time(cue, original)
    if not segment.words:
        yield cue
    elif spoken != "".join(letters(word.text) for word in segment.words):
        wrong.append(at)
        yield cue
    else:
        yield from _finer(cue, segment.words, original)


def _check_time(cue: Cue, original: Original) -> None:
    if cue.start is not None and cue.end is not None and cue.end < cue.start:
        original.note(cue.at, "this ends before it starts", "Its words are kept; its times are as in the file.")


def _finer(cue: Cue, words: Sequence[Word], original: Original) -> Iterator[Cue]:
    """Splits where a sentence ends, somebody pauses or another one speaks, so far as a space stands there."""
    begins, count = {}, 0  # letters before a word -> its number
    for number, word in enumerate(words):
        if length := len(letters(word.text)):
            begins[count] = number
            count += length
    count, before, first, speaker = 0, "", 0, cue.speaker
    for found in SPOKEN.finditer(original.text, cue.at, cue.to):
        number = begins.get(count, 0)
        if number > first and _parts(before, words[number - 1], words[number]):
            part, cue = cue.split(found.start())
            yield _timed(part, words, first, number)
            first, cue = number, replace(cue, start=None, speaker=speaker)
        before = found[0] if "\\" not in found[0] else ESCAPE.sub(lambda escape: unescape(escape[0]), found[0])
        count += len(letters(before))
    yield _timed(cue, words, first, len(words))


def _parts(before: str, last: Word, word: Word) -> bool:
    if word.start is None or last.speaker != word.speaker:
        return word.start is not None
    return (last.end is not None and word.start - last.end >= PAUSE) or SENTENCE_END.search(before[-5:]) is not None


def _timed(cue: Cue, words: Sequence[Word], first: int, end: int) -> Cue:
    """The part of a segment that has the words from `first` up to `end`."""
    start = words[first].start if cue.start is None else cue.start
    last = cue.end if end == len(words) and cue.end is not None else words[end - 1].end
    return replace(cue, start=start, end=last, speaker=words[first].speaker or cue.speaker)


def _compare(spoken: str, whole: str, parts: list[str], ats: list[int], original: Original) -> None:
    if spoken == whole:
        return
    pairs = enumerate(zip(spoken, whole, strict=False))
    same, part = next((at for at, (one, other) in pairs if one != other), min(len(spoken), len(whole))), 0
    while part < len(parts) - 1 and same >= len(parts[part]):
        same -= len(parts[part])
        part += 1
    message = "from here on, the full text of the file has other words than its parts, or another order"
    original.note(ats[part], message, "The parts were imported; compare them with the full text.")
