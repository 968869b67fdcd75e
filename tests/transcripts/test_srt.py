"""SubRip: known by its commas; the same words as webvtt-py reads in ordinary files."""

import io
import random

import pytest
import webvtt
from hypothesis import given
from speeches import SPEECHES, STEADY, Speech, captions, check_import, clock

from coursewright.transcripts.cue import Ledger
from coursewright.transcripts.formats import SPEECH, srt, vtt
from coursewright.transcripts.original import read_original

A = "00:00:01,000 --> 00:00:02,000"


def words(text: str) -> list[str]:
    original = read_original("a", text.encode())
    return [" ".join(cue.text(original).split()) for cue in srt.read(original, Ledger())]


def test_the_sample_says_the_speech() -> None:
    assert " ".join(words(srt.SAMPLE)) == SPEECH


@pytest.mark.parametrize(
    ("text", "how"),
    [
        *(
            (srt.SAMPLE, 2),
            (f"{A}\nOne", 2),
            (f"\n\n1\n{A}\nOne", 2),
            ("x\n" * 3000 + A, 1),
            (f"WEBVTT\n\n{A}\nOne", 0),
        ),
        *((A.replace(",", "."), 0), ("", 0), ("1\nwords", 0), (f"It says {A}", 0)),
    ],
)
def test_files_are_known_by_their_content(text: str, how: int) -> None:
    assert srt.sniff(read_original("a.txt", text.encode())) == how


@pytest.mark.parametrize("text", [srt.SAMPLE, vtt.SAMPLE, f"{A}\nOne", A.replace(",", "."), f"WEBVTT\n\n{A}"])
def test_only_one_of_two_formats_is_sure(text: str) -> None:
    original = read_original("a.txt", text.encode())
    assert srt.sniff(original) != vtt.sniff(original)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_encodings_and_line_ends_do_not_matter(encoding: str, end: str) -> None:
    data = f"1\n{A}\nCafé d’or\n\n2\n{A}\nTwo\n".replace("\n", end).encode(encoding)
    original = read_original("a", data)
    assert [cue.text(original) for cue in srt.read(original, Ledger())] == ["Café d’or", "Two"]


@pytest.mark.parametrize("seed", range(40))
def test_webvtt_py_reads_the_same_words_in_ordinary_files(seed: int) -> None:
    draw, parts = random.Random(seed), list[str]()
    for n in range(1, 60):
        lines = [" ".join(draw.choices(["one", "two", "three,", "four."], k=4)) for _ in range(draw.randint(1, 3))]
        parts.append(f"{n}\n00:{n:02}:01,000 --> 00:{n:02}:09,500\n" + "\n".join(lines))
    text = "\n\n".join(parts) + "\n"
    theirs = [" ".join(caption.text.split()) for caption in webvtt.from_buffer(io.StringIO(text), format="srt")]
    assert words(text) == theirs


def write(speech: Speech) -> str:
    """With `>>` and names, or a dash where another one speaks; some programs write the place on the screen."""
    cues = []
    for number, caption in enumerate(captions(speech), 1):
        name = f">> {caption.speaker.upper()}: " if caption.speaker else ">> "
        sign = ("- " if speech.style % 2 else name) if caption.begins else ""
        place = "{\\an8}" if speech.style % 3 == 0 else ""
        times = f"{clock(caption.start, ',')} --> {clock(caption.end, ',')}"
        cues.append(f"{number}\n{times}\n{place}{sign}" + "\n".join(caption.lines) + "\n")
    return "\n".join(cues)


@STEADY
@given(SPEECHES)
def test_a_speech_comes_out_as_it_was_said(speech: Speech) -> None:
    check_import("srt", write(speech), speech)
