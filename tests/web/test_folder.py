"""The course as a folder of files, opened from the disk: no server, no other host, and yet all of it works."""

import os
import shutil

import pytest
from playwright.sync_api import expect

from .states import ANSWER


@pytest.fixture(scope="module")
def folder(repository, build, tmp_path_factory):
    course = tmp_path_factory.mktemp("own") / "course"
    for name in ("docs", "quizzes", "hooks"):
        shutil.copytree(repository / name, course / name, ignore=shutil.ignore_patterns("__pycache__", ".*"))
    shutil.copy(repository / "mkdocs.yml", course)
    os.environ["OFFLINE"] = "true"
    try:
        built = build(course, "--strict")
    finally:
        del os.environ["OFFLINE"]
    assert built.code == 0, built.output
    return shutil.move(built.site, course.parent / "anywhere else")


@pytest.fixture
def page(browser):
    """Fails at its end if anything went wrong, or a page asked a host."""
    with browser.new_context(reduced_motion="reduce") as context:
        wrong = []
        context.on("request", lambda request: request.url.startswith("http") and wrong.append(request.url))
        context.on("console", lambda said: said.type in ("error", "warning") and wrong.append(said.text))
        context.on("weberror", lambda error: wrong.append(error.error.message))
        page = context.new_page()
        page.set_default_timeout(10_000)
        yield page
    assert wrong == []


def address(folder, path):
    return (folder / path).as_uri()


def test_a_question_is_answered_and_remembered_and_reviewed(folder, page):
    page.goto(address(folder, "soft-skills/intro.html"))
    expect(page.locator("form.cw-question:not([data-cw-ready=recalled])")).to_have_count(0)
    page.evaluate(ANSWER)
    verdicts = page.locator("form.cw-question[data-verdict]")
    count = page.locator("form.cw-question").count()
    expect(verdicts).to_have_count(count)
    page.reload()
    expect(verdicts).to_have_count(count)
    page.goto(address(folder, "progress.html"))
    expect(page.locator("li.cw-lesson").first).to_contain_text(f"{count} of {count} questions answered")
    page.goto(address(folder, "index.html"))
    expect(page.get_by_role("link", name="Continue: Intro to soft skills")).to_be_visible()
    page.clock.set_fixed_time("2099-01-01")
    page.goto(address(folder, "review.html"))
    expect(page.locator(".cw-review form.cw-question[data-cw-ready=recalled]")).to_be_visible()


def test_a_search_finds_a_word_and_leads_to_its_place(folder, page):
    page.goto(address(folder, "index.html"))
    page.locator(".md-search__input").press_sequentially("tone")
    page.locator(".md-search-result__link", has_text="Tone you can read").last.click()
    expect(page.locator("#tone-in-writing")).to_be_in_viewport()


def test_it_is_no_web_app_and_names_no_policy(folder):
    names = {path.name for path in folder.rglob("*")}
    assert not names & {"sw.js", "manifest.webmanifest", "_headers", "offline.html"}
    page = (folder / "soft-skills" / "intro.html").read_text("utf-8")
    assert 'type="module"' not in page
    assert "Content-Security-Policy" not in page
    assert "unpkg" not in page


def test_what_others_wrote_comes_with_its_licence(folder):
    assets = folder / "assets" / "coursewright"
    for script, licence in (("iframe-worker.js", "iframe-worker.LICENSE"), ("bundle.js", "vendor/ts-fsrs.LICENSE")):
        assert (assets / script).is_file()
        assert "Permission is hereby granted" in (assets / licence).read_text("utf-8")
