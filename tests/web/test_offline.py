"""A site as a web app: read without a connection, renewed at once, and never of two versions."""

import functools
import json
import re
import shutil
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import expect

LESSON = """\
---
title: The {name}
objectives:
  {name}: Name the part of the {name} that gets hot
---

# The {name}

## Heat in the {name} {{ #heat teaches="{name}" }}

The part of the {name} that gets hot is its bottom, which is made of metal: heat goes through it, and every {name} gets
hot there first. Name that part, and you know where to look when a {name} stays cold.

![A picture](../pictures/{name}.png)
"""
BANK = """\
## Heat {{ #{name}-heat assesses="{name}" }}

What gets hot?

- [ ] The handle.
  > It is made of wood.
- [x] The bottom.
  > It is made of metal.

Metal gets hot.
"""
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8ffff3f0005fe02fe0def46b80000"
    "000049454e44ae426082"
)
NAMES = {"kettle": "kitchen", "pot": "kitchen", "pump": "cellar"}
VERSION = re.compile(r"coursewright\.js\?v=(\w+)")
READY = "form.cw-question[data-cw-ready=recalled]"
CONTROLLED = "navigator.serviceWorker.controller?.state === 'activated'"


class Host:
    """Serves `folder` at `url`, a path on its host; notes what is asked, and can be out of reach."""

    def __init__(self, folder):
        self.folder, self.down, self.asked = folder, False, []
        self.slow = threading.Event()
        self.slow.set()
        host = self

        class Handler(SimpleHTTPRequestHandler):
            def do_GET(self):
                host.asked.append(self.path)
                if host.slow.wait(20) and not host.down:
                    super().do_GET()

            def log_message(self, format, *args):
                pass

        handler = functools.partial(Handler, directory=str(folder))
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/far/course/"
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def deploy(self, site):
        shutil.rmtree(self.folder / "far", ignore_errors=True)
        shutil.copytree(site, self.folder / "far" / "course")
        self.version = VERSION.search((site / "index.html").read_text("utf-8"))[1]

    def text(self, path):
        return (self.folder / "far" / "course" / path).read_text("utf-8")


@pytest.fixture(scope="module")
def sites(make_course, build, tmp_path_factory):
    """Name -> site: `first`, `edited` where a lesson says something else, and `styled` with a new style besides."""
    files = {"docs/index.md": "# Home\n", "docs/course.css": "/* first */", "docs/pictures/kettle.png": PIXEL}
    for name, module in NAMES.items():
        files[f"docs/{module}/{name}.md"] = LESSON.format(name=name)
        files[f"quizzes/{module}/{name}.md"] = BANK.format(name=name)
        files[f"docs/pictures/{name}.png"] = PIXEL
    host = Host(tmp_path_factory.mktemp("host"))
    course = make_course(
        files,
        site_url=host.url,
        plugins=["search", "mkdocs_quiz", {"coursewright": {"policy": True, "offline": True}}],
        theme={"name": "material", "font": False, "features": ["navigation.instant"]},
        extra_css=["course.css"],
    )
    built = {}

    def built_as(name):
        done = build(course, "--strict")
        assert done.code == 0, done.output
        built[name] = shutil.copytree(done.site, tmp_path_factory.mktemp("sites") / name)

    built_as("first")
    for name, module in NAMES.items():
        lesson = course / "docs" / module / f"{name}.md"
        lesson.write_text(lesson.read_text("utf-8") + "\nEdited since.\n", "utf-8")
    built_as("edited")
    (course / "docs" / "course.css").write_text("/* styled */", "utf-8")
    built_as("styled")
    yield built, host
    host.server.shutdown()
    host.server.server_close()


@pytest.fixture
def host(sites):
    built, host = sites
    host.down = False
    host.deploy(built["first"])
    host.asked.clear()
    return host


@pytest.fixture
def page(browser):
    with browser.new_context(reduced_motion="reduce") as context:
        context.set_default_timeout(10_000)
        yield context.new_page()


def wait(page, condition, *args):
    """Until the condition holds; `wait_for_function` is not for pages under a policy."""
    for _ in range(200):
        if page.evaluate(condition, *args):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"never: {condition}")


KEPT = """async (path) => {
    for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const { url } of await cache.keys()) if (url.endsWith(path)) return true;
    }
    return false;
}"""

ONLY = "async (version) => (await caches.keys()).every((name) => name.endsWith(version))"


def enter(page, host, path="kitchen/kettle/?offline"):
    """The page as a web app, with its module at hand."""
    page.goto(host.url + path)
    page.wait_for_selector(READY)
    wait(page, CONTROLLED)
    wait(page, KEPT, "offline/kitchen/list.json")
    return page


def versions(page):
    return page.evaluate("async () => (await caches.keys()).map((name) => name.split(' ').pop())")


def shown_version(page):
    return VERSION.search(page.content())[1]


def test_browsers_can_install_it(host):
    manifest = json.loads(host.text("manifest.webmanifest"))
    assert manifest["name"] == "Scratch"
    assert manifest["display"] == "standalone"
    assert manifest["start_url"] == manifest["scope"] == "./"
    site = host.folder / "far" / "course"
    for icon in manifest["icons"]:
        data = (site / icon["src"]).read_bytes()
        if icon["type"] == "image/png":
            size = "x".join(str(int.from_bytes(data[at : at + 4], "big")) for at in (16, 20))
            assert (data[:4], size) == (b"\x89PNG", icon["sizes"])
    assert {icon["sizes"] for icon in manifest["icons"] if icon["purpose"] == "any"} >= {"192x192", "512x512"}
    assert any(icon["purpose"] == "maskable" for icon in manifest["icons"])


def test_the_browser_finds_nothing_wrong_with_the_manifest(host, page):
    enter(page, host)
    session = page.context.new_cdp_session(page)
    told = session.send("Page.getAppManifest")
    assert told["url"] == f"{host.url}manifest.webmanifest"
    assert told["errors"] == []
    faults = {error["errorId"] for error in session.send("Page.getInstallabilityErrors")["installabilityErrors"]}
    assert faults <= {"in-incognito"}


def test_the_module_that_is_open_works_without_a_connection(host, page):
    enter(page, host)
    page.reload()  # now through the worker, which keeps the list of pages that moves go by
    wait(page, KEPT, "sitemap.xml")
    host.down = True
    page.goto(f"{host.url}kitchen/pot/")  # never visited
    form = page.locator(READY)
    form.get_by_label("The bottom.").check()
    form.locator(".cw-check").click()
    expect(form).to_have_attribute("data-verdict", "right")
    assert page.evaluate("document.querySelector('article img').naturalWidth") == 1
    page.reload()
    expect(page.locator("form[data-verdict=right]")).to_be_visible()
    page.evaluate("window.still = true")
    page.locator(".md-nav__link", has_text="The kettle").first.click()
    expect(page.locator("article h1")).to_contain_text("The kettle")
    assert page.evaluate("window.still") is True


def test_the_review_works_without_a_connection(host, page):
    enter(page, host)
    form = page.locator(READY)
    form.get_by_label("The handle.").check()
    form.locator(".cw-check").click()
    host.down = True
    page.goto(f"{host.url}review/")
    expect(page.locator(".cw-due")).to_contain_text("Nothing is due until")


def test_a_page_that_is_not_at_hand_says_so(host, page):
    enter(page, host)
    host.down = True
    page.goto(f"{host.url}cellar/pump/")
    expect(page.locator("article h1")).to_contain_text("You are offline")
    expect(page.locator("article")).to_contain_text("not kept on this device")


def test_a_search_works_without_a_connection(host, page):
    enter(page, host)
    page.reload()  # now through the worker
    page.wait_for_selector(READY)
    wait(page, KEPT, "search/search_index.json")
    host.down = True
    page.goto(f"{host.url}kitchen/pot/")
    page.locator(".md-search__input").press_sequentially("metal")
    expect(page.locator(".md-search-result__item").first).to_be_visible()


def test_learners_are_told_once_that_there_is_no_connection(host, page):
    enter(page, host)
    said = page.get_by_role("status").filter(has_text="You are offline.")
    expect(said).to_have_count(0)
    page.context.set_offline(True)
    expect(said).to_be_visible()
    page.context.set_offline(False)
    expect(said).to_have_count(0)


def test_an_edited_lesson_shows_at_once_and_then_without_a_connection_too(sites, host, page):
    enter(page, host)
    host.deploy(sites[0]["edited"])
    page.reload()
    expect(page.locator("article")).to_contain_text("Edited since.")
    assert versions(page) == [host.version]  # the scripts are the same, so there is no new version
    is_new = "async (url) => (await (await caches.match(url))?.text())?.includes('Edited since.')"
    wait(page, is_new, f"{host.url}kitchen/pot/")
    host.down = True
    page.goto(f"{host.url}kitchen/pot/")
    expect(page.locator("article")).to_contain_text("Edited since.")


def test_what_has_not_changed_is_not_loaded_again(host, page):
    enter(page, host)
    page.reload()
    page.wait_for_selector(READY)
    host.asked.clear()
    page.goto(f"{host.url}kitchen/pot/")
    page.wait_for_selector(READY)
    page.wait_for_timeout(300)
    assert not [path for path in host.asked if path.endswith((".css", ".js")) or "?v=" in path if "sw.js" not in path]
    assert "/far/course/kitchen/kettle/" not in host.asked


def test_a_page_of_the_older_version_keeps_its_scripts_and_moves_into_the_newer_one_as_a_whole(sites, host, page):
    enter(page, host)
    page.wait_for_timeout(500)  # until the module has been looked through again by the worker that is in charge
    before, module = host.version, host.text("assets/coursewright/own-data.js")
    page.evaluate("window.still = true")
    host.deploy(sites[0]["styled"])
    assert host.version != before
    get = "async (url) => (await fetch(url)).text()"
    assert page.evaluate(get, f"{host.url}assets/coursewright/own-data.js?v={before}") == module
    assert versions(page) == [before]  # nothing has met the newer one yet
    page.locator(".md-nav__link", has_text="The pot").first.click()
    expect(page.locator("article")).to_contain_text("Edited since.")
    expect(page).to_have_url(f"{host.url}kitchen/pot/")
    assert page.evaluate("window.still") is None  # loaded as a whole
    assert shown_version(page) == host.version
    page.wait_for_selector(READY)
    wait(page, ONLY, host.version)
    host.down = True
    page.goto(f"{host.url}kitchen/kettle/")  # was visited in the older version
    expect(page.locator("article")).to_contain_text("Edited since.")
    assert shown_version(page) == host.version


def test_the_newer_version_waits_for_tabs_of_the_older_one(sites, host, page):
    enter(page, host)
    before = host.version
    host.deploy(sites[0]["styled"])
    other = page.context.new_page()
    other.goto(f"{host.url}kitchen/pot/")
    other.wait_for_selector(READY)
    wait(other, "async () => !!(await navigator.serviceWorker.getRegistration()).waiting")
    assert shown_version(other) == host.version
    assert sorted(versions(page)) == sorted([before, host.version])
    review = "async (url) => typeof (await import(url)).start"
    assert page.evaluate(review, f"{host.url}assets/coursewright/review.js?v={before}") == "function"
    loaded = "performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.includes('?v='))"
    assert {name.partition("?v=")[2] for name in page.evaluate(loaded)} == {before}
    assert {name.partition("?v=")[2] for name in other.evaluate(loaded)} == {host.version}
    host.down = True
    other.evaluate("window.still = true")
    other.locator(".md-nav__link", has_text="The kettle").first.click()
    expect(other.locator("article")).to_contain_text("Edited since.")
    assert other.evaluate("window.still") is None  # loaded as a whole, and not the older page that is kept, too
    assert shown_version(other) == host.version
    host.down = False
    page.close()
    other.reload()
    wait(other, ONLY, host.version)


def test_a_version_that_is_not_whole_is_not_taken_over(sites, host, page):
    enter(page, host)
    before = host.version
    host.deploy(sites[0]["styled"])
    (host.folder / "far" / "course" / "assets" / "coursewright" / "schedule.js").write_text("spoilt", "utf-8")
    page.evaluate("async () => (await navigator.serviceWorker.getRegistration()).update().catch(() => {})")
    wait(page, "async () => !(await navigator.serviceWorker.getRegistration()).installing")
    assert not page.evaluate("async () => (await navigator.serviceWorker.getRegistration()).waiting")
    host.down = True
    page.reload()
    page.wait_for_selector(READY)
    assert shown_version(page) == before


def test_a_slow_host_does_not_keep_learners_waiting(host, page):
    enter(page, host)
    host.slow.clear()
    try:
        page.goto(f"{host.url}kitchen/pot/")
        expect(page.locator("article h1")).to_contain_text("The pot")
    finally:
        host.slow.set()


def test_what_is_partial_an_error_or_from_elsewhere_is_not_kept(host, page):
    enter(page, host)
    page.evaluate(
        """async (url) => {
            await fetch(url + "pictures/pump.png", { headers: { range: "bytes=0-9" } });
            await fetch(url + "pictures/none.png");
            await fetch(url + "pictures/pot.png", { method: "POST" }).catch(() => {});
            await fetch(url.replace("/far/course/", "/elsewhere.png"));
            await fetch(url + "cellar");
        }""",
        host.url,
    )
    kept = page.evaluate(
        """async () => (await Promise.all((await caches.keys()).map(async (name) =>
            (await (await caches.open(name)).keys()).map(({ url }) => url)))).flat()"""
    )
    assert kept
    assert not [url for url in kept if url.endswith(("pump.png", "none.png", "elsewhere.png", "/cellar"))]


def test_nothing_is_refused_by_the_policy(host, page):
    refused = []
    page.on("console", lambda said: "Content Security Policy" in said.text and refused.append(said.text))
    enter(page, host)
    host.down = True
    page.goto(f"{host.url}cellar/pump/")
    expect(page.locator("article h1")).to_contain_text("You are offline")
    assert refused == []


def test_on_an_authors_own_machine_it_starts_only_when_asked(host, page):
    page.goto(f"{host.url}kitchen/kettle/")
    page.wait_for_selector(READY)
    page.wait_for_timeout(500)
    assert page.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length") == 0
    enter(page, host)
    page.goto(f"{host.url}kitchen/pot/")
    assert page.evaluate("localStorage.getItem('coursewright:offline')")


def test_without_the_setting_nothing_of_it_is_there(make_course, build):
    built = build(make_course({"docs/index.md": "# Home\n"}))
    names = {path.name for path in Path(built.site).rglob("*")}
    assert not names & {"sw.js", "manifest.webmanifest", "list.json", "icons", "offline"}
    page = (built.site / "index.html").read_text("utf-8")
    assert not re.search(r"offline|manifest|\?v=", page)
