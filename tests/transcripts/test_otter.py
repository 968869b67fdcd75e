"""Otter text: names and times on lines of their own."""

import pytest
from hypothesis import given
from speeches import STEADY, TALKS, Speech, check_import

from coursewright.transcripts.cue import Ledger
from coursewright.transcripts.formats.otter import read, sniff
from coursewright.transcripts.original import read_original

FOOTER = "\nTranscribed by https://otter.ai\n"


def test_names_and_times_are_cut_and_the_footer_is_meta() -> None:
    original = read_original(
        "tea.txt", f"Ann Smith  0:05  \nFill it.\n\nThen wait.\n\nSpeaker 2  1:02:07\nWhy?\n{FOOTER}".encode()
    )
    ledger = Ledger()
    cues = [*read(original, ledger)]
    assert sniff(original) == 2
    assert [(cue.speaker, cue.start, cue.text(original).strip()) for cue in cues] == [
        ("Ann Smith", 5000, "Fill it."),
        (None, 5000, "Then wait."),
        ("Speaker 2", 3727000, "Why?"),
    ]
    assert [(cut.reason, original.text[cut.at : cut.to].strip()) for cut in cues[0].cuts] == [
        ("speaker", "Ann Smith"),
        ("time", "0:05"),
    ]
    assert [(class_, original.text[at:to]) for at, to, class_ in ledger.entries()] == [("meta", FOOTER.strip())]


def test_times_may_stand_without_names() -> None:
    original = read_original("tea.txt", f"0:21  \nFill it.\n\n0:24\nWait.\n{FOOTER}".encode())
    assert sniff(original) == 2
    assert [(cue.start, cue.text(original)) for cue in read(original, Ledger())] == [
        (21000, "Fill it."),
        (24000, "Wait."),
    ]


def test_key_words_in_front_are_meta_but_other_lines_are_speech() -> None:
    head = "Tea\n\nSUMMARY KEYWORDS\nkettle, tea\n\nSPEAKERS\nAnn\n\n"
    original, ledger = read_original("tea.txt", f"{head}Ann  0:05\nFill it.\n".encode()), Ledger()
    assert [cue.text(original).strip() for cue in read(original, ledger)] == ["Fill it."]
    assert "".join(original.text[at:to] for at, to, _ in ledger.entries()) == head.replace("\n", "")
    original = read_original("tea.txt", b"Before we begin.\n\nAnn  0:05\nFill it.\n")
    assert [cue.text(original).strip() for cue in read(original, Ledger())] == ["Before we begin.", "Fill it."]


@pytest.mark.parametrize(
    "text", ["Fill it.\n\nTea  0:05\n\nWait.", "It sings at  0:05 or so\n" * 3, "0:21\nFill it.", ""]
)
def test_other_text_is_not_from_otter(text: str) -> None:
    assert sniff(read_original("tea.txt", text.encode())) == 0


def write(speech: Speech) -> str:
    turns = list[str]()
    for turn in speech.turns:
        minutes, seconds = divmod(turn.start // 1000, 60)
        time = f"{minutes // 60}:{minutes % 60:02}" if minutes >= 60 else str(minutes)
        turns.append(f"{turn.speaker}  {time}:{seconds:02}{'  ' if speech.style % 2 else ''}\n{turn.text}\n")
    return "\n".join(turns) + (FOOTER if speech.style % 3 else "")


@STEADY
@given(TALKS)
def test_a_speech_comes_out_as_it_was_said(speech: Speech) -> None:
    check_import("otter", write(speech), speech)


def test_a_time_at_the_end_of_a_sentence_is_no_label() -> None:
    text = "Ann  0:05\nWe meet at  10:30\nor so.\n\nBob  0:09\nMeet me in\nPaddington  4:50\nthen.\n"
    original = read_original("tea.txt", text.encode())
    cues = [*read(original, Ledger())]
    assert [cue.speaker for cue in cues] == ["Ann", "Bob"]
    said = " ".join(" ".join(cue.text(original) for cue in cues).split())
    assert said == "We meet at 10:30 or so. Meet me in Paddington 4:50 then."


def test_labels_may_stand_without_blank_lines() -> None:
    original = read_original("tea.txt", b"Ann  0:05\nFill it.\nBob  0:09\nWhy?\nAnn  0:12\nSo.\n")
    assert [cue.speaker for cue in read(original, Ledger())] == ["Ann", "Bob", "Ann"]
