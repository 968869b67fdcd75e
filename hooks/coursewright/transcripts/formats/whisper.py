"""Whisper JSON, also of faster-whisper, WhisperX, whisper-timestamped, whisper.cpp and lists of such segments."""

from collections.abc import Iterator
from typing import NoReturn

from coursewright.model import Note
from coursewright.transcripts.cue import Cue, Ledger
from coursewright.transcripts.original import Original, UnreadableError
from coursewright.transcripts.reading.placed_json import Json, Quoted, find_json, load_json
from coursewright.transcripts.reading.recognised import (
    Segment,
    Word,
    milliseconds,
    objects,
    read_segments,
    speaker_name,
)

SAMPLE = """\
{
  "text": " Fill the kettle. Wait until it sings. Is it ready? Not yet, it only hums.",
  "segments": [
    {"id": 0, "start": 0.0, "end": 3.2, "text": " Fill the kettle. Wait until it sings.", "temperature": 0.0},
    {"id": 1, "start": 3.2, "end": 6.9, "text": " Is it ready? Not yet, it only hums.", "temperature": 0.0}
  ],
  "language": "en"
}
"""
ALONE = {"text", "task", "language", "duration", "usage", "words", "segments", "logprobs", "language_probability"}


def sniff(original: Original) -> int:
    json = find_json(original)
    if json is None:
        return 0
    parts = _parts(json.root)
    if parts:
        return 2 if isinstance(parts[0].get("text"), str) and _times(parts[0])[0] is not None else 0
    return 2 if isinstance(json.root, dict) and "text" in json.root and json.root.keys() <= ALONE else 0


def read(original: Original, ledger: Ledger) -> Iterator[Cue]:
    json = load_json(original)
    whole = json.quoted(json.root.get("text")) if isinstance(json.root, dict) else None
    segments = [segment for part in _parts(json.root) for segment in _segment(json, part)]
    if not segments and isinstance(json.root, dict):
        words = _words(json, json.root.get("words"))
        segments = [Segment(whole, None, None, words=words)] if whole else []
        whole = None
    return read_segments(segments, whole, original, ledger) if segments else _refuse(original)


def _parts(root: object) -> list[dict[str, object]]:
    if not isinstance(root, dict):
        return objects(root)
    return objects(root.get("segments")) or objects(root.get("transcription"))


def _segment(json: Json, part: dict[str, object]) -> Iterator[Segment]:
    said: Quoted | None = json.quoted(part.get("text"))
    if said:
        yield Segment(said, *_times(part), speaker_name(json, part.get("speaker")), _words(json, part.get("words")))


def _times(part: dict[str, object]) -> tuple[int | None, int | None]:
    """Seconds, or the milliseconds of whisper.cpp's `offsets`."""
    offsets = part.get("offsets")
    if isinstance(offsets, dict):
        return milliseconds(offsets.get("from"), 1), milliseconds(offsets.get("to"), 1)
    start, end = milliseconds(part.get("start"), 1000), milliseconds(part.get("end"), 1000)
    lasts = milliseconds(part.get("duration"), 1000)
    return start, end if end is not None or start is None or lasts is None else start + lasts


def _words(json: Json, words: object) -> list[Word]:
    said = ((json.quoted(word.get("word", word.get("text"))), word) for word in objects(words))
    return [Word(text.text, *_times(word)) for text, word in said if text]


def _refuse(original: Original) -> NoReturn:
    message = "this JSON has neither `segments` with a `text` nor a `text` of its own, as Whisper writes"
    hint = "Leave `--format` away, or export the transcript again with its text."
    raise UnreadableError(Note("transcript", original.place(0), message, hint))
