"""Another wording that is tried: "what if instead you wrote"."""

import pytest
from test_repeats import proposals, takes

PAIR = (
    "Mails are short. Say you wrote, bring the tea now. That is an order. "
    "What if instead you wrote, could you bring the tea, please? The guests are here. They are thirsty."
)


def test_the_phrase_begins_take_2_and_the_quotation_before_it_take_1() -> None:
    assert takes(PAIR) == [
        [
            ["Say you wrote, bring the tea now. That is an order."],
            ["What if instead you wrote, could you bring the tea, please?"],
        ]
    ]


def test_without_a_quotation_take_1_is_the_sentence_before() -> None:
    ((one, _),) = takes("Tea is hot. You told him to hurry up. You could have said, take your time, my friend.")
    assert one == ["You told him to hurry up."]


def test_the_author_says_how_far_take_2_goes() -> None:
    ((_, two),) = takes(PAIR, {"belong to take 2": "1"})
    assert two[0].endswith("please? The guests are here.")
    assert proposals(PAIR)[0].open[-1].default == "0"


def test_a_wording_in_the_next_sentence_belongs_to_take_2() -> None:
    ((_, two),) = takes("He wrote, bring me tea now. What if you said this instead? Could you bring tea? So it goes.")
    assert two == ["What if you said this instead? Could you bring tea?"]


def test_two_other_wordings_are_three_takes() -> None:
    text = "He wrote, bring me tea. What if he wrote, tea would be nice? You could have written, I make us tea now."
    assert [len(proposal) for proposal in takes(text)] == [3]


@pytest.mark.parametrize(
    "text",
    [
        "He was late. What if you said no? Then all is well.",
        "What if instead you wrote, could you bring the tea?",
        "Tea is hot. What if the kettle breaks? You could say that it is old.",
        "# Tea\nWhat if you wrote, could you bring the tea?",
    ],
)
def test_what_is_no_second_wording(text: str) -> None:
    assert takes(text) == []
