"""The search costs nothing until somebody searches, and is there then."""

import re

import pytest
from playwright.sync_api import expect

from . import states

FETCHED = """() => performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname)
    .filter((path) => path.includes("/search"))"""
READ = "soft-skills/anatomy/"


def search_for(page, word):
    """With one key, hence one search."""
    field = page.locator(".md-search__input")
    field.fill(word[:-1])
    field.press(word[-1])


def workers(page):
    return [worker.url.rpartition("/")[2].partition(".")[0] for worker in page.workers]


def test_a_page_that_is_only_read_fetches_no_index_and_starts_no_worker(visitor):
    page = states.lesson(visitor)
    page.wait_for_load_state("networkidle")
    assert page.evaluate(FETCHED) == []
    assert workers(page) == []
    assert visitor.faults() == []


def test_opening_the_search_fetches_the_index_once(visitor):
    page = states.searching(visitor)
    search_for(page, "greeting")
    expect(page.locator(".md-search-result__link[href*='h=greeting']").first).to_be_visible()
    assert [path.rpartition("/")[2] for path in page.evaluate(FETCHED)].count("search_index.json") == 1
    assert workers(page) == ["search"]
    assert visitor.faults() == []


@pytest.mark.parametrize("key", ["s", "f", "/"])
def test_a_key_opens_it(wide, key):
    page = states.lesson(wide)
    page.keyboard.press(key)
    page.keyboard.type("tone")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert wide.faults() == []


def test_an_address_that_asks_is_answered(visitor):
    page = visitor.open(f"{READ}?q=tone")
    expect(page.locator(".md-search__input")).to_have_value("tone")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert visitor.faults() == []


def test_an_address_with_words_to_mark_has_them_marked(visitor):
    page = visitor.open(f"{READ}?h=greeting")
    expect(page.locator("article mark").first).to_have_text("greeting", ignore_case=True)
    assert workers(page) == []  # the index says how words are told apart, and no one searches
    assert visitor.faults() == []


@pytest.mark.parametrize("path", [READ, "soft-skills/intro/"])
def test_what_was_searched_for_is_marked_on_the_page_of_the_result_and_once(wide, path):
    page = states.searching(wide, path)
    search_for(page, "greeting")
    page.locator(f".md-search-result__link[href*='{READ}?h=greeting']").first.click()
    expect(page).to_have_url(re.compile(READ))
    expect(page.locator("article mark").first).to_have_text("greeting", ignore_case=True)
    expect(page.locator("article mark mark")).to_have_count(0)
    assert wide.faults() == []


def test_it_works_on_pages_that_are_come_to(wide):
    page = states.landing(wide)
    page.locator("nav.md-nav--primary").get_by_role("link", name="Course map", exact=True).click()
    expect(page).to_have_title(re.compile("^Course map"))
    page.wait_for_timeout(300)  # Material closes the search 0.125 s after every move
    page.locator(".md-search__input").press_sequentially("tone")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert wide.faults() == []
