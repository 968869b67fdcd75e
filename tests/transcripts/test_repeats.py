"""A scene that is played twice without a sign of who speaks, and what only looks like one."""

from spoken import shown, spoken

from coursewright.transcripts.scenes import propose
from coursewright.transcripts.scenes.proposal import Proposal
from coursewright.transcripts.scenes.said import read_said

BEFORE = "Guests are in a hurry. Watch what happens."
ONE = "How may I serve you tonight? My cup is empty, I want a new one. I have a train to catch soon. No way."
BETWEEN = "He did not listen to her. That is a pity. Let us watch them once more."
TWO = "How may I serve you tonight. My cup is empty. I want a new one. I have a train to catch soon. Of course."
AFTER = "She smiles at him. The kettle sings."
SCENE = " ".join((BEFORE, ONE, BETWEEN, TWO, AFTER))


def proposals(text: str, answers: dict[str, str] | None = None) -> list[Proposal]:
    speech, sentences = spoken(text)
    given = answers or {}
    return propose(
        read_said(speech, sentences), lambda question: next((given[key] for key in given if key in question.text), None)
    )


def takes(text: str, answers: dict[str, str] | None = None) -> list[list[list[str]]]:
    return shown(*spoken(text), proposals(text, answers))


def test_each_time_is_a_take_with_a_turn_for_each_sentence() -> None:
    ((one, two),) = takes(SCENE)
    assert one[:3] == ONE.replace("? ", "?|").replace(". ", ".|").split("|")[:3]
    assert two == [
        "How may I serve you tonight.",
        "My cup is empty.",
        "I want a new one.",
        "I have a train to catch soon.",
    ]


def test_what_stands_between_goes_with_take_1_since_words_keep_their_order() -> None:
    ((one, _),) = takes(SCENE)
    assert one[-1] == f"No way. {BETWEEN}"


def test_the_author_says_how_far_each_take_goes() -> None:
    ((one, two),) = takes(SCENE, {"belong to take 1": "1", "belong to take 2": "2"})
    assert one[-2:] == ["No way.", BETWEEN]
    assert two[-2:] == ["Of course.", "She smiles at him."]


def test_who_speaks_is_a_remark_that_nobody_is_asked() -> None:
    (proposal,) = proposals(SCENE)
    assert [question.choices for question in proposal.open if question.text.startswith("Who speaks")] == [("",)]


def test_three_times_are_three_takes() -> None:
    ((*three,),) = takes(f"{SCENE} Here is the last one. {ONE}")
    assert len(three) == 3


def test_one_repeated_sentence_is_no_scene() -> None:
    line = "The kettle sings when the water boils at last."
    assert takes(f"{line} So we listen to it. Then it stops. {line} Now pour the tea.") == []


def test_sentences_of_few_words_are_chance() -> None:
    assert takes("I don't know. You may ask. The tea is hot. I don't know. You may ask. So there.") == []


def test_a_refrain_is_no_scene() -> None:
    refrain = "Fill the kettle with water, my friend. Wait until it sings a song."
    verses = ("The night is long.", "The moon is bright.", "The guests are late.", "The cups are cold.")
    assert takes(" ".join(f"{refrain} {verse}" for verse in verses)) == []


def test_a_repeat_in_another_order_or_far_away_is_no_scene() -> None:
    lines = ["Fill the kettle with cold water.", "Put three leaves in the pot.", "Warm the cups with steam."]
    assert takes(" ".join([*lines[:2], "That is all.", *lines[1::-1]])) == []
    between = " ".join(f"Number {number} differs wholly{number} from{number} others{number}." for number in range(70))
    assert takes(" ".join([*lines, between, *lines])) == []


def test_a_scene_does_not_cross_a_heading() -> None:
    assert takes(f"{ONE}\n# Again\n{TWO}") == []
