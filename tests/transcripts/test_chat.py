"""Chat logs and interviews: each message has its speaker, and a colon in speech makes none."""

import pytest
from hypothesis import given
from speeches import STEADY, TALKS, Speech, check_import, clock

from coursewright.transcripts.cue import Ledger
from coursewright.transcripts.formats.chat import read, sniff
from coursewright.transcripts.original import read_original

Said = list[tuple[str | None, int | None, str]]


def read_chat(text: str) -> tuple[int, Said]:
    """(how sure, (speaker, start, speech) of each cue)"""
    original = read_original("chat.txt", text.encode())
    cues = [*read(original, Ledger())]
    return sniff(original), [(cue.speaker, cue.start, " ".join(cue.text(original).split())) for cue in cues]


@pytest.mark.parametrize(
    "first, second, start",
    [
        ("00:01:02 Ann Smith: ", "00:01:09 bob: ", 62000),
        ("00:01:02\tAnn Smith:\t", "00:01:09\tbob:\t", 62000),
        ("12:30:05\t From Ann Smith to Everyone : ", "12:30:09\t From  bob  to  Ann(Direct Message) : ", None),
        ("12:30:05 From Ann Smith to Everyone:\n\t", "12:30:09 From bob to Everyone:\n\t", None),
        ("[12:30] Ann Smith: ", "[12:31] bob: ", None),
        ("[00:30] Ann Smith: ", "[01:31] bob: ", 30000),
        ("[31/12/2025, 12:30:05] Ann Smith: ", "[31/12/2025, 12:31:05] bob: ", None),
        ("12/31/25, 9:30 PM - Ann Smith: ", "12/31/25, 9:31 PM - bob: ", None),
    ],
)
def test_times_and_names_are_cut(first: str, second: str, start: int | None) -> None:
    sure, cues = read_chat(f"{first}Note: it sings at 12:30.\n{second}Pour it.\n")
    assert sure == 2
    assert [(speaker, said) for speaker, _, said in cues] == [
        ("Ann Smith", "Note: it sings at 12:30."),
        ("bob", "Pour it."),
    ]
    assert cues[0][1] == start


def test_messages_go_on_over_lines() -> None:
    text = "Ann: Fill it.\nResult: steam.\n\nThen wait.\n\nBob: Is it ready?\n\nAnn: No result yet.\n\nBob: Oh.\n"
    sure, cues = read_chat(text)
    assert sure == 2
    assert cues[:2] == [("Ann", None, "Fill it. Result: steam."), (None, None, "Then wait.")]


def test_with_times_a_colon_alone_makes_no_name() -> None:
    _, cues = read_chat("[12:30] Ann: Fill it.\nKettle: the red one.\n[12:31] Bob: Why?\nAnn: you said\n")
    assert [said for *_, said in cues] == ["Fill it. Kettle: the red one.", "Why? Ann: you said"]


@pytest.mark.parametrize(
    "text",
    [
        "Title: Tea\nDate: Friday\nRoom: Memorial\n\nFill it.\n\nThen wait.",
        "Note: fill it.\nWarning: it is hot.\nNote: wait.\nNote: pour.",
        "Fill it.\nAnn: why?\nBecause.\nAnn: oh.\nYes.\nSo wait.",
        "Dialogue: 0,0:00:01.00\nDialogue: 0,0:00:02.00\nDialogue: 0,0:00:03.00",
        "WEBVTT\n\n00:01.000 --> 00:02.000\nAnn: a\n\n00:02.000 --> 00:03.000\nAnn: b\n",
        "",
    ],
)
def test_what_only_resembles_a_chat_is_none(text: str) -> None:
    assert read_chat(text)[0] == 0


def write(speech: Speech) -> str:
    """As Zoom, a messenger, or an interview is saved."""
    lines = list[str]()
    for turn in speech.turns:
        time = clock(turn.start)[:-4]
        zoom, sent = f"{time}\t From {turn.speaker} to Everyone : ", f"[31/12/2025, {time}] {turn.speaker}: "
        lines.append((zoom, sent, f"{turn.speaker}: ")[speech.style % 3] + turn.text)
    return "\n".join(lines) + "\n"


@STEADY
@given(TALKS)
def test_a_speech_comes_out_as_it_was_said(speech: Speech) -> None:
    check_import("chat", write(speech), speech)


def test_a_time_may_stand_behind_the_name() -> None:
    sure, cues = read_chat("Ann Smith (00:05):\nFill it.\n\nBob (01:02:03):\nWhy (00:07)? [inaudible 00:09]\n")
    assert (sure, cues) == (
        2,
        [("Ann Smith", 5000, "Fill it."), ("Bob", 3723000, "Why (00:07)? [inaudible 00:09]")],
    )
    sure, cues = read_chat("[Ann Smith] 10:00:05\nFill it.\n\n[Bob] 10:00:09\nWhy?\n")
    assert (sure, cues) == (2, [("Ann Smith", None, "Fill it."), ("Bob", None, "Why?")])


def test_a_message_may_have_many_lines() -> None:
    text = "12:30:05 From Ann to Everyone:\n\tFill\n\tit\n\tnow\n12:30:09 From Bob to Everyone:\n\tNo\n"
    assert read_chat(text) == (2, [("Ann", None, "Fill it now"), ("Bob", None, "No")])


def test_times_that_are_spoken_name_nobody() -> None:
    assert read_chat("The plan.\n\n10:30 Opening: we begin.\n\n11:00 Tea: we drink.\n")[0] == 0
    text = "09:00 Ann: Come.\n12:30 is when we meet: be there.\n09:01 Bob: Yes.\n09:02 Ann: Good.\n"
    assert [speaker for speaker, *_ in read_chat(text)[1]] == ["Ann", "Bob", "Ann"]


def test_a_time_in_brackets_may_follow_the_colon_but_a_spoken_one_stays() -> None:
    sure, cues = read_chat("Speaker 1: [00:00:05] Fill it.\n\nAnn: [00:00:09] Why?\n\nSpeaker 1: [00:00:12] So.\n")
    assert (sure, [start for _, start, _ in cues]) == (2, [5000, 9000, 12000])
    assert read_chat("Ann: When?\nBob: 10:30\nAnn: Good.\n")[1][1] == ("Bob", None, "10:30")
