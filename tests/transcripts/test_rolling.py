"""Rolling captions: what YouTube shows twice is taken once, and what somebody says twice stays twice."""

import random
from collections.abc import Iterator

import pytest

from coursewright.transcripts.cleaning.rolling import unroll
from coursewright.transcripts.cue import Cue, Ledger
from coursewright.transcripts.formats import srt, vtt
from coursewright.transcripts.original import Original, read_original

WORDS = [
    "no",
    "yes",
    "the",
    "kettle",
    "sings",
    "hums",
    "it",
    "is",
    "not",
    "yet",
    "wait",
    "so",
    "we",
    "fill",
    "a",
    "cup",
]


def unrolled(text: str, format_=vtt) -> tuple[Original, list[Cue]]:
    original = read_original("a", text.encode())
    return original, list(unroll(format_.read(original, Ledger()), original))


def words(text: str, format_=vtt) -> list[str]:
    original, cues = unrolled(text, format_)
    return [word for cue in cues for word in cue.text(original).split()]


def lines_of(draw: random.Random) -> list[list[str]]:
    """A speech in lines, with words, lines and pairs of lines that are really said twice."""
    lines: list[list[str]] = []
    for _ in range(draw.randint(2, 30)):
        again = draw.random()
        if lines and again < 0.2:
            lines.append(lines[-1])
        elif len(lines) > 1 and again < 0.3:
            lines += lines[-2:]
        else:
            lines.append(draw.choices(WORDS, k=draw.randint(1, 7)))
    return lines


def rolling(lines: list[list[str]], draw: random.Random, hold: bool, timed: bool, pauses: bool) -> str:
    """The captions as YouTube writes them: the line before on top, holds of 10 ms, tags with the time of each word."""
    out, now, shown = ["WEBVTT\nKind: captions\nLanguage: en\n"], 1000, " "
    for line in lines:
        end = now + draw.randint(900, 4000)
        new = line[0] + "".join(f"<{_time(now)}><c> {word}</c>" if timed else f" {word}" for word in line[1:])
        out.append(_cue(now, end, f"{shown}\n{new}"))
        shown, now = " ".join(line), end
        if hold:
            out.append(_cue(now, now + 10, f"{shown}\n "))
            now += 10
        if pauses and draw.random() < 0.1:
            shown, now = " ", now + 5000
    return "\n".join(out)


def _cue(start: int, end: int, text: str) -> str:
    return f"{_time(start)} --> {_time(end)} align:start position:0%\n{text}\n"


def _time(at: int) -> str:
    return f"{at // 3_600_000:02}:{at // 60_000 % 60:02}:{at // 1000 % 60:02}.{at % 1000:03}"


@pytest.mark.parametrize("seed", range(500))
def test_words_in_rolling_captions_come_out_as_they_were(seed: int) -> None:
    draw = random.Random(seed)
    lines = lines_of(draw)
    text = rolling(lines, draw, hold=seed % 3 != 0, timed=seed % 2 == 0, pauses=seed % 5 == 0)
    assert words(text) == [word for line in lines for word in line]


def test_repeats_are_cuts_of_their_own_reason() -> None:
    text = rolling([["no"], ["no"], ["not", "yet"]], random.Random(1), hold=True, timed=True, pauses=False)
    original, cues = unrolled(text)
    repeats = [original.text[cut.at : cut.to].split() for cue in cues for cut in cue.cuts if cut.reason == "repeat"]
    assert repeats == [["no"], ["no"], ["no"], ["no"], ["not", "yet"]]


def plain(*payloads: str, long: int = 1000) -> str:
    return "WEBVTT\n\n" + "\n".join(_cue(n * 1000, n * 1000 + long, payload) for n, payload in enumerate(payloads, 1))


@pytest.mark.parametrize(
    "payloads",
    [
        ("No.", "No.\nNo, I said."),
        ("Is it ready?\nNo.", "No.\nNot yet."),
        ("No.", "No.", "No."),
        ("Wait\nwait", "Wait\nwait", "Wait\nwait"),
        ("It sings\nit hums", "it hums\nit sings", "one\ntwo", "three\nfour", "five\nsix"),
    ],
)
def test_captions_that_do_not_roll_are_not_touched(payloads: tuple[str, ...]) -> None:
    assert words(plain(*payloads)) == " ".join(payloads).split()


def test_a_line_that_is_said_again_after_a_pause_stays() -> None:
    payloads = [f"line {n}\nline {n + 1}" for n in range(1, 9)]
    assert words(plain(*payloads)) == [word for n in range(1, 10) for word in ("line", str(n))]
    assert words(plain(*payloads, long=500)) == " ".join(payloads).split()


def test_a_short_cue_holds_only_where_its_time_touches() -> None:
    text = "WEBVTT\n\n" + _cue(1000, 2000, "No.") + "\n" + "{}" + "\n" + _cue(4000, 5000, "Yes.")
    assert words(text.format(_cue(2000, 2010, "No."))) == ["No.", "Yes."]
    assert words(text.format(_cue(3000, 3010, "No."))) == ["No.", "No.", "Yes."]
    assert words(text.format(_cue(2000, 2010, "Yes."))) == ["No.", "Yes.", "Yes."]
    assert words(text.format(_cue(2000, 2000, "No."))) == ["No.", "No.", "Yes."]


def test_a_file_that_begins_to_roll_late_is_unrolled() -> None:
    human = [f"Sentence {n}.\nAnother {n}." for n in range(200)]
    rolled = [f"line {n}\nline {n + 1}" for n in range(200)]
    said = " ".join(human).split() + ["line", "0"] + [word for n in range(1, 201) for word in ("line", str(n))]
    assert len(words(plain(*human, *rolled))) - len(said) < 130  # at most the cues that were judged together


def test_subrip_rolls_too() -> None:
    text = "\n".join(f"{n}\n00:00:0{n},000 --> 00:00:0{n + 1},000\nline {n}\nline {n + 1}\n" for n in range(1, 9))
    assert words(text, srt) == [word for n in range(1, 10) for word in ("line", str(n))]


def cues_of(count: int) -> Iterator[str]:
    for n in range(count):
        yield _cue(n * 10, n * 10 + 10, "no\nno")


def test_cues_that_are_all_short_keep_a_span_for_each() -> None:
    original, cues = unrolled("WEBVTT\n\n" + "\n".join(cues_of(300)))
    assert len(cues) == 300
    assert all(cue.to > cue.at for cue in cues)
    assert cues[0].text(original) == "no\nno"
