"""What a build makes of a site so that it is a web app: from paths and contents alone, without a browser."""

import json
import re
from base64 import b64encode
from hashlib import sha256

import pytest

from coursewright.web.manifest import colour, manifest
from coursewright.web.offline import list_of, url_of, version_of, web_app

HEAD = '<head><link rel="stylesheet" href="{0}c.css"><link rel="icon" href="{0}i.png"></head>'
BODY = '<img src="{0}p%20q.png"><script src="{0}assets/coursewright/a.js" type="module"></script>'
SITE = {
    "index.html": (HEAD + BODY).format(""),
    "m/one/index.html": (HEAD + BODY).format("../../"),
    "m/two/index.html": HEAD.format("../../") + '<img src="https://example.org/x.png"><a href="../../c.css">style</a>',
    "404.html": HEAD.format("/y/"),
    "offline/index.html": HEAD.format("../"),
    "c.css": "a {}",
    "i.png": "icon",
    "p q.png": "picture",
    "assets/coursewright/a.js": 'import { b } from "./b.js";\nimport("./late.js");\n'
    'new URL("l.css", import.meta.url);\nnew URL("sw.js", root);\n',
    "assets/coursewright/b.js": 'import { v } from "./vendor/v.js";\nexport const b = "./no.js";\n',
    "assets/coursewright/vendor/v.js": "export const v = 1;\n",
    "assets/coursewright/course.json": "{}",
    "assets/javascripts/bundle.01234567.min.js": "theme",
}
PAGES = {"index.md": "index.html", "m/one.md": "m/one/index.html", "m/two.md": "m/two/index.html"}
PAGES |= {"offline.md": "offline/index.html"}
CONFIG = {"site_name": "Tea", "site_url": "https://x.org/y/"}


def made(site):
    """The whole site afterwards, as text or bytes."""
    after = {path: content.encode() if isinstance(content, str) else content for path, content in site.items()}
    before = tuple(after)
    for path, content in web_app(CONFIG, {"language": "en"}, PAGES).made(before, after.__getitem__):
        after[path] = content
    return after


@pytest.fixture(scope="module")
def site():
    return made(SITE)


@pytest.fixture(scope="module")
def version():
    return version_of(SITE, lambda path: SITE[path].encode())


def worker_of(site):
    return json.loads(re.search(r"^const SITE = (.*);$", site["sw.js"].decode(), re.MULTILINE)[1])


def test_pages_and_modules_name_the_version_of_what_they_load(site, version):
    page = site["m/one/index.html"].decode()
    assert f'href="../../c.css?v={version}"' in page
    assert f'src="../../assets/coursewright/a.js?v={version}"' in page
    assert 'href="../../i.png"' in page
    module = site["assets/coursewright/a.js"].decode()
    expected = [f'"./b.js?v={version}"', f'"./late.js?v={version}"', f'"l.css?v={version}"', '"sw.js"']
    assert re.findall(r'"[^"]*"', module) == expected
    assert site["assets/coursewright/b.js"].decode().splitlines()[1] == 'export const b = "./no.js";'
    assert '<a href="../../c.css">' in site["m/two/index.html"].decode()


def test_pages_lead_to_the_manifest_wherever_they_are_shown(site):
    assert (
        b'<link rel="manifest" href="./manifest.webmanifest" data-list="assets/coursewright/offline/list.json">'
        in (site["index.html"])
    )
    lesson = site["m/one/index.html"]
    assert b'href="../../manifest.webmanifest" data-list="assets/coursewright/offline/m/list.json"' in lesson
    assert b'href="/y/manifest.webmanifest"' in site["404.html"]


def test_a_version_changes_with_scripts_and_styles_alone(version):
    def changed(path):
        after = SITE | {path: "other"}
        return version_of(after, lambda each: after[each].encode()) != version

    assert changed("c.css")
    assert changed("assets/coursewright/b.js")
    assert not changed("m/one/index.html")
    assert not changed("p q.png")


def test_the_worker_knows_all_that_a_page_may_need_by_its_hash(site, version):
    told = worker_of(site)
    names = {"a.js", "b.js", "vendor/v.js"}
    assert set(told["shell"]) == {f"c.css?v={version}", *(f"assets/coursewright/{name}?v={version}" for name in names)}
    for url, integrity in told["shell"].items():
        digest = sha256(site[url.partition("?")[0]]).digest()
        assert integrity == f"sha256-{b64encode(digest).decode()}"
    assert told["version"] == version
    assert told["first"] == ["", "offline/", "assets/coursewright/course.json"]
    assert told["offline"] == "offline/"


def test_a_module_lists_its_pages_and_their_pictures_with_hashes(site):
    listed = json.loads(site[list_of("m")])
    assert list(listed) == ["m/one/", "m/two/", "p%20q.png"]
    assert listed["m/one/"] == sha256(site["m/one/index.html"]).hexdigest()[:16]


def test_what_an_author_has_is_left_alone_and_headers_are_added():
    own = {"manifest.webmanifest": "mine", "assets/icons/icon.svg": "mine", "_headers": "/*\n  X: y\n"}
    after = made(SITE | own)
    assert after["manifest.webmanifest"] == after["assets/icons/icon.svg"] == b"mine"
    assert after["_headers"] == b"/*\n  X: y\n\n/sw.js\n  Cache-Control: no-cache\n"
    assert after["assets/icons/icon-192.png"].startswith(b"\x89PNG")
    headers = "/sw.js\n  Cache-Control: max-age=0\n"
    assert made(SITE | {"_headers": headers})["_headers"] == headers.encode()


def test_a_worker_stays_small_in_a_large_course():
    lessons = {f"m{n}/l{n}/index.html": HEAD.format("../../") for n in range(1000)}
    after = {path: content.encode() for path, content in (SITE | lessons).items()}
    pages = PAGES | {path.replace("/index.html", ".md"): path for path in lessons}
    before = tuple(after)
    for path, content in web_app(CONFIG, {}, pages).made(before, after.__getitem__):
        after[path] = content
    assert len(after["sw.js"]) < 20_000
    assert list_of("m999") in after


@pytest.mark.parametrize(
    "path, url",
    [
        ("index.html", ""),
        ("m/one/index.html", "m/one/"),
        ("m/one.html", "m/one.html"),
        ("ä b/x.png", "%C3%A4%20b/x.png"),
    ],
)
def test_an_address_is_as_browsers_ask_for_it(path, url):
    assert url_of(path) == url


def test_a_manifest_says_what_the_site_is_called_and_its_colour():
    theme = {"palette": [{"primary": "deep purple"}, {"primary": "red"}], "direction": "rtl"}
    told = json.loads(manifest({"site_name": "Tea", "site_description": "Cups."}, theme, "ar"))
    assert (told["name"], told["description"], told["lang"], told["dir"]) == ("Tea", "Cups.", "ar", "rtl")
    assert told["theme_color"] == "#7e56c2"
    assert colour({"palette": {"primary": "custom"}}) == colour({}) == "#4051b5"
