"""What a page asks for, and under which policy it may."""

import gzip
import re

from coursewright.player import page_scripts

from .learner import answer, visit

OURS = """performance.getEntriesByType("resource").map(({ name }) => name)
    .filter((name) => name.includes("/assets/coursewright/"))"""
OTHERS = re.compile(r"(?s)(?!.*assets/coursewright/)")  # the theme's inline scripts, which such a policy stops
LATER = "printing.js"  # fetched when nothing else is under way
BUDGET = 16_000  # bytes, compressed; 15,000 is the aim, which the words of pages other than lessons stand in the way of
BUDGET_LATER = 600


def test_a_page_asks_for_each_module_once_and_names_it_itself(course, new):
    page = visit(new(), course.url)
    page.wait_for_function(f"{OURS}.some((name) => name.endsWith('{LATER}'))")
    asked = [url.rpartition("/")[2] for url in page.evaluate(OURS)]
    assert sorted(asked) == sorted({*page_scripts(), LATER, "coursewright.css", "theme.css", "theme.js"})


def test_what_a_page_loads_of_ours_is_small(course):
    assets = course.site / "assets" / "coursewright"
    loaded = {name: len(gzip.compress((assets / name).read_bytes())) for name in [*page_scripts(), "coursewright.css"]}
    assert sum(loaded.values()) < BUDGET, loaded
    assert len(gzip.compress((assets / LATER).read_bytes())) < BUDGET_LATER


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
