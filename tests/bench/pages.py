"""A lesson in a browser: Material with mkdocs-quiz as people set it up, and Coursewright, with the same three lessons.

Prints a table: Lighthouse's scores for a phone (medians), what axe-core and html-validate find, requests and bytes of
a first and a second visit (search index and worker aside), hosts asked, what a strict policy refuses, and whether a
lesson works without a network, without scripts and on paper. Both sites are served alike, over HTTP/2 with gzip.

Lighthouse is `npm install lighthouse@12` anywhere, openssl makes the certificate; run by hand on a quiet machine with
`make .venv/ready`: not a test, no threshold. The browser is $BROWSER_PATH, or Debian's chromium.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any

import plain
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

HERE = Path(__file__).parent
REPOSITORY = HERE.parents[1]
sys.path.insert(0, str(HERE.parent))
from conftest import FLAGS as DISABLED  # noqa: E402
from conftest import browser_path  # noqa: E402
from web.test_valid_html import SETTINGS, known  # noqa: E402

LESSONS = ("soft-skills/intro/", "soft-skills/anatomy/", "soft-skills/difficult-situations/")
OTHERS = ("", "course-map/", "review/")
FLAGS = ["no-sandbox", "no-first-run", *(f"disable-{name}" for name in DISABLED)]
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
STRICT = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'"
HEARING = """window.refused = [];
document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => refused.push(effectiveDirective));"""
ANSWER = "Your name, what you know about him and a positive tone"  # why an option of the second lesson is right


@contextmanager
def served(folder: Path, port: int, *header: str) -> Iterator[tuple[str, str]]:
    """Its addresses: under HTTP/2, for Lighthouse, and under plain HTTP."""
    key, certificate = folder.parent / "key.pem", folder.parent / "certificate.pem"
    if not key.exists():
        subject = ["-subj", "/CN=localhost", "-days", "2", "-keyout", str(key), "-out", str(certificate)]
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", *subject], check=True, capture_output=True
        )
    command = ["node", str(HERE / "serve.mjs"), str(folder), str(port), str(key), str(certificate), *header]
    with subprocess.Popen(command) as server:
        time.sleep(1)
        try:
            yield f"https://localhost:{port}/", f"http://localhost:{port + 1}/"
        finally:
            server.kill()


def build(course: Path, site: Path) -> Path:
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
    subprocess.run(command, cwd=course, check=True, env={**os.environ, "SITE_URL": "https://localhost/"})
    return site


def lighthouse(program: str, url: str, runs: int) -> dict[str, list[float]]:
    """Category or audit -> what each run gave: scores of 100, milliseconds, the shift of the layout."""
    got: dict[str, list[float]] = {}
    flags = " ".join(f"--{flag}" for flag in ["headless=new", "ignore-certificate-errors", *FLAGS])
    for _ in range(runs):
        options = ["--quiet", "--output=json", f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={flags}"]
        environment = {**os.environ, "CHROME_PATH": browser_path()}
        report = json.loads(subprocess.check_output([program, url, *options], env=environment))
        got.setdefault("version", []).append(report["lighthouseVersion"])
        for name in CATEGORIES:
            got.setdefault(name, []).append(round(100 * (report["categories"][name]["score"] or 0)))
        for name in ("first-contentful-paint", "total-blocking-time", "cumulative-layout-shift"):
            got.setdefault(name, []).append(report["audits"][name]["numericValue"])
    return got


def visits(browser: Browser, url: str, address: str) -> dict[str, Any]:
    """Requests and bytes of two visits, and the other hosts that were asked."""
    context = browser.new_context()
    page, hosts = context.new_page(), set()
    page.on(
        "request", lambda request: hosts.add(request.url.split("/")[2]) if "localhost" not in request.url[:20] else None
    )
    found: dict[str, Any] = {}
    for visit in ("first", "second"):
        asked(url)
        page.goto(url + address)
        page.wait_for_timeout(2500)
        weights = [weight for path, weight in asked(url) if "/search" not in path]
        found[visit] = f"{len(weights)} requests, {sum(weights) / 1000:.1f} kB"
        page.goto("about:blank")
    context.close()
    return found | {"hosts": sorted(host for host in hosts if host)}


def asked(url: str) -> list[tuple[str, int]]:
    with urllib.request.urlopen(f"{url}__log") as answer:
        return [(path, weight) for path, weight in json.load(answer)]


def violations(browser: Browser, url: str) -> int:
    """What axe-core finds on the lessons in both palettes, each rule on each page once."""
    found = 0
    for scheme in ("light", "dark"):
        context = browser.new_context(color_scheme=scheme, reduced_motion="reduce")
        page = context.new_page()
        for lesson in LESSONS:
            page.goto(url + lesson)
            page.wait_for_timeout(1000)
            found += len(Axe().run(page).response["violations"])
        context.close()
    return found


def refused(browser: Browser, url: str) -> int:
    context = browser.new_context()
    context.add_init_script(HEARING)
    page = context.new_page()
    total = 0
    for lesson in LESSONS:
        page.goto(url + lesson)
        page.wait_for_timeout(1000)
        total += page.evaluate("window.refused.length")
    context.close()
    return total


def invalid(site: Path) -> int:
    """What html-validate finds in the lessons, by the settings of our test, without what that knows of Material."""
    settings, report = site.parent / "html-validate.json", site.parent / "report.json"
    settings.write_text(json.dumps(SETTINGS))
    program = REPOSITORY / "tests/node_modules/.bin/html-validate"
    pages = [str(site / lesson / "index.html") for lesson in LESSONS]
    command = [program, "--config", settings, "--formatter", f"json={report}", *pages]
    subprocess.run(command, check=False, capture_output=True)
    found = [each for page in json.loads(report.read_text("utf-8")) for each in page["messages"]]
    return sum(known(each["ruleId"], each["selector"] or "") is None for each in found)


def works(browser: Browser, url: str) -> dict[str, bool]:
    return {"offline": offline(browser, url), "no scripts": scriptless(browser, url), "paper": printed(browser, url)}


def offline(browser: Browser, url: str) -> bool:
    """Whether a lesson opens, styled, without a network once it was seen."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{url}{LESSONS[1]}?offline")
    page.wait_for_timeout(4000)
    context.set_offline(True)
    try:
        page.goto(f"{url}{LESSONS[1]}", timeout=5000)
        is_there = page.locator("h1").is_visible()
    except Exception:  # the browser's own page
        is_there = False
    context.close()
    return is_there


def scriptless(browser: Browser, url: str) -> bool:
    """Whether somebody without scripts can come to read why an option is right."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(url + LESSONS[1])
    closed = page.locator("article details:not([open]) > summary:visible")
    while closed.count():
        closed.first.click()
    can = is_read(page)
    context.close()
    return can


def printed(browser: Browser, url: str) -> bool:
    context = browser.new_context()
    page = context.new_page()
    page.goto(url + LESSONS[1])
    page.wait_for_timeout(1000)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    is_there = is_read(page)
    context.close()
    return is_there


def is_read(page: Page) -> bool:
    return any(each.is_visible() for each in page.get_by_text(ANSWER).all())


def column(browser: Browser, site: Path, port: int, program: str, runs: int, policy: str) -> dict[str, Any]:
    """Row -> what one site has there."""
    cells: dict[str, Any] = {}
    with served(site, port) as (modern, url):
        for lesson in LESSONS if program else ():
            got = lighthouse(program, modern + lesson, runs)
            cells[f"Lighthouse {got['version'][0]}, {lesson}"] = told(got)
        cells["axe-core, three lessons, two palettes"] = violations(browser, url)
        cells["html-validate, errors in three lessons"] = invalid(site)
        visited = visits(browser, url, LESSONS[1])
        cells |= {"first visit": visited["first"], "second visit": visited["second"]}
        cells["other hosts asked"] = ", ".join(visited["hosts"]) or "none"
        for name, does in works(browser, url).items():
            cells[f"works: {name}"] = "yes" if does else "no"
    with served(site, port + 2, "content-security-policy", policy) as (_, url):
        cells["refused by a strict policy, three lessons"] = refused(browser, url)
    return cells


def told(got: dict[str, list[float]]) -> str:
    scores = " / ".join(f"{median(got[name]):.0f}" for name in CATEGORIES)
    paint, blocked = median(got["first-contentful-paint"]), median(got["total-blocking-time"])
    return f"{scores} (FCP {paint:.0f} ms, TBT {blocked:.0f} ms, CLS {median(got['cumulative-layout-shift']):.3f})"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lighthouse", default=shutil.which("lighthouse") or "", help="the program; none: left out")
    parser.add_argument("--runs", type=int, default=5, help="of Lighthouse, for each page")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=[f"--{flag}" for flag in FLAGS])
        plain.write(REPOSITORY, Path(folder) / "plain")
        sites = [
            build(Path(folder) / "plain", Path(folder) / "plain-site"),
            build(REPOSITORY, Path(folder) / "our-site"),
        ]
        own = next(
            line.split(": ", 1)[1]
            for line in (sites[1] / "_headers").read_text().splitlines()
            if "Content-Security" in line
        )
        given = options.lighthouse, options.runs
        columns = [column(browser, sites[0], 8610, *given, STRICT), column(browser, sites[1], 8620, *given, own)]
        sys.stdout.write("| | Material and mkdocs-quiz | Coursewright |\n|---|---|---|\n")
        for row in columns[0]:
            sys.stdout.write(f"| {row} | {columns[0][row]} | {columns[1][row]} |\n")
        with served(sites[1], 8630) as (url, _):
            for page in OTHERS if options.lighthouse else ():
                sys.stdout.write(f"ours, /{page}: {told(lighthouse(options.lighthouse, url + page, options.runs))}\n")


if __name__ == "__main__":
    main()
