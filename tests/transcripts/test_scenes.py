"""What holds for all proposals: order, ids, answers, odd input, and speed."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, strategies
from spoken import spoken, unanswered
from test_options import MAILS
from test_repeats import SCENE
from test_turns import TWICE
from test_what_if import PAIR

from coursewright.transcripts.scenes import propose
from coursewright.transcripts.scenes.proposal import Answer, Proposal, Question
from coursewright.transcripts.scenes.said import read_said

ALL = f"{SCENE}\n# Two\n{TWICE}\n# Three\n{MAILS}\n# Four\n{PAIR}"


def proposals(text: str) -> list[Proposal]:
    return propose(read_said(*spoken(text)), unanswered)


def questions(text: str) -> list[Question]:
    return [question for proposal in proposals(text) for question in proposal.open]


def answer_one(id_: str, given: str) -> Answer:
    return lambda question: given if question.id == id_ else None


def test_proposals_are_sorted_and_do_not_overlap() -> None:
    found = proposals(ALL)
    assert len(found) == 4
    for before, after in pairwise(found):
        assert before.end <= after.first


def test_takes_and_turns_follow_one_another_without_a_gap() -> None:
    for proposal in proposals(ALL):
        turns = [turn for take in proposal.takes for turn in take.turns]
        assert [turn.end for turn in turns[:-1]] == [turn.first for turn in turns[1:]]
        assert all(turn.first < turn.end for turn in turns)


def test_without_answers_all_takes_are_neutral() -> None:
    assert {take.kind for proposal in proposals(ALL) for take in proposal.takes} == {"take"}


def test_an_id_knows_words_and_not_places() -> None:
    ids = [question.id for question in questions(ALL)]
    moved = f"Something is said before. It is long.\n# Zero\n{ALL}".replace("Good evening, is", "Good  evening,  is")
    assert [question.id for question in questions(moved)] == ids
    assert len(set(ids)) == len(ids)


def test_an_answer_does_not_change_the_ids_of_the_others() -> None:
    ids = {question.id for question in questions(ALL)}
    for answered in questions(ALL):
        choice = answered.choices[-1] if answered.choices else "Ann"
        answer = answer_one(answered.id, choice)
        asked = {question.id for proposal in propose(read_said(*spoken(ALL)), answer) for question in proposal.open}
        assert asked <= ids - {answered.id}


def test_an_answered_question_is_not_open_and_a_wrong_answer_does_not_count() -> None:
    speech, sentences = spoken(TWICE)
    ids = {question.id for question in questions(TWICE)}
    (wrong,) = propose(read_said(speech, sentences), lambda question: "perhaps" if question.choices else None)
    assert {question.id for question in wrong.open} == ids
    (defaults,) = propose(read_said(speech, sentences), lambda question: question.default)
    assert defaults.open == ()
    assert defaults.takes == proposals(TWICE)[0].takes


def test_questions_fit_a_comment() -> None:
    text = TWICE.replace("evening", '<!-- evening --> "so"')
    assert not any(mark in question.text for question in questions(text) for mark in ("--", "<", ">"))


PARTS = (
    *ALL.replace("\n", " \n ").split(". "),
    ">> Hi.",
    "ANN>> Yes.",
    "BEN>> No.",
    "\n# Head\n",
    "He said, this is a wet cup.",
)


@given(strategies.lists(strategies.sampled_from(PARTS), max_size=40), strategies.sampled_from([0, -1, None]))
def test_any_order_of_sentences_gives_takes_without_gaps(parts: list[str], choice: int | None) -> None:
    speech, sentences = spoken(". ".join(parts))
    answer = unanswered if choice is None else lambda question: (question.choices or ("Ann",))[choice]
    behind = 0
    for proposal in propose(read_said(speech, sentences), answer):
        turns = [turn for take in proposal.takes for turn in take.turns]
        assert behind <= proposal.first
        assert all(turn.first < turn.end for turn in turns)
        assert all(before.end == after.first for before, after in pairwise(turns))
        assert not any(sentences[index].opens == "heading" for index in range(proposal.first, proposal.end))
        behind = proposal.end


@pytest.mark.parametrize("text", ["", "...", ">> ", ">> >>", "# Only", "Word", "。 。", "\ufffd " * 9, "# A\n>> x"])
def test_odd_input_proposes_nothing(text: str) -> None:
    assert proposals(text) == []


@pytest.mark.parametrize(
    "text",
    [
        " ".join(f"Cup {n % 61} is on table {n % 13} and {n} of {n * 7 % 19} guests like it." for n in range(5000)),
        "Fill the kettle with water. " * 5000,
        " ".join(f">> Cup {n} is warm. >> Is it so with cup {n}?" for n in range(2500)),
        "He said, bring the tea to me. " * 5000,
        "What if you said, bring me tea? " * 5000,
        "word " * 100_000,
        "said, " * 80_000,
        '"said,: ' * 60_000,
        "what if you " * 40_000,
    ],
)
def test_much_takes_little_time(text: str) -> None:
    speech, sentences = spoken(text)
    begun = time.process_time()
    propose(read_said(speech, sentences), unanswered)
    assert time.process_time() - begun < 1.5
