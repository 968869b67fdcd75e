"""What all captions with timing lines have in common: numbers, names, times, blank lines, and nothing gets lost."""

import random
import time

import pytest

from coursewright.transcripts.cue import Cue, Ledger
from coursewright.transcripts.formats import srt, vtt
from coursewright.transcripts.original import Original, UnreadableError, read_original


def read(text: str, format_=srt) -> tuple[Original, list[Cue], Ledger]:
    original, ledger = read_original("a", text.encode()), Ledger()
    return original, list(format_.read(original, ledger)), ledger


def words(text: str, format_=srt) -> list[str]:
    original, cues, _ = read(text, format_)
    return [" ".join(cue.text(original).split()) for cue in cues]


def classes(text: str, format_=srt) -> list[tuple[str, str]]:
    original, _, ledger = read(text, format_)
    return [(class_, original.text[at:to].strip()) for at, to, class_ in sorted(ledger.entries())]


def stray(text: str, format_=srt) -> list[str]:
    """The lines that no cue and no entry covers."""
    original, cues, ledger = read(text, format_)
    left = [*original.text]
    for at, to in [(cue.at, cue.to) for cue in cues] + [(at, to) for at, to, _ in ledger.entries()]:
        assert not any(left[place] == "" for place in range(at, min(to, len(left)))), "two claim the same character"
        left[at:to] = [""] * (min(to, len(left)) - at)
    return "".join(left).split()


A, B, C = (f"00:00:0{n},000 --> 00:00:0{n},900" for n in (1, 2, 3))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"1\n{A}\nOne\n\n2\n{B}\nTwo\n", ["One", "Two"]),
        (f"{A}\nOne\n\n{B}\nTwo", ["One", "Two"]),
        (f"1\n{A}\nOne\n2\n{B}\nTwo\n3\n{C}\nThree", ["One", "Two", "Three"]),
        (f"1\n{A}\nOne\n2\n{B}\nTwo\n9\n{C}\nThree", ["One", "Two", "Three"]),
        (f"{A}\nOne\n{B}\nTwo", ["One", "Two"]),
        (f"1\n{A}\nOne\n\nmore\n\n2\n{B}\nTwo", ["One more", "Two"]),
        (f"1\n\n{A}\n\nOne\n\n2\n\n{B}\n\nTwo\n", ["One", "Two"]),
        (f"1\n{A}\nThe answer is\n42\n\n2\n{B}\nTwo", ["The answer is 42", "Two"]),
        (f"1\n{A}\nThe answer is\n42\n2\n{B}\nTwo", ["The answer is 42", "Two"]),
        (f"1\n{A}\nThe answer is\n42\n{B}\nTwo", ["The answer is 42", "Two"]),
        (f"{A}\nThe answer is\n42\n{B}\nTwo", ["The answer is 42", "Two"]),
        (f"{A}\nThe answer is\n42\n\n{B}\nTwo", ["The answer is 42", "Two"]),
        (f"1\n{A}\n42\n\n2\n{B}\n43\n\n3\n{C}\n44", ["42", "43", "44"]),
        (f"1\n{A}\n\n2\n{B}\nTwo", ["Two"]),
        (f"1\n{A}\n2\n{B}\nTwo", ["Two"]),
        (f"1\n{A}  X1:100 X2:200 Y1:9 Y2:8\nOne", ["One"]),
        (
            f"1\n{A}\nIt starts at 00:00:01,000 --> and ends.\nx --> y",
            ["It starts at 00:00:01,000 --> and ends. x --> y"],
        ),
        (f"1\n{A}\nThe line\n{B} means two seconds\nin a file", [f"The line {B} means two seconds in a file"]),
        (f"1\n{A}\nWe meet at\n10:30 --> 11:45\nin town", ["We meet at 10:30 --> 11:45 in town"]),
        (f"1\n{A} Said on the line of the time\n\n2\n{B}\nTwo", ["Said on the line of the time", "Two"]),
        (f"cue-1\n{A}\nOne\n\n1c9d6f9a-7f2c-4d3f-9a55-0d6c8a6f1c11/16-0\n{B}\nTwo", ["One", "Two"]),
        (f"1\n{A}\nOne\n\nand more of it\n{B}\nTwo", ["One and more of it", "Two"]),
        (f"1\n{A}\nOne\n \n2\n{B}\nTwo\n\t\n", ["One", "Two"]),
        ("1\n0:0:1,0 -> 0:0:2,5\nOne", ["One"]),
        ("1\n00:00:01.000 --&gt; 00:00:02.000\nOne", ["One"]),
        ("1\n 00:00:01,000  -->  00:00:02,000 \nOne", ["One"]),
    ],
)
def test_words_are_told_from_numbers_names_and_times(text: str, said: list[str]) -> None:
    assert words(text) == said
    assert stray(text) == []


def test_each_line_that_is_no_speech_has_its_class() -> None:
    assert classes(f"1\n{A}\nOne\n2\n{B}\nTwo") == [("id", "1"), ("time", A), ("id", "2"), ("time", B)]


def test_times_are_milliseconds() -> None:
    _, cues, _ = read("1\n01:02:03,004 --> 01:02:05,5\nOne\n\n2\n62:06.250 --> 100:00:00,000\nTwo")
    assert [(cue.start, cue.end) for cue in cues] == [(3_723_004, 3_725_500), (3_726_250, 360_000_000)]


def test_no_cue_is_dropped_for_its_time() -> None:
    text = (
        f"1\n{B}\nOne\n\n2\n{A}\nTwo\n\n3\n00:00:09,000 --> 00:00:08,000\nThree\n\n4\n9:9:9:9:9 --> 00:00:12,000\nFour"
    )
    original, cues, _ = read(text)
    assert [cue.text(original) for cue in cues] == ["One", "Two", "Three", "Four"]
    assert cues[3].start is None
    assert [(note.place.line, note.message) for note in original.notes] == [
        (6, "this cue starts before the one above it"),
        (10, "this cue ends before it starts"),
        (14, "the time of this cue cannot be read"),
    ]


def test_a_number_that_was_kept_is_noted() -> None:
    original, _, _ = read(f"1\n{A}\nThe answer is\n42\n{B}\nTwo")
    assert [(note.place.line, "42" in note.message) for note in original.notes] == [(4, True)]


def test_many_notes_of_a_kind_are_counted() -> None:
    original, cues, _ = read("\n".join(f"{n}\n00:00:09,000 --> 00:00:08,000\nWord\n" for n in range(1, 1001)))
    assert len(cues) == 1000
    assert len(original.notes) == 6
    assert original.notes[-1].message.startswith("995 more")


def test_words_above_the_first_time_are_stray() -> None:
    assert stray(f"Made by a program\n\n1\n{A}\nOne") == ["Made", "by", "a", "program"]


@pytest.mark.parametrize("text", ["", "Only words\n", "10:30 and --> more"])
def test_a_file_without_times_cannot_be_read(text: str) -> None:
    with pytest.raises(UnreadableError) as raised:
        read(text)
    assert raised.value.note.hint


UNITS = (
    *(
        "<",
        "<v ",
        "<v x",
        "</",
        "{\\an",
        "{\\an8",
        "{\\t(",
        "{",
        "9",
        ">",
        ":",
        "&",
        "&#",
        "&a",
        "- ",
        "-",
        "\n-",
        "\n",
    ),
    *("\n\n", "1\n", "1\n\n", "00:", "-->", "00:00:01.000 --> ", "NOTE\n\n", "STYLE\n", "Style:\n", "<00:00:01.000>"),
    *("<i>", "<b\n", "<c.", "<s>", "\t", " ", " \n", "a&amp;", "<v A>", "\n- a", "\n- A", "WEBVTT\n", "WEBVTT\n\n"),
    *("<i>x", "<v A>x", "<v A> ", "<s>x ", "x&amp;", " A: A:", "00:01.000 --> 00:02.000 A: A: A: A: A:x\n", "`", "#\n"),
)


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("head", ["", "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n"])
def test_hostile_files_are_read_at_once(unit: str, head: str) -> None:
    text = head + unit * (500_000 // len(unit))
    started = time.process_time()
    for format_ in (vtt, srt):
        format_.sniff(read_original("a", text.encode()))
        try:
            read(text, format_)
        except UnreadableError:
            assert not head
    assert time.process_time() - started < 4


PARTS = (
    *(
        f"{A}\n",
        f"{B}\n",
        A.replace(",", ".") + "\n",
        "WEBVTT\n",
        "NOTE x\n",
        "\n",
        "\n\n",
        " \n",
        "1\n",
        "2\n",
        "3\n",
        "word ",
        "- A ",
    ),
    *(
        "<v Ann>",
        "</v>",
        "<i>",
        "</i>",
        "&amp;",
        "&lt;",
        "<",
        ">",
        "{\\an8}",
        "\n- B",
        "word\n",
        "vector<int> ",
        "<v\nBo>",
        "\n",
    ),
)


@pytest.mark.parametrize("format_", [vtt, srt])
@pytest.mark.parametrize("seed", range(300))
def test_nothing_is_claimed_twice_and_cuts_stay_in_their_cue(format_, seed: int) -> None:
    draw = random.Random(seed)
    text = f"{A}\n" + "".join(draw.choices(PARTS, k=draw.randint(1, 60)))
    _, cues, _ = read(text, format_)
    left = stray(text, format_)
    assert left == []
    for cue in cues:
        ends = [cue.at, *(place for cut in cue.cuts for place in (cut.at, cut.to)), cue.to]
        assert ends == sorted(ends)
        assert all(cut.at < cut.to for cut in cue.cuts)
    assert [cue.at for cue in cues] == sorted(cue.at for cue in cues)
