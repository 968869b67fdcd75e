"""The course of these stories, built and served, and the pages on which learners meet it."""

import functools
import re
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from .learner import forget, visit

HERE = Path(__file__).parent
PATIENCE = 5000  # milliseconds, for whatever a page does; loading one may take longer on a busy machine
CALM = {"reduced_motion": "reduce"}  # no story is about motion, and none waits for its end


@dataclass(frozen=True)
class Course:
    """A copy of the course in `folder`, whose site is served at `url` and can be built anew meanwhile."""

    folder: Path
    url: str
    run: Callable[..., Any]

    @property
    def site(self) -> Path:
        return self.folder.parent / "host" / "course"

    def edit(self, file: str, old: str, new: str) -> None:
        path = self.folder / file
        text = path.read_text("utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        path.write_text(text.replace(old, new), "utf-8")

    def build(self) -> None:
        built = self.run(self.folder, "--strict", "-f", "served.yml")
        assert built.code == 0, built.output


class _Fresh(SimpleHTTPRequestHandler):
    """Serves each page as it lies on the disk now, even if the browser saw it a moment before."""

    def end_headers(self) -> None:
        if self.path.endswith("/"):
            self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        pass


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Fresh, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def served_copy(folder: Path, run: Callable[..., Any]) -> Iterator[Course]:
    """A copy that is not built yet. Its site will lie below the host's root, as sites of projects often do."""
    shutil.copytree(HERE / "course", folder / "source")
    with serve(folder / "host") as host:
        course = Course(folder / "source", f"{host}course/", run)
        settings = f"INHERIT: mkdocs.yml\nsite_url: {course.url}\nsite_dir: ../host/course\n"
        (course.folder / "served.yml").write_text(settings, "utf-8")
        yield course


@pytest.fixture(scope="session")
def course(tmp_path_factory, build):
    """The course as it is."""
    with served_copy(tmp_path_factory.mktemp("player"), build) as course:
        course.build()
        yield course


@pytest.fixture
def editable(tmp_path, build, course):
    """A copy of the course for one test, which is built already, to edit and to build anew."""
    with served_copy(tmp_path, build) as copy:
        shutil.copytree(course.site, copy.site)
        yield copy


def open_in(context):
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    page.set_default_navigation_timeout(4 * PATIENCE)
    return page


def watch(context, expected=None):
    """What goes wrong on the pages of a context, as a list that grows: whatever they say on the console, errors that
    nobody caught, and requests to other hosts. What matches `expected` may be said.
    """
    wrong = []

    def hear(text):
        if expected is None or not re.match(expected, text):
            wrong.append(text)

    def ask(url):
        if urlsplit(url).hostname not in ("127.0.0.1", None):
            wrong.append(f"a page asks {url}")

    context.on("request", lambda request: ask(request.url))
    context.on("console", lambda message: hear(f"{message.type}: {message.text}"))
    context.on("weberror", lambda error: hear(error.error.stack or error.error.message))
    return wrong


@pytest.fixture
def new(browser):
    """`new()` opens a page in a context of its own, made with the given options, or in `context`.

    The test fails if anything goes wrong on the pages that is not `expected`.
    """
    opened, wrongs = [], []

    def open_page(*, context=None, expected=None, **options):
        if context is None:
            context = browser.new_context(**CALM | options)
            opened.append(context)
            wrongs.append(watch(context, expected))
        opened.append(open_in(context))
        return opened[-1]

    yield open_page
    for page_or_context in reversed(opened):
        page_or_context.close()
    assert not any(wrongs), wrongs


@pytest.fixture(scope="session")
def familiar(browser):
    """A page that many tests share, since a new one takes a while, and what goes wrong on it."""
    with browser.new_context(**CALM) as context:
        wrong = watch(context)
        yield open_in(context), wrong


@pytest.fixture
def lesson(course, familiar):
    """The first lesson's page, loaded anew, with all its questions ready and nothing remembered."""
    page, wrong = familiar
    yield visit(page, course.url)
    forget(page)
    now = wrong.copy()
    wrong.clear()
    assert not now


@pytest.fixture
def bare(course, new):
    """The first lesson's page without the theme's script, which unfolds some things by itself."""
    page = new(expected="error: Failed to load resource")
    page.route("**/bundle*.js", lambda route: route.abort())
    return visit(page, course.url)
