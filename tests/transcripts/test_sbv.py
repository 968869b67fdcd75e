"""SBV: a time is two times with a comma between."""

import pytest
from hypothesis import given
from speeches import SPEECHES, STEADY, Speech, captions, check_import, clock

from coursewright.transcripts.cue import Ledger
from coursewright.transcripts.formats import SPEECH, sbv
from coursewright.transcripts.original import read_original

A, B = "0:00:01.000,0:00:02.000", "0:00:02.000,0:00:03.250"


def read(text: str) -> tuple[list[str], list[tuple[int | None, int | None]]]:
    original = read_original("a", text.encode())
    cues = [*sbv.read(original, Ledger())]
    return [" ".join(cue.text(original).split()) for cue in cues], [(cue.start, cue.end) for cue in cues]


def test_the_sample_says_the_speech() -> None:
    assert " ".join(read(sbv.SAMPLE)[0]) == SPEECH


@pytest.mark.parametrize("between", ["\n\n", "\n", "\n\n\n"])
def test_cues_are_told_by_their_times(between: str) -> None:
    assert read(f"{A}\nOne\nand a half{between}{B}\nTwo") == (["One and a half", "Two"], [(1000, 2000), (2000, 3250)])


def test_numbers_and_times_in_speech_stay() -> None:
    assert read(f"{A}\nAt 0:00:01.000,0:00:02.000 it\n42\n\n{B}\n1,2")[0] == ["At 0:00:01.000,0:00:02.000 it 42", "1,2"]


def test_an_end_before_the_start_loses_nothing() -> None:
    original = read_original("a", f"0:00:17.484,0:00:16.543\nOne\n\n{A}\nTwo".encode())
    assert [cue.text(original) for cue in sbv.read(original, Ledger())] == ["One", "Two"]
    assert len(original.notes) == 2


@pytest.mark.parametrize(
    ("text", "how"), [(sbv.SAMPLE, 2), ("", 0), ("0:00:01.000 --> 0:00:02.000\nOne", 0), ("1,2\n3", 0)]
)
def test_files_are_known_by_their_content(text: str, how: int) -> None:
    assert sbv.sniff(read_original("a.txt", text.encode())) == how


def write(speech: Speech) -> str:
    """As YouTube does: without names."""
    cues = []
    for caption in captions(speech):
        times = f"{clock(caption.start, hours='')},{clock(caption.end, hours='')}"
        cues.append(f"{times}\n{'>> ' if caption.begins else ''}" + "\n".join(caption.lines) + "\n")
    return "\n".join(cues)


@STEADY
@given(SPEECHES)
def test_a_speech_comes_out_as_it_was_said(speech: Speech) -> None:
    check_import("sbv", write(speech), speech)
