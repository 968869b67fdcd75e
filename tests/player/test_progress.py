"""How far a learner is: on the lesson's page, in the navigation, and in the list of lessons on the first page."""

import re
import shutil

import pytest
from playwright.sync_api import expect

from .conftest import served_copy
from .learner import Question, answer, everything, forget, reload, summaries, visit

HEAR = "window.heard = []; addEventListener('coursewright:reached', ({ detail }) => heard.push(detail))"
SHIFTS = """window.shifts = [];
new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries().filter(({ value }) => value > 0.003)) // a line is more than that
        shifts.push([value, ...sources.map(({ node }) => node?.outerHTML?.slice(0, 80))]);
}).observe({ type: "layout-shift", buffered: true });"""
RIGHT = {"restart-email": ["Could"], "fridays": ["habit"], "two-blanks": ["sympathy", "empathy"]}
LATER = {"tricks": ["It serves", "It builds", "It differs"], "said-twice": ["please", "please"]}
CALL = {"second-question": ["When"]}


@pytest.fixture(scope="module")
def whole(tmp_path_factory, build):
    """The course with a first page that is no lesson."""
    with served_copy(tmp_path_factory.mktemp("whole"), build) as course:
        for folder in ("docs", "quizzes"):
            shutil.move(course.folder / folder / "index.md", course.folder / folder / "mails.md")
        course.edit("docs/call.md", "(index.md)", "(mails.md)")
        course.edit("docs/call.md", "(index.md#", "(mails.md#")
        (course.folder / "docs/index.md").write_text("# Answers\n\nTwo lessons.\n", "utf-8")
        course.build()
        yield course


def reached(page):
    """The objectives that show that they are, by the word."""
    shown = page.locator(".cw-objectives li", has=page.locator(".cw-state:visible"))
    return [item.get_attribute("data-objective") for item in shown.all()]


def says(page, words):
    """Below the objectives, behind how many sections were seen, which depends on the screen."""
    said = re.compile(rf"^\d of \d sections seen, {re.escape(words)}$")
    expect(page.locator("p.cw-progress[data-cw-ready]")).to_have_text(said)


def answer_all(page, *some):
    for answers in some:
        for name, given in answers.items():
            answer(page, name, *given)


def start(page, course):
    page.goto(course.url)
    page.wait_for_selector("nav.cw-course[data-cw-ready]")
    return page.locator("nav.cw-course")


def finish_call(page, course):
    visit(page, f"{course.url}call/")
    answer_all(page, CALL)
    says(page, "1 of 1 questions answered, 1 of 1 objectives reached")
    expect(page.locator(".md-nav a .cw-finished")).to_have_count(1)


def test_an_objective_is_reached_by_right_answers_to_two_questions(lesson):
    says(lesson, "0 of 5 questions answered, 0 of 2 objectives reached")
    lesson.evaluate(HEAR)
    answer(lesson, "fridays", "habit")
    says(lesson, "1 of 5 questions answered, 0 of 2 objectives reached")
    assert reached(lesson) == []
    answer(lesson, "two-blanks", "sympathy", "empathy")
    says(lesson, "2 of 5 questions answered, 1 of 2 objectives reached")
    assert reached(lesson) == ["empathy"]
    state = lesson.locator("[data-objective=empathy] .cw-state")
    assert state.inner_text() == "Reached"
    assert state.locator("svg[aria-hidden=true]").count() == 1
    assert lesson.evaluate("heard") == [{"objective": "index:empathy"}]


def test_a_wrong_answer_takes_it_back_and_a_cleared_one_does_not(lesson):
    answer_all(lesson, RIGHT)
    says(lesson, "3 of 5 questions answered, 1 of 2 objectives reached")
    question = Question(lesson, "fridays")
    question.try_again()
    assert reached(lesson) == ["empathy"]
    question.answer("rule")
    says(lesson, "3 of 5 questions answered, 0 of 2 objectives reached")
    assert reached(lesson) == []


def test_progress_survives_a_reload_and_is_not_told_again(lesson):
    answer_all(lesson, RIGHT)
    says(lesson, "3 of 5 questions answered, 1 of 2 objectives reached")
    lesson.add_init_script(HEAR)
    reload(lesson)
    says(lesson, "3 of 5 questions answered, 1 of 2 objectives reached")
    assert reached(lesson) == ["empathy"]
    assert lesson.evaluate("heard") == []


def test_the_other_tab_shows_it_too(lesson, new):
    other = visit(new(context=lesson.context), lesson.url)
    other.evaluate(HEAR)
    answer_all(lesson, RIGHT)
    says(other, "3 of 5 questions answered, 1 of 2 objectives reached")
    assert reached(other) == ["empathy"]
    assert other.evaluate("heard") == []


def test_a_section_is_noted_once_when_it_has_been_on_the_screen(course, new):
    page = visit(new(viewport={"width": 800, "height": 500}), course.url)
    noted = []
    for _ in range(3):
        page.locator("#asking").evaluate("heading => heading.scrollIntoView()")
        page.wait_for_timeout(400)
        page.evaluate("scrollTo(0, 300)")
        page.wait_for_timeout(400)
        seen = [event for event in everything(page) if event["type"] == "seen"]
        assert seen == (noted or seen), "a section was noted again"
        noted = seen
        expect(page.locator("p.cw-progress")).to_have_text(re.compile("^2 of 2 sections seen, "))
        reload(page)
    sections = sorted((event["lesson"], event["section"]) for event in noted)
    assert sections == [("index", "asking"), ("index", "beside")]
    summary = summaries(page)["index"]
    assert (summary["seen"], summary["sections"]) == (2, 2)


def test_a_lesson_s_page_notes_how_far_the_learner_is(lesson):
    answer_all(lesson, RIGHT)
    says(lesson, "3 of 5 questions answered, 1 of 2 objectives reached")
    lesson.wait_for_function("() => new Promise((done) => setTimeout(done, 200, true))")
    summary = summaries(lesson)["index"]
    assert summary.pop("at") > 1.7e12
    assert {summary.pop(key) for key in ("seen", "sections")} <= {0, 1, 2}
    about = {"lesson": "index", "title": "Mails that get answers", "url": "/course/"}
    assert summary == about | {"answered": 3, "questions": 5, "reached": 1, "objectives": 2}


def test_the_navigation_marks_a_finished_lesson_also_after_a_move(whole, new):
    page = new(viewport={"width": 1400, "height": 800})
    finish_call(page, whole)
    link = page.locator(".md-nav--primary").get_by_role("link", name="A call Finished")
    expect(link).to_have_count(1)
    page.get_by_role("link", name="mails", exact=True).click()
    page.wait_for_selector("#question-restart-email[data-cw-ready=recalled]")
    expect(page.locator(".md-nav--primary .cw-finished")).to_have_count(1)
    expect(link.locator("svg")).to_be_visible()
    answer_all(page, RIGHT, LATER)
    expect(page.locator(".md-nav--primary a .cw-finished")).to_have_count(2)


def test_the_mark_is_seen_in_the_drawer_and_moves_nothing(whole, new):
    page = new(viewport={"width": 390, "height": 800})
    finish_call(page, whole)
    for url, which in ((f"{whole.url}call/", "label"), (f"{whole.url}mails/", "a")):
        page.goto(url)
        page.locator(".cw-drawer").click()
        link = page.locator(f".md-nav--primary {which}.md-nav__link", has=page.locator(".cw-finished"))
        expect(link.locator(".cw-finished > svg")).to_be_in_viewport(ratio=0.9)
        parts = "link => [...link.children].filter((part) => !part.matches('.cw-finished'))"
        measure = f"link => ({parts})(link).map((part) => part.getBoundingClientRect().x)"
        page.wait_for_timeout(400)
        marked = link.evaluate(measure)
        bare = f"link => (link.querySelector('.cw-finished').remove(), ({measure})(link))"
        assert marked == link.evaluate(bare)


def test_the_first_page_says_how_far_and_where_to_go_on(whole, new):
    page = new()
    nav = start(page, whole)
    go_on = nav.locator(".cw-continue > a")
    assert go_on.inner_text() == "Begin: A call"
    assert nav.locator(".cw-so-far").all_inner_texts() == [
        "0 of 1 questions answered, 0 of 1 objectives reached",
        "0 of 5 questions answered, 0 of 2 objectives reached",
    ]
    finish_call(page, whole)
    nav = start(page, whole)
    assert go_on.inner_text() == "Continue: Mails that get answers"
    assert nav.locator(".cw-state:visible").all_inner_texts() == ["Finished"]
    assert nav.locator("li").first.inner_text().split()[:3] == ["A", "call", "Finished"]
    go_on.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("#question-restart-email[data-cw-ready=recalled]")
    answer_all(page, RIGHT, LATER)
    says(page, "5 of 5 questions answered, 2 of 2 objectives reached")
    nav = start(page, whole)
    assert nav.locator(".cw-state:visible").all_inner_texts() == ["Finished"] * 2
    expect(go_on).to_be_hidden()


def test_the_lesson_that_was_visited_last_is_where_to_go_on(whole, new):
    page = new()
    for name in ("call", "mails"):
        visit(page, f"{whole.url}{name}/")
        expect(page.locator("p.cw-progress[data-cw-ready]")).to_be_visible()
        page.wait_for_timeout(200)
    assert start(page, whole).locator(".cw-continue > a").inner_text() == "Continue: Mails that get answers"


def test_the_first_page_in_another_tab_follows(whole, new):
    page = new()
    start(page, whole)
    other = new(context=page.context)
    finish_call(other, whole)
    expect(page.locator(".cw-course .cw-so-far").first).to_have_text(
        "1 of 1 questions answered, 1 of 1 objectives reached"
    )
    expect(page.locator(".md-nav--primary a .cw-finished")).to_have_count(1)


def test_whoever_forgets_all_finds_no_mark(whole, new):
    page = new()
    finish_call(page, whole)
    forget(page)
    nav = start(page, whole)
    assert page.locator(".cw-finished").count() == nav.locator(".cw-state:visible").count() == 0
    assert nav.locator(".cw-continue > a").inner_text() == "Begin: A call"
    visit(page, f"{whole.url}call/")
    says(page, "0 of 1 questions answered, 0 of 1 objectives reached")
    assert reached(page) == []


@pytest.mark.parametrize("width", [320, 1400])
def test_nothing_shifts_when_progress_comes(whole, new, width):
    page = new(viewport={"width": width, "height": 800})
    finish_call(page, whole)
    page.add_init_script(SHIFTS)
    for name in ("call/", ""):
        page.goto(whole.url + name)
        page.wait_for_selector(":is(p.cw-progress, nav.cw-course)[data-cw-ready]")
        expect(page.locator(".md-nav--primary a .cw-finished")).to_have_count(1)
        page.wait_for_timeout(200)
        assert page.evaluate("shifts") == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_javascript_there_is_a_plain_list_of_lessons(whole, new):
    page = new(java_script_enabled=False)
    page.goto(whole.url)
    links = page.get_by_role("navigation", name="All lessons, in order").get_by_role("link")
    assert links.all_inner_texts() == ["A call", "Mails that get answers"]
    page.goto(f"{whole.url}call/")
    for ours in (".cw-progress", ".cw-state"):
        expect(page.locator(ours)).to_be_hidden()


def test_paper_shows_no_progress(whole, new):
    page = new()
    finish_call(page, whole)
    page.emulate_media(media="print")
    for ours in (".cw-progress", ".cw-state"):
        expect(page.locator(ours)).to_be_hidden()
