"""Two tabs at once, and browsers that keep nothing."""

import re

import pytest
from playwright.sync_api import expect

from .learner import Question, answer, there_and_back, visit

SWITCHED_OFF = """
Object.defineProperty(window, "localStorage", { get() { throw new DOMException("off", "SecurityError") } });
"""
FULL = """
Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError") };
"""
NOT_OF_THE_PLAYER = re.compile(r"(?s)(?!.*coursewright\.js)")  # the theme itself stumbles when storage is off


@pytest.fixture
def other(lesson, new):
    """The same lesson in another tab, behind the first one."""
    other = visit(new(context=lesson.context), lesson.url)
    lesson.bring_to_front()
    return other


def test_an_answer_appears_in_the_other_tab(lesson, other):
    answer(lesson, "restart-email", "Could you")
    seen = Question(other, "restart-email")
    expect(seen.form).to_have_attribute("data-verdict", "right")
    assert seen.chosen == ["Could you restart it, please?"]
    assert seen.feedback.get_attribute("aria-live") == "off"
    Question(lesson, "restart-email").try_again()
    expect(seen.form).not_to_have_attribute("data-verdict", "right")
    assert seen.chosen == []


def test_another_tab_does_not_disturb_an_answer_under_way(lesson, other):
    mine = Question(other, "two-blanks")
    mine.fill("under way")
    answer(lesson, "two-blanks", "x", "y")
    answer(lesson, "tricks", "It serves")
    expect(Question(other, "tricks").form).to_have_attribute("data-verdict", "partly")
    assert mine.typed == ["under way", ""]
    assert mine.verdict is None


def test_tabs_keep_each_other_s_answers(lesson, other):
    one, blank = answer(lesson, "restart-email", "Could you"), answer(other, "fridays", "habit")
    assert one.stored
    assert Question(lesson, "fridays").stored == blank.stored
    assert blank.stored


def test_without_storage_everything_else_works(course, new):
    page = new(expected=NOT_OF_THE_PLAYER)
    page.add_init_script(SWITCHED_OFF)
    visit(page, course.url)
    question = answer(page, "restart-email", "Restart it.")
    assert question.verdict == "wrong"
    question.try_again()
    assert question.chosen == []
    assert answer(page, "fridays", "habit").verdict == "right"


def test_what_cannot_be_stored_lasts_as_long_as_the_page(course, new):
    page = new()
    page.add_init_script(FULL)
    visit(page, course.url)
    question = answer(page, "restart-email", "Could you")
    assert question.stored is None
    there_and_back(page)
    assert question.verdict == "right"
    question.try_again()
    there_and_back(page)
    assert question.verdict is None
