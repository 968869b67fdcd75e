"""Deepgram: the same words stand in it up to four times."""

import json

import pytest
from cue_list import read
from hypothesis import given
from speeches import SPEECHES, STEADY, Speech, check_import

from coursewright.transcripts.formats import SPEECH, deepgram
from coursewright.transcripts.original import UnreadableError, read_original

SAID = "Fill it, please. Is it hot?"
WORDS = [
    {
        "word": word.lower().strip(",.?"),
        "punctuated_word": word,
        "start": 0.5 * n,
        "end": 0.5 * n + 0.4,
        "speaker": n // 3,
    }
    for n, word in enumerate(SAID.split())
]
SENTENCES = [{"text": text, "start": n, "end": n + 0.9} for n, text in enumerate(("Fill it, please.", "Is it hot?"))]
PARAGRAPHS = {"transcript": f"\n{SAID}", "paragraphs": [{"sentences": [one], "speaker": 0} for one in SENTENCES]}
UTTERANCES = [
    {"transcript": one["text"], "start": one["start"], "end": 1, "channel": n, "words": []}
    for n, one in enumerate(SENTENCES)
]


def response(*tracks: dict[str, object], **results: object) -> str:
    channels = [{"alternatives": [track, {"transcript": "Another reading."}]} for track in tracks]
    return json.dumps({"metadata": {}, "results": {"channels": channels} | results})


def test_the_sample_says_the_speech() -> None:
    found = read(deepgram, deepgram.SAMPLE)
    assert " ".join(found.words) == SPEECH
    assert found.speakers == ["Speaker 0", None, None, "Speaker 1"]
    assert [cue.opens for cue in found.cues] == ["paragraph", "", "", "paragraph"]


def test_each_word_is_read_once() -> None:
    carriers = {"transcript": SAID, "words": WORDS, "paragraphs": PARAGRAPHS}
    shapes = [
        response(carriers, utterances=UTTERANCES),
        response({"transcript": SAID, "words": WORDS}, utterances=UTTERANCES),
        response({"transcript": SAID, "words": WORDS}),
        response({"transcript": SAID}),
        response({"transcript": "", "words": WORDS}),
    ]
    for shape in shapes:
        assert deepgram.sniff(read_original("tea", shape.encode())) == 2
        found = read(deepgram, shape)
        assert (" ".join(found.words), found.messages, found.strays) == (SAID, [], "")


def test_words_tell_times_and_speakers_of_a_transcript() -> None:
    found = read(deepgram, response({"transcript": SAID, "words": WORDS}))
    assert found.said == ["Fill it, please.", "Is it hot?"]
    assert found.speakers == ["Speaker 0", "Speaker 1"]
    assert found.times == [(0, 1400), (1500, 2900)]


def test_channels_are_voices_in_the_order_of_time_where_the_file_has_it() -> None:
    found = read(deepgram, response({"transcript": "Fill it."}, {"transcript": "Is it?"}, utterances=UTTERANCES))
    assert found.said == ["Fill it, please.", "Is it hot?"]
    assert found.speakers == ["Speaker 1", "Speaker 2"]


def test_channels_without_an_order_are_noted() -> None:
    found = read(deepgram, response({"transcript": "Fill it."}, {"transcript": "Is it?"}))
    assert found.said == ["Fill it.", "Is it?"]
    assert found.speakers == ["Speaker 1", "Speaker 2"]
    assert "2 channels" in found.messages[0]


def test_paragraphs_that_lack_a_word_are_noted() -> None:
    found = read(deepgram, response({"transcript": f"{SAID} Not yet.", "paragraphs": PARAGRAPHS}))
    assert "other words" in found.messages[0]


@pytest.mark.parametrize(
    "value", [{"results": {}}, {"results": {"channels": [1]}}, {"results": [{"alternatives": []}]}, []]
)
def test_other_json_is_not_its_own(value: object) -> None:
    assert deepgram.sniff(read_original("tea", json.dumps(value).encode())) == 0
    with pytest.raises(UnreadableError, match="Deepgram"):
        read(deepgram, json.dumps(value))


def write(speech: Speech) -> str:
    """Paragraphs of sentences, utterances, or nothing but the transcript and its words."""
    words, paragraphs, utterances = [], [], []
    for number, turn in enumerate(speech.turns):
        said = [word for sentence in turn.sentences for word in sentence.words()]
        timed = [
            {
                "punctuated_word": word.text.strip(),
                "start": word.start / 1000,
                "end": word.end / 1000,
                "speaker": number % 2,
            }
            for word in said
        ]
        sentences = [{"text": one.text, "start": one.start / 1000, "end": one.end / 1000} for one in turn.sentences]
        paragraphs.append({"sentences": sentences, "speaker": number % 2})
        utterances.append({"transcript": turn.text, "start": turn.start / 1000, "words": timed, "speaker": number % 2})
        words += timed
    track = {"transcript": speech.text, "words": words}
    shapes = (
        response(track | {"paragraphs": {"transcript": f"\n{speech.text}", "paragraphs": paragraphs}}),
        response(track, utterances=utterances),
        response(track),
    )
    return shapes[speech.style % 3]


@STEADY
@given(SPEECHES)
def test_a_speech_comes_out_as_it_was_said(speech: Speech) -> None:
    check_import("deepgram", write(speech), speech)
