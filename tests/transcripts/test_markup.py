"""Markup is cut, and nothing that only looks like it."""

import pytest

from coursewright.transcripts.cue import Ledger
from coursewright.transcripts.formats import srt, vtt
from coursewright.transcripts.original import read_original

TIME = "00:00:01.000 --> 00:00:02.000"


def cues(payload: str, format_=vtt) -> tuple[list[tuple[str | None, str]], list[str]]:
    """([(speaker, words)], what was noted)"""
    head = "WEBVTT\n\n" if format_ is vtt else "1\n"
    original = read_original("a", f"{head}{TIME}\n{payload}\n".encode())
    found = [(cue.speaker, " ".join(cue.text(original).split())) for cue in format_.read(original, Ledger())]
    return found, [note.message for note in original.notes]


def said(payload: str, format_=vtt) -> str:
    return " ".join(words for _, words in cues(payload, format_)[0])


@pytest.mark.parametrize(
    ("payload", "words"),
    [
        ("<i>Fill</i> <b>the</b> <u>kettle</u>", "Fill the kettle"),
        ("<c.yellow.bg_blue>Fill</c> <lang en-GB>the</lang> <ruby>kettle<rt>ketl</rt></ruby>", "Fill the kettleketl"),
        ("Fill<00:00:01.200><c> the</c><00:00:01.500><c> kettle</c>", "Fill the kettle"),
        ("<i\n>Fill</i\n> the kettle", "Fill the kettle"),
        ("the kettle</c>", "the kettle"),
        ("&amp;&lt;&gt; a&nbsp;b &quot;c&quot; &copy; AT&T R&D &#65;", '&<> a b "c" © AT&T R&D A'),
        ("&amp;lt;b&gt; is bold", "&lt;b> is bold"),
        ("<i>&gt;&gt;</i> Hello", ">> Hello"),
    ],
)
def test_markup_of_webvtt_is_cut(payload: str, words: str) -> None:
    assert cues(payload) == ([(None, words)], [])


@pytest.mark.parametrize(
    ("payload", "words"),
    [
        ("<i>Fill</i> <B>the</B> <font color=#fff face='A B'>kettle</font> <s>cup</s>", "Fill the kettle cup"),
        ("{\\an8}Fill {\\i1}the{\\i0} {\\pos(10,20)\\c&H00FF00&}kettle", "Fill the kettle"),
        ("{\\fnArial\\fs20\\b1}Fill{\\r} the {\\fad(100,200)}kettle", "Fill the kettle"),
        ("&amp; &#39;", "& '"),
    ],
)
def test_markup_of_subrip_is_cut(payload: str, words: str) -> None:
    assert cues(payload, srt) == ([(None, words)], [])


@pytest.mark.parametrize(
    "payload",
    [
        *("vector<int> and std::map<string, int>", "include <stdio.h> first", "the <s> tag strikes out", "a <br> b"),
        *("a list<c> is generic", "if a <b and c> d", "<html>", "</div>", "the <T> of it", "{\\alpha} and {\\frac12}"),
        *("{\\bf x}", "<font color=red>", "<v Ann never closed"),
    ],
)
def test_what_only_looks_like_markup_is_speech_and_noted(payload: str) -> None:
    found, notes = cues(payload)
    assert found == [(None, payload)]
    assert notes
    assert all(note.endswith("looks like markup and was kept") for note in notes)


@pytest.mark.parametrize("payload", ["x < y and y > z", "a << b >> c", "{ x: 1 }", "<3", "-> & <-", "1 <2> 3", "&;"])
def test_signs_in_speech_stay(payload: str) -> None:
    assert cues(payload) == ([(None, payload)], [])
    assert said(payload, srt) == payload


@pytest.mark.parametrize("payload", ["the <s> tag", "and </s> ends it", "list<i> of", "<c>x</c>"])
def test_in_subrip_only_its_own_tags_are_markup(payload: str) -> None:
    assert said(payload, srt) == payload


def test_a_tag_that_is_never_closed_is_noted() -> None:
    assert cues("<i>Fill the kettle") == (
        [(None, "Fill the kettle")],
        ["`<i>` is never closed, and was taken for markup and left out"],
    )


def test_a_tag_that_the_next_cue_closes_is_markup() -> None:
    assert said("<i>Fill\n\n00:00:02.000 --> 00:00:03.000\nthe kettle</i>") == "Fill the kettle"


def test_neighbouring_tags_are_one_cut() -> None:
    original = read_original("a", f"WEBVTT\n\n{TIME}\n<i><b>a</b></i>&lt;&gt;\n".encode())
    (cue,) = vtt.read(original, Ledger())
    found = [(original.text[cut.at : cut.to], cut.instead) for cut in cue.cuts]
    assert found == [("<i><b>", ""), ("</b></i>", ""), ("&lt;", "<"), ("&gt;", ">")]


@pytest.mark.parametrize(
    ("payload", "speeches"),
    [
        ("<v Ann>Is it ready?", [("Ann", "Is it ready?")]),
        ("<v Ann>Is it ready?</v>\n<v Ben>Not yet.</v>", [("Ann", "Is it ready?"), ("Ben", "Not yet.")]),
        ("<v Ann>Is it?</v><v Ben>No.</v> <i>laughs</i>", [("Ann", "Is it?"), ("Ben", "No. laughs")]),
        ("<v Smith, Ann (HR)>Is it ready?", [("Smith, Ann (HR)", "Is it ready?")]),
        ("<v.loud.first Mary>Ready!", [("Mary", "Ready!")]),
        ("<v Ann\nSmith> Is it?", [("Ann Smith", "Is it?")]),
        ("<v R&amp;D>Is it?", [("R&D", "Is it?")]),
        ("Well <v Ann>is it?", [(None, "Well"), ("Ann", "is it?")]),
        ("<i><v Ann>Is it?</i>", [("Ann", "Is it?")]),
        ("<v Ann>- Is it?\n- No.", [("Ann", "Is it?"), ("", "No.")]),
        ("- <v Ann>Is it?", [("Ann", "Is it?")]),
        ("Is it?</v>", [(None, "Is it?")]),
        ("<v>Is it?", [(None, "Is it?")]),
    ],
)
def test_a_voice_is_a_speaker(payload: str, speeches: list[tuple[str | None, str]]) -> None:
    assert cues(payload) == (speeches, [])


@pytest.mark.parametrize("format_", [vtt, srt])
@pytest.mark.parametrize(
    ("payload", "speeches"),
    [
        ("- It will sing.\n- It could hum.", [("", "It will sing."), ("", "It could hum.")]),
        ("-Is it ready?\n-Yes.", [("", "Is it ready?"), ("", "Yes.")]),
        ("– Is it ready?\n– Yes.", [("", "Is it ready?"), ("", "Yes.")]),
        ("- How many?\n- 42.", [("", "How many?"), ("", "42.")]),
        ("<i>- Is it ready?</i>\n<i>- Yes.</i>", [("", "Is it ready?"), ("", "Yes.")]),
        ("It sings.\n- I hear it.", [(None, "It sings."), ("", "I hear it.")]),
        ("- I hear it,\nI hear it.", [("", "I hear it, I hear it.")]),
    ],
)
def test_a_dash_opens_a_speaker(format_, payload: str, speeches: list[tuple[str | None, str]]) -> None:
    assert cues(payload, format_)[0] == speeches


@pytest.mark.parametrize(
    "payload",
    [
        *("- 5 degrees", "-5 degrees\n-3 degrees", "You need:\n- Flour\n- Sugar", "- flour\n- sugar\n- butter"),
        *("we went to the\n- well, sort of -\nbeach", "-v prints more", "-Wall warns", "--help", "- - -", "-"),
        *("— and so it was", "well-known\nre-used"),
    ],
)
def test_a_minus_a_list_and_an_aside_are_no_speakers(payload: str) -> None:
    assert cues(payload) == ([(None, " ".join(payload.split()))], [])


@pytest.mark.parametrize("format_", [vtt, srt])
@pytest.mark.parametrize(
    "payload",
    [
        f"The <b> tag makes it bold.\n\n{TIME}\nWe close it with </b>.",
        "Write <b> and </b> around it.",
        'Write <u class="a"> before it',
        "Is it <i> or what?",
    ],
)
def test_tags_that_are_words_stay(payload: str, format_) -> None:
    assert said(payload, format_) == " ".join(payload.replace(TIME, "").split())


@pytest.mark.parametrize(
    "payload", ["<i> It sings </i>", "the <i> big </i> one", f"It <i>sings.\n\n{TIME}\nSo</i> it does."]
)
def test_tags_that_mark_words_are_cut(payload: str) -> None:
    assert "<" not in said(payload)
