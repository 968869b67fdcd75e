"""On paper: questions to fill in, and the answers at the end; on the screen afterwards nothing of it."""

import pytest
from playwright.sync_api import expect

from .learner import Question, answer, visit

ENTRIES = """() => [...document.querySelectorAll(".cw-key > h3")].map((heading) => {
    const right = heading.nextElementSibling;
    return [heading, ...right.children, right.nextElementSibling].map((node) => node.textContent.trim());
})"""


@pytest.fixture
def paper(lesson):
    """The first lesson's page, answered in part, as it goes to paper."""
    answer(lesson, "restart-email", "Restart it.")
    answer(lesson, "two-blanks", "sympathy", "pity")
    Question(lesson, "tricks").choose("It serves")
    lesson.emulate_media(media="print")
    lesson.evaluate("dispatchEvent(new Event('beforeprint'))")
    yield lesson
    lesson.emulate_media(media="screen")


def test_the_answers_follow_at_the_end_by_the_numbers_of_the_questions(paper):
    numbers = paper.locator("form.cw-question").evaluate_all("forms => forms.map(({ dataset }) => dataset.number)")
    assert numbers == [f"Question {number}" for number in range(1, 7)]
    assert paper.locator("article > :last-child").get_attribute("class") == "cw-key"
    assert paper.locator(".cw-key > h2").inner_text() == "Answer key"
    cake, mail, greeting, *_ = entries = paper.evaluate(ENTRIES)
    assert [entry[0] for entry in entries] == numbers
    assert cake == [
        "Question 1",
        "Right: habit or custom or boss’s Spaß",
        "Whoever asks why may have found a rule that nobody made.",
    ]
    assert mail[1] == "Right: Could you restart it, please?It asks, and it leaves the door open."
    assert greeting[1].startswith("Right: Good morning, Noor!")
    assert len(entries[3]) == 5, "a question with three right answers"
    expect(paper.locator(".cw-key")).to_be_visible()
    ids = paper.evaluate("[...document.querySelectorAll('[id]')].map(({ id }) => id)")
    assert len(ids) == len(set(ids))


def test_a_question_gives_nothing_away_and_leaves_room(paper):
    for hidden in (".cw-answer", ".cw-badge", ".cw-feedback", ".cw-actions"):
        assert paper.locator(f".cw-question {hidden}:visible").count() == 0, hidden
    style = "inputs => inputs.map((input) => getComputedStyle(input))"
    boxes = paper.locator(".cw-option > input").evaluate_all(
        f"{style[:-1]}).map(({{ appearance, borderTopWidth, backgroundColor }}) => "
        "[appearance, borderTopWidth !== '0px', backgroundColor])"
    )
    assert boxes
    assert all(box == ["none", True, "rgba(0, 0, 0, 0)"] for box in boxes)
    look = "options => options.map((option) => { const { backgroundColor, borderTopWidth } = getComputedStyle(option);"
    looks = paper.locator(".cw-option").evaluate_all(f"{look} return backgroundColor + borderTopWidth; }})")
    assert len(set(looks)) == 1, "what was chosen looks like what was not"
    blanks = paper.locator(".cw-blank").evaluate_all(
        f"{style[:-1]}).map(({{ color, borderBottomWidth }}) => [color, borderBottomWidth !== '0px'])"
    )
    assert blanks
    assert all(blank == ["rgba(0, 0, 0, 0)", True] for blank in blanks)


def test_the_screen_shows_afterwards_what_it_showed_before(paper):
    paper.emulate_media(media="screen")
    expect(paper.locator(".cw-key")).to_be_hidden()
    paper.evaluate("dispatchEvent(new Event('afterprint'))")
    assert paper.locator(".cw-key, [data-number], .cw-debrief[open]").count() == 0
    assert Question(paper, "restart-email").chosen == ["Restart it. Then it works."]
    assert Question(paper, "two-blanks").typed == ["sympathy", "pity"]
    assert Question(paper, "restart-email").verdict == "wrong"


def test_printing_twice_makes_one_key(paper):
    paper.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert paper.locator(".cw-key").count() == 1


def test_without_javascript_each_answer_stands_below_its_question(course, new):
    page = new(java_script_enabled=False)
    page.goto(course.url)
    page.emulate_media(media="print")
    question = Question(page, "restart-email").form
    expect(question.get_by_text("It asks, and it leaves the door open.")).to_be_visible()
    expect(question.get_by_text("Asking instead of telling keeps users")).to_be_visible()


def test_what_printing_needs_comes_when_nothing_else_is_under_way(course, new):
    page = visit(new(), course.url)
    page.evaluate("addEventListener('beforeprint', () => window.keyed = document.querySelectorAll('.cw-key').length)")
    page.pdf()
    assert page.evaluate("keyed") == 1
    assert page.locator(".cw-key").count() == 0
