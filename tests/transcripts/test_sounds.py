"""What is heard but not said is cut; lost words and asides stay. Fillers go only on request."""

import pytest

from coursewright.transcripts.cleaning.sounds import cut_sounds, drop_fillers
from coursewright.transcripts.cue import Cue, Cut
from coursewright.transcripts.original import read_original


def heard(text: str, *cuts: Cut) -> str:
    original = read_original("tea.vtt", text.encode())
    (cue,) = cut_sounds([Cue(0, len(original.text), cuts=cuts)], original)
    assert {cut.reason for cut in cue.cuts if cut not in cuts} <= {"sound"}
    return " ".join(cue.text(original).split())


@pytest.mark.parametrize(
    "text, left",
    [
        ("[MUSIC] Fill it. [SOUND] Wait.", "Fill it. Wait."),
        ("[ Laughter ]", ""),
        ("[ Cheers & Applause ]", ""),
        ("[ Cheers &amp; Applause ]", ""),
        ("[upbeat music playing] Hi.", "Hi."),
        ("(screen whooshes)", ""),
        ("Fill it.\n(screen whooshes)\nWait.", "Fill it. Wait."),
        ("- [dog barks in the yard]", "-"),
        ("It sings (laughs) so loud.", "It sings so loud."),
        ("It sings [LAUGH], really.", "It sings, really."),
        ("♪ Polly put the kettle on ♪", "Polly put the kettle on"),
        ("♪♪", ""),
        ("♪ [music] ♪", ""),
        ("[Música]", ""),
        ("[CLEARS THROAT] Right.", "Right."),
    ],
)
def test_sounds_are_cut(text: str, left: str) -> None:
    assert heard(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "It is [inaudible] hot.",
        "[inaudible]",
        "[unintelligible 00:12]",
        "[crosstalk]",
        "[indistinct]",
        "Is it (?) hot?",
        "the second one (music) is an aside",
        "(or maybe not)",
        "(it depends)",
        "see [MUSIC](music.md) and songs[music]",
        "[1] and [x] and array[0] and f(x)",
        "(the applause of an audience that had waited for hours)",
        "[I love this music so much]x",
        "[music",
    ],
)
def test_what_may_be_said_stays(text: str) -> None:
    assert heard(text) == text


def test_a_doubt_is_noted_once() -> None:
    original = read_original("tea.vtt", b"[speaking Welsh]\nHi.\n[speaking Welsh]")
    (cue,) = cut_sounds([Cue(0, len(original.text))], original)
    assert cue.cuts == ()
    assert [note.place.line for note in original.notes] == [1]


def test_older_cuts_are_respected() -> None:
    text = "<i>[music]</i> <v [music]>Hi"
    tags = [Cut(0, 3, "markup"), Cut(10, 14, "markup"), Cut(15, 26, "speaker")]
    assert heard(text, *tags) == "Hi"
    original = read_original("tea.vtt", text.encode())
    (cue,) = cut_sounds([Cue(0, len(text), cuts=tuple(tags))], original)
    assert [(cut.at, cut.to, cut.reason) for cut in cue.cuts] == [
        (0, 3, "markup"),
        (3, 10, "sound"),
        (10, 14, "markup"),
        (15, 26, "speaker"),
    ]


def test_cues_out_of_order_are_all_looked_at() -> None:
    original = read_original("tea.vtt", b"[music] a\nb\n[music] c")
    cues = [Cue(12, 21), Cue(0, 9), Cue(10, 11), Cue(12, 21)]
    assert [len(cue.cuts) for cue in cut_sounds(cues, original)] == [1, 1, 0, 1]


@pytest.mark.parametrize(
    "text, left",
    [
        ("So, um, we pour.", "So, we pour."),
        ("Um, we pour.", "we pour."),
        ("We um pour.", "We pour."),
        ("We pour, uh.", "We pour."),
        ("We pour uh. Then", "We pour. Then"),
        ("Um. We pour.", "We pour."),
        ("Uh... so we pour.", "so we pour."),
        ("So, um, uh, we pour.", "So, we pour."),
        ("It is, you know, hot.", "It is, hot."),
        ("We pour um", "We pour"),
        ("It is, er, hot, hmm, and erm wet.", "It is, hot, and wet."),
        ("You know, you know it. Do you know, the tea?", "You know, you know it. Do you know, the tea?"),
        ("Uh-huh, uh-oh. Hmm? The ER, the umbrella, um.edu", "Uh-huh, uh-oh. Hmm? The ER, the umbrella, um.edu"),
    ],
)
def test_fillers_are_dropped_with_their_comma(text: str, left: str) -> None:
    original = read_original("tea.txt", text.encode())
    (cue,) = drop_fillers([Cue(0, len(text))], original)
    assert cue.text(original) == left
    assert {cut.reason for cut in cue.cuts} <= {"filler"}


def test_each_filler_is_a_cut_within_its_cue() -> None:
    original = read_original("tea.txt", b"So um\num, uh, we")
    cues = [*drop_fillers([Cue(0, 5), Cue(6, 16)], original)]
    assert [[original.text[cut.at : cut.to] for cut in cue.cuts] for cue in cues] == [[" um"], ["um, ", "uh, "]]


def test_other_languages_keep_their_words() -> None:
    original = read_original("tee.txt", "Er kommt um acht und der Tee ist heiß.".encode())
    (cue,) = drop_fillers([Cue(0, len(original.text))], original)
    assert cue.cuts == ()
    assert len(original.notes) == 1


@pytest.mark.parametrize(
    "text",
    [
        "It has a [Music] folder.",
        "Then press the [Ring] key.",
        "[Sound design is my job]",
        "(I play music)",
        "(Ring the bell)",
        "[Click the button]",
        "(static)",
        "(son)",
        "f(laugh) and g(applause)",
    ],
)
def test_words_in_brackets_that_somebody_says_stay(text: str) -> None:
    assert heard(text) == text


@pytest.mark.parametrize("text", ["the [laughter] kettle", "(phone rings on the desk)", "[click sound]", "[static]"])
def test_sounds_beside_such_words_are_cut(text: str) -> None:
    assert heard(text) in ("the kettle", "")
