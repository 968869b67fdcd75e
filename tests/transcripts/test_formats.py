"""What holds for every caption format, whatever formats there are: none is named here."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coursewright.transcripts.cleaning.rolling import unroll
from coursewright.transcripts.cleaning.sounds import cut_sounds, drop_fillers
from coursewright.transcripts.cleaning.speakers import find_speakers
from coursewright.transcripts.cue import Cue, Ledger
from coursewright.transcripts.formats import SPEECH, Format, all_formats
from coursewright.transcripts.opening import open_transcript
from coursewright.transcripts.original import Original, UnreadableError, read_original
from coursewright.transcripts.transcript import Transcript

PIECES = [
    *("<", ">", ">>", ">>>", "<v ", "<v Ann>", "</v>", "<i>", "{\\an8}", "&gt;&gt;", "&amp;", "&", "- ", "# ", "> "),
    *("\n", "\n\n", "\r\n", "\r", " ", "\t", "\u2028", "\x0c", "\0", "\ufeff", "\ufffd", "--->", "-->", "---\n"),
    *("WEBVTT", "NOTE x", "STYLE", "REGION", "1", "42", "00:00:01.000 --> 00:00:02.000", "0:00:01.000,0:00:02.000"),
    *("00:00:02,000 --> 00:00:01,000", "[00:00:05] ", "**Ann:** ", "Ann  0:05", "12:30 From Ann to Bob : ", "Ann: "),
    *("Play video starting at :1:5 and follow transcript1:05", "Transcribed by https://otter.ai", "NOTE: ", "Bob:"),
    *("[MUSIC]", "(laughs)", "♪", "um,", "you know,", "kettle", "it sings.", "x >> 2", "{", "}", "[", "]", '"', ":"),
    *('{"segments": [', '"text": "x"', "[Script Info]", "Dialogue: 0,0:00:01.00,0:00:02.00,,,0,0,0,,x", "日本", "é"),
]
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=9), max_size=30).map("".join)


def each_format() -> Iterator[object]:
    for name, format_ in all_formats().items():
        yield pytest.param(format_, id=name)


def as_bytes(sample: str | bytes) -> bytes:
    return sample.encode() if isinstance(sample, str) else sample


def staged(original: Original, cues: Iterator[Cue]) -> Iterator[Cue]:
    return find_speakers(cut_sounds(unroll(cues, original), original), original)


@pytest.fixture(params=each_format())
def format_(request: pytest.FixtureRequest) -> Format:
    return request.param  # type: ignore[no-any-return]


def read_sample(format_: Format) -> tuple[Original, Transcript]:
    """The sample through all stages; skips where an optional library is missing."""
    try:
        original, detected = open_transcript("kettle", as_bytes(format_.sample))
    except UnreadableError as error:
        if "pip install" in error.note.hint:
            pytest.skip(error.note.message)
        raise
    ledger = Ledger()
    cues = staged(original, detected.read(original, ledger))
    return original, Transcript(original, detected.name, ledger, cues)


def test_a_sample_is_detected_as_its_own_format(format_: Format) -> None:
    assert read_sample(format_)[1].format == format_.name


def test_a_sample_says_the_speech(format_: Format) -> None:
    assert " ".join(read_sample(format_)[1].speech.split()) == SPEECH


def test_a_sample_is_covered_without_a_stray_line(format_: Format) -> None:
    original, transcript = read_sample(format_)
    entries = [(at, to) for at, to, class_ in transcript.ledger.entries() if class_ != "stray"]
    if isinstance(format_.sample, str):
        assert uncovered(original.text, [*transcript.spans(), *entries]) == ""


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS)
def test_any_text_is_read_or_refused(format_: Format, text: str) -> None:
    original = read_original("kettle", text.encode("utf-8", "replace"))
    assert format_.sniff(original) in (0, 1, 2)
    check_reading(format_, original)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_damaged_sample_is_read_or_refused(format_: Format, data: st.DataObject) -> None:
    sample = as_bytes(format_.sample)
    at = data.draw(st.integers(0, len(sample)))
    to = data.draw(st.integers(at, min(len(sample), at + 20)))
    damaged = sample[:at] + data.draw(st.sampled_from(PIECES)).encode() + sample[to:]
    try:
        original, _ = open_transcript("kettle", damaged, format_.name)
    except UnreadableError as error:
        note = error.note
    else:
        check_reading(format_, original)
        return
    assert note.message
    assert note.hint


def check_reading(format_: Format, original: Original) -> None:
    """Reads and looks at every span; what the format refuses must be refused with what to do."""
    ledger = Ledger()
    try:
        cues = [*format_.read(original, ledger)]
    except UnreadableError as error:
        original.notes.append(error.note)
        cues = []
    check_cues(original, cues)
    check_cues(original, [*staged(original, iter(cues))])
    check_cues(original, [*drop_fillers(cut_sounds(cues, original), original)])
    entries = [*ledger.entries()]
    assert all(0 <= at <= to <= len(original.text) + 1 for at, to, _ in entries)
    assert all(note.message and note.hint for note in original.notes)


def check_cues(original: Original, cues: list[Cue]) -> None:
    """Spans are inside the text, sorted, and apart; so are the cuts inside each."""
    behind = 0
    for cue in cues:
        assert behind <= cue.at <= cue.to <= len(original.text)
        within = cue.at
        for cut in cue.cuts:
            assert within <= cut.at <= cut.to <= cue.to
            within = cut.to
        behind = cue.to


def uncovered(text: str, spans: list[tuple[int, int]]) -> str:
    """What stands in no span, without white space."""
    left, behind = [], 0
    for at, to in sorted(spans):
        left.append(text[behind : max(behind, at)])
        behind = max(behind, to)
    return "".join("".join([*left, text[behind:]]).split())
