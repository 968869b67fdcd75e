"""Notes for the author: what was lost, heard wrong, heard two ways, or only shown."""

import time

import pytest
from spoken import spoken

from coursewright.transcripts.doubts import find_doubts
from coursewright.transcripts.scenes.said import read_said


def texts(text: str) -> list[str]:
    return [doubt.text for doubt in find_doubts(read_said(*spoken(text)))]


@pytest.mark.parametrize("mark", ["[inaudible]", "[INAUDIBLE 00:12]", "(?)", "(unintelligible)", "[crosstalk]", "[??]"])
def test_marks_of_lost_words(mark: str) -> None:
    (found,) = find_doubts(read_said(*spoken(f"The tea is hot. Ask {mark} for a cup.")))
    assert found.sentence == 1
    assert mark in found.text


@pytest.mark.parametrize(
    "text, words",
    [
        ("You put the the kettle on the stove.", "the the"),
        ("The host means that you could can ask for tea.", "you could can"),
        ("To see what' really in the pot, look into it.", "what' really"),
        ("The hosts demonstrat how tea and milk go together.", "demonstrat"),
    ],
)
def test_words_heard_wrong(text: str, words: str) -> None:
    (found,) = texts(text)
    assert words in found


@pytest.mark.parametrize(
    "text",
    [
        "I know that that had had no effect on the tea, and it is very very hot.",
        "If you could would you pour the tea? The can will be open, and those who can should drink.",
        "The hosts' tea is the best, and they were goin' on about 'that' and 'what it' is.",
        "The habitat of the democrat is the format of the thermostat, somewhat of a caveat.",
        "Der Wirt, der der Tante in in die Tasse goss, hat das im Monat Mai demonstrat gezeigt.",
    ],
)
def test_words_that_are_right(text: str) -> None:
    assert texts(text) == []


def test_somebody_who_stutters_gets_one_note() -> None:
    (found,) = texts("You put the the kettle on and wait. " * 40)
    assert "40 places" in found


@pytest.mark.parametrize(
    "one, other", [("Gayle", "Gail"), ("Stephen", "Steven"), ("Catherine", "Katherine"), ("Rhori", "Rory")]
)
def test_names_heard_two_ways(one: str, other: str) -> None:
    (found,) = find_doubts(read_said(*spoken(f"Tea for {one} is hot. Ask {one} for it. {other} has none.")))
    assert found.sentence == 2
    assert one in found.text
    assert other in found.text


@pytest.mark.parametrize(
    "text",
    [
        "Tea for Tom and Tim is hot. So is that of Dan and Dean.",
        "Ask for Sight and Site, if a site is in sight.",
        "In the Internet there is an Intranet. We like Java and Javascript, and Joe and Joost.",
        "Heir is one. Hare is two.",
    ],
)
def test_names_that_differ(text: str) -> None:
    assert texts(text) == []


def test_the_screen_is_asked_for_once_a_paragraph() -> None:
    text = "As you can see here, it boils. On this slide it sings. " + "It hums. " * 5 + "Now click here."
    assert [doubt.sentence for doubt in find_doubts(read_said(*spoken(text)))] == [0, 7]
    assert texts("You see, tea is good. I can see that. Look at your cup. Click with your tongue.") == []


def test_notes_fit_a_comment() -> None:
    found = texts('Ask [inaudible -- <b>] and the the "host". <!-- On this slide --> Let us see.')
    assert found
    assert not any(mark in text for text in found for mark in ("--", "<", ">", "\n"))


@pytest.mark.parametrize(
    "text", ["", "[", "(" * 500_000, "you see " * 60_000, "the " * 100_000, "A" * 500_000, "what' " * 80_000]
)
def test_hostile_text_takes_little_time(text: str) -> None:
    speech, sentences = spoken(text)
    begun = time.process_time()
    find_doubts(read_said(speech, sentences))
    assert time.process_time() - begun < 1.5


def test_an_hour_takes_little_time() -> None:
    line = "Ask Gayle, he said, if you can see the tea number {} here. Gail knows what' really in there."
    speech, sentences = spoken("\n".join(line.format(number) for number in range(2500)))
    begun = time.process_time()
    find_doubts(read_said(speech, sentences))
    assert time.process_time() - begun < 1.5
