"""Whisper and its many relatives."""

import json

import pytest
from cue_list import read
from hypothesis import given
from speeches import SPEECHES, STEADY, Speech, check_import

from coursewright.transcripts.formats import SPEECH, whisper
from coursewright.transcripts.original import UnreadableError, read_original


def sniffed(value: object) -> int:
    return whisper.sniff(read_original("tea", json.dumps(value).encode()))


@pytest.mark.parametrize("indent", [None, 1])
@pytest.mark.parametrize("escaped", [True, False])
def test_every_writer_gives_the_same_words(indent: int | None, escaped: bool) -> None:
    speech = "Remplis la théière. „Prêt?“ C'est 42 °C 🍵."
    words = [{"word": f" {word}", "start": number, "end": number + 0.5} for number, word in enumerate(speech.split())]
    one = {"start": 0, "end": 9.5, "text": f" {speech}"}
    shapes = [
        {"text": f" {speech}", "segments": [one], "language": "fr"},
        {"segments": [one | {"words": words}], "word_segments": words},
        [one | {"words": words, "id": 1, "avg_logprob": float("nan")}],
        [{"text": speech, "start": 0.0, "duration": 9.5}],
        {"transcription": [{"offsets": {"from": 0, "to": 9500}, "text": f" {speech}"}], "model": {"type": "base"}},
        {"task": "transcribe", "text": speech, "words": words},
        {"text": speech},
    ]
    for shape in shapes:
        assert sniffed(shape) == 2
        found = read(whisper, json.dumps(shape, indent=indent, ensure_ascii=escaped))
        assert found.words == speech.split()
        assert (found.strays, found.messages) == ("", [])


def test_the_sample_says_the_speech() -> None:
    found = read(whisper, whisper.SAMPLE)
    assert " ".join(found.words) == SPEECH
    assert found.times == [(0, 3200), (3200, 6900)]


def test_times_of_words_make_finer_cues() -> None:
    words = [("Fill", 0.5, 0.8), ("it.", 0.9, 1.2), ("Wait", 1.3, 1.5), ("until", 3, 3.4), ("it", 3.4, 3.5)]
    listed = [{"word": word, "start": start, "end": end} for word, start, end in words]
    part = {"start": 0.1, "end": 3.9, "text": " Fill it. Wait until it", "words": listed}
    found = read(whisper, json.dumps([part]))
    assert found.said == ["Fill it.", "Wait", "until it"]
    assert found.times == [(100, 1200), (1300, 1500), (3000, 3900)]


def test_words_without_a_time_are_no_harm() -> None:
    """WhisperX gives no time to numbers."""
    words = [{"word": "In"}, {"word": "1999.", "score": 0.1}, {"word": "Tea", "start": 2.0, "end": 2.5}]
    found = read(whisper, json.dumps({"segments": [{"start": 0, "end": 3, "text": "In 1999. Tea", "words": words}]}))
    assert found.words == ["In", "1999.", "Tea"]
    assert found.times == [(0, None), (2000, 3000)]


def test_other_words_in_the_list_are_noted_and_those_of_the_text_are_kept() -> None:
    words = [{"word": "Fill", "start": 0, "end": 1}, {"word": "teapots", "start": 1, "end": 2}]
    part = {"start": 0, "end": 2, "text": "Fill it.", "words": words}
    found = read(whisper, json.dumps({"text": "Fill it.", "segments": [part]}))
    assert found.said == ["Fill it."]
    assert len(found.messages) == 1
    assert "list of words has other words" in found.messages[0]


def test_a_full_text_with_other_words_is_noted_where_they_begin() -> None:
    parts = [{"start": n, "end": n + 1, "text": text} for n, text in enumerate(("Fill it.", "Wait.", "It sings."))]
    found = read(whisper, json.dumps({"text": "Fill it. Wait. It hums.", "segments": parts}, indent=1))
    assert found.words == ["Fill", "it.", "Wait.", "It", "sings."]
    (note,) = found.original.notes
    assert "other words" in note.message
    assert "sings" in found.original.text.split("\n")[note.place.line - 1]


def test_speakers_are_said_where_they_change() -> None:
    labels = ["SPEAKER_00", "SPEAKER_00", "SPEAKER_01", None, "Ann Smith"]
    parts = [{"start": n, "end": n + 1, "text": f"Tea {n}.", "speaker": label} for n, label in enumerate(labels)]
    found = read(whisper, json.dumps({"segments": parts}))
    assert found.speakers == ["Speaker 0", None, "Speaker 1", "", "Ann Smith"]


@pytest.mark.parametrize("time", [float("nan"), float("inf"), -1, 10**400, None, "1", True, [1]])
def test_a_bad_time_loses_no_word(time: object) -> None:
    found = read(
        whisper, json.dumps([{"start": time, "end": 0, "text": "Tea."}, {"start": 2, "end": 1, "text": "Hot."}])
    )
    assert found.said == ["Tea.", "Hot."]
    assert found.times[1] == (2000, 1000)
    assert "ends before it starts" in found.messages[-1]


def test_odd_segments_are_passed_over() -> None:
    parts = [
        {"text": None},
        1,
        {"text": " "},
        {"text": "\\n"},
        {"start": 0, "end": 1, "text": "\tTea. \n"},
        {"text": 2},
    ]
    found = read(whisper, json.dumps({"segments": parts}))
    assert (found.said, found.strays) == (["\\n", "Tea."], "")


@pytest.mark.parametrize("value", [{"a": 1}, [], [1], {"segments": []}, {"segments": [{"text": 1}]}, "text"])
def test_other_json_is_not_whisper(value: object) -> None:
    assert sniffed(value) == 0
    with pytest.raises(UnreadableError, match="JSON"):
        read(whisper, json.dumps(value))


def write(speech: Speech) -> str:
    """A segment a sentence, with words or without them, and speakers as WhisperX adds them."""
    segments = []
    for turn in speech.turns:
        for said in turn.sentences:
            one = {"start": said.start / 1000, "end": said.end / 1000, "text": f" {said.text}"}
            words = [{"word": word.text, "start": word.start / 1000, "end": word.end / 1000} for word in said.words()]
            segments.append(one | ({"words": words} if speech.style % 2 else {}))
            segments[-1] |= {"speaker": turn.speaker} if turn.speaker else {}
    shape = {"text": f" {speech.text}", "segments": segments, "language": "en"}
    return json.dumps(shape, ensure_ascii=speech.style % 3 == 0, indent=speech.style % 4 or None)


@STEADY
@given(SPEECHES)
def test_a_speech_comes_out_as_it_was_said(speech: Speech) -> None:
    check_import("whisper", write(speech), speech)
