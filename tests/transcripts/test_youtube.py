"""Times in front of lines or on lines of their own, as YouTube's panel has them when it is copied."""

import pytest
from cue_list import read
from hypothesis import given
from speeches import STEADY, TALKS, Speech, check_import

from coursewright.transcripts.formats import youtube
from coursewright.transcripts.original import read_original


def sure(text: str) -> int:
    return youtube.sniff(read_original("tea.txt", text.encode()))


@pytest.mark.parametrize(
    "first, second, third",
    [
        ("0:00\n", "0:05\n", "1:02:03\n"),
        ("0:00 ", "0:05 ", "1:02:03 "),
        ("0:00\t", "0:05\t", "1:02:03\t"),
        ("(00:00) ", "(00:05) ", "(01:02:03) "),
        ("[00:00:00] ", "[00:00:05] ", "[01:02:03] "),
        ("00:00:00\n", "00:00:05\n", "01:02:03\n"),
        ("[00:00.000 --> 00:03.500]  ", "[00:05.000 --> 00:07.500]  ", "[01:02:03.000 --> 01:02:04.000]  "),
        ("0:00\n0 seconds\n", "0:05\n5 seconds\n", "1:02:03\n1 hour, 2 minutes, 3 seconds\n"),
        ("0:000 seconds", "0:055 seconds", "1:02:031 hour, 2 minutes, 3 seconds"),
    ],
)
def test_times_are_cut_and_the_words_flow(first: str, second: str, third: str) -> None:
    text = f"{first}fill the kettle\n{second}wait for 5 seconds\n{third}it sings\n"
    assert sure(text) == 2
    found = read(youtube, text)
    assert found.said == ["fill the kettle", "wait for 5 seconds", "it sings"]
    assert [start for start, _ in found.times] == [0, 5000, 3723000]
    assert found.strays == ""
    assert {cue.opens for cue in found.cues} == {""}
    assert {cut.reason for cue in found.cues for cut in cue.cuts} <= {"time"}


def test_titles_of_chapters_are_headings_and_the_panels_name_is_none() -> None:
    text = "Transcript\n\n\n0:00\nfill it\n0:03\nwait\nChapter 2: The wait\n0:05\nis it ready\n"
    found = read(youtube, text)
    assert [(cue.opens, said) for cue, said in zip(found.cues, found.said, strict=True)] == [
        ("", "fill it"),
        ("", "wait"),
        ("heading", "Chapter 2: The wait"),
        ("", "is it ready"),
    ]
    assert [class_ for _, _, class_ in found.ledger.entries()] == ["meta", "time", "time", "time"]
    assert ["titles" in message for message in found.messages] == [True]


def test_a_title_stands_where_one_line_is_too_many() -> None:
    lines = [f"0:{second:02}\nline {second}" for second in range(10, 30)]
    lines[7] += "\nThe wait"
    found = read(youtube, "Intro\n" + "\n".join(lines))
    assert [said for cue, said in zip(found.cues, found.said, strict=True) if cue.opens == "heading"] == [
        "Intro",
        "The wait",
    ]
    wrapped = "\n".join(line + "\nand on" for line in lines)
    assert not [cue for cue in read(youtube, wrapped).cues if cue.opens == "heading"]


def test_times_that_are_spoken_stay() -> None:
    text = "0:00\nwe meet at\n10:30\nor so\n0:05\n5 seconds\n0:09\nit takes 1:30\n0:12\n5 seconds\n"
    assert read(youtube, text).words == [
        "we",
        "meet",
        "at",
        "10:30",
        "or",
        "so",
        "5",
        "seconds",
        "it",
        "takes",
        "1:30",
        "5",
        "seconds",
    ]


def test_a_second_recording_begins_at_zero_again() -> None:
    found = read(youtube, "0:01 a\n5:00 b\n5:09 c\n0:00 d\n0:09 e\n")
    assert [start for start, _ in found.times] == [1000, 300000, 309000, 0, 9000]


def test_long_stretches_are_paragraphs() -> None:
    found = read(youtube, "".join(f"0:0{number}\n{'it sings. ' * 20}\n\n" for number in range(4)))
    assert {cue.opens for cue in found.cues} == {"paragraph"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "0:01 fill it\n0:05 wait\n",
        "3:16 For so\n3:17 and so\n3:18 on\n",
        "10:30 We meet.\n11:00 We drink.\n12:00 We go.\n",
        "0:01 Ann: fill it\n0:05 Bob: wait\n0:09 Ann: no\n",
        "[00:01] **Ann:** fill it\n[00:05] wait\n[00:09] **Ann:** no\n",
        "0:01\nfill it\n\n0:05\nwait\n\n0:09\nno\n\nTranscribed by a program\n",
        "We met at\n0:30\n" + "and then we went on for long\n" * 30,
    ],
)
def test_other_text_is_not_of_this_kind(text: str) -> None:
    assert sure(text) == 0


def test_any_text_can_be_read_as_this_format() -> None:
    assert read(youtube, "Fill it.\n\nWait.\n").said == ["Fill it.", "Wait."]


def test_the_panels_own_words_are_no_titles() -> None:
    lines = "".join(f"0:{second:02}\nit sings\n" for second in range(10, 20))
    found = read(youtube, f"Transcript\n{lines}English (auto-generated)\n")
    assert set(found.said) == {"it sings"}
    assert sum(class_ == "meta" for _, _, class_ in found.ledger.entries()) == 2


def test_a_remark_with_a_colon_is_no_name() -> None:
    assert sure("0:01 Today: tea\n0:05 Note: it is hot\n0:09 fill it\n") == 2


def write(speech: Speech) -> str:
    """A line a sentence, its time above it, and in the newer panel once more in words."""
    lines = list[str]()
    for sentence in (sentence for turn in speech.turns for sentence in turn.sentences):
        minutes, seconds = divmod((sentence.start - speech.turns[0].start) // 1000, 60)
        words = f"{minutes} minutes, {seconds} seconds" if minutes else f"{seconds} seconds"
        lines += [f"{minutes}:{seconds:02}", *([words] if speech.style % 2 else []), sentence.text]
    return "\n".join(lines) + "\n"


def unclocked(speech: Speech) -> Speech:
    """Without times of the day: many of them hide the times of the panel."""
    turns = [
        turn._replace(sentences=[one._replace(text=one.text.replace("7:30", "7.30")) for one in turn.sentences])
        for turn in speech.turns
    ]
    return speech._replace(turns=turns)


@STEADY
@given(TALKS.map(unclocked))
def test_a_speech_comes_out_as_it_was_said(speech: Speech) -> None:
    check_import("youtube", write(speech), speech)
