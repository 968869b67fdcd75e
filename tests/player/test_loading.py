"""What a page asks for, and under which policy it may."""

import gzip
import re

from coursewright.player import asset_files, page_scripts
from coursewright.render.words import player_module, words_of

from .learner import answer, visit

OURS = """performance.getEntriesByType("resource").map(({ name }) => name)
    .filter((name) => name.includes("/assets/coursewright/"))"""
OTHERS = re.compile(r"(?s)(?!.*assets/coursewright/)")  # the theme's inline scripts, which such a policy stops
BUDGET = 15_000  # bytes, compressed


def test_a_page_asks_for_each_module_once_and_names_it_itself(course, new):
    page = visit(new(), course.url)
    asked = [url.rpartition("/")[2] for url in page.evaluate(OURS)]
    assert sorted(asked) == sorted({*page_scripts(), "coursewright.css"})


def test_what_a_page_loads_of_ours_is_small():
    served = asset_files() | {"words.js": player_module(words_of("en")).encode()}
    loaded = {name: len(gzip.compress(served[name])) for name in [*page_scripts(), "coursewright.css"]}
    assert sum(loaded.values()) < BUDGET, loaded


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
