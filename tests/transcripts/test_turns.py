"""Dialogues of `>>` turns and of named ones: takes, speakers, and the narrator's return."""

from collections.abc import Callable

from spoken import shown, spoken, unanswered
from talk import talk

from coursewright.transcripts.scenes import propose
from coursewright.transcripts.scenes.proposal import Question
from coursewright.transcripts.scenes.said import read_said
from coursewright.transcripts.scenes.turns import find_narrator
from coursewright.transcripts.speech.sentences import read_sentences

LONG = "And this is what a good host does in every house and on every day. " * 6
TEA = f"Two friends meet. >> Is the tea ready? >> Not yet, it hums. >> So I wait.\n>> {LONG}"
TWICE = (
    "Listen. >> Good evening, is the tea ready? >> No, the kettle has been cold all day long. >> Then boil it. "
    ">> Good evening, is the tea hot? >> No, the kettle has been cold all day long. >> Let me help you with it.\n"
    f">> {LONG}"
)


def takes(text: str, answers: Callable[[Question], str | None] = unanswered) -> list[list[list[str]]]:
    speech, sentences = spoken(text)
    return shown(speech, sentences, propose(read_said(speech, sentences), answers))


def asked(text: str) -> list[str]:
    speech, sentences = spoken(text)
    return [
        question.text for proposal in propose(read_said(speech, sentences), unanswered) for question in proposal.open
    ]


def test_short_turns_are_a_dialogue_and_a_long_one_is_narration() -> None:
    expected = ["Speaker 1: Is the tea ready?", "Speaker 2: Not yet, it hums.", "Speaker 1: So I wait."]
    assert takes(TEA) == [[expected]]


def test_one_turn_is_no_dialogue() -> None:
    assert takes(f"Two friends meet. >> Is the tea ready?\n>> {LONG}") == []


def test_the_same_scene_played_twice_is_two_takes() -> None:
    one, two = takes(TWICE)[0]
    assert one[0] == "Speaker 1: Good evening, is the tea ready?"
    assert one[-1] == "Speaker 1: Then boil it."
    assert two[0] == "Speaker 1: Good evening, is the tea hot?"
    assert len(two) == 3


def test_a_long_turn_between_two_runs_of_one_scene_is_narration_in_take_1() -> None:
    text = TWICE.replace("Then boil it. ", f"Then boil it.\n>> {LONG}\n")
    one, two = takes(text)[0]
    assert one[-1] == LONG.strip()
    assert two[0] == "Speaker 1: Good evening, is the tea hot?"


def test_the_author_says_which_take_is_stronger() -> None:
    speech, sentences = spoken(TWICE)
    (neutral,) = propose(read_said(speech, sentences), unanswered)
    assert [(take.kind, take.label) for take in neutral.takes] == [("take", "Take 1"), ("take", "Take 2")]
    (judged,) = propose(read_said(speech, sentences), lambda question: "2" if "stronger" in question.text else None)
    assert [take.kind for take in judged.takes] == ["weaker", "stronger"]


def test_what_follows_a_heading_is_narration() -> None:
    text = "Hello. >> Is it ready? >> Not yet.\n# The cup\nNow the cup. It is warm.\n>> Is it mine? >> It is."
    first, second = takes(text)
    assert first == [["Speaker 1: Is it ready?", "Speaker 2: Not yet."]]
    assert second == [["Speaker 1: Is it mine?", "Speaker 2: It is."]]


def test_names_of_the_file_stay_and_one_is_asked_for_each_placeholder() -> None:
    assert takes("ANN>> Is it ready? BEN>> Not yet. ANN>> So I wait.")[0][0][1] == "BEN: Not yet."
    assert asked("ANN>> Is it ready? BEN>> Not yet. ANN>> So I wait.") == []
    questions = [text for text in asked(TEA) if text.startswith("Who is")]
    assert questions == [
        "Who is Speaker 1, who says “Is the tea ready?”?",
        "Who is Speaker 2, who says “Not yet, it hums.”?",
    ]


def test_the_author_names_the_speakers_of_all_takes() -> None:
    one, two = takes(TWICE, lambda question: " Host " if "Speaker 1" in question.text else None)[0]
    assert [turn.partition(":")[0] for turn in (*one, *two)] == ["Host", "Speaker 2", "Host"] * 2


def test_one_speaker_in_many_cues_and_a_list_of_statements_are_no_dialogue() -> None:
    assert takes("ANN>> Fill the kettle. ANN>> Wait a while. ANN>> It sings.") == []
    assert takes("ANN>> Fill the kettle. BEN>> Wait a while. CAT>> It sings.") == []


def test_the_narrators_return_is_asked_and_changes_nothing_unless_told() -> None:
    text = "Listen. >> Is it ready? >> Not yet. >> So much for tea."
    assert any(question.startswith("Does the narrator speak again") for question in asked(text))
    assert len(takes(text)[0][0]) == 3
    told = takes(text, lambda question: "yes" if "narrator" in question.text else None)
    assert told == [[["Speaker 1: Is it ready?", "Speaker 2: Not yet."]]]


def test_a_narrator_at_the_end_of_take_1_stays_in_it() -> None:
    told = takes(TWICE, lambda question: "yes" if "Then boil it" in question.text else None)
    assert told[0][0][-1] == "Then boil it."


def test_a_curt_beginning_of_a_long_turn_may_belong_to_the_dialogue() -> None:
    text = f"Listen. >> Is it ready? >> Not yet.\n>> Then I wait. {LONG}"
    assert takes(text)[0][0][-1] == "Speaker 2: Not yet."
    told = takes(text, lambda question: "1" if "still belong" in question.text else None)
    assert told[0][0][-1] == "Speaker 1: Then I wait."


def test_a_meeting_has_no_order_of_speakers_and_few_questions() -> None:
    text = "Welcome. " + " ".join(f">> That is remark {number} of ours." for number in range(300))
    speech, sentences = spoken(text)
    (proposal,) = propose(read_said(speech, sentences), unanswered)
    assert {turn.speaker for turn in proposal.takes[0].turns} == {"Speaker"}
    assert len(proposal.open) == 1


def test_a_turn_that_repeats_itself_is_one_turn() -> None:
    line = "Fill the kettle with water, my friend. Wait until it sings a song."
    assert len(takes(f"Listen. >> Hello. >> {line} {line} >> I did. >> Thank you.")[0]) == 1


LONG = "Now listen, " + "and then wait for the kettle, " * 11 + "and pour."
LESSON = f"""\
Teacher> {LONG}
Ann> Is the kettle on for our tea?
Bob> Not yet.
Teacher> Once more.
Ann> Is the kettle on for our tea? I have no time.
Bob> Not yet, but sit down.
Teacher> There. {LONG}
Ann> May I have some milk in my tea?
Bob> No.
Teacher> Or kindly.
Ann> May I have some milk in my tea?
Bob> Of course.
"""


def test_a_named_narrator_stands_between_dialogues_and_not_in_them() -> None:
    transcript = talk(LESSON)
    said = read_said(transcript.speech, read_sentences(transcript))
    assert find_narrator(said) == "Teacher"
    speakers = [[turn.speaker for take in one.takes for turn in take.turns] for one in propose(said, unanswered)]
    assert speakers == [["Ann", "Bob", "", "Ann", "Bob"], ["Ann", "Bob", "", "Ann", "Bob"]]


def test_an_interview_has_no_narrator() -> None:
    transcript = talk(f"Ann> Why?\nBob> {LONG}\nAnn> Really?\nBob> Yes.\n")
    assert find_narrator(read_said(transcript.speech, read_sentences(transcript))) == ""
