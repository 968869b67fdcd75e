"""A site as a web app: read without a connection, renewed at once, and never of two versions."""

import functools
import json
import re
import shutil
import threading
from contextlib import suppress
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Error as PageMoved
from playwright.sync_api import expect

from .seeds import RIGHTLY, SEED

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
REPOSITORY = Path(__file__).resolve().parents[2]
WORKER_OF_NONE = re.compile(r"`sw\.js`, from `docs/`:.*?```js\n(.*?)```", re.DOTALL)
VERSION = re.compile(r"coursewright\.js\?v=(\w+)")
READY = "form.cw-question[data-cw-ready=recalled]"
CONTROLLED = "navigator.serviceWorker.controller?.state === 'activated'"


class Host:
    """Serves `folder` at `url`, a path on its host; notes what is asked, and can be out of reach."""

    def __init__(self, folder):
        self.folder, self.asked = folder, []
        self.recover()
        self.slow = threading.Event()
        self.slow.set()
        host = self

        class Handler(SimpleHTTPRequestHandler):
            def do_GET(self):
                host.asked.append(self.path)
                if not host.slow.wait(20) or host.down:
                    return
                if host.failing:
                    self.send_error(503)
                elif self.path in host.moved:
                    self.send_response(301)
                    self.send_header("Location", host.moved[self.path])
                    self.end_headers()
                else:
                    super().do_GET()

            def log_message(self, format, *args):
                pass

        handler = functools.partial(Handler, directory=str(folder))
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/far/course/"
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def recover(self):
        self.down, self.failing, self.moved = False, False, {}

    def deploy(self, site):
        shutil.rmtree(self.folder / "far", ignore_errors=True)
        shutil.copytree(site, self.folder / "far" / "course")
        named = VERSION.search((site / "index.html").read_text("utf-8"))
        self.version = named and named[1]

    @property
    def site(self):
        return self.folder / "far" / "course"

    def text(self, path):
        return (self.site / path).read_text("utf-8")


@pytest.fixture(scope="module")
def sites(make_course, build, tmp_path_factory):
    """Name -> site: `first`, `edited` where a lesson says something else, `styled` with a new style besides, and
    `online`, which is a web app no more."""
    files = {"docs/index.md": "# Home\n", "docs/course.css": "/* first */", "docs/pictures/kettle.png": PIXEL}
    files["docs/own.js"] = "window.own = 1;"
    files["docs/source.txt"] = '<script src="assets/coursewright/coursewright.js?v=0123456789ab"></script>'
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
        extra_javascript=["own.js?v=3"],
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
    settings = course / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("offline: true", "offline: false"), "utf-8")
    (course / "docs" / "sw.js").write_text(
        WORKER_OF_NONE.search((REPOSITORY / "README.md").read_text("utf-8"))[1], "utf-8"
    )
    built_as("online")
    yield built, host
    host.server.shutdown()
    host.server.server_close()


@pytest.fixture
def host(sites):
    built, host = sites
    host.recover()
    host.deploy(built["first"])
    host.asked.clear()
    return host


@pytest.fixture
def page(browser):
    with browser.new_context(reduced_motion="reduce") as context:
        context.set_default_timeout(10_000)
        yield context.new_page()


def wait(page, condition, *args):
    """Until it holds, also on the page that comes after; `wait_for_function` is not for pages under a policy."""
    for _ in range(200):
        with suppress(PageMoved):
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

FORGET = "async (url) => { for (const name of await caches.keys()) await (await caches.open(name)).delete(url); }"

NOTHING = "async () => !(await navigator.serviceWorker.getRegistrations()).length && !(await caches.keys()).length"

ONLY = "async (version) => (await caches.keys()).every((name) => name.endsWith(version))"


# The state in which the installation of a newer worker ends.
UPDATED = """async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const found = new Promise((resolve) => (registration.onupdatefound = () => resolve(registration.installing)));
    registration.update().catch(() => {});
    const worker = await found;
    while (worker.state === "installing") await new Promise((resolve) => setTimeout(resolve, 20));
    return worker.state;
}"""


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
    page.wait_for_load_state()  # the script stands at the end
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
    enter(page, host)  # visited once
    assert page.evaluate(KEPT, "sitemap.xml")  # the list of pages that moves go by
    host.down = True
    page.goto(f"{host.url}kitchen/pot/")  # never visited
    assert page.evaluate("window.own") == 1  # a script whose address has an author's own version
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
    page.locator("article").get_by_role("link", name="Your progress").click()
    expect(page.locator("article h1")).to_contain_text("Your progress")


def test_a_search_works_without_a_connection(host, page):
    enter(page, host)  # visited once
    assert page.evaluate(KEPT, "search/search_index.json")
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
    loaded = """performance.getEntriesByType('resource').map(({ name }) => name)
        .filter((name) => name.includes('?v=') && !name.endsWith('own.js?v=3'))"""
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
    for _ in range(10):  # until the browser has let go of the tab
        other.wait_for_timeout(500)
        other.reload()
        if other.evaluate(ONLY, host.version):
            break
    wait(other, ONLY, host.version)


def test_a_version_that_is_not_whole_is_not_taken_over(sites, host, page):
    enter(page, host)
    before = host.version
    host.deploy(sites[0]["styled"])
    (host.folder / "far" / "course" / "assets" / "coursewright" / "schedule.js").write_text("spoilt", "utf-8")
    assert page.evaluate(UPDATED) == "redundant"
    host.down = True
    page.reload()
    page.wait_for_selector(READY)
    assert shown_version(page) == before


def test_a_version_without_its_first_pages_is_not_taken_over(sites, host, page):
    enter(page, host)
    host.deploy(sites[0]["styled"])
    shutil.rmtree(host.site / "offline")
    assert page.evaluate(UPDATED) == "redundant"


def test_where_not_even_the_page_for_that_is_kept_there_is_an_end(host, page):
    enter(page, host)
    page.evaluate(FORGET, f"{host.url}offline/")
    host.down = True
    for path in ("cellar/pump/", "offline/"):
        assert page.goto(host.url + path).status == 503
        expect(page.locator("h1")).to_contain_text("You are offline")
        assert page.evaluate("document.documentElement.lang") == "en"


def test_the_review_goes_on_in_both_versions(sites, host, page):
    """Two tabs of two versions; the review takes questions out of lessons, each tab those of its own."""
    enter(page, host)
    assert page.evaluate(SEED, [host.url, 3, "wrong", 0, None])
    page.goto(f"{host.url}review/")
    form = page.locator(".cw-asked > form[data-cw-ready=recalled]")
    expect(form).to_be_visible()
    before = host.version
    host.deploy(sites[0]["styled"])
    other = page.context.new_page()
    other.goto(f"{host.url}review/")
    expect(other.locator(".cw-asked > form[data-cw-ready=recalled]")).to_be_visible()
    assert (shown_version(page), shown_version(other)) == (before, host.version)
    assert sorted(versions(page)) == sorted([before, host.version])
    form.evaluate(RIGHTLY)
    page.locator(".cw-next").click()
    expect(form).to_be_visible()
    expect(page.locator(".cw-due")).to_contain_text("2")
    read = """async ([url, version]) => (await fetch(url, { headers: { "x-coursewright": version } })).text()"""
    pot = f"{host.url}kitchen/pot/"
    assert VERSION.search(page.evaluate(read, [pot, before]))[1] == before
    assert VERSION.search(page.evaluate(read, [pot, host.version]))[1] == host.version
    page.evaluate(FORGET, pot)
    assert VERSION.search(page.evaluate(read, [pot, before]))[1] == host.version  # nothing else is there


def test_versions_of_an_authors_own_are_none(sites, host, page):
    enter(page, host, "kitchen/kettle/?v=3&offline")
    page.evaluate("async (url) => (await fetch(url)).blob()", f"{host.url}pictures/pump.png?v=2")
    page.evaluate("async (url) => (await fetch(url)).text()", f"{host.url}course.css?v=0123456789ab")
    page.goto(f"{host.url}source.txt")  # which looks like a page of another version, and is none
    wait(page, KEPT, "source.txt")
    assert versions(page) == [host.version]
    host.deploy(sites[0]["edited"])
    page.goto(f"{host.url}kitchen/kettle/?v=3")
    expect(page.locator("article")).to_contain_text("Edited since.")


def test_a_lesson_that_is_gone_from_the_site_goes_from_the_device(host, page):
    enter(page, host)
    shutil.rmtree(host.site / "kitchen" / "pot")
    assert page.goto(f"{host.url}kitchen/pot/").status == 404
    wait(page, f"async (path) => !(await ({KEPT})(path))", "kitchen/pot/")
    host.down = True
    page.goto(f"{host.url}kitchen/pot/")
    expect(page.locator("article h1")).to_contain_text("You are offline")


LIST = "assets/coursewright/offline/kitchen/list.json"


def test_what_a_module_no_longer_lists_is_looked_after_too(host, page):
    enter(page, host)
    shutil.rmtree(host.site / "kitchen" / "pot")
    listed = json.loads(host.text(LIST))
    del listed["kitchen/pot/"]
    (host.site / LIST).write_text(json.dumps(listed), "utf-8")
    page.reload()
    wait(page, f"async (path) => !(await ({KEPT})(path))", "kitchen/pot/")


def test_a_host_may_lead_to_the_same_page_by_another_name(host, page):
    root = host.url[host.url.index("/far/") :]
    host.moved = {
        f"{root}kitchen/kettle/index.html": f"{root}kitchen/kettle/",
        f"{root}kitchen/old.html": f"{root}review/",
    }
    listed = json.loads(host.text(LIST)) | {"kitchen/kettle/index.html": "1", "kitchen/old.html": "1"}
    (host.site / LIST).write_text(json.dumps(listed), "utf-8")
    enter(page, host)
    done = page.evaluate("async (url) => (await caches.match(url)).json()", host.url + LIST)
    assert sorted(listed.keys() - done.keys()) == ["kitchen/old.html"]  # which is another page, and stays to be done
    host.down = True
    page.goto(f"{host.url}kitchen/kettle/index.html")
    expect(page.locator("article h1")).to_contain_text("The kettle")


def test_pages_without_quotes_have_versions_too(sites, host, page):
    """As plugins leave them that make pages smaller."""

    def smaller(site):
        host.deploy(site)
        for file in host.site.rglob("*.html"):
            file.write_text(
                re.sub(r'\s(src|data-list)="([^"\s=]*(?:=\w+)?)"', r" \1=\2", file.read_text("utf-8")), "utf-8"
            )

    smaller(sites[0]["first"])
    enter(page, host)
    page.wait_for_timeout(500)  # until the module has been looked through again by the worker that is in charge
    page.evaluate("window.still = true")
    smaller(sites[0]["styled"])
    assert "coursewright.js?v=" in host.text("index.html")
    page.locator(".md-nav__link", has_text="The pot").first.click()
    expect(page.locator("article")).to_contain_text("Edited since.")
    assert page.evaluate("window.still") is None  # loaded as a whole
    assert shown_version(page) == host.version


def test_a_host_that_fails_is_as_good_as_none(host, page):
    enter(page, host)
    host.failing = True
    page.goto(f"{host.url}kitchen/pot/")
    expect(page.locator("article h1")).to_contain_text("The pot")
    assert page.goto(f"{host.url}cellar/pump/").status == 503  # the host's own answer, where nothing is kept
    host.failing = False
    page.goto(f"{host.url}cellar/pump/")
    expect(page.locator("article h1")).to_contain_text("The pump")


def full(page, host):
    quota = {"origin": host.url.partition("/far/")[0], "quotaSize": 1000}
    page.context.new_cdp_session(page).send("Storage.overrideQuotaForOrigin", quota)


def test_on_a_full_disk_pages_come_from_the_host(host, page):
    enter(page, host)
    full(page, host)
    page.goto(f"{host.url}cellar/pump/")
    page.wait_for_selector(READY)
    page.wait_for_timeout(300)
    assert not page.evaluate(KEPT, "cellar/pump/")
    page.goto(f"{host.url}kitchen/kettle/")
    page.wait_for_selector(READY)
    page.evaluate("window.still = true")
    page.locator(".md-nav__link", has_text="The pot").first.click()
    expect(page.locator("article h1")).to_contain_text("The pot")
    assert page.evaluate("window.still") is True


def test_a_worker_that_finds_no_room_does_not_begin(host, page):
    page.goto(host.url)
    full(page, host)
    page.goto(f"{host.url}kitchen/kettle/?offline")
    page.wait_for_selector(READY)
    wait(page, "async () => (await caches.keys()).length > 0")
    wait(page, "async () => !(await navigator.serviceWorker.getRegistration())")
    page.reload()
    page.wait_for_selector(READY)


def test_while_there_is_a_connection_nothing_of_it_takes_room(host, page):
    enter(page, host)
    page.reload()
    page.wait_for_selector(READY)
    region = page.locator("body > div > [role=status]")
    expect(region).to_have_count(1)  # before it speaks
    assert region.evaluate("(region) => region.parentElement.getBoundingClientRect().height") == 0
    assert page.evaluate("document.querySelector('.md-header').getBoundingClientRect().top") == 0
    shifts = """() => new Promise((resolve) => new PerformanceObserver((list) => resolve(list.getEntries().map(String)))
        .observe({ type: "layout-shift", buffered: true }) || setTimeout(resolve, 500, []))"""
    assert page.evaluate(shifts) == []


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


def test_an_author_can_take_it_back(host, page):
    enter(page, host)
    page.goto(f"{host.url}kitchen/pot/?offline=no")
    wait(page, NOTHING)
    page.goto(f"{host.url}kitchen/kettle/")
    page.wait_for_selector(READY)
    page.wait_for_timeout(300)
    assert page.evaluate(NOTHING)


def test_a_site_can_stop_being_one(sites, host, page):
    """By the `sw.js` that the README shows."""
    enter(page, host)
    host.deploy(sites[0]["online"])
    page.goto(f"{host.url}kitchen/pot/")
    wait(page, NOTHING)
    page.reload()
    page.wait_for_selector(READY)
    assert page.evaluate("navigator.serviceWorker.controller") is None


def test_without_the_setting_nothing_of_it_is_there(make_course, build):
    built = build(make_course({"docs/index.md": "# Home\n"}))
    names = {path.name for path in Path(built.site).rglob("*")}
    assert not names & {"sw.js", "manifest.webmanifest", "list.json", "icons", "offline"}
    page = (built.site / "index.html").read_text("utf-8")
    assert not re.search(r"offline|manifest|\?v=", page)
