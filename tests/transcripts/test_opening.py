"""Any bytes: a transcript in its format, or a refusal that says what the file is and what to do."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as any_

from coursewright.transcripts.cue import Ledger
from coursewright.transcripts.formats import all_formats, docx, whisper
from coursewright.transcripts.opening import KINDS, open_transcript
from coursewright.transcripts.original import UnreadableError

HEADS = [b"", b"{", b'[{"text": "', b'{"segments": [{"text": "\\', b"[Events]\nDialogue: ", b"PK\x03\x04word/document"]


def refusal(data: bytes, format_: str | None = None) -> str:
    with pytest.raises(UnreadableError) as refused:
        open_transcript("tea/a.txt", data, format_)
    note = refused.value.note
    assert (note.place.path, note.hint.endswith(".")) == ("tea/a.txt", True)
    return f"{note.message}: {note.hint}"


def test_each_sample_is_known_by_its_content() -> None:
    for name, format_ in all_formats().items():
        sample = format_.sample if isinstance(format_.sample, bytes) else format_.sample.encode()
        original, found = open_transcript("tea", sample)
        assert found.name == name
        assert any("kettle" in cue.text(original) for cue in found.read(original, Ledger()))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind[2]))
def test_a_file_of_another_kind_is_called_by_its_name(kind: tuple[int, bytes, str, str]) -> None:
    at, magic, what, remedy = kind
    said = refusal(b"\0" * at + magic + b"\n1.7 and more text, as it may be")
    assert f"this is {what}, no transcript" in said
    assert remedy in said


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the file is empty"),
        (b"\xef\xbb\xbf \n\n", "the file is empty"),
        (b"--- ... ???\n", "the file has no words"),
        (bytes(range(32)) * 40, "this is no text"),
        (b"<!DOCTYPE html><p>Tea</p>", "web page"),
        (b'<?xml version="1.0"?><tt/>', "web page or XML"),
        (b'{"name": "coursewright"}', "of none of the programs"),
        (b'[{"text": "Tea.", "start": 0, "end": 1},\n{"text": "Hot', "JSON cannot be read: unterminated string"),
    ],
)
def test_what_is_no_transcript_is_refused(data: bytes, message: str) -> None:
    assert message in refusal(data)


def test_a_truncated_json_is_refused_at_its_line() -> None:
    with pytest.raises(UnreadableError) as refused:
        open_transcript("tea", whisper.SAMPLE[:250].encode())
    assert refused.value.note.place.line == 5


def test_an_unknown_format_lists_those_that_there_are() -> None:
    said = refusal(b"Tea.", "wisper")
    assert "Did you mean `whisper`?" in said
    assert all(f"`{name}`" in said for name in all_formats())
    assert "Did you mean" not in refusal(b"Tea.", "qqq")


def test_a_format_that_is_named_is_taken() -> None:
    assert open_transcript("tea", b"<html>Tea", "whisper")[1].name == "whisper"
    original, found = open_transcript("tea", docx.SAMPLE, "whisper")
    assert (found.name, "kettle" in original.text) == ("whisper", True)


def test_a_broken_document_is_refused_with_its_path() -> None:
    assert "Word document" in refusal(docx.SAMPLE[:600])


def test_places_in_a_document_are_places_in_its_text() -> None:
    original, _ = open_transcript("tea.docx", docx.SAMPLE)
    at = original.text.index("Not yet")
    assert original.data[original.byte(at) :].startswith(b"Not yet")


@settings(max_examples=300, deadline=None, database=None)
@given(any_.sampled_from(HEADS), any_.binary(max_size=200), any_.sampled_from([None, *all_formats()]))
def test_any_bytes_are_read_or_refused(head: bytes, data: bytes, format_: str | None) -> None:
    remedy = "none is needed"
    try:
        original, found = open_transcript("tea", head + data, format_)
        list(found.read(original, Ledger()))
    except UnreadableError as error:
        remedy = error.note.hint
    assert remedy


def test_a_text_is_never_read_as_a_document() -> None:
    with pytest.raises(UnreadableError) as caught:
        open_transcript("talk.vtt", b"WEBVTT\n\n00:01.000 --> 00:02.000\nFill the kettle.\n", "docx")
    assert caught.value.note.message == "this is no file of the format `docx`"
