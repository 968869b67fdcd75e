"""Pages of a learner who has got somewhere: from right to left, in forced colours, without motion, with long words."""

import pytest
from playwright.sync_api import expect

from .conftest import CALM
from .learner import Question, answer, forget, visit
from .test_own_data import progress
from .test_progress import CALL, RIGHT, answer_all, whole  # noqa: F401
from .test_review import older, review

LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauamts"
BOX = "element => { const { left, right } = element.getBoundingClientRect(); return [left, right]; }"
LETTER = """(line, index) => {
    const [range, text] = [document.createRange(), line.firstChild];
    const at = (index + text.length) % text.length;
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    const { left, right, top } = range.getBoundingClientRect();
    return { left, right, top };
}"""
LINES = """selector => [...document.querySelectorAll(selector)].filter((node) => node.offsetParent).map((node) => {
    const style = getComputedStyle(node);
    return [style.borderTopStyle, style.borderTopWidth, style.borderTopColor !== style.backgroundColor];
})"""
MOVING = """() => {
    const moving = [...document.querySelectorAll("[class*=cw-], [class*=cw-] *, .md-sidebar")].flatMap((node) =>
        ["", "::before", "::after"].map((pseudo) => [node, pseudo, getComputedStyle(node, pseudo)])
            .filter(([, pseudo, style]) => !pseudo || style.content !== "none")
            .filter(([, , { transitionDuration, transitionProperty, animationName }]) =>
                (transitionProperty !== "none" && /[1-9]/.test(transitionDuration)) || animationName !== "none")
            .map(([node, pseudo]) => node.outerHTML.slice(0, 70) + pseudo));
    return [...new Set(moving)];
}"""


@pytest.fixture(scope="module")
def oriental(whole):  # noqa: F811
    """The course in a script that runs from right to left, with words that are longer than a phone is wide."""
    course = whole
    with (course.folder / "served.yml").open("a", encoding="utf-8") as settings:
        settings.write("theme: { language: ar }\n")
    course.edit("docs/call.md", "title: A call", f"title: A call about {LONG}")
    course.edit("docs/call.md", "Ask a question that leads to the cause", f"Ask {LONG} for the cause")
    course.edit("docs/call.md", "# A call\n", f"# A call about {LONG}\n")
    course.edit("quizzes/call.md", "## The second question {", f"## {LONG} {{")
    course.edit("quizzes/call.md", "A screen is dark.", f"A screen of the {LONG} is dark.")
    course.edit("quizzes/call.md", "Is it plugged in?", f"Has {LONG} plugged it in?")
    course.build()
    return course


FORCED = {"forced_colors": "active"}


@pytest.fixture(scope="module", params=[{}, FORCED], ids=["as it is", "forced colours"])
def traveller(request, browser, oriental):
    """A page of a learner who has finished one of two lessons, ten days ago."""
    with browser.new_context(**CALM, **request.param, viewport={"width": 320, "height": 640}) as context:
        page = context.new_page()
        page.set_default_timeout(5000)
        visit(page, f"{oriental.url}call/")
        answer_all(page, CALL)
        visit(page, f"{oriental.url}mails/")
        answer_all(page, RIGHT)
        answer(page, "tricks", "It serves", "It brings")
        older(page, 10)
        yield page
        forget(page)


def landing(page, course):
    page.goto(course.url)
    expect(page.locator("nav.cw-course[data-cw-ready]")).to_be_visible()


def call(page, course):
    visit(page, f"{course.url}call/")


def mails(page, course):
    visit(page, f"{course.url}mails/")


def course_map(page, course):
    page.goto(f"{course.url}course-map/")


def certificate(page, course):
    progress(page, course)
    page.locator(".cw-name").fill(LONG)


@pytest.mark.parametrize("go", [landing, call, mails, course_map, review, certificate])
def test_nothing_is_cut_off_at_320_pixels_whatever_is_long(traveller, oriental, go):
    page = traveller
    go(page, oriental)
    assert page.locator("body").get_attribute("dir") == "rtl"
    width, room = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert width <= room
    out = """() => [...document.querySelectorAll("article *")].filter((node) => node.offsetParent).filter((node) => {
        const { left, right } = node.getBoundingClientRect();
        return left < 0 || right > innerWidth + .5;
    }).map((node) => node.outerHTML.slice(0, 90))"""
    assert page.evaluate(out) == []


def test_marks_stand_where_reading_begins(traveller, oriental):
    page = traveller
    landing(page, oriental)
    state = page.locator("li[data-finished] > .cw-state")
    word, icon = state.evaluate(BOX), state.locator("svg").evaluate(BOX)
    assert word[1] - icon[1] < 2, "the sign stands before the word"
    assert icon[0] - word[0] > 20
    progress(page, oriental)
    item, state = page.locator(".cw-lesson ul > li").first, page.locator(".cw-since").first
    assert item.evaluate(BOX)[1] == state.evaluate(BOX)[1]
    assert page.locator(".cw-lesson").first.evaluate(BOX)[1] - item.evaluate(BOX)[1] > 10, "indented from the right"


def test_words_of_another_direction_keep_their_order(traveller, oriental):
    page = traveller
    mails(page, oriental)
    line = page.locator("p.cw-progress")
    expect(line).to_contain_text("4 of 5 questions answered, 1 of 2 objectives reached")
    first, last = (line.evaluate(LETTER, index) for index in (0, -1))
    assert first["top"] == line.evaluate(LETTER, 2)["top"]
    assert first["left"] < line.evaluate(LETTER, 2)["left"], "from left to right"
    assert last["top"] > first["top"], "on two lines, each of which begins where the page does"
    assert last["right"] == pytest.approx(line.evaluate(BOX)[1], abs=1)


BOXED = {
    mails: ".cw-objectives, .cw-question, .cw-dialogue, .cw-turn, .cw-verdict, .cw-option, .cw-check, .cw-blank",
    certificate: ".cw-reminder, .cw-delete, .cw-export, .cw-import, .cw-print, .cw-name, .cw-later",
    review: ".cw-question, .cw-option, .cw-check",
    landing: ".cw-continue > a",
}


@pytest.mark.parametrize("traveller", [FORCED], indirect=True, ids=["forced colours"])
@pytest.mark.parametrize("go", BOXED)
def test_lines_tell_apart_what_grounds_did(traveller, oriental, go):
    page = traveller
    go(page, oriental)
    for selector in BOXED[go].split(", "):
        lines = page.evaluate(LINES, selector)
        assert lines, selector
        assert all(style != "none" and width != "0px" and seen for style, width, seen in lines), selector


def test_what_is_so_is_said_by_more_than_a_colour(traveller, oriental):
    page = traveller
    mails(page, oriental)
    tricks, right = Question(page, "tricks"), Question(page, "restart-email")
    for question, words in ((tricks, "Partly right"), (right, "Right.")):
        expect(question.result).to_contain_text(words)
        assert question.result.locator("svg path").count() == 1
    assert tricks.marks == [
        "Your choice: right",
        "Your choice: wrong",
        "Right, but not chosen",
        "Right, but not chosen",
    ]
    signs = tricks.badges.locator("path").evaluate_all("paths => paths.map((path) => path.getAttribute('d'))")
    assert len(set(signs)) == 3
    chosen, wrong, missed, other = (line[:2] for line in page.evaluate(LINES, "#question-tricks .cw-option"))
    assert chosen == wrong != missed == other, "the chosen and the missed are drawn differently"
    assert page.locator(".md-nav a .cw-finished svg").count() >= 1
    state = page.locator("[data-reached] > .cw-state")
    assert state.inner_text() == "Reached"
    assert state.locator("svg").count() == 1


def test_the_focus_is_seen(traveller, oriental):
    page = traveller
    for go, focused in (
        (mails, ".cw-again"),
        (certificate, ".cw-export"),
        (certificate, ".cw-name"),
        (review, ".cw-check"),
    ):
        go(page, oriental)
        page.locator(focused).first.focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        style, width = page.evaluate(
            "(({ outlineStyle: how, outlineWidth: wide }) => [how, wide])(getComputedStyle(document.activeElement))"
        )
        assert style == "solid", focused
        assert float(width.removesuffix("px")) >= 2, focused


@pytest.mark.parametrize("go", [landing, mails, course_map, review, certificate])
def test_nothing_of_ours_moves_for_who_wants_it_still(traveller, oriental, go):
    page = traveller
    go(page, oriental)
    assert page.evaluate(MOVING) == []


def test_for_others_something_moves(new, course):
    page = visit(new(reduced_motion="no-preference"), course.url)
    answer(page, "restart-email", "Could you")
    assert [moving for moving in page.evaluate(MOVING) if "cw-option" in moving]
