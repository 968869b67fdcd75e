"""Choosing options: what a check says, and what it leaves alone."""

from playwright.sync_api import expect

from .learner import Question, answer, kept


def test_a_wrong_choice_is_corrected_at_once(lesson):
    question = answer(lesson, "restart-email", "Restart it.")
    assert question.result.inner_text() == "Not quite."
    assert "Your choice: wrong: Restart it. Then it works.\nSound advice" in question.said
    assert "Right answer: Could you restart it, please?\nIt asks" in question.said
    assert "Asking instead of telling keeps users in the conversation." in question.said
    assert "It blames" not in question.said
    assert question.marks == ["Your choice: wrong", "Right answer"]


def test_a_right_choice_is_told_why(lesson):
    question = answer(lesson, "restart-email", "Could you")
    assert question.verdict == "right"
    assert question.result.inner_text() == "Right."
    assert "leaves the door open" in question.said
    assert "Asking instead of telling" in question.said
    assert question.marks == ["Your choice: right"]


def test_of_several_answers_each_is_marked(lesson):
    question = answer(lesson, "tricks", "It serves", "It brings", "It builds")
    words = "Partly right: you found 2 of 3 right answers, and 1 of your choices is wrong."
    assert question.result.inner_text() == words
    right, wrong = "Your choice: right", "Your choice: wrong"
    assert question.marks == [right, wrong, right, "Right, but not chosen"]


def test_several_answers_are_right_only_together(lesson):
    question = answer(lesson, "tricks", "It serves", "It builds", "It differs")
    assert question.verdict == "right"
    question.try_again()
    question.answer("It serves", "It builds")
    assert question.verdict == "partly"
    question.try_again()
    question.answer("It brings")
    assert question.verdict == "wrong"


def test_choosing_alone_checks_nothing(lesson):
    question = Question(lesson, "restart-email")
    question.choose("Restart it.")
    assert question.verdict is None
    assert question.said == ""
    assert kept(lesson) == 0


def test_another_choice_takes_the_result_away(lesson):
    question = answer(lesson, "restart-email", "Restart it.")
    question.choose("Have you")
    assert question.verdict is None
    assert question.said == ""
    assert question.marks == []
    expect(question.again_button).to_be_hidden()
    question.answer("Could you")
    assert question.verdict == "right"


def test_trying_again_begins_with_nothing_chosen(lesson):
    question = answer(lesson, "tricks", "It serves", "It brings")
    question.try_again()
    assert question.chosen == []
    assert question.said == ""
    assert question.verdict is None
    assert question.has_focus()


def test_a_double_click_checks_once(lesson):
    lesson.evaluate("window.heard = 0, addEventListener('coursewright:answered', () => heard++)")
    question = Question(lesson, "restart-email")
    question.choose("Restart it.")
    question.check_button.dblclick()
    assert question.verdict == "wrong"
    assert question.result.count() == 1
    assert lesson.evaluate("heard") == 1


def test_no_choice_is_no_mistake(lesson):
    for name, words in {
        "restart-email": "Choose an answer first.",
        "tricks": "Choose at least one answer first.",
    }.items():
        question = answer(lesson, name)
        assert question.said == words
        assert question.verdict is None
        assert question.has_focus()
    assert kept(lesson) == 0


def test_the_server_s_answer_gives_way_to_the_player_s(lesson):
    answers = lesson.locator(".cw-answer")
    assert answers.count() == lesson.locator("form.cw-question").count()
    assert not any(details.is_visible() for details in answers.all())


def test_others_hear_of_an_answer(lesson):
    lesson.evaluate("addEventListener('coursewright:answered', event => window.heard = event.detail)")
    question = answer(lesson, "restart-email", "Restart it.")
    key = question.option("Restart it.").get_attribute("value")
    wrong = {"chosen": [key], "right": False, "verdict": "wrong", "hints": 0}
    assert lesson.evaluate("heard") == {"question": "restart-email", "sure": None} | wrong
    answer(lesson, "two-blanks", "sympathy", "Empathy")
    right = {"chosen": ["sympathy", "Empathy"], "right": True, "verdict": "right", "hints": 0}
    assert lesson.evaluate("heard") == {"question": "two-blanks", "sure": None} | right
