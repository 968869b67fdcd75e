"""`mkdocs serve`: a mistake is said on the page instead of ending the preview, and what is edited is picked up."""

import socket
import time
import urllib.error
import urllib.request

import pytest
from bs4 import BeautifulSoup
from sample import BANK, LESSON

PATIENCE = 60  # seconds, on a machine with much else to do


class Preview:
    """A running `mkdocs serve` and the course that it shows."""

    def __init__(self, course, start, log):
        self.course, self.log = course, log
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.site = f"http://127.0.0.1:{port}/"
        with log.open("wb") as file:
            self.process = start(course, port, file)

    def get(self, page):
        """The page, or nothing while there is none."""
        try:
            with urllib.request.urlopen(self.site + page, timeout=PATIENCE) as answer:
                return answer.read().decode()
        except urllib.error.URLError:
            return ""

    def wait(self, page="tea/kettle/", *, until):
        """The page, the lesson's unless named, as soon as `until(page)` holds."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            html = self.get(page)
            if html and until(html):
                return html
            assert self.process.poll() is None, f"serve has ended:\n{self.said()}"
            time.sleep(0.1)
        pytest.fail(f"not seen in {PATIENCE} seconds; serve says:\n{self.said()}")

    def said(self):
        return self.log.read_text("utf-8", "replace")

    def write(self, path, text):
        (self.course / path).write_bytes(text if isinstance(text, bytes) else text.encode())

    def close(self):
        self.process.kill()
        self.process.wait(timeout=PATIENCE)


@pytest.fixture
def preview(make_course, serve_command, tmp_path):
    started = []

    def start(files, **config):
        course = make_course({"docs/index.md": "# Tea\n"} | files, **config)
        started.append(Preview(course, serve_command, tmp_path / f"serve-{len(started)}.log"))
        return started[-1]

    yield start
    for running in started:
        running.close()


def box(page):
    return BeautifulSoup(page, "html.parser").select_one("article .cw-findings")


def test_a_mistake_is_shown_until_it_is_mended(preview):
    unanswerable = BANK.replace("[x]", "[ ]")
    running = preview({"docs/tea/kettle.md": LESSON, "quizzes/tea/kettle.md": unanswerable})
    page = running.wait(until=box)
    assert "This question is not finished yet." in page
    assert "quizzes/tea/kettle.md:1 error C201 no option is right" in box(page).text

    running.write("quizzes/tea/kettle.md", BANK.replace("boiling water do", "hot water do"))
    page = running.wait(until=lambda page: not box(page))
    assert "What does hot water do?" in page

    running.write("docs/tea/kettle.md", LESSON.replace(' teaches="boil"', ""))
    page = running.wait(until=box)
    assert "docs/tea/kettle.md:4 error C102" in box(page).text
    assert box(page).em.text
    assert "What does hot water do?" in page

    running.write("docs/tea/kettle.md", LESSON)
    running.wait(until=lambda page: not box(page))
    assert "Traceback" not in running.said()


def test_the_course_map_follows_every_edit(preview):
    files = {"docs/tea/kettle.md": LESSON, "quizzes/tea/kettle.md": BANK}
    validation = {"links": {"anchors": "warn"}, "nav": {"omitted_files": "warn"}}
    plugins = ["search", "mkdocs_quiz", {"coursewright": {"rule_pages": True}}]
    running = preview(files, plugins=plugins, nav=["index.md", "tea/kettle.md"], validation=validation)
    assert 'href="../tea/kettle/#bubbles"' in running.wait("course-map/", until=bool)
    running.write("docs/tea/kettle.md", LESSON.replace("#bubbles ", "").replace("# The kettle", "# Kettles"))
    page = running.wait("course-map/", until=lambda page: "#bubbles" not in page)
    assert 'href="../tea/kettle/#teaches-boil"' in page
    running.write("docs/tea/kettle.md", LESSON.replace(' teaches="boil"', ""))
    page = running.wait("course-map/", until=lambda page: "Gap: taught in no section" in page)
    assert "1 in other files: docs/tea/kettle.md" in box(page).text
    running.write("docs/tea/kettle.md", LESSON)
    page = running.wait("course-map/", until=lambda page: "#bubbles" in page)
    assert not box(page)
    assert "C101" in running.wait("rules/c101/", until=bool)
    assert "WARNING" not in running.said()


HALF = """\
---
title: "The kettle
objectives:
---

//// dialogue | Never closed

/// weaker

/// question | nothing

/// quiz | nowhere

<quiz>
"""


def test_whatever_is_half_written_the_preview_answers(preview):
    bank = "## { #a assesses= }\n\n- [ ]\n\n## B { #b }\n\n[[]]\n\n## C { #c }\n\n- [?] one\n- [x] two\n"
    running = preview({"docs/tea/kettle.md": HALF, "quizzes/tea/kettle.md": bank})
    page = running.wait(until=box)
    assert "the front matter cannot be read" in box(page).text
    title = box(page).p.text
    running.write("quizzes/tea/kettle.md", b"## \xff { #a }\n\n[[ ]] [[x\n\n---\n\n- [x] late\n")
    page = running.wait(until=lambda page: box(page).p.text != title)
    assert "the file is not UTF-8" in box(page).text
    running.write("docs/tea/kettle.md", HALF.encode() + b"\xff")
    page = running.wait(until=lambda page: page.count("the file is not UTF-8") == 2)
    assert "Traceback" not in running.said()


def test_the_hook_takes_up_an_edited_package(preview, repository):
    package = (path for path in (repository / "hooks").rglob("*.*") if path.is_file() and path.suffix != ".pyc")
    hooks = {path.relative_to(repository).as_posix(): path.read_bytes() for path in package}
    files = {"docs/tea/kettle.md": LESSON, "quizzes/tea/kettle.md": BANK} | hooks
    running = preview(files, plugin=False, hooks=["hooks/course.py"], watch=["hooks"])
    assert "After this lesson you can" in running.wait(until=bool)

    words = "hooks/coursewright/words/en.toml"
    running.write(words, hooks[words].replace(b"After this lesson you can", b"Soon you will"))
    page = running.wait(until=lambda page: "Soon you will" in page)
    assert "What does boiling water do?" in page
    assert not box(page)
    assert "Traceback" not in running.said()
