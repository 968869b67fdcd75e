"""A learner's progress and data: how far they are, their file, deleting and undoing, the record to print."""

import json

import jsonschema
import pytest
from playwright.sync_api import expect

from coursewright.schemas import all_schemas

from .learner import Question, answer, events, everything, in_store, kept, visit
from .test_languages import served_in
from .test_review import older

INVALID = "This file holds no answers of this course. Nothing has been changed."


@pytest.fixture(scope="module")
def german(tmp_path_factory, build):
    yield from served_in("de", tmp_path_factory.mktemp("german"), build)


def progress(page, course):
    """The page, as soon as it shows what there is."""
    page.goto(f"{course.url}progress/")
    page.wait_for_selector(".cw-certified")
    return page


def learn(page, course):
    visit(page, course.url)
    answer(page, "restart-email", "Could you")
    answer(page, "tricks", "It serves", "It builds", "It differs")
    answer(page, "fridays", "no")
    Question(page, "fridays").try_again()
    answer(page, "fridays", "habit")
    answer(page, "two-blanks", "sympathy", "empathy")
    return page


@pytest.fixture
def learned(course, new):
    """The page of a learner who has reached one of two objectives of the first lesson, and nothing else."""
    page = learn(new(), course)
    return progress(page, course)


def lesson(page, name):
    return page.locator(f"li[data-lesson='{name}']")


def so_far(page, name):
    return lesson(page, name).locator(".cw-so-far").inner_text()


def states(page):
    return page.locator("[data-objective] > .cw-since").all_inner_texts()


def save(page):
    with page.expect_download() as download:
        page.locator(".cw-export").click()
    return download.value.path().read_text("utf-8"), download.value.suggested_filename


def load(page, text):
    page.locator(".cw-own-data input").set_input_files(
        {"name": "answers.json", "mimeType": "application/json", "buffer": text.encode()}
    )


def status(page):
    return page.locator(".cw-own-data > .cw-note")


def test_it_says_how_far_a_learner_is_and_since_when(course, new):
    page = new()
    page.clock.set_fixed_time("2026-03-05T09:00:00")
    learn(page, course)
    page.clock.set_fixed_time("2026-03-09T09:00:00")
    progress(page, course)
    assert so_far(page, "index") == "4 of 5 questions answered, 2 of 2 objectives reached"
    assert so_far(page, "call") == "0 of 1 questions answered, 0 of 1 objectives reached"
    assert states(page) == ["Reached, March 5, 2026", "Reached, March 5, 2026", "Not reached yet"]
    assert page.get_by_text("Your answers stay in this browser, on this device; nobody else sees them.").is_visible()
    assert not lesson(page, "call").locator(".cw-delete").is_visible()


def test_what_one_browser_saves_another_loads_and_is_as_far(course, learned, new):
    text, name = save(learned)
    assert name.startswith("answers-20")
    assert name.endswith(".json")
    file = json.loads(text)
    jsonschema.validate(file, all_schemas()["learner"])
    assert file["site"] == "/course/"
    assert file["events"] == everything(learned)
    other = progress(new(), course)
    load(other, text)
    expect(status(other)).to_have_text("5 answers have been added.")
    assert events(other) == events(learned)
    assert so_far(other, "index") == so_far(learned, "index")
    assert states(other) == states(learned)
    load(other, text)
    expect(status(other)).to_have_text("0 answers have been added.")
    assert events(other) == events(learned)
    visit(other, course.url)
    assert Question(other, "restart-email").verdict == "right"


def test_files_of_two_browsers_are_merged(course, learned, new):
    other = visit(new(), course.url)
    answer(other, "said-twice", "please", "please")
    progress(other, course)
    load(other, save(learned)[0])
    expect(status(other)).to_have_text("5 answers have been added.")
    load(learned, save(other)[0])
    expect(status(learned)).to_have_text("1 answer has been added.")
    assert events(other) == events(learned)
    assert so_far(learned, "index") == "5 of 5 questions answered, 2 of 2 objectives reached"


@pytest.mark.parametrize("what", ["garbage", "cut", "one event", "another course", "a newer version"])
def test_a_file_that_is_none_changes_nothing(learned, what):
    text, before = save(learned)[0], events(learned)
    file = json.loads(text)
    file["events"].append({"type": "answered", "id": "x"} if what == "one event" else before[0] | {"id": "x"})
    file |= {"another course": {"site": "/other/"}, "a newer version": {"version": 2}}.get(what, {})
    load(learned, {"garbage": "\0\ud7ff{", "cut": text[:-40]}.get(what) or json.dumps(file))
    expect(status(learned)).to_have_text(INVALID)
    assert events(learned) == before


def test_a_lesson_s_answers_are_deleted_and_come_back(course, learned, new):
    tab = visit(new(context=learned.context), course.url)
    visit(other := new(context=learned.context), f"{course.url}call/")
    answer(other, "second-question", "When")
    learned.bring_to_front()
    expect(lesson(learned, "call").locator(".cw-delete")).to_be_visible()
    before = events(learned)
    delete = lesson(learned, "index").locator(".cw-delete")
    assert delete.get_attribute("aria-describedby") == lesson(learned, "index").locator("a").get_attribute("id")
    delete.focus()
    learned.keyboard.press("Enter")
    undo = learned.locator(".cw-undo")
    expect(undo).to_be_focused()
    assert learned.locator(".cw-deleted > span").inner_text() == "5 answers have been deleted."
    assert [event["question"] for event in events(learned)] == ["second-question"]
    assert so_far(learned, "index") == "0 of 5 questions answered, 0 of 2 objectives reached"
    expect(Question(tab, "restart-email").form).not_to_have_attribute("data-verdict", "right")
    learned.keyboard.press("Enter")
    expect(delete).to_be_focused()
    assert events(learned) == before
    assert so_far(learned, "index") == "4 of 5 questions answered, 2 of 2 objectives reached"
    expect(Question(tab, "restart-email").form).to_have_attribute("data-verdict", "right")


def test_all_answers_are_deleted_and_until_the_page_is_left_come_back(course, learned):
    before = events(learned)
    delete = learned.locator(".cw-own-data .cw-delete")
    delete.click()
    expect(learned.locator(".cw-undo")).to_be_focused()
    assert kept(learned) == 0
    assert not delete.is_visible()
    learned.locator(".cw-undo").click()
    expect(delete).to_be_focused()
    assert events(learned) == before
    delete.click()
    expect(learned.locator(".cw-undo")).to_be_focused()
    visit(learned, course.url)
    assert Question(learned, "restart-email").verdict is None
    progress(learned, course)
    assert not learned.locator(".cw-undo").count()
    assert kept(learned) == 0


def test_summaries_for_other_pages_follow(learned):
    def summaries():
        act = "store => new Promise(resolve => { const request = store.transaction.db.transaction('lessons')" + (
            ".objectStore('lessons').getAll(); request.onsuccess = () => resolve(request.result) })"
        )
        return in_store(learned, "readonly", act)

    load(learned, json.dumps(json.loads(save(learned)[0]) | {"events": [events(learned)[0] | {"id": "new"}]}))
    expect(status(learned)).to_have_text("1 answer has been added.")
    (summary,) = summaries()
    counted = {"answered": 4, "questions": 5, "reached": 2, "objectives": 2}
    about = {"lesson": "index", "url": "/course/", "title": "Mails that get answers"}
    assert summary.items() >= (counted | about).items()
    learned.locator(".cw-own-data .cw-delete").click()
    expect(learned.locator(".cw-undo")).to_be_focused()
    assert summaries() == []


def test_after_a_week_a_learner_is_reminded_to_save(course, learned):
    box = learned.locator(".cw-reminder")
    assert not box.count()
    older(learned, 8)
    expect(progress(learned, course).locator(".cw-reminder")).to_contain_text("Save your answers to a file")
    learned.goto(f"{course.url}review/")
    expect(box.locator("a")).to_have_attribute("href", f"{course.url}progress/")
    box.locator(".cw-later").click()
    assert learned.evaluate("document.activeElement !== document.body")
    assert not box.count()
    assert not progress(learned, course).locator(".cw-reminder").count()
    learned.evaluate("localStorage.clear()")
    expect(progress(learned, course).locator(".cw-reminder")).to_be_visible()
    save(learned)
    expect(box).to_have_count(0)
    assert not progress(learned, course).locator(".cw-reminder").count()


def test_the_record_to_print_has_a_name_that_is_kept_nowhere(course, learned):
    name = "Noor <b>Åkesson</b>"
    certified = learned.locator(".cw-certified")
    assert certified.inner_text().startswith("____")
    learned.get_by_label("Name").fill(name)
    assert certified.inner_text().startswith(f"{name} has reached 2 of 3 objectives of “Answers”, as of ")
    assert learned.get_by_text("A personal record; it proves nothing.").is_visible()
    rows = learned.locator(".cw-certificate li").all_inner_texts()
    assert [row.split("\n")[0] for row in rows] == [
        "Distinguish sympathy from empathy in a reply",
        "Rewrite a blunt mail so that its tone invites an answer",
    ]
    learned.emulate_media(media="print")
    assert certified.is_visible()
    for gone in ("h1", ".cw-own-data h2", "li[data-lesson]", ".cw-name", ".cw-print"):
        assert not learned.locator(gone).first.is_visible(), gone
    learned.emulate_media(media="screen")
    stored = learned.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }])")
    assert "Noor" not in stored + json.dumps(events(learned))
    progress(learned, course)
    assert learned.get_by_label("Name").input_value() == ""


def test_a_narrow_screen_has_room_for_it(course, new):
    page = learn(new(viewport={"width": 320, "height": 700}), course)
    progress(page, course)
    lesson(page, "index").locator(".cw-delete").click()
    expect(page.locator(".cw-undo")).to_be_focused()
    page.get_by_label("Name").fill("x" * 80)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    buttons = page.locator(".cw-own-data .md-button:visible, .cw-certificate .md-button")
    assert min(button.bounding_box()["height"] for button in buttons.all()) >= 44


def test_without_a_database_a_file_is_read_into_memory_and_the_learner_told(course, learned, new):
    text = save(learned)[0]
    page = new()
    page.add_init_script("Object.defineProperty(window, 'indexedDB', { value: undefined })")
    progress(page, course)
    load(page, text)
    told = "5 answers have been added. This browser does not keep your answers. They last until you close this page."
    expect(status(page)).to_have_text(told)
    assert so_far(page, "index") == "4 of 5 questions answered, 2 of 2 objectives reached"
    page.locator(".cw-own-data .cw-delete").click()
    expect(page.locator(".cw-undo")).to_be_focused()
    assert so_far(page, "index") == "0 of 5 questions answered, 0 of 2 objectives reached"


def test_it_speaks_german(german, new):
    page = new()
    page.clock.set_fixed_time("2026-03-05T09:00:00")
    progress(learn(page, german), german)
    assert page.locator("h1").inner_text() == "Lernstand"
    assert states(page)[0] == "Erreicht, 5. März 2026"
    page.get_by_label("Name").fill("Noor")
    text = "Noor hat bis 5. März 2026 2 von 3 Lernzielen des Kurses „Answers“ erreicht."
    assert page.locator(".cw-certified").inner_text() == text
