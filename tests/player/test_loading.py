"""What a page asks for, and under which policy it may."""

import gzip
import re

from .learner import answer, visit

OURS = """performance.getEntriesByType("resource").map(({ name }) => name)
    .filter((name) => name.includes("/assets/coursewright/"))"""
OTHERS = re.compile(r"(?s)(?!.*assets/coursewright/)")  # the theme's inline scripts, which such a policy stops
LOADED = {"coursewright.js", "coursewright.css", "theme.css"}
BUDGET = 15_000  # bytes, compressed


def test_a_lesson_asks_for_one_module_and_two_style_sheets(course, new):
    page = visit(new(), course.url)
    asked = [url.rpartition("/")[2] for url in page.evaluate(OURS)]
    assert sorted(asked) == sorted(LOADED)


def test_what_a_page_loads_of_ours_is_small(course):
    assets = course.site / "assets" / "coursewright"
    loaded = {name: len(gzip.compress((assets / name).read_bytes())) for name in LOADED}
    assert sum(loaded.values()) < BUDGET, loaded


def test_all_these_stories_are_told_under_the_policy_of_their_pages(course, new):
    page = visit(new(expected="error: .*Content Security Policy"), course.url)
    page.evaluate("document.head.append(Object.assign(document.createElement('script'), { text: 'window.ran = 1' }))")
    assert page.evaluate("window.ran") is None


def test_the_player_works_under_a_strict_policy(course, new):
    page = new(expected=OTHERS)

    def guard(route):
        answered = route.fetch()
        policy = {"content-security-policy": "default-src 'self'; img-src 'self' data:"}
        route.fulfill(response=answered, headers=answered.headers | policy)

    page.route(course.url, guard)
    visit(page, course.url)
    assert answer(page, "restart-email", "Could you").verdict == "right"
    page.reload()
    page.wait_for_selector("#question-restart-email[data-verdict=right]")
