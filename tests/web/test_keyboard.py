"""The theme by keyboard: what one needs is reached, in order, and every stop of the focus is in sight."""

from playwright.sync_api import expect

from . import states

STOP = """() => {
    const stop = document.activeElement, box = stop.getBoundingClientRect(), style = getComputedStyle(stop);
    const toggle = stop.matches(".md-nav__toggle, .md-option");
    const shown = toggle || (box.width > 0 && box.right > 0 && box.left < innerWidth && box.bottom > 0
        && box.top < innerHeight && style.visibility === "visible");
    return { name: stop.outerHTML.slice(0, 120), shown, isBody: stop === document.body };
}"""


IN_DRAWER = "document.activeElement === document.body || !!document.activeElement.closest('.md-sidebar--primary')"


def stops(page, limit=200):
    """All stops of the Tab key from the page's beginning to its end."""
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


def test_every_stop_is_in_sight(visitor):
    page = states.lesson(visitor)
    found = stops(page)
    assert len(found) > 20
    assert [stop["name"] for stop in found if not stop["shown"]] == []


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
