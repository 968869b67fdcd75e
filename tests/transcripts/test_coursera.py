"""Coursera text: marks of every shape, headings, wrapped lines. The speech is our own."""

import pytest
from hypothesis import given
from speeches import SPEECHES, STEADY, Speech, check_import, wrapped

from coursewright.transcripts.cue import Cue, Ledger
from coursewright.transcripts.formats.coursera import read, sniff
from coursewright.transcripts.original import Original, read_original

SPANISH = "Reproduce el video desde"
FOLLOW = "y sigue la transcripción"


def cues_of(text: str) -> tuple[Original, list[Cue], Ledger]:
    original, ledger = read_original("kettle.txt", text.encode()), Ledger()
    return original, [*read(original, ledger)], ledger


def said(text: str) -> list[tuple[int | None, str]]:
    original, cues, _ = cues_of(text)
    return [(cue.start, cue.text(original).strip()) for cue in cues]


@pytest.mark.parametrize(
    "mark, start",
    [
        ("Play video starting at ::42 and follow transcript0:42", 42),
        ("Play video starting at :1:5 and follow transcript1:05", 65),
        ("Play video starting at :5: and follow transcript5:00", 300),
        ("Play video starting at 1:2:3 and follow transcript1:02:03", 3723),
        ("Play video starting at 24 seconds and follow transcript0:24", 24),
        ("Play video starting at 2 minutes 31 seconds and follow transcript2:31", 151),
        ("Play video starting at 1 hour 1 minute 1 second and follow transcript1:01:01", 3661),
        ("# # Play video starting at ::6 and follow transcript0:06", 6),
        (" - Play video starting at ::6 and follow transcript0:06", 6),
        ("12. Play video starting at ::6 and follow transcript0:06", 6),
        ("**Play video starting at ::6 and follow transcript0:06**", 6),
        (f"{SPANISH} :1:58 {FOLLOW}1:58", 118),
        (f"#{SPANISH} :1:58 {FOLLOW}1:58", 118),
        (f"{SPANISH} :7:3 {FOLLOW}7", 423),
        (f"{SPANISH} :7:3 {FOLLOW}", 423),
        (" *  Reproduza o vídeo começando em :1:40 e siga a transcrição", 100),
        ("Play video starting at soon and follow transcript0:09", 9),
        ("Play video starting at :1:5 and follow transcript9:59", 65),
    ],
)
def test_a_mark_is_a_line_of_time(mark: str, start: int) -> None:
    original, cues, ledger = cues_of(f"Fill it.\n{mark}\nIt sings.\n")
    assert sniff(original) == 2
    assert [(original.text[at:to], class_) for at, to, class_ in ledger.entries()] == [(mark, "time")]
    assert [(cue.start, cue.text(original), cue.opens) for cue in cues] == [
        (None, "Fill it.", "paragraph"),
        (start * 1000, "It sings.", "paragraph"),
    ]


def test_the_right_time_may_stand_on_the_next_line_but_other_numbers_are_speech() -> None:
    mark = "Play video starting at 2 minutes 31 seconds and follow transcript"
    assert said(f"{mark}\n2:31\nNow pour.\n") == [(151000, "Now pour.")]
    assert said(f"{mark}\n2:40\nNow pour.\n") == [(151000, "2:40\nNow pour.")]
    assert said(f"{mark} 42 cups.\n") == [(151000, "42 cups.")]


def test_a_mark_within_a_line_is_cut_and_splits_the_cue() -> None:
    first, second = (f"Play video starting at :{at} and follow transcript" for at in ("1:5", "2:0"))
    line = f"Fill it. {first}1:05Wait. {second}2:00 24 cups."
    original, cues, _ = cues_of(line)
    assert [(cue.start, cue.text(original)) for cue in cues] == [
        (None, "Fill it. "),
        (65000, "Wait. "),
        (120000, " 24 cups."),
    ]
    assert {cut.reason for cue in cues for cut in cue.cuts} == {"time"}


def test_lines_go_on_and_blank_lines_open_paragraphs() -> None:
    text = "Play video starting at ::9 and follow transcript0:09\nFill the\nkettle.\n\nThen wait.\n"
    assert said(text) == [(9000, "Fill the\nkettle."), (9000, "Then wait.")]


def test_titles_are_headings_and_are_noted_once() -> None:
    original, cues, _ = cues_of(
        "> TEA \nFill it.\nPlay video starting at ::9 and follow transcript0:09\nWait.\n\n> COFFEE?\nGrind it.\n"
    )
    assert [(cue.opens, cue.text(original).strip(), cue.start) for cue in cues] == [
        ("heading", "TEA", None),
        ("paragraph", "Fill it.", None),
        ("paragraph", "Wait.", 9000),
        ("heading", "COFFEE?", None),
        ("paragraph", "Grind it.", None),
    ]
    assert [(note.place.line, "2 lines" in note.message) for note in original.notes] == [(1, True)]


@pytest.mark.parametrize(
    "quote",
    ["> It sings, she said.", "> " + "word " * 20, "> one line\n> and another", ">> Is it ready?", ">"],
)
def test_quotations_are_speech(quote: str) -> None:
    original, cues, _ = cues_of(f"{quote}\n")
    assert [cue.text(original).strip() for cue in cues] == [quote.strip()]
    assert [cue.opens for cue in cues] == ["paragraph"]
    assert original.notes == []


def test_a_hashed_copy_keeps_its_lines() -> None:
    text = "# Play video starting at ::6 and follow transcript0:06\nx >> 2 and <s>\n"
    assert said(text) == [(6000, "x >> 2 and <s>")]


def test_an_endless_number_is_no_time() -> None:
    number = "9" * 50
    assert said(f"Play video starting at {number}:1 and follow transcript0:07\nWait.\n") == [(7000, "Wait.")]


def write(speech: Speech) -> str:
    """A mark before each turn, and within long ones wherever the clock wishes; names are not told."""
    written = list[str]()
    for number, turn in enumerate(speech.turns):
        lines = wrapped(turn.text, 60) if speech.style % 2 else [turn.text]
        lines[0] = f">> {lines[0]}" if number else lines[0]
        for at in range(0, len(lines), 3):
            minutes, seconds = divmod(turn.start // 1000 + at, 60)
            time = f":{minutes or ''}:{seconds or ''}" if speech.style % 3 else f"{minutes} minutes {seconds} seconds"
            mark = f"Play video starting at {time} and follow transcript{minutes}:{seconds:02}"
            written += [mark, *lines[at : at + 3]]
    return "\n".join(written) + "\n"


@STEADY
@given(SPEECHES)
def test_a_speech_comes_out_as_it_was_said(speech: Speech) -> None:
    check_import("coursera", write(speech), speech)
