"""axe-core finds nothing on any kind of page, in both palettes, on a desk and on a phone; pages flow at any width."""

from importlib.resources import files

import pytest

from . import states
from .conftest import SIZES, Visitor

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
OF_COLOURS = ["color-contrast", "link-in-text-block"]  # what a palette can break
RUN = """async options => (await axe.run(document, {...options, resultTypes: ["violations"]})).violations.flatMap(
    ({ id, nodes }) => nodes.map(({ target, html, failureSummary }) => [id, target.join(" "), html, failureSummary]))"""


def violations(page):
    """Of all rules in the light palette, and of those about colours in the dark one."""
    page.evaluate(f"{AXE};0")
    found = page.evaluate(RUN, {"runOnly": TAGS})
    page.evaluate("document.body.dataset.mdColorScheme = 'slate'")
    return found + page.evaluate(RUN, {"runOnly": OF_COLOURS})


@pytest.mark.parametrize("state", states.EVERYWHERE + states.LATER)
def test_axe_finds_nothing_the_policy_refuses_nothing_and_no_other_host_is_asked(visitor, state):
    page = state(visitor)
    assert visitor.faults() == []
    assert violations(page) == []


@pytest.mark.parametrize("state", states.IN_PASSING)
def test_the_same_where_a_page_says_little_else(phone, state):
    """A line more or less of what other states show: one size will do."""
    page = state(phone)
    assert phone.faults() == []
    assert violations(page) == []


def test_the_same_in_the_drawer(phone):
    page = states.drawer(phone)
    assert phone.faults() == []
    assert violations(page) == []


@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing_without_a_connection_and_nothing_is_cut_off(browser, site, size):
    with browser.new_context(viewport=SIZES[size], reduced_motion="reduce", service_workers="block") as context:
        visitor = Visitor(context, site.url)
        page = states.disconnected(visitor)
        assert violations(page) == []
        assert page.locator(".cw-offline").bounding_box()["y"] == 0
        page.set_viewport_size({"width": 320, "height": 256})
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_axe_finds_nothing_on_paper(wide):
    page = states.answered(wide)
    page.emulate_media(media="print")
    try:
        assert violations(page) == []
    finally:
        page.emulate_media(media="screen")


def test_axe_would_find_something(wide):
    page = states.landing(wide)
    page.evaluate("document.querySelector('main p').style.color = '#aaa'")
    assert [found[0] for found in violations(page)] == ["color-contrast"]


CUT_OFF = """() => {
    const found = [], texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    // Said by the heading; slides in; shown by a tick.
    const repeated = ".md-header__title, .md-top, .cw-objectives .cw-state, .cw-finished";
    while (texts.nextNode()) {
        const node = texts.currentNode, parent = node.parentElement, range = document.createRange();
        range.selectNodeContents(node);
        const { left, right, width } = range.getBoundingClientRect();
        const seen = parent.checkVisibility({ opacityProperty: true, visibilityProperty: true });
        if (!node.data.trim() || !width || !seen || parent.closest(repeated)) continue;
        for (let box = parent; box; box = box.parentElement) {
            const { overflowX, position } = getComputedStyle(box), edge = box.getBoundingClientRect();
            const isPage = box === document.documentElement || box === document.body;
            if (["auto", "scroll"].includes(overflowX) && !isPage) break;
            if (overflowX !== "visible" && edge.width <= 1) break; // for screen readers alone
            const isEdge = overflowX !== "visible" || box === document.documentElement;
            if (isEdge && (left < edge.left - 1 || right > edge.right + 1)) {
                found.push(`${node.data.trim().slice(0, 60)} in ${box.tagName} ${box.className}`);
                break;
            }
            if (position === "fixed" && (left < 0 || right > innerWidth)) found.push(node.data.trim().slice(0, 60));
            if (position === "fixed") break;
        }
    }
    document.querySelector(".md-search__overlay").style.display = "none"; // it grows over the page, and has no text
    const wide = document.documentElement.scrollWidth;
    return wide > innerWidth ? [...found, `the page is ${wide} pixels wide`] : found;
}"""


@pytest.fixture
def narrow(phone):
    """320 pixels: also 1280 at 400 percent."""
    phone.page.set_viewport_size({"width": 320, "height": 256})
    yield phone
    phone.page.set_viewport_size(SIZES["phone"])


STATES = (states.landing, states.answered, states.searching, states.drawer, states.not_found)


@pytest.mark.parametrize("state", STATES + states.LATER + states.IN_PASSING)
def test_nothing_is_cut_off_at_320_pixels(narrow, state):
    assert state(narrow).evaluate(CUT_OFF) == []


@pytest.mark.parametrize("style", ["overflow: hidden", "overflow: clip", "margin-left: -3em", ""])
def test_what_is_cut_off_would_be_found(narrow, style):
    page = states.landing(narrow)
    page.evaluate(
        """style => {
            const box = document.createElement("div");
            box.append(document.createElement("div"));
            box.firstChild.textContent = "long".repeat(20);
            box.firstChild.style.whiteSpace = "pre"; // and thus not broken as other long words are
            box.firstChild.style.overflowWrap = "normal";
            document.querySelector("article h1").after(box);
            box.style.cssText = style;
        }""",
        style,
    )
    assert any("longlong" in found for found in page.evaluate(CUT_OFF))
