"""The theme by keyboard: what one needs is reached, in order, and every stop of the focus is in sight."""

import pytest
from playwright.sync_api import expect

from . import states

STOP = """async () => {
    const stop = document.activeElement;
    const shown = (element) => {
        const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
        return element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
            && width > 1 && height > 1 && right > 0 && left < innerWidth && bottom > 0 && top < innerHeight;
    };
    // a toggle has no look of its own: its label has, or that of the next one in a row of options
    const all = [stop, ...(stop.labels ?? []), ...document.querySelectorAll(".md-option:focus + label")];
    for (let tries = 0; tries < 20 && !all.some(shown); tries++) // the search slides in
        await new Promise((done) => setTimeout(done, 50));
    const heads = all.filter(shown);
    const around = heads.flatMap((head) => [head, head.parentElement, head.closest(".cw-turn") ?? head]);
    const look = () => around.map((element) => {
        const style = getComputedStyle(element), { outlineStyle, outlineWidth, outlineColor } = style;
        const outline = outlineStyle !== "none" && parseFloat(outlineWidth) && outlineColor !== "rgba(0, 0, 0, 0)";
        return [outline && outlineColor, style.boxShadow, style.borderColor, style.backgroundColor].join();
    }).join();
    const focused = look();
    stop.blur();
    const ring = focused !== look();
    stop.focus({ preventScroll: true });
    return { name: stop.outerHTML.slice(0, 120), shown: heads.length > 0, ring, isBody: stop === document.body };
}"""


IN_DRAWER = "document.activeElement === document.body || !!document.activeElement.closest('.md-sidebar--primary')"


def stops(page, limit=200):
    """All stops of the Tab key from the page's beginning to its end."""
    page.evaluate("document.body.tabIndex = -1, document.body.focus(), document.body.removeAttribute('tabindex')")
    found = []
    for _ in range(limit):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop["isBody"]:
            return found
        found.append(stop)
    raise AssertionError("the keyboard does not get through")


def test_the_first_stop_skips_to_the_content(visitor):
    page = states.lesson(visitor)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("article h1")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("article :focus")).to_have_count(1)


WALKED = (
    states.landing_to_continue,
    states.answered,
    states.searching,
    states.progress_reached,
    states.review_due,
    states.course_map,
    states.not_found,
)


@pytest.mark.parametrize("state", WALKED)
def test_every_stop_is_in_sight_and_shows_that_the_focus_is_there(visitor, state):
    page = state(visitor)
    found = stops(page)
    assert len(found) > 10
    assert [stop["name"] for stop in found if not stop["shown"]] == []
    assert [stop["name"] for stop in found if not stop["ring"]] == []


def test_so_does_what_a_search_finds(visitor):
    page = states.searching(visitor)
    for _ in range(2):
        page.keyboard.press("ArrowDown")
        expect(page.locator(".md-search-result :focus")).to_have_count(1)
        stop = page.evaluate(STOP)
        assert (stop["shown"], stop["ring"]) == (True, True), stop


def test_a_stop_without_a_ring_would_be_found(phone):
    page = states.landing(phone)
    page.evaluate("document.styleSheets[0].insertRule(':focus { outline: none !important }')")
    assert not all(stop["ring"] for stop in stops(page))


def test_the_drawer_opens_keeps_the_focus_and_gives_it_back(phone):
    page = states.lesson(phone)
    button = page.get_by_role("button", name="Navigation")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".md-sidebar--primary :focus")).to_have_count(1)
    expect(page.locator(".cw-drawer")).to_have_attribute("aria-expanded", "true")
    for _ in range(6):
        page.keyboard.press("Tab")
        assert page.evaluate(IN_DRAWER)
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")


def test_a_lesson_is_reached_through_the_drawer(phone):
    page = states.lesson(phone)
    page.get_by_role("button", name="Navigation").press("Enter")
    page.get_by_role("checkbox", name="Soft skills").press("Enter")
    home = page.get_by_role("link", name="Welcome", exact=True)
    expect(home).to_be_in_viewport()
    page.get_by_role("checkbox", name="Soft skills").press("Space")
    page.get_by_role("link", name="Difficult situations").press("Enter")
    expect(page).to_have_title("Difficult situations - Soft skills for IT support")
    expect(page.get_by_role("button", name="Navigation")).to_have_attribute("aria-expanded", "false")
    expect(page.locator("article h1")).to_be_in_viewport()
    assert page.locator("[inert]").count() == 0


def test_a_tapped_drawer_closes_where_one_taps_beside_it(phone):
    page = states.drawer(phone)
    page.locator(".md-overlay").click(position={"x": 370, "y": 400})
    expect(page.get_by_role("button", name="Navigation")).to_have_attribute("aria-expanded", "false")
    assert page.locator("[inert]").count() == 0


def test_without_scripts_the_drawer_opens_by_its_label(browser, site):
    with browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844}) as context:
        page = context.new_page()
        page.goto(site.url + states.LESSON)
        page.locator("label.md-header__button[for=__drawer]").click()
        expect(page.get_by_role("link", name="Difficult situations")).to_be_in_viewport()
