"""Browsers that keep nothing, and databases that are full, stuck, or not ours: answering goes on, and learners know."""

import re

import pytest
from playwright.sync_api import expect

from .learner import DATABASE, Question, answer, beside, events, reload, there_and_back, visit

UNSTORED = "This browser does not keep your answers. They last until you close this page."
NOT_OF_THE_PLAYER = re.compile(r"(?s)(?!.*assets/coursewright/)")  # the theme itself stumbles when storage is off
THROW = "() => { throw new DOMException('off', 'SecurityError') }"
OFF = {
    "undefined": "Object.defineProperty(window, 'indexedDB', { value: undefined })",
    "forbidden": f"Object.defineProperty(window, 'indexedDB', {{ get: {THROW} }})",
    "refusing": f"IDBFactory.prototype.open = {THROW}",
    "failing": """IDBFactory.prototype.open = () => {
        const request = new EventTarget();
        setTimeout(() => request.onerror(new Event("error")));
        return request;
    }""",
    "everything": f"""for (const name of ["indexedDB", "localStorage", "sessionStorage"])
        Object.defineProperty(window, name, {{ get: {THROW} }});
    window.BroadcastChannel = class {{ constructor() {{ ({THROW})() }} }};""",
}
SLOW = """
const { open } = IDBFactory.prototype;
IDBFactory.prototype.open = function (...asked) {
    const request = {};
    setTimeout(() => {
        const real = open.apply(this, asked);
        real.onsuccess = (event) => { request.result = real.result; request.onsuccess(event) };
    }, 1000);
    return request;
};
"""
OPEN = """([name, version, upgrade]) => new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => new Function("db", upgrade)(request.result);
    request.onsuccess = () => resolve(void (window.database = request.result));
    request.onerror = () => reject(request.error);
})"""
EXISTS = "name => indexedDB.databases().then((all) => all.some((database) => database.name === name))"
NOT_OURS = (
    "",
    "db.createObjectStore('events', { keyPath: 'id' }); db.createObjectStore('lessons')",
    "db.createObjectStore('events', { keyPath: 'id' }).createIndex('question', ['question', 'at'])",
    """db.createObjectStore('events', { keyPath: 'id' }).createIndex('question', 'question');
    db.createObjectStore('lessons')""",
)


def answers_in_memory(page):
    """A question and its answer, of which the learner is told that they will not last."""
    question, note = answer(page, "restart-email", "Could you"), page.locator(".cw-note")
    assert question.verdict == "right"
    expect(question.form.locator(".cw-note")).to_have_text(UNSTORED)
    assert note.get_attribute("role") == "status"
    return question


@pytest.mark.parametrize("how", OFF)
def test_without_a_database_answers_last_as_long_as_the_page(course, new, how):
    page = new(expected=NOT_OF_THE_PLAYER if how == "everything" else None)
    page.add_init_script(OFF[how])
    question = answers_in_memory(visit(page, course.url))
    if how == "everything":
        return  # nor does the theme move by itself
    there_and_back(page)
    assert question.verdict == "right"
    question.try_again()
    there_and_back(page)
    assert question.verdict is None


def test_learners_are_told_once(course, new):
    page = new()
    page.add_init_script(OFF["undefined"])
    question = answers_in_memory(visit(page, course.url))
    question.try_again()
    other = answer(page, "tricks", "It serves")
    there_and_back(page)
    assert (question.verdict, other.verdict) == (None, "partly")
    answer(page, "fridays", "habit")
    assert page.locator(".cw-note").count() == 0
    reload(page)
    assert page.locator("form[data-verdict]").count() == 0


def test_a_database_of_our_name_that_is_not_ours_is_left_alone(course, new):
    for upgrade in NOT_OURS:
        page = beside(new(), course)
        page.evaluate(OPEN, [DATABASE, 1, upgrade])
        answers_in_memory(visit(page, course.url))


def test_a_newer_site_s_database_is_left_alone(course, new):
    page = beside(new(), course)
    newer = "db.createObjectStore('events', { keyPath: 'id' }).add({ id: 'theirs' }).source.createIndex('at', 'at')"
    page.evaluate(OPEN, [DATABASE, 1000, newer])
    answers_in_memory(visit(page, course.url))
    beside(page, course).evaluate(OPEN, [DATABASE, 1000, ""])
    assert page.evaluate("database.version") == 1000
    page.evaluate(
        "window.theirs = new Promise((is) => database.transaction('events').objectStore('events').getAllKeys()"
        ".onsuccess = ({ target }) => is(target.result))"
    )
    assert page.evaluate("theirs") == ["theirs"]


def test_a_full_disk_is_told_and_what_did_not_fit_is_stored_when_it_does(course, new):
    page = new()
    disk = page.context.new_cdp_session(page)
    disk.send("Storage.overrideQuotaForOrigin", {"origin": course.url, "quotaSize": 1})
    visit(page, course.url)
    first = answer(page, "restart-email", "Could you")
    expect(page.locator(".cw-note")).to_have_text(UNSTORED)
    assert events(page) == []
    there_and_back(page)
    assert first.verdict == "right"
    disk.send("Storage.overrideQuotaForOrigin", {"origin": course.url})
    second = answer(page, "tricks", "It serves")
    assert [event["question"] for event in events(page)] == [first.name, second.name]
    reload(page)
    assert (first.verdict, second.verdict) == ("right", "partly")


def test_who_is_faster_than_the_database_is_not_disturbed(course, new):
    page = visit(new(), course.url)
    first, second = answer(page, "restart-email", "Could you"), answer(page, "tricks", "It serves")
    page.add_init_script(SLOW)
    page.goto(course.url)
    page.wait_for_selector("form.cw-question[data-cw-ready='']")
    first.choose("Have you")
    expect(second.form).to_have_attribute("data-verdict", "partly")
    assert (first.verdict, first.chosen) == (None, ["Have you read the manual on calendar.sync?"])


def test_tabs_agree_also_without_a_database(course, new):
    page = new()
    page.context.add_init_script(OFF["undefined"])
    other = visit(new(context=page.context), course.url)
    answers_in_memory(visit(page, course.url))
    seen = Question(other, "restart-email")
    expect(seen.form).to_have_attribute("data-verdict", "right")
    Question(page, "restart-email").try_again()
    expect(seen.form).not_to_have_attribute("data-verdict", "right")
    there_and_back(other)
    assert seen.verdict is None


def test_a_database_that_does_not_open_keeps_nobody_waiting(course, new):
    page = visit(new(), course.url)
    holder = beside(new(context=page.context), course)
    holder.evaluate(OPEN, [DATABASE, 1, ""])
    holder.evaluate("name => void indexedDB.deleteDatabase(name)", DATABASE)
    page.goto(course.url)
    page.wait_for_selector("form.cw-question[data-cw-ready]")
    first = answer(page, "restart-email", "Could you")
    assert first.verdict == "right"
    expect(page.locator(".cw-note")).to_have_text(UNSTORED)
    holder.evaluate("database.close()")
    expect(page.locator("form[data-cw-ready=recalled]")).to_have_count(page.locator("form.cw-question").count())
    second = answer(page, "tricks", "It serves")
    assert [event["question"] for event in events(page)] == [first.name, second.name]


def test_answering_goes_on_when_the_database_is_deleted_meanwhile(course, new):
    page = visit(new(), course.url)
    answer(page, "restart-email", "Could you")
    other = beside(new(context=page.context), course)
    other.evaluate("name => void (indexedDB.deleteDatabase(name).onsuccess = () => window.deleted = true)", DATABASE)
    other.wait_for_function("window.deleted")
    second = answer(page, "tricks", "It serves")
    page.wait_for_function(EXISTS, arg=DATABASE)
    assert [event["question"] for event in events(page)] == [second.name]
    assert page.locator(".cw-note").count() == 0
