"""What many tests stand on: scratch courses and their builds, this repository's own course as a site, and a browser."""

import functools
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
import yaml
from bs4 import BeautifulSoup

import coursewright

REPOSITORY = Path(__file__).resolve().parents[1]
PACKAGE_FOLDER = Path(coursewright.__file__).resolve().parents[1]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")
USUAL_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"%ProgramFiles%\Google\Chrome\Application\chrome.exe",
    r"%ProgramFiles(x86)%\Google\Chrome\Application\chrome.exe",
    r"%LocalAppData%\Google\Chrome\Application\chrome.exe",
    r"%ProgramFiles(x86)%\Microsoft\Edge\Application\msedge.exe",
)
FLAGS = ("gpu", "quic", "background-networking", "component-update", "sync")
NO_BROWSER = (
    "no browser found: on Debian and Ubuntu `apt install chromium`, on macOS and Windows install Chrome,"
    " or name one with BROWSER_PATH"
)


@dataclass(frozen=True)
class Built:
    """What a build left: its exit code, all it said, and its site."""

    code: int
    output: str
    site: Path

    def page(self, url: str) -> BeautifulSoup:
        return read_page(self.site, url)


@dataclass(frozen=True)
class Site:
    """A built site that is served at `url`."""

    url: str
    folder: Path

    def page(self, url: str) -> BeautifulSoup:
        return read_page(self.folder, url)


def read_page(folder: Path, url: str) -> BeautifulSoup:
    """The page at `url`, which is relative to the site: `` or `m/lesson/`."""
    file = folder / url / "index.html" if url.endswith("/") or not url else folder / url
    return BeautifulSoup(file.read_text("utf-8"), "html.parser")


def mkdocs_command(*args: str) -> list[str]:
    return [sys.executable, "-m", "mkdocs", *args]


def environment() -> dict[str, str]:
    """Without the banner of Material, and with the package under test, wherever the process runs."""
    paths = [str(PACKAGE_FOLDER), *filter(None, [os.environ.get("PYTHONPATH")])]
    return os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": os.pathsep.join(paths)}


def run_build(course: Path, *args: str, cwd: Path | None = None) -> Built:
    done = subprocess.run(
        mkdocs_command("build", *args),
        cwd=cwd or course,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    return Built(done.returncode, done.stdout, course / "site")


@pytest.fixture(scope="session")
def repository() -> Path:
    return REPOSITORY


@pytest.fixture(scope="session")
def build() -> Callable[..., Built]:
    """Builds the course in a folder; takes more arguments of `mkdocs build`, and `cwd`."""
    return run_build


@pytest.fixture(scope="session")
def serve_command() -> Callable[..., subprocess.Popen[bytes]]:
    """Starts `mkdocs serve` in a course; what it says goes to the open file `log`. Stop it with `kill`."""

    def start(course: Path, port: int, log: Any) -> subprocess.Popen[bytes]:
        command = mkdocs_command("serve", "--dev-addr", f"127.0.0.1:{port}")
        return subprocess.Popen(command, cwd=course, env=environment(), stdout=log, stderr=log)

    return start


@pytest.fixture(scope="session")
def make_course(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Writes `files` (path -> text or bytes) as a course into a new folder, with the plugin or with our hook.

    `config` adds to mkdocs.yml; a key that is set to None goes.
    """

    def make(files: Mapping[str, str | bytes], *, plugin: bool = True, **config: Any) -> Path:
        course = tmp_path_factory.mktemp("course")
        plugins = ["search", "mkdocs_quiz", *(["coursewright"] if plugin else [])]
        hooks = None if plugin else [str(REPOSITORY / "hooks" / "course.py")]
        theme = {"name": "material", "font": False}
        defaults = {"site_name": "Scratch", "theme": theme, "plugins": plugins, "hooks": hooks}
        settings = {key: value for key, value in (defaults | config).items() if value is not None}
        for name, text in {"mkdocs.yml": yaml.safe_dump(settings, sort_keys=False), **files}.items():
            path = course / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return course

    return make


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        pass


class _Guarding(_Quiet):
    """Sends what the site's own `_headers` say, as hosts do that read them."""

    def end_headers(self) -> None:
        for line in Path(self.directory, "_headers").read_text("utf-8").splitlines():
            name, colon, value = line.strip().partition(": ")
            if colon:
                self.send_header(name, value)
        super().end_headers()


@contextmanager
def guarded(folder: Path, by_header: bool = True) -> Iterator[str]:
    """Serves a site that will be built into the folder, under the policy of its `_headers` or of its pages alone."""
    handler = functools.partial(_Guarding if by_header else _Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def serve_guarded() -> Callable[..., AbstractContextManager[str]]:
    return guarded


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """This repository's own course, built strictly from a copy, and served under its policy where `site_url` says."""
    course = tmp_path_factory.mktemp("own") / "course"
    for name in ("docs", "quizzes", "hooks"):
        shutil.copytree(REPOSITORY / name, course / name, ignore=shutil.ignore_patterns("__pycache__", ".*"))
    shutil.copy(REPOSITORY / "mkdocs.yml", course)
    with guarded(course / "site") as url:
        (course / "served.yml").write_text(f"INHERIT: mkdocs.yml\nsite_url: {url}\n", "utf-8")
        built = run_build(course, "--strict", "-f", "served.yml")
        if built.code:
            pytest.fail(f"the course of this repository does not build:\n{built.output}", pytrace=False)
        yield Site(url, built.site)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """The machine's own Chromium, Chrome or Edge, headless, driven by playwright."""
    from playwright.sync_api import sync_playwright

    path = browser_path()
    if path is None:
        no_browser = pytest.fail if {"CI", "REQUIRE_BROWSER"} & set(os.environ) else pytest.skip
        no_browser(NO_BROWSER)
    flags = ["--no-first-run", *(f"--disable-{name}" for name in FLAGS)]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        flags.append("--no-sandbox")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=flags)
        yield launched
        launched.close()


def browser_path() -> str | None:
    named = os.environ.get("BROWSER_PATH")
    if named:
        return named
    found = [*map(shutil.which, BROWSERS), *(os.path.expandvars(place) for place in USUAL_PLACES)]
    return next((path for path in found if path and Path(path).is_file()), None)
