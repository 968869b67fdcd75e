"""Two tabs at once."""

import pytest
from playwright.sync_api import expect

from .learner import Question, answer, events, kept, put, visit

WRITE_200 = """async () => {
    const { $store: { add } } = await import("/course/assets/coursewright/coursewright.js");
    const writing = Array.from({ length: 200 }, () => add({ type: "cleared", question: "tricks" }));
    window.written = Promise.all(writing).then((kept) => kept.filter(Boolean).length);
}"""
IN_ONE_BREATH = """() => {
    const form = document.querySelector("#question-restart-email");
    form.querySelector(".cw-again").click();
    form.querySelectorAll("input")[1].click();
    form.querySelector(".cw-check").click();
    form.querySelector(".cw-again").click();
}"""


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
    assert Question(other, "restart-email").stored == one.stored
    assert Question(lesson, "fridays").stored == blank.stored
    assert one.stored
    assert blank.stored


def test_a_page_that_comes_back_shows_what_happened_meanwhile(lesson):
    question = answer(lesson, "restart-email", "Could you")
    put(lesson, [question.stored | {"id": "cleared", "type": "cleared", "at": question.stored["at"] + 1}])
    assert question.verdict == "right", "nothing tells a page that sleeps"
    lesson.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    expect(question.form).not_to_have_attribute("data-verdict", "right")


def test_two_tabs_that_write_at_once_lose_nothing(lesson, other):
    tabs = (lesson, other)
    for tab in tabs:
        tab.evaluate(WRITE_200)
    assert [tab.evaluate("written") for tab in tabs] == [200, 200]
    assert len({event["id"] for event in events(lesson)}) == kept(lesson) == 400


def test_a_check_and_its_clearing_in_one_breath_arrive_in_order(lesson, other):
    question, seen = Question(lesson, "restart-email"), Question(other, "restart-email")
    question.answer("Could you")
    expect(seen.form).to_have_attribute("data-verdict", "right")
    lesson.evaluate(IN_ONE_BREATH)
    expect(seen.form).not_to_have_attribute("data-verdict", "right")
    answer(lesson, "tricks", "It serves")
    expect(Question(other, "tricks").form).to_have_attribute("data-verdict", "partly")
    assert seen.verdict is None
    assert seen.chosen == []
