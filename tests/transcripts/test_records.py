"""The source map leads from each paragraph to the bytes it was read from, and says when it is spoken."""

import pytest

from coursewright.transcripts.importing import Wish, import_transcript
from coursewright.transcripts.records import Record, record

VTT = """\
WEBVTT

00:01.000 --> 00:03.000
When we came to the kitchen, cold and wet as we were, and sat down, she said &quot;é, <i>tea</i>&quot;.

00:08.000 --> 00:09.500
Is it ready? Yes, and it has been for a while, so pour it now and

00:09.500 --> 00:12.000
sit down &amp; rest, you &amp;
"""


def made(data: bytes) -> Record:
    (imported,) = import_transcript("talk.vtt", data, Wish(), lambda question: None, None)
    return record(imported)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_paragraphs_lead_to_their_bytes_in_every_encoding(encoding: str, end: str) -> None:
    data = VTT.replace("\n", end).encode(encoding)
    first, second = made(data)["paragraphs"]
    name = "utf-16-le" if encoding == "utf-16" else encoding.removesuffix("-sig")
    assert data[slice(*first["bytes"])].decode(name) == VTT.split("\n")[3]
    text = data[slice(*second["bytes"])].decode(name)
    assert (text[:12], text[-15:]) == ("Is it ready?", "rest, you &amp;")
    assert [(one["start"], one["end"], one["precision"]) for one in (first, second)] == [
        (1000, 3000, "exact"),
        (8000, 12000, "exact"),
    ]


def test_a_paragraph_within_a_cue_has_the_times_of_the_cue() -> None:
    words = "One two three four five six seven eight nine ten. " * 13
    paragraphs = made(f"WEBVTT\n\n00:01.000 --> 01:03.000\n{words}\n".encode())["paragraphs"]
    assert [(one["start"], one["end"], one["precision"]) for one in paragraphs] == [(1000, 63000, "cue")] * 2


def test_a_transcript_without_times_says_so() -> None:
    (paragraph,) = made(b"Fill the kettle. Wait until it sings.")["paragraphs"]
    assert (paragraph["start"], paragraph["end"], paragraph["precision"]) == (None, None, "none")


def test_each_line_has_its_class() -> None:
    assert made(VTT.encode())["lines"] == {"text": 3, "blank": 3, "header": 1, "time": 3}
