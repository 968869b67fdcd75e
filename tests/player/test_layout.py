"""Where things stand: narrow and wide, large enough to hit, and still while the player comes."""

import pytest
from playwright.sync_api import expect

from .learner import Question, answer, visit

BOXES = """selector => [...document.querySelectorAll(selector)].map(element => {
    const { left, top, right, bottom, height } = element.getBoundingClientRect();
    return { left, top: top + scrollY, right, bottom: bottom + scrollY, height };
})"""

STYLED = """window.document$ && performance.getEntriesByName("first-contentful-paint").length
    && [...document.querySelectorAll("link[rel=stylesheet]")].every(link => link.sheet)"""


def boxes(page, selector):
    return page.evaluate(BOXES, selector)


def test_nothing_is_wider_than_a_narrow_screen(course, new):
    page = visit(new(viewport={"width": 320, "height": 800}), course.url)
    answer(page, "restart-email", "Restart it.")
    answer(page, "tricks", "It serves", "It brings")
    answer(page, "two-blanks", "x" * 60, "y")
    for url in (course.url, f"{course.url}call/"):
        visit(page, url)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        ours = [box for box in boxes(page, "[class^=cw-], [class^=cw-] *") if box["height"]]
        assert ours
        assert all(box["left"] >= 0 and box["right"] <= 320 for box in ours)


def test_side_by_side_each_turn_stands_beside_its_counterpart(course, new):
    page = visit(new(viewport={"width": 1400, "height": 900}), course.url)
    weaker, stronger = (boxes(page, f"[data-verdict={verdict}] > *") for verdict in ("weaker", "stronger"))
    assert [box["top"] for box in weaker] == pytest.approx([box["top"] for box in stronger], abs=1)
    assert all(left["right"] < right["left"] for left, right in zip(weaker, stronger, strict=True))
    ends = [box["bottom"] for box in boxes(page, ".cw-take > :last-child")]
    takes = [box["bottom"] for box in boxes(page, ".cw-takes")]
    assert takes == pytest.approx([max(ends[:2]), max(ends[2:])], abs=1)


def test_on_a_phone_the_stronger_take_stands_below_the_weaker(course, new):
    page = visit(new(viewport={"width": 390, "height": 800}), course.url)
    weaker, stronger = (boxes(page, f".cw-take[data-verdict={verdict}]") for verdict in ("weaker", "stronger"))
    assert all(above["bottom"] < below["top"] for above, below in zip(weaker, stronger, strict=True))


@pytest.mark.parametrize("width, columns", [(320, 1), (390, 1), (1400, 3)])
def test_the_map_shows_side_by_side_what_the_screen_has_room_for(course, new, width, columns):
    page = new(viewport={"width": width, "height": 800})
    page.goto(f"{course.url}course-map/")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert all(box["left"] >= 0 and box["right"] <= width for box in boxes(page, ".cw-covered, .cw-covered *"))
    parts = boxes(page, ".cw-covered > ul > li")
    assert len(parts) == 3 * len(boxes(page, ".cw-covered")) > 3
    assert len({box["left"] for box in parts}) == columns
    assert len({box["top"] for box in parts[:3]}) == (1 if columns == 3 else 3)


def test_a_link_to_a_part_of_a_lesson_shows_it_below_the_header(course, new):
    page = new(viewport={"width": 390, "height": 800})
    for name in ("#dialogue-2", "#question-fridays"):
        page.goto("about:blank")
        visit(page, course.url + name)
        expect(page.locator(name)).to_be_in_viewport()
        header = page.locator(".md-header").bounding_box()
        assert page.locator(name).bounding_box()["y"] >= header["y"] + header["height"]


def test_speakers_keep_their_sides(course, new):
    page = visit(new(viewport={"width": 390, "height": 800}), f"{course.url}call/")
    first, second = (boxes(page, f".cw-turn[data-speaker='{number}']") for number in (1, 2))
    assert max(box["left"] for box in first) < min(box["left"] for box in second)


def test_what_is_tapped_is_large_and_all_of_an_option_can_be_tapped(course, new):
    page = visit(new(viewport={"width": 390, "height": 800}), course.url)
    question = answer(page, "restart-email", "Restart it.")
    shown = ".cw-option > label, .cw-check, .cw-again:not([hidden]), .cw-debrief > summary"
    assert min(box["height"] for box in boxes(page, shown)) >= 44
    assert min(box["height"] for box in boxes(page, ".cw-blank")) >= 24
    label = question.form.locator("label").nth(2)
    size = label.bounding_box()
    label.click(position={"x": size["width"] - 3, "y": 3})
    assert question.chosen == ["Have you read the manual on calendar.sync?"]


def test_a_result_below_the_screen_comes_into_view(course, new):
    page = visit(new(viewport={"width": 390, "height": 600}), course.url)
    question = Question(page, "restart-email")
    question.choose("Restart it.")
    question.check_button.evaluate("button => scrollBy(0, button.getBoundingClientRect().bottom - innerHeight + 5)")
    question.check()
    expect(question.result).to_be_in_viewport(ratio=1)


def test_nothing_moves_when_the_player_comes(course, new):
    page, before = new(viewport={"width": 390, "height": 800}), []
    ours = "form.cw-question, .cw-dialogue, .cw-actions, .cw-feedback, .cw-debrief"

    def measure_first(route):
        while not page.evaluate(STYLED):  # the page's policy forbids what `wait_for_function` does in it
            page.wait_for_timeout(20)
        before.append(boxes(page, ours))
        route.continue_()

    page.route("**/coursewright.js", measure_first)
    visit(page, course.url)
    assert before == [boxes(page, ours)]
