"""WebVTT: headers, blocks and names, and the same words as webvtt-py reads in ordinary files."""

import html
import io
import random

import pytest
import webvtt
from hypothesis import given
from speeches import SPEECHES, STEADY, Speech, captions, check_import, clock

from coursewright.transcripts.cue import Ledger
from coursewright.transcripts.formats import SPEECH, vtt
from coursewright.transcripts.original import UnreadableError, read_original

A, B = "00:00:01.000 --> 00:00:02.000", "00:00:02.000 --> 00:00:03.000"


def read(text: str) -> tuple[list[str], dict[str, list[str]], list[int]]:
    """(the words of each cue, {class: lines}, lines with a note)"""
    original, ledger = read_original("a", text.encode()), Ledger()
    said = [" ".join(cue.text(original).split()) for cue in vtt.read(original, ledger)]
    classes: dict[str, list[str]] = {}
    for at, to, class_ in sorted(ledger.entries()):
        classes.setdefault(class_, []).extend(original.text[at:to].strip().split("\n"))
    return said, classes, [note.place.line for note in original.notes]


def test_the_sample_says_the_speech() -> None:
    said, classes, notes = read(vtt.SAMPLE)
    assert " ".join(said) == SPEECH
    assert classes["note"] == ["NOTE A kettle, and who watches it"]
    assert (classes["id"], classes["meta"], notes) == (["1", "2", "3"], ["Kind: captions"], [])


@pytest.mark.parametrize(
    "head",
    [
        *(
            "WEBVTT\n\n",
            "\n\nWEBVTT\n\n",
            "WEBVTT\n",
            "WEBVTT - A title\n\n",
            "WEBVTT FILE\nKind: captions\nLanguage: en\n\n",
        ),
        *("WEBVTT\n\nKind: captions\n\n", "WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000\n\n", "", "Kind: captions\n\n"),
        "WEBVTT\nKind: captions\nStyle:\n::cue(c.a) { color: red;\n\n }\n##\n\n",
        "WEBVTT\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:fred\n\nNOTE one\ntwo\n\nNOTE\n\n",
    ],
)
def test_headers_are_no_speech(head: str) -> None:
    said, classes, notes = read(f"{head}{A}\nOne\n\n{B}\nTwo\n")
    assert said == ["One", "Two"]
    lines = [line for class_ in classes.values() for line in class_]
    assert sorted(line for line in lines if line) == sorted(filter(None, f"{head}{A}\n{B}".strip().split("\n")))
    assert notes == []


def test_blocks_stand_in_odd_places() -> None:
    blocks = "NOTE odd\nand long\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:a\n\n"
    said, classes, notes = read(f"WEBVTT\n\n{A}\nOne\n\n{blocks}{B}\nTwo\n\nNOTE end of file")
    assert (said, notes) == (["One", "Two"], [])
    assert classes["note"] == ["NOTE odd", "and long", "NOTE end of file"]
    assert classes["region"] == ["REGION", "id:a"]


def test_words_that_look_like_blocks_are_speech() -> None:
    said, classes, _ = read(f"WEBVTT\n\n{A}\nNOTE this well\n\n{B}\nSTYLE\n\nREGION of ours\n\nNOTES on it")
    assert said == ["NOTE this well", "STYLE", "REGION of ours", "NOTES on it"]
    assert "note" not in classes


def test_names_are_no_speech() -> None:
    said, classes, notes = read(f"WEBVTT\n\n1 - Title\n{A}\nOne\n\n1c9d6f9a-7f2c-4d3f-9a55-0d6c8a6f1c11/1-0\n{B}\nTwo")
    assert said == ["One", "Two"]
    assert classes["id"] == ["1 - Title", "1c9d6f9a-7f2c-4d3f-9a55-0d6c8a6f1c11/1-0"]
    assert notes == [3]


def test_a_line_of_one_space_ends_no_cue() -> None:
    said, _, notes = read(f"WEBVTT\n\n{A}\n \nOne\n \nNOTE two\n\n{B}\n \n")
    assert said == ["One NOTE two"]
    assert notes == []


def test_words_below_a_blank_line_are_kept_and_noted() -> None:
    assert read(f"WEBVTT\n\n{A}\nOne\n\nmore of it\n\n{B}\nTwo")[::2] == (["One", "more of it", "Two"], [6])


def test_commas_in_times_are_read() -> None:
    assert read(f"WEBVTT\n\n{A.replace('.', ',')}\nOne")[0] == ["One"]


def test_a_header_alone_is_a_file_without_speech() -> None:
    assert read("WEBVTT\n\nNOTE nothing\n") == ([], {"header": ["WEBVTT"], "note": ["NOTE nothing"]}, [])
    with pytest.raises(UnreadableError):
        read("WEBVTTX\n")


@pytest.mark.parametrize(
    ("text", "how"),
    [
        *((vtt.SAMPLE, 2), ("\n\nWEBVTT\n", 2), (f"{A}\nOne", 1), (f"1\n{A.replace('.', ',')}\nOne", 0)),
        *(("", 0), ("WEBVTTX", 0), ("It says --> there, at 00:00:01.000", 0), ("WEBVTT", 2)),
    ],
)
def test_files_are_known_by_their_content(text: str, how: int) -> None:
    assert vtt.sniff(read_original("a.txt", text.encode())) == how


@pytest.mark.parametrize("seed", range(40))
def test_webvtt_py_reads_the_same_words_in_ordinary_files(seed: int) -> None:
    draw, parts = random.Random(seed), ["WEBVTT"]
    for n in range(60):
        name = draw.choice(["", f"{n}\n", f"part-{n}\n"])
        lines = [
            " ".join(draw.choices(["one", "<i>two</i>", "three,", "four."], k=4)) for _ in range(draw.randint(1, 3))
        ]
        note = draw.choice(["", "", "NOTE a remark\nof two lines\n\n"])
        settings = draw.choice(["", " align:start position:0%"])
        start = f"00:{n:02}:01.000 --> 00:{n:02}:09.500{settings}"
        parts.append(f"{note}{name}{start}\n" + "\n".join(lines))
    text = "\n\n".join(parts) + "\n"
    theirs = [" ".join(caption.text.split()) for caption in webvtt.from_buffer(io.StringIO(text))]
    assert read(text)[0] == theirs


def write(speech: Speech) -> str:
    """As Teams (voices, names of cues), Zoom (names and colons) or YouTube (settings, colours, `>>`) does."""
    cues = ["WEBVTT\nKind: captions" if speech.style % 3 == 2 else "WEBVTT"]
    for number, caption in enumerate(captions(speech), 1):
        name, text = html.escape(caption.speaker), html.escape("\n".join(caption.lines), quote=False)
        voice = f"<v {name}>{text}</v>" if name else text
        label = f"{name}: {text}" if name else text
        coloured = f"<c.colorE5E5E5>&gt;&gt; {text}</c>" if caption.begins else text
        times = f"{clock(caption.start)} --> {clock(caption.end)}"
        cues.append(
            (
                f"1c9d6f9a-7f2c-4d3f-9a55-0d6c8a6f1c11/{number}-0\n{times}\n{voice}",
                f"{number}\n{times}\n{label}",
                f"{times} align:start position:0%\n{coloured}",
            )[speech.style % 3]
        )
    return "\n\n".join(cues) + "\n"


@STEADY
@given(SPEECHES)
def test_a_speech_comes_out_as_it_was_said(speech: Speech) -> None:
    check_import("vtt", write(speech), speech)
