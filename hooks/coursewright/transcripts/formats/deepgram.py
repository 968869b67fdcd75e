"""Deepgram JSON."""

from collections.abc import Iterator

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
  "metadata": {"request_id": "kettle", "duration": 7.1, "channels": 1},
  "results": {
    "channels": [{
      "alternatives": [{
        "transcript": "Fill the kettle. Wait until it sings. Is it ready? Not yet, it only hums.",
        "confidence": 0.99,
        "paragraphs": {
          "paragraphs": [
            {"speaker": 0, "start": 0.1, "end": 4.5, "sentences": [
              {"text": "Fill the kettle.", "start": 0.1, "end": 1.2},
              {"text": "Wait until it sings.", "start": 1.4, "end": 3.2},
              {"text": "Is it ready?", "start": 3.6, "end": 4.5}
            ]},
            {"speaker": 1, "start": 4.9, "end": 6.9, "sentences": [
              {"text": "Not yet, it only hums.", "start": 4.9, "end": 6.9}
            ]}
          ]
        }
      }]
    }]
  }
}
"""
Object = dict[str, object]


def sniff(original: Original) -> int:
    json = find_json(original)
    return 2 if json and any("alternatives" in channel for channel in _channels(json.root)) else 0


def read(original: Original, ledger: Ledger) -> Iterator[Cue]:
    """One carrier of the words: paragraphs of a sole channel, else utterances (in order of time), else transcripts."""
    json = load_json(original)
    channels = _channels(json.root)
    tracks = [track for channel in channels for track in objects(channel.get("alternatives"))[:1]]
    whole = json.quoted(tracks[0].get("transcript")) if len(tracks) == 1 else None
    segments = _paragraphs(json, tracks) if len(tracks) == 1 else []
    segments = segments or [*_utterances(json, len(tracks) > 1)]
    if not segments:
        segments, whole = [*_transcripts(json, tracks)], None
        _note_channels(segments, original)
    if segments:
        return read_segments(segments, whole, original, ledger)
    message = "this JSON has no `results` with `channels` that hold a transcript, as Deepgram writes"
    hint = "Leave `--format` away, or export the transcript again with its text."
    raise UnreadableError(Note("transcript", original.place(0), message, hint))


def _channels(root: object) -> list[Object]:
    return objects(_within(root, "results").get("channels"))


def _within(value: object, key: str) -> Object:
    inner = value.get(key) if isinstance(value, dict) else None
    return inner if isinstance(inner, dict) else {}


def _paragraphs(json: Json, tracks: list[Object]) -> list[Segment]:
    """A segment a sentence; the first of a paragraph opens one."""
    segments = list[Segment]()
    for paragraph in objects(_within(tracks[0], "paragraphs").get("paragraphs")):
        speaker, first = speaker_name(json, paragraph.get("speaker")), True
        for sentence in objects(paragraph.get("sentences")):
            said = _said(json, sentence, "text")
            if said:
                segments.append(Segment(said, *_times(sentence), speaker, opens="paragraph" if first else ""))
                first = False
    return segments


def _utterances(json: Json, several: bool) -> Iterator[Segment]:
    for part in objects(_within(json.root, "results").get("utterances")):
        said = _said(json, part, "transcript")
        if said:
            words = _words(json, part, False)
            yield Segment(said, *_times(part), _voice(json, part, several), words)


def _transcripts(json: Json, tracks: list[Object]) -> Iterator[Segment]:
    for number, track in enumerate(tracks, 1):
        said, words = _said(json, track, "transcript"), _words(json, track, True)
        speaker = f"Speaker {number}" if len(tracks) > 1 else None
        if said:
            yield Segment(said, None, None, speaker, words)
            continue
        for word in objects(track.get("words")):
            spoken = _said(json, word, "punctuated_word") or _said(json, word, "word")
            if spoken:
                yield Segment(spoken, *_times(word), speaker_name(json, word.get("speaker")) or speaker)


def _voice(json: Json, part: Object, several: bool) -> str | None:
    """The speaker, or where several channels were recorded the channel: they count their speakers apart."""
    channel = part.get("channel")
    if not several or not isinstance(channel, float):
        return speaker_name(json, part.get("speaker"))
    speaker = part.get("speaker")
    return f"Speaker {channel + 1:g}{f'-{speaker:g}' if isinstance(speaker, float) else ''}"


def _words(json: Json, part: Object, voiced: bool) -> list[Word]:
    words = objects(part.get("words"))
    said = ((json.quoted(word.get("punctuated_word", word.get("word"))), word) for word in words)
    speaker = [speaker_name(json, word.get("speaker")) if voiced else None for word in words]
    return [Word(text.text, *_times(word), who) for (text, word), who in zip(said, speaker, strict=True) if text]


def _said(json: Json, part: Object, key: str) -> Quoted | None:
    quoted = json.quoted(part.get(key))
    return quoted if quoted and quoted.text.strip() else None


def _times(part: Object) -> tuple[int | None, int | None]:
    return milliseconds(part.get("start"), 1000), milliseconds(part.get("end"), 1000)


def _note_channels(segments: list[Segment], original: Original) -> None:
    speakers = {segment.speaker for segment in segments}
    if len(speakers) > 1 and all(segment.start is None for segment in segments):
        message = f"{len(speakers)} channels were recorded, and come one after the other"
        hint = "Ask Deepgram for `utterances` to have them in the order of time."
        original.note(segments[1].said.at, message, hint)
