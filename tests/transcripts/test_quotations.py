"""Quoted replies: two that are worded alike are proposed, all others are at most a hint."""

import pytest
from spoken import spoken
from test_repeats import takes

from coursewright.transcripts.doubts import find_doubts
from coursewright.transcripts.scenes.said import read_said

ALIKE = (
    "If a guest spills the tea and you stand there and said, that is a wet table, then you watch. You do nothing. "
    "If a guest spills the tea and you kneel down and said, this is a wet table, then you help. You are kind."
)
APART = "One host said, come in and have a cup. It rained all the night. The other wrote, we are closed until Monday."


def test_two_alike_are_two_takes() -> None:
    ((one, two),) = takes(ALIKE)
    assert one[0].endswith("You do nothing.")
    assert two[0].endswith("then you help.")


def test_two_that_differ_are_a_hint() -> None:
    assert takes(APART) == []
    assert ["comparison" in doubt.text for doubt in find_doubts(read_said(*spoken(APART)))] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "As I said, the tea is hot and strong. As I said, the tea is hot and sweet.",
        "Let's say, for one cup we need a spoon. Let's say, for two cups we need a spoon.",
        "That being said, we all like hot tea. That said, we all like cold tea.",
        "She said, no. He said, no.",
        "One host said, come in and have a cup. " + "It rained. " * 6 + "One host said, come in and have a tea.",
    ],
)
def test_what_is_no_pair_of_quotations(text: str) -> None:
    assert takes(text) == []
    assert find_doubts(read_said(*spoken(text))) == []
