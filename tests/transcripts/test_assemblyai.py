"""AssemblyAI: times in milliseconds, utterances with speakers."""

import json

import pytest
from cue_list import read
from hypothesis import given
from speeches import SPEECHES, STEADY, Speech, check_import

from coursewright.transcripts.formats import SPEECH, assemblyai
from coursewright.transcripts.original import UnreadableError, read_original

WORDS = [
    {"text": text, "start": 400 * number, "end": 400 * number + 300, "speaker": "A" if number < 3 else "B"}
    for number, text in enumerate(["Fill", "it.", "Wait!", "Until", "it", "sings?"])
]
HEAD = {"id": "tea", "status": "completed", "audio_duration": 7}


def sniffed(value: object) -> int:
    return assemblyai.sniff(read_original("tea", json.dumps(value).encode()))


def test_the_sample_says_the_speech() -> None:
    found = read(assemblyai, assemblyai.SAMPLE)
    assert " ".join(found.words) == SPEECH
    assert found.speakers == ["Speaker A", "Speaker B"]
    assert found.times == [(120, 3200), (3900, 6900)]


def test_without_utterances_the_text_has_the_words_and_their_list_the_speakers() -> None:
    shape = HEAD | {"text": "Fill it. Wait! Until it sings?", "words": WORDS, "utterances": None}
    assert sniffed(shape) == 2
    found = read(assemblyai, json.dumps(shape))
    assert found.said == ["Fill it.", "Wait!", "Until it sings?"]
    assert found.speakers == ["Speaker A", None, "Speaker B"]
    assert found.times == [(0, 700), (800, 1100), (1200, 2300)]


def test_words_alone_are_enough() -> None:
    found = read(assemblyai, json.dumps({"words": WORDS}))
    assert found.words == ["Fill", "it.", "Wait!", "Until", "it", "sings?"]


@pytest.mark.parametrize("carrier", ["utterances", "sentences", "paragraphs"])
def test_each_word_is_read_once(carrier: str) -> None:
    part = {"text": "Fill it. Wait! Until it sings?", "start": 0, "end": 2300, "words": WORDS}
    shape = HEAD | {carrier: [part], "words": WORDS, "text": part["text"]}
    assert sniffed(shape) == 2
    found = read(assemblyai, json.dumps(shape))
    assert (" ".join(found.words), found.messages, found.strays) == (part["text"], [], "")


def test_a_channel_is_a_voice() -> None:
    parts = [
        {"text": "Tea.", "start": 0, "end": 1, "channel": "1"},
        {"text": "No.", "start": 2, "end": 3, "channel": "2"},
    ]
    assert read(assemblyai, json.dumps({"utterances": parts})).speakers == ["Speaker 1", "Speaker 2"]


def test_a_transcript_that_is_not_ready_is_refused_with_its_status() -> None:
    shape = HEAD | {"status": "processing", "text": None, "words": None}
    with pytest.raises(UnreadableError, match="processing"):
        read(assemblyai, json.dumps(shape))


@pytest.mark.parametrize(
    "value", [{"segments": [{"text": "a", "start": 0}]}, [WORDS[0]], {"text": "a"}, {"words": [1]}]
)
def test_other_json_is_not_its_own(value: object) -> None:
    assert sniffed(value) == 0


def write(speech: Speech) -> str:
    """An utterance a turn, or nothing but the whole text and its words."""
    utterances, words = [], []
    for turn in speech.turns:
        who = {"speaker": turn.speaker or "A"}
        said = [word for sentence in turn.sentences for word in sentence.words()]
        timed = [{"text": word.text.strip(), "start": word.start, "end": word.end} | who for word in said]
        utterances.append({"text": turn.text, "start": turn.start, "end": said[-1].end, "words": timed} | who)
        words += timed
    shape = HEAD | {"text": speech.text, "words": words, "utterances": utterances if speech.style % 2 else None}
    return json.dumps(shape, ensure_ascii=speech.style % 3 == 0)


@STEADY
@given(SPEECHES)
def test_a_speech_comes_out_as_it_was_said(speech: Speech) -> None:
    check_import("assemblyai", write(speech), speech)
