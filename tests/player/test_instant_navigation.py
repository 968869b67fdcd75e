"""Material replaces pages without loading them anew: the player keeps up, and does nothing twice."""

from .learner import Question, answer, there_and_back

HEAR = """
window.heard = [];
document.addEventListener("coursewright:answered", event => heard.push(event.detail.right));
"""


def test_ten_times_back_and_forth_leave_one_of_each(lesson):
    lesson.evaluate(HEAR)
    question = answer(lesson, "restart-email", "Restart it.")
    for _ in range(10):
        there_and_back(lesson)
    assert lesson.evaluate("heard") == [False], "the page was loaded anew"
    forms = lesson.locator("form.cw-question").count()
    assert lesson.locator(".cw-again").count() == forms
    assert lesson.locator(".cw-check").count() == forms
    assert question.result.count() == 1
    assert question.marks == ["Your choice: wrong", "Right answer"]
    question.try_again()
    question.answer("Could you")
    assert lesson.evaluate("heard") == [False, True]


def test_the_player_may_be_called_twice_for_one_page(lesson):
    question = answer(lesson, "restart-email", "Restart it.")
    Question(lesson, "tricks").choose("It serves")
    lesson.evaluate("document$.next(document), document$.next(document)")
    assert lesson.locator(".cw-again").count() == lesson.locator("form.cw-question").count()
    assert question.result.count() == 1
    assert Question(lesson, "tricks").chosen == ["It serves colleagues just as well."]


def test_without_the_theme_s_script_the_player_works(bare):
    assert bare.evaluate("window.document$") is None
    assert answer(bare, "restart-email", "Could you").verdict == "right"
