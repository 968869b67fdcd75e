"""The states in which learners meet a page: a name, and how one gets there."""

from playwright.sync_api import expect

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
    field.press_sequentially("tone")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    return page


def not_found(visitor):
    return visitor.open("404.html")


def drawer(visitor):
    page = lesson(visitor)
    page.get_by_role("button", name="Navigation").click()
    expect(page.get_by_role("link", name="Difficult situations")).to_be_in_viewport()
    return page


EVERYWHERE = (landing, lesson, answered, searching, not_found)


def printing(visitor):
    """Answered, printed and back on the screen."""
    page = answered(visitor)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint')), dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    return page
