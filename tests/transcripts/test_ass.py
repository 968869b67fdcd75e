"""SubStation Alpha: columns, overrides, drawings, layers; pysubs2 reads the same words."""

import random

import pysubs2
import pytest
from cue_list import read
from hypothesis import given
from speeches import SPEECHES, STEADY, Speech, captions, check_import, clock

from coursewright.transcripts.formats import SPEECH, ass
from coursewright.transcripts.original import UnreadableError, read_original

HEAD = ass.SAMPLE.partition("Comment:")[0]
PIECES = (
    *(
        "tea",
        "{\\i1}",
        "{\\an8}",
        "\\N",
        "\\n",
        "\\h",
        "{a note}",
        "}",
        ",",
        " ",
        "42",
        ":",
        "x < y",
        "{\\pos(1,2)}",
        "é",
    ),
    *("{\\k20}", "vector<int>", "{\\fnArial Black}", "{=1}", "<i>", "{}", "-->", ">> "),
)


def line(text: str, start: str = "0:00:01.00", end: str = "0:00:02.50", name: str = "", layer: int = 0) -> str:
    return f"Dialogue: {layer},{start},{end},Default,{name},0,0,0,,{text}\n"


def said(text: str) -> list[str]:
    return read(ass, HEAD + line(text)).said


def test_the_sample_says_the_speech() -> None:
    found = read(ass, ass.SAMPLE)
    assert " ".join(found.words) == SPEECH
    assert found.speakers == ["Ann", None, "Bo"]
    assert found.times[0] == (120, 3200)
    assert found.strays == ""
    assert "note" in {class_ for _, _, class_ in found.ledger.entries()}


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("{\\an8}Fill it", ["Fill it"]),
        ("Fill\\Nit\\hnow\\nthen", ["Fill\nit now\nthen"]),
        ("{\\k10}ket{\\k20}tle", ["kettle"]),
        ("one, two, three", ["one, two, three"]),
        ("{\\p1}m 0 0 l 9 9{\\p0}Tea", ["Tea"]),
        ("{\\p1}m 0 0 {\\b1} l 9 9", []),
        ("{\\pos(3,4)\\pbo1}Tea", ["Tea"]),
        ("vector<int> and x < y", ["vector<int> and x < y"]),
        ("never {closed \\N here", ["never {closed \n here"]),
        ("\\{braces\\} are spoken", ["{braces} are spoken"]),
        ("{\\i1}", []),
        ("   ", []),
        ("C:\\temp", ["C:\\temp"]),
    ],
)
def test_markup_is_cut_and_all_else_is_speech(text: str, spoken: list[str]) -> None:
    assert said(text) == spoken


def test_a_remark_in_braces_is_noted() -> None:
    found = read(ass, HEAD + line("Tea{ask her} {\\i1}now"))
    assert found.said == ["Tea now"]
    assert len(found.messages) == 1
    assert "braces" in found.messages[0]


def test_the_format_line_gives_the_columns() -> None:
    text = "[Events]\nFormat: Start, End, Actor, Text\nDialogue: 0:00:01.5,1:00:02.005,Ann,Tea, now\n"
    found = read(ass, text)
    assert (found.said, found.speakers, found.times) == (["Tea, now"], ["Ann"], [(1500, 3602005)])


def test_ssa_of_version_4_is_read() -> None:
    text = "[Script Info]\nScriptType: v4.00\n\n[V4 Styles]\nFormat: Name\nStyle: a\n\n[Events]\n"
    text += "Format: Marked, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
    found = read(ass, text + "Dialogue: Marked=0,0:00:01.00,0:00:02.00,Default,NTP,0000,0000,0000,!Effect,Tea\n")
    assert (found.said, found.times, found.strays) == (["Tea"], [(1000, 2000)], "")


def test_a_bad_line_keeps_its_words_and_is_noted() -> None:
    found = read(ass, HEAD + line("Tea", start="soon") + line("Hot", end="0:00:00.00") + "Dialogue: No columns\n")
    assert found.said == ["Tea", "Hot", "No columns"]
    assert found.times == [(None, 2500), (1000, 0), (None, None)]
    assert len(found.messages) == 3


def test_a_line_on_a_second_layer_is_a_repeat_and_one_said_twice_is_not() -> None:
    text = HEAD + line("{\\bord2}Tea") + line("Tea", layer=1) + line("Tea", layer=1) + line("Tea", end="0:00:03.00")
    found = read(ass, text)
    assert found.said == ["Tea", "", "Tea", "Tea"]
    assert [cut.reason for cut in found.cues[1].cuts] == ["repeat"]


def test_a_line_without_a_name_is_another_voice() -> None:
    found = read(ass, HEAD + line("a", name="Ann") + line("b", name="Ann") + line("c") + line("d"))
    assert found.speakers == ["Ann", None, "", None]


def test_fonts_and_comments_are_no_speech() -> None:
    text = f"{HEAD}comment: 0,,,,,,,,,no\nSound: x\n{line('Tea')}\n[Fonts]\nfontname: a.ttf\n!!(AB\n"
    found = read(ass, text)
    assert (found.said, found.strays) == (["Tea"], "")


@pytest.mark.filterwarnings("ignore:Failed to parse:RuntimeWarning")
def test_pysubs2_reads_the_same_words() -> None:
    chance = random.Random(7)
    for _ in range(300):
        texts = ["".join(chance.choices(PIECES, k=chance.randint(0, 9))) for _ in range(4)]
        text = HEAD + "".join(line(text, f"0:00:0{n}.00", f"0:00:0{n + 1}.25") for n, text in enumerate(texts))
        theirs = [(event.start, event.end, event.plaintext.split()) for event in pysubs2.SSAFile.from_string(text)]
        found = read(ass, text)
        ours = [(*times, said.split()) for times, said in zip(found.times, found.said, strict=True)]
        assert ours == [event for event in theirs if event[2]]


@pytest.mark.parametrize(
    ("text", "how"), [(ass.SAMPLE, 2), ("[Events]\n", 1), ("WEBVTT\n\nDialogue: 1\n", 0), ("[MUSIC]\nTea", 0), ("", 0)]
)
def test_sniff(text: str, how: int) -> None:
    assert ass.sniff(read_original("tea", text.encode())) == how


def test_other_text_is_refused() -> None:
    with pytest.raises(UnreadableError, match="Dialogue"):
        read(ass, "Fill the kettle.")


def write(speech: Speech) -> str:
    """Names in their column, lines parted by `\\N`, what begins a turn in italics."""
    text = HEAD
    for caption in captions(speech):
        said = "\\N".join(caption.lines)
        times = (clock(time, hours="")[:-1] for time in (caption.start, caption.end))  # hundredths of seconds
        text += line(f"{{\\i1}}{said}{{\\i0}}" if caption.begins else said, *times, caption.speaker)
    return text


@STEADY
@given(SPEECHES)
def test_a_speech_comes_out_as_it_was_said(speech: Speech) -> None:
    check_import("ass", write(speech), speech)
