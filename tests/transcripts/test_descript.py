"""Descript text: bold names, and times in brackets anywhere."""

import pytest
from hypothesis import given
from speeches import STEADY, TALKS, Speech, check_import, clock

from coursewright.transcripts.cue import Ledger
from coursewright.transcripts.formats.descript import read, sniff
from coursewright.transcripts.original import read_original


def read_descript(text: str) -> tuple[int, list[tuple[str | None, int | None, str]]]:
    original = read_original("tea.md", text.encode())
    cues = [*read(original, Ledger())]
    return sniff(original), [(cue.speaker, cue.start, cue.text(original).strip()) for cue in cues]


def test_times_split_cues_and_names_are_cut() -> None:
    text = "[00:00:05] **Ann Smith:** Fill it. [00:00:09] Wait.\n\nThen pour.\n\n[01:00:12] **Speaker 2:** Why?\n"
    assert read_descript(text) == (
        2,
        [
            ("Ann Smith", 5000, "Fill it."),
            (None, 9000, "Wait."),
            (None, 9000, "Then pour."),
            ("Speaker 2", 3612000, "Why?"),
        ],
    )


def test_names_without_times() -> None:
    assert read_descript("# Tea\n\n**Ann:** Fill it.\n\n**Bob**: Is *this* **it**?\n") == (
        2,
        [(None, None, "Tea"), ("Ann", None, "Fill it."), ("Bob", None, "Is *this* **it**?")],
    )


def test_what_resembles_a_time_stays() -> None:
    speech = "See [00:00:09](tea.md), [12] and [1:2]."
    assert read_descript(f"[00:00:05] **Ann:** {speech}\n")[1] == [("Ann", 5000, speech)]


@pytest.mark.parametrize("text", ["Fill it.\n\nThen **wait:** it sings.\n\nSo.", "[00:00:05] Fill it.", "**", ""])
def test_other_text_is_not_from_descript(text: str) -> None:
    assert read_descript(text)[0] == 0


def write(speech: Speech) -> str:
    """Times before names, and within the speech before each sentence."""
    turns = list[str]()
    for turn in speech.turns:
        parts = [f"[{clock(sentence.start)[:-4]}] {sentence.text}" for sentence in turn.sentences]
        said = " ".join(parts) if speech.style % 2 else f"[{clock(turn.start)[:-4]}] {turn.text}"
        turns.append(f"{said[:11]}**{turn.speaker}:** {said[11:]}\n")
    return "\n".join(turns)


@STEADY
@given(TALKS)
def test_a_speech_comes_out_as_it_was_said(speech: Speech) -> None:
    check_import("descript", write(speech), speech)


def test_a_bold_note_is_speech() -> None:
    cues = read_descript("**Ann:** Fill it.\n\n**Note:** it is hot.\n\n**Ann:** Wait.\n")[1]
    assert [(speaker, words) for speaker, _, words in cues] == [
        ("Ann", "Fill it."),
        (None, "**Note:** it is hot."),
        ("Ann", "Wait."),
    ]
