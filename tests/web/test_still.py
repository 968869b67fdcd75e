"""Nothing moves while a page comes, whatever a learner has done before: what scripts fill has its room."""

import pytest
from playwright.sync_api import expect

from . import states
from .seeds import seed

SHIFTS = """() => new Promise((done) => {
    const box = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(" ");
    const shifts = [];
    new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries())
            shifts.push([value, ...sources.map(({ node, previousRect, currentRect }) => [
                node?.outerHTML?.slice(0, 80) ?? node?.data, box(previousRect), box(currentRect)])]);
    }).observe({ type: "layout-shift", buffered: true });
    setTimeout(done, 300, shifts);
})"""


def remembered(visitor):
    """A lesson whose questions were answered before."""
    page = states.answered(visitor)
    page.goto("about:blank")
    page.goto(visitor.url + states.LESSON)
    expect(page.locator("form.cw-question[data-verdict]")).to_have_count(page.locator("form.cw-question").count())
    return page


def reached(visitor):
    """A lesson with all its objectives reached."""
    page = seed(visitor, states.LESSON)
    expect(page.locator(".cw-objectives [data-reached]")).to_have_count(5)
    return page


def some_progress(visitor):
    return states.progress(visitor, 12, days=1)


COMING = (
    states.landing,
    states.landing_to_continue,
    states.lesson,
    remembered,
    reached,
    states.review_of_nothing,
    states.review_of_nothing_due,
    states.review_due,
    states.progress_of_nothing,
    some_progress,
    states.reminded,
    states.course_map,
    states.rule_index,
    states.not_found,
)


@pytest.mark.parametrize("state", COMING)
def test_nothing_moves_while_a_page_comes(visitor, state):
    assert state(visitor).evaluate(SHIFTS) == []


def test_what_moves_would_be_found(wide):
    page = states.landing(wide)
    page.evaluate("document.querySelector('article h1').before(document.createElement('form'), 'Late')")
    assert page.evaluate(SHIFTS)
