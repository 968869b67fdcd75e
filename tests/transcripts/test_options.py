"""Numbered wordings, which alone say little: a frame or a quotation has to stand near."""

import pytest
from test_repeats import proposals, takes

MAILS = (
    "Which one of these replies would you send? Reply one. Hi Ann, the tea is cold. I am sorry. "
    "Or reply number two. Hi Ann, I make you a new cup. It takes a minute.\nTime is short. Be kind."
)


def test_each_option_is_a_take_and_the_last_one_is_as_long_as_the_others() -> None:
    assert takes(MAILS) == [
        [
            ["Reply one.", "Hi Ann, the tea is cold. I am sorry."],
            ["Or reply number two.", "Hi Ann, I make you a new cup. It takes a minute."],
        ]
    ]


def test_the_author_says_who_speaks_and_where_the_last_one_ends() -> None:
    ((one, two),) = takes(MAILS, {"Who says": "Host", "belong to take 2": "1"})
    assert one == ["Reply one.", "Host: Hi Ann, the tea is cold. I am sorry."]
    assert two == ["Or reply number two.", "Host: Hi Ann, I make you a new cup."]


@pytest.mark.parametrize(
    "text",
    [
        "First option, you say, wait for me outside. Second option, you say nothing at all.",
        "There are two versions of it. Version A is short and blunt. Version B is long and warm.",
        "Look at two emails. The first email orders tea. The second email asks for it. The third email begs for it.",
        "Pick which of these you like. Option 1. Bring tea now. Option 2. Could I have tea?",
    ],
)
def test_ways_to_number(text: str) -> None:
    ((*options,),) = takes(text)
    assert len(options) == text.count("email ") or len(options) == 2


@pytest.mark.parametrize(
    "text",
    [
        "First option, boil the water. Second option, heat it slowly.",
        "Which of these is hot? Step one is easy. Step two is hard.",
        "Which of these is hot? Version two is warm. Version three is cold.",
        "Which of these do you mean? Option one is a kettle. Reply two is a pot.",
        "Which of these is it? Option one is here.\n# Cups\nOption two is there.",
    ],
)
def test_what_is_no_comparison(text: str) -> None:
    assert takes(text) == []


def test_a_default_is_never_more_than_there_is() -> None:
    (proposal,) = proposals("Which of these? Reply one. It is hot. It is fine. It is tea. Reply two. It is cold.")
    (more,) = (question for question in proposal.open if "belong" in question.text)
    assert (more.default, more.choices) == ("1", ("0", "1"))
