"""What helps learners practise: hints, the reasons of other options, how sure one is, and shuffled options."""

import pytest
from playwright.sync_api import expect
from web.test_accessibility import violations

from .conftest import served_copy
from .learner import Question, answer, reload, visit
from .test_review import asked, older, review

EDIT = "      policy: true\n"
SETTINGS = f"{EDIT}      confidence: true\n      shuffle: true\n"
PINNED = "- [ ] Have you read the manual on `calendar.sync`?"
HEARD = "addEventListener('coursewright:answered', event => window.heard = event.detail)"


@pytest.fixture(scope="module")
def practice(tmp_path_factory, build):
    """A course that asks how sure learners are, and shuffles options, of which one is pinned."""
    with served_copy(tmp_path_factory.mktemp("practice"), build) as course:
        course.edit("mkdocs.yml", EDIT, SETTINGS)
        course.edit("quizzes/index.md", PINNED, f"{PINNED} {{ .pinned }}")
        course.build()
        yield course


def second(course, page):
    return Question(visit(page, f"{course.url}call/"), "second-question")


def test_hints_come_one_by_one(course, new):
    question = second(course, new())
    more, given = question.form.get_by_role("button", name="hint"), question.form.locator(".cw-given > li")
    assert more.inner_text() == "Show a hint"
    assert question.form.locator(".cw-hints").count() == 0
    more.press("Enter")
    assert more.inner_text() == "Show another hint (1 of 2)"
    assert given.all_inner_texts() == ["What changed?"]
    expect(more).to_be_focused()
    more.press("Enter")
    assert given.all_inner_texts() == ["What changed?", "Things have no memory, people have."]
    expect(more).to_have_count(0)
    expect(question.check_button).to_be_focused()
    expect(question.form.locator("[aria-live=polite]:has(> li)")).to_have_count(1)


def test_an_answer_tells_how_many_hints_were_seen(course, new):
    question = second(course, new())
    question.page.evaluate(HEARD)
    question.form.get_by_role("button", name="Show a hint").click()
    question.answer("When did")
    assert question.stored["hints"] == question.page.evaluate("heard.hints") == 1
    expect(question.form.get_by_role("button", name="Show another")).to_be_hidden()
    question.try_again()
    question.answer("When did")
    assert question.stored["hints"] == 1
    reload(question.page)
    assert question.verdict == "right"
    question.try_again()
    question.answer("When did")
    assert "hints" not in question.stored


def test_a_review_gives_hints_too_and_asks_again_sooner(course, new):
    question = second(course, new())
    question.answer("When did")
    older(question.page, 10)
    page = review(question.page, course)
    assert asked(page) == "second-question"
    page.get_by_role("button", name="Show a hint").click()
    answer(page, "second-question", "When did")
    assert question.stored["hints"] == 1


def test_the_reasons_of_the_other_options_unfold(lesson):
    question = answer(lesson, "restart-email", "Could you")
    others = question.form.locator(".cw-others")
    assert "Sound advice" not in question.said
    others.locator("summary").click()
    assert [text.split("\n")[0] for text in others.locator("li").all_inner_texts()] == [
        "Restart it. Then it works.",
        "Have you read the manual on calendar.sync?",
    ]
    assert "Sound advice" in question.said
    answer(lesson, "tricks", "It serves", "It brings", "It builds")
    assert Question(lesson, "tricks").form.locator(".cw-others").count() == 0


def test_how_sure_one_is_belongs_to_the_answer(practice, new):
    page = visit(new(), practice.url)
    page.evaluate(HEARD)
    question = Question(page, "restart-email")
    sure = question.form.get_by_role("group", name="How sure are you?")
    question.choose("Could you")
    sure.get_by_label("Guessing").check()
    question.check()
    assert question.stored["sure"] == page.evaluate("heard.sure") == "guess"
    assert question.verdict == "right"
    expect(sure.get_by_label("Guessing")).to_be_disabled()
    expect(sure.get_by_label("Guessing")).to_be_checked()
    question.try_again()
    assert sure.get_by_role("radio").evaluate_all("radios => radios.filter(radio => radio.checked).length") == 0
    question.answer("Could you")
    assert "sure" not in question.stored
    expect(sure).to_be_hidden()


def test_saying_how_sure_one_is_checks_and_clears_nothing(practice, new):
    question = Question(visit(new(), practice.url), "restart-email")
    question.form.get_by_label("Fairly sure").check()
    assert (question.verdict, question.said, question.history) == (None, "", [])
    question.check()
    assert question.said == "Choose an answer first."
    question.form.get_by_label("Guessing").check()
    assert question.said == "Choose an answer first."


def test_options_stand_in_an_order_of_one_s_own(practice, new):
    """Of six learners not all see the four options of a question in the same order; each sees one order always."""
    orders = []
    for _ in range(6):
        page = visit(new(), practice.url)
        labels = Question(page, "tricks").labels
        reload(page)
        assert Question(page, "tricks").labels == labels
        assert Question(page, "restart-email").labels[2].startswith("Have you")
        orders.append(labels)
    assert len({tuple(labels) for labels in orders}) > 1
    assert {tuple(sorted(labels)) for labels in orders} == {tuple(sorted(orders[0]))}


def test_shuffled_options_are_answered_and_remembered_as_ever(practice, new):
    page = visit(new(), practice.url)
    answer(page, "tricks", "It serves", "It builds", "It differs")
    reload(page)
    question = Question(page, "tricks")
    assert question.verdict == "right"
    assert [label[:8] for label in sorted(question.chosen)] == ["It build", "It diffe", "It serve"]


def test_without_the_module_questions_work(practice, new):
    page = new(expected="error: Failed to load resource")
    page.route("**/practice.js", lambda route: route.abort())
    visit(page, practice.url)
    assert answer(page, "restart-email", "Could you").verdict == "right"


@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing(practice, new, width):
    page = visit(new(viewport={"width": width, "height": 800}), f"{practice.url}call/")
    page.get_by_role("button", name="Show a hint").click()
    page.get_by_label("Guessing").check()
    assert violations(page) == []
    answer(page, "second-question", "When did").form.locator(".cw-others > summary").click()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
