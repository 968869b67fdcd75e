"""AssemblyAI JSON: a finished transcript, or its sentences or paragraphs."""

from collections.abc import Iterator

from coursewright.model import Note
from coursewright.transcripts.cue import Cue, Ledger
from coursewright.transcripts.original import Original, UnreadableError
from coursewright.transcripts.reading.placed_json import Json, find_json, load_json
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
  "id": "kettle",
  "status": "completed",
  "audio_duration": 7,
  "text": "Fill the kettle. Wait until it sings. Is it ready? Not yet, it only hums.",
  "words": [],
  "utterances": [
    {"speaker": "A", "start": 120, "end": 3200, "text": "Fill the kettle. Wait until it sings. Is it ready?"},
    {"speaker": "B", "start": 3900, "end": 6900, "text": "Not yet, it only hums."}
  ]
}
"""
CARRIERS = ("utterances", "paragraphs", "sentences")  # the first that is there has the words
ITS_OWN = {"audio_duration", "audio_url", "acoustic_model", "language_model", "speech_model"}


def sniff(original: Original) -> int:
    json = find_json(original)
    if json is None or not isinstance(json.root, dict) or "segments" in json.root:
        return 0
    root = json.root
    parts = _parts(root) or objects(root.get("words"))
    texts = bool(parts) and isinstance(parts[0].get("text"), str) and isinstance(parts[0].get("start"), float)
    if ITS_OWN & root.keys() and (texts or isinstance(root.get("text"), str)):
        return 2
    return 1 if texts else 0


def read(original: Original, ledger: Ledger) -> Iterator[Cue]:
    json = load_json(original)
    root = json.root if isinstance(json.root, dict) else {}
    whole, words = json.quoted(root.get("text")), objects(root.get("words"))
    segments = [segment for part in _parts(root) for segment in _segment(json, part)]
    if not segments and whole and whole.text.strip():
        segments, whole = [Segment(whole, None, None, words=_words(json, words, True))], None
    segments = segments or [segment for word in words for segment in _segment(json, word)]
    if segments:
        return read_segments(segments, whole, original, ledger)
    status = json.quoted(root.get("status"))
    message = "this JSON has no text as AssemblyAI writes it"
    message += f"; its status is `{status.text[:40]}`" if status else ""
    hint = "Fetch the transcript again when its status is `completed`, or leave `--format` away."
    raise UnreadableError(Note("transcript", original.place(0), message, hint))


def _parts(root: dict[str, object]) -> list[dict[str, object]]:
    return next(filter(None, (objects(root.get(name)) for name in CARRIERS)), [])


def _segment(json: Json, part: dict[str, object]) -> Iterator[Segment]:
    """One of an utterance, which has one voice: its own, or that of its channel."""
    said = json.quoted(part.get("text"))
    if said:
        words = _words(json, objects(part.get("words")), False)
        yield Segment(said, *_times(part), _speaker(json, part), words)


def _words(json: Json, words: list[dict[str, object]], voiced: bool) -> list[Word]:
    said = ((json.quoted(word.get("text")), word) for word in words)
    return [Word(text.text, *_times(word), _speaker(json, word) if voiced else None) for text, word in said if text]


def _speaker(json: Json, part: dict[str, object]) -> str | None:
    return speaker_name(json, part.get("speaker") or part.get("channel"))


def _times(part: dict[str, object]) -> tuple[int | None, int | None]:
    return milliseconds(part.get("start"), 1), milliseconds(part.get("end"), 1)
