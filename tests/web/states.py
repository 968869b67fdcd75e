"""The states in which learners meet a page: a name, and how one gets there."""

from playwright.sync_api import expect

from .seeds import RIGHTLY, WRONGLY, seed

LESSON = "soft-skills/intro/"


def landing(visitor):
    return visitor.open()


def lesson(visitor):
    page = visitor.open(LESSON)
    expect(page.locator("form.cw-question:not([data-cw-ready=recalled])")).to_have_count(0)
    return page


ANSWER = """() => {
    for (const form of document.querySelectorAll("form.cw-question")) {
        if (form.dataset.verdict) continue; // remembered from an earlier visit
        for (const blank of form.querySelectorAll(".cw-blank")) blank.value = "nothing";
        form.querySelector(".cw-option > input")?.click();
        form.requestSubmit();
    }
    for (const debrief of document.querySelectorAll(".cw-debrief:not([open]) > summary")) debrief.click();
}"""


def answered(visitor):
    """Every question with its result, every debrief unfolded."""
    page = lesson(visitor)
    page.evaluate(ANSWER)
    expect(page.locator(".cw-result")).to_have_count(page.locator("form.cw-question").count())
    expect(page.locator(".cw-debrief:not([open])")).to_have_count(0)
    return page


def searching(visitor, path=LESSON):
    page = visitor.open(path)
    button, field = page.locator(".md-header__button[for=__search]"), page.locator(".md-search__input")
    (button if button.is_visible() else field).click()
    field.fill("ton")
    field.press("e")  # one key, one search: what a second one finds would take the place of what has the focus
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    return page


def searching_in_vain(visitor):
    page = visitor.open(LESSON)
    button, field = page.locator(".md-header__button[for=__search]"), page.locator(".md-search__input")
    (button if button.is_visible() else field).click()
    field.press_sequentially("xylophone")
    expect(page.locator(".md-search-result__meta")).to_have_text("No matching documents")
    return page


def not_found(visitor):
    return visitor.open("404.html")


def not_kept(visitor):
    return visitor.open("offline/")


def disconnected(visitor):
    """A web app that has lost its connection; for a visitor whose browser starts no workers."""
    page = visitor.open(f"{LESSON}?offline")
    expect(page.locator("form.cw-question:not([data-cw-ready=recalled])")).to_have_count(0)
    visitor.context.set_offline(True)
    expect(page.get_by_role("status").filter(has_text="You are offline")).to_be_visible()
    return page


def drawer(visitor):
    page = lesson(visitor)
    page.get_by_role("button", name="Navigation").click()
    expect(page.get_by_role("link", name="Difficult situations")).to_be_in_viewport()
    return page


def course_map(visitor):
    return visitor.open("course-map/")


def rule_index(visitor):
    return visitor.open("rules/")


def rule_page(visitor):
    return visitor.open("rules/c205/")


def landing_to_continue(visitor):
    """With a lesson finished, and a link that says where to go on."""
    page = seed(visitor, "", 16)
    expect(page.locator(".cw-continue > a")).to_contain_text("Continue: ")
    expect(page.locator("li[data-finished]").first).to_be_visible()
    return page


def review(visitor, *answers, **when):
    page = seed(visitor, "review/", *answers, **when)
    expect(page.locator(".cw-due")).not_to_be_empty()
    return page


def review_of_nothing(visitor):
    return review(visitor, 0)


def review_of_nothing_due(visitor):
    return review(visitor, 3, days=0)


def review_due(visitor):
    page = review(visitor, 1, days=3)
    expect(page.locator(".cw-asked > form[data-cw-ready=recalled]")).to_be_visible()
    return page


def review_answered(visitor, how):
    page = review_due(visitor)
    page.locator(".cw-asked > form").evaluate(how)
    expect(page.locator(".cw-next")).to_be_visible()
    return page


def review_answered_rightly(visitor):
    return review_answered(visitor, RIGHTLY)


def review_answered_wrongly(visitor):
    return review_answered(visitor, WRONGLY)


def progress(visitor, *answers, **when):
    page = seed(visitor, "progress/", *answers, **when)
    expect(page.locator(".cw-certified")).not_to_be_empty()
    return page


def progress_of_nothing(visitor):
    return progress(visitor, 0)


def progress_reached(visitor):
    """Some objectives reached and others not, and the certificate in a name."""
    page = progress(visitor, 12, days=1)
    expect(page.locator("[data-reached]").first).to_be_visible()
    page.get_by_label("Name").fill("Maximiliane Brandauer-Hollenstein")
    expect(page.locator(".cw-certified")).to_contain_text("Maximiliane")
    return page


def progress_deleted(visitor):
    page = progress(visitor, days=1)
    page.locator(".cw-delete:visible").first.click()
    expect(page.locator(".cw-undo")).to_be_focused()
    return page


def progress_of_another_file(visitor):
    page = progress(visitor, 2, days=1)
    file = {"name": "answers.json", "mimeType": "application/json", "buffer": b"{}"}
    page.locator(".cw-own-data input").set_input_files(file)
    expect(page.locator(".cw-own-data > .cw-note")).to_contain_text("This file holds no answers")
    return page


def reminded(visitor):
    """To save a week's work."""
    page = progress(visitor, 2, days=10)
    expect(page.locator(".cw-reminder")).to_be_visible()
    return page


EVERYWHERE = (landing, lesson, answered, searching, not_found)
LATER = (
    course_map,
    rule_index,
    rule_page,
    landing_to_continue,
    review_due,
    review_answered_wrongly,
    progress_reached,
    not_kept,
)
IN_PASSING = (
    searching_in_vain,
    review_of_nothing,
    review_of_nothing_due,
    review_answered_rightly,
    progress_of_nothing,
    progress_deleted,
    progress_of_another_file,
    reminded,
)


def printing(visitor):
    """Answered, printed and back on the screen."""
    page = answered(visitor)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint')), dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    return page
