"""The review: what is due comes up, one question at a time, and what cannot is no obstacle."""

import re

import pytest
from playwright.sync_api import expect

from .learner import Question, answer, events, forget, in_store, visit
from .test_languages import served_in

OLDER = """async (store, done, days) => {
    for (const event of await done(store.getAll())) store.put({ ...event, at: event.at - days * 86400000 });
}"""
CAME = """before => document.querySelector(".cw-due").textContent.startsWith("That was all")
    || ![undefined, before].includes(document.querySelector(".cw-asked > form")?.dataset.question)"""
RIGHT = {"tricks": ["It serves", "It builds", "It differs"], "restart-email": ["Could you"], "fridays": ["habit"]}


@pytest.fixture(scope="module")
def german(tmp_path_factory, build):
    yield from served_in("de", tmp_path_factory.mktemp("german"), build)


def review(page, course):
    """The page, as soon as it has said what is due."""
    page.goto(f"{course.url}review/")
    expect(page.locator(".cw-due")).not_to_be_empty()
    return page


def said(page):
    return page.locator(".cw-due").inner_text()


def asked(page):
    """The name of the question on the page."""
    form = page.locator(".cw-asked > form")
    expect(form, f"a question comes, where the page says: {said(page)}").to_be_attached()
    return form.get_attribute("data-question")


def older(page, days):
    """As if all answers had been given so many days earlier."""
    in_store(page, "readwrite", OLDER, days)


@pytest.fixture
def learned(course, new):
    """A page of a learner who has answered three questions ten days ago."""
    page = visit(new(), course.url)
    assert events(page) == []  # it can be read, hence is open: the player waits no longer than 2 s for that
    for name, given in RIGHT.items():
        assert answer(page, name, *given).verdict == "right"
    assert [event["question"] for event in events(page)] == list(RIGHT)
    older(page, 10)
    return page


def through(page):
    """Answers whatever comes, rightly; the names in their order."""
    names = []
    while page.locator(".cw-asked > form").count():
        names.append(asked(page))
        assert answer(page, names[-1], *RIGHT[names[-1]]).verdict == "right"
        page.locator(".cw-next").click()
        page.wait_for_function(CAME, arg=names[-1])
    return names


def test_a_new_learner_has_nothing_to_review(course, new):
    page = review(new(), course)
    assert said(page) == "Nothing to review yet: a question comes here once it has been answered in a lesson."
    assert not page.locator(".cw-next").is_visible()


def test_what_was_answered_today_is_due_on_a_day_that_is_named(course, new):
    page = new()
    page.clock.set_fixed_time("2026-11-20T09:00:00")
    answer(visit(page, course.url), "restart-email", "Could you")
    assert said(review(page, course)) == "Nothing is due until Monday, November 23."
    page.clock.set_fixed_time("2026-12-29T09:00:00")
    answer(review(page, course), "restart-email", "Restart it.")
    page.clock.set_fixed_time("2026-12-31T09:00:00")
    answer(review(page, course), "restart-email", "Could you")
    assert re.fullmatch(r"Nothing is due until \w+, January \d, 2027\.", said(review(page, course)))


def test_due_questions_come_one_at_a_time_and_their_objectives_in_turns(course, learned):
    assert said(review(learned, course)) == "3 questions are due"
    before = len(events(learned))
    names = through(learned)
    assert sorted(names) == sorted(RIGHT)
    assert names[1] == "fridays", "the two of one objective stand apart"
    assert re.match(r"That was all for now\. Nothing is due until \w+, \w+ \d+", said(learned))
    assert learned.evaluate("document.activeElement.className") == "cw-due"
    assert len(events(learned)) == before + 3
    assert said(review(learned, course)).startswith("Nothing is due until")


def test_an_answer_that_was_given_before_does_not_show(course, learned):
    review(learned, course)
    question = Question(learned, asked(learned))
    assert question.chosen == []
    assert question.verdict is None
    assert not learned.locator(".cw-next").is_visible()
    learned.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    learned.wait_for_timeout(200)
    assert question.verdict is None


def test_each_leads_back_to_what_teaches_it_and_to_the_next_by_the_keyboard(course, learned):
    review(learned, course)
    assert asked(learned) in ("tricks", "restart-email")
    form = learned.locator(".cw-asked > form")
    form.locator("input").first.focus()
    learned.keyboard.press("Space")
    for _ in range(9):
        if learned.evaluate("document.activeElement.matches('.cw-check')"):
            break
        learned.keyboard.press("Tab")
    learned.keyboard.press("Enter")
    back = learned.locator(".cw-back")
    assert back.inner_text() == "Read the section again"
    assert back.evaluate("a => a.href") == f"{course.url}#asking"
    for stop in ("Try again", "Why the others are wrong", "Next question"):
        learned.keyboard.press("Tab")
        assert learned.evaluate("document.activeElement.textContent") == stop
    learned.keyboard.press("Enter")
    expect(learned.locator(".cw-asked .cw-prompt")).to_be_focused()
    assert asked(learned) == "fridays"


def test_a_month_through_the_queue(course, new):
    page = new()
    page.clock.set_fixed_time("2026-03-01T09:00:00")
    visit(page, course.url)
    for name, given in RIGHT.items():
        answer(page, name, *given)
    counts = {}
    for day in range(2, 32):
        page.clock.set_fixed_time(f"2026-03-{day:02}T{7 + day % 12:02}:00:00")
        if "due until" not in said(review(page, course)):
            counts[day] = len(through(page))
    assert counts == {4: 3, 18: 3}
    page.clock.set_fixed_time("2026-02-20T09:00:00")  # the clock is set back
    assert said(review(page, course)) == "3 questions are due"
    assert len(through(page)) == 3
    times = [event["at"] for event in events(page)]
    assert len(set(times)) == len(times) == 12


def test_a_lesson_that_cannot_be_had_is_left_out(course, new):
    page = visit(new(expected="error: Failed to load resource"), course.url)
    for name, given in RIGHT.items():
        answer(page, name, *given)
    visit(page, f"{course.url}call/")
    answer(page, "second-question", "Is it")
    older(page, 10)
    page.route(course.url, lambda route: route.abort())
    review(page, course)
    expect(page.locator(".cw-asked > form")).to_have_attribute("data-question", "second-question")
    answer(page, "second-question", "When")
    page.locator(".cw-next").click()
    expect(page.locator(".cw-due")).to_contain_text("That was all for now.")
    note = "3 questions could not be loaded, and are left out this time."
    assert page.locator(".cw-review > .cw-note").inner_text() == note
    page.route("**/course.json", lambda route: route.abort())
    assert said(review(page, course)) == "The course could not be loaded. Is there a connection?"


@pytest.mark.parametrize("name, script", [("review", "review.js"), ("progress", "own-data.js")])
def test_a_page_whose_script_does_not_come_says_so(course, new, name, script):
    page = new(expected="error: Failed to load resource")
    page.route(f"**/{script}", lambda route: route.abort())
    page.goto(f"{course.url}{name}/")
    expect(page.locator("article")).to_contain_text("The course could not be loaded. Is there a connection?")


def test_a_question_that_changed_is_asked_and_one_that_went_is_not(editable, new):
    page = visit(new(), editable.url)
    answer(page, "restart-email", "Could you")
    answer(page, "fridays", "habit")
    answer(page, "tricks", "It serves")
    older(page, 1)
    assert said(review(page, editable)).startswith("Nothing is due until")
    editable.edit("quizzes/index.md", "Which reply is more likely", "Which mail is more likely")
    editable.edit("quizzes/index.md", "#fridays", "#mondays")
    editable.edit("docs/index.md", "question | fridays", "question | mondays")
    editable.build()
    assert said(review(page, editable)) == "1 question is due"
    assert asked(page) == "restart-email"


def test_what_a_question_shows_and_leads_to_counts_from_its_lesson(editable, new):
    edited = "![Cake](cake.png) [A call](call.md) It improves"
    editable.edit("quizzes/index.md", "A colleague shrugs:", "![Cake](cake.png) [A call](call.md) A colleague shrugs:")
    editable.edit("quizzes/index.md", "It improves", edited)
    (editable.folder / "docs/cake.png").write_bytes(b"")
    editable.build()
    page = visit(new(), editable.url)
    answer(page, "tricks", "It serves")
    older(page, 10)
    form = review(page, editable).locator(".cw-asked > form")
    for part in (".cw-prompt", ".cw-answer"):
        assert form.locator(f"{part} img").get_attribute("src") == f"{editable.url}cake.png"
        assert form.locator(f"{part} a").get_attribute("href") == f"{editable.url}call/"
    ids = form.evaluate("form => [form, ...form.querySelectorAll('[id]')].map(({ id }) => id)")
    assert len(ids) == len(set(ids)) > 4
    form.locator("label").first.click()
    assert form.locator("input").first.is_checked()


def test_the_review_comes_with_instant_navigation_and_says_things_in_german(german, new):
    page = visit(new(), german.url)
    answer(page, "restart-email", "Could you")
    older(page, 10)
    page.evaluate("document.querySelector('.md-nav a[href$=\"review/\"]').click()")
    expect(page.locator(".cw-due")).to_have_text("1 Frage ist fällig")
    answer(page, "restart-email", "Could you")
    page.locator(".cw-next").click()
    expect(page.locator(".cw-due")).to_contain_text(re.compile(r"^Das war für jetzt alles\. Bis \w+, \d+\. \w+"))
    assert page.locator(".cw-back").text_content() == "Abschnitt noch einmal lesen"


def test_lessons_load_nothing_of_it(course, new):
    page = visit(new(), course.url)
    page.wait_for_timeout(200)
    loaded = page.evaluate("performance.getEntriesByType('resource').map(({ name }) => name)")
    assert not [name for name in loaded if re.search(r"review\.js|own-data\.js|ts-fsrs|course\.json", name)]
    review(page, course)
    loaded = page.evaluate("performance.getEntriesByType('resource').map(({ name }) => name)")
    assert [name for name in loaded if name.endswith("vendor/ts-fsrs.js")]
    assert not [name for name in loaded if name.endswith("own-data.js")]


def test_the_review_fits_a_narrow_screen(course, new):
    page = visit(new(viewport={"width": 320, "height": 700}), course.url)
    answer(page, "tricks", "It serves")
    older(page, 10)
    review(page, course)
    answer(page, "tricks", "It serves")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.locator(".cw-next").bounding_box()["height"] >= 44
    forget(page)
