"""What a lesson of this repository's course costs those who pay for each byte: a first visit, and the next one."""

from urllib.parse import urlsplit

import pytest

from .states import LESSON
from .weighing import weighed

FIRST, NEXT = 150_000, 15_000  # bytes over the line, headers included
READY = "form.cw-question[data-cw-ready=recalled]"
NAMED = """async () => { // what a headless browser does not load by itself: the manifest, and every icon
    const links = document.querySelectorAll("link[rel~=icon], link[rel=apple-touch-icon], link[rel=manifest]");
    for (const { href, rel } of links) {
        const response = await fetch(href);
        if (rel !== "manifest") await response.arrayBuffer();
        else for (const { src } of (await response.json()).icons) await (await fetch(new URL(src, href))).arrayBuffer();
    }
}"""


@pytest.fixture
def host(site):
    with weighed(site.folder) as host:
        yield host


def visit(context, host, path=LESSON):
    """What one visit to a lesson was sent, until nothing is asked any more; fails if another host is asked."""
    url, answers = host
    page, outside = context.new_page(), []
    page.on("request", lambda asked: urlsplit(asked.url).netloc == urlsplit(url).netloc or outside.append(asked.url))
    answers.clear()
    page.goto(url + path)
    page.wait_for_selector(READY)
    page.evaluate(NAMED)
    page.wait_for_load_state("networkidle")
    if "offline" in path:
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.close()
    assert outside == []
    assert [answer.path for answer in answers if answer.status not in (200, 304)] == []
    return answers.copy()


def told(answers):
    """The figures, for whoever has to find out what has become heavy."""
    own, apart = ([answer for answer in answers if answer.is_apart is is_apart] for is_apart in (False, True))
    lines = [f"{answer.size:>8,} {answer.status} {answer.path}" for answer in sorted(own, key=lambda each: -each.size)]
    sums = f"{weight(own):,} bytes in {len(own)} answers; apart from them {weight(apart):,} for search and worker"
    return "\n".join([sums, *lines])


def weight(answers):
    return sum(answer.size for answer in answers)


@pytest.mark.parametrize("path", [LESSON, f"{LESSON}?offline"])  # without the service worker, and with it
def test_a_lesson_is_light_on_the_first_visit_and_next_to_nothing_on_the_second(browser, host, path):
    with browser.new_context() as context:
        first, again = visit(context, host, path), visit(context, host, path)
    asked = {answer.path for answer in first}
    assert asked > {"/" + LESSON, "/manifest.webmanifest", "/assets/icons/icon-512.png"}
    assert any(answer.by_worker for answer in first) == ("offline" in path)
    assert weight(answer for answer in first if not answer.is_apart) < FIRST, told(first)
    assert weight(answer for answer in again if not answer.is_apart) < NEXT, told(again)
    if "offline" not in path:  # the worker has it all at hand
        assert ({answer.status for answer in again}, {answer.path for answer in again}) == ({304}, asked)
