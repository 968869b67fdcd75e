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


MINIFIED = (
    "<head><title>Tea</title><link href=../c.css rel=stylesheet>"
    "<body><script src='../assets/coursewright/a.js'></script>"
)


def test_quotes_and_a_closed_head_are_not_needed(version):
    after = made(SITE | {"m/one/index.html": MINIFIED.replace("../", "../../"), "offline/index.html": MINIFIED})
    page = after["m/one/index.html"].decode()
    assert f"<link href=../../c.css?v={version} rel=stylesheet>" in page
    assert f"<script src='../../assets/coursewright/a.js?v={version}'></script>" in page
    assert page.index('<link rel="manifest"') < page.index("<body>")
    assert worker_of(after)["shell"].keys() == worker_of(made(SITE))["shell"].keys()


def test_what_stands_in_scripts_styles_and_comments_is_no_tag(version):
    """A policy knows scripts by their hashes."""
    inside = (
        """<script>document.write('<script src="b.js">', "<link href='c.css'>", "</body>")</script>"""
        """<style>p::after { content: '<link href="c.css">' }</style><!-- <script src="b.js"></script> -->"""
    )
    page = (
        f"""<head></head>{inside}<p title='<script src="b.js">'></p><script src="assets/coursewright/a.js"></script>"""
    )
    after = made(SITE | {"index.html": page})["index.html"].decode()
    assert inside in after
    assert re.findall(r"\?v=\w+.*", after) == [f'?v={version}"></script>']


def test_a_page_in_another_encoding_stays_as_it_is_but_for_versions():
    page = '<head><title>Caf\xe9</title><script src="c.js"></script></head>'.encode("latin-1")
    after = made(SITE | {"c.js": "c", "old.html": page})["old.html"]
    assert "Caf\xe9".encode("latin-1") in after
    assert b"c.js?v=" in after


@pytest.mark.parametrize("hostile", ["<!--", "<script>", "<style a='", '<a b="', "<a ", "<"])
def test_what_is_never_closed_takes_no_time(hostile):
    page = "<head></head>" + hostile * 20_000
    assert made(SITE | {"m/two/index.html": page})["m/two/index.html"].decode().endswith(hostile * 20_000)


PICTURES = """\
<img src=../a.png alt=''><img src="../b.png#only-light" srcset="../b.png 1x,../c.png 2x, /y/d%20d.png 3x">
<picture><source srcset="../e.webp 320w, ../e.png"><img alt="../no.png" data-src="../no.png"
src='../f.png?v=2'></picture>
<video poster="../g.png"><source src="../film.mp4"></video><img src="https://x.org/y/no.png"><img src="/elsewhere.png">
<!-- <img src="../no.png"> --><img src="../large.png"><img src="data:,no.png"><img src="//[no.png">"""


def test_a_module_lists_whatever_its_pages_show_that_is_the_sites_own_and_no_film():
    names = {"no.png", "film.mp4", "elsewhere.png", *(f"{name}.png" for name in "abcefg"), "d d.png", "e.webp"}
    files = {name: name for name in names} | {"large.png": "." * 5_000_001, "m/one.html": PICTURES}
    after = {path: content.encode() for path, content in (SITE | files).items()}
    app = web_app(CONFIG, {}, {"offline.md": "offline/index.html", "m/one.md": "m/one.html"})
    for path, content in app.made(tuple(after), after.__getitem__):
        after[path] = content
    shown = ["a.png", "b.png", "c.png", "d%20d.png", "e.png", "e.webp", "f.png", "g.png"]
    assert sorted(json.loads(after[list_of("m")])) == [*shown, "m/one.html"]


def test_what_every_page_asks_for_is_kept_from_the_beginning_if_it_is_there():
    asked = {"search/search_index.json": "{}", "sitemap.xml": "<urlset/>", "about/index.html": "<title>About</title>"}
    pages = PAGES | {"about.md": "about/index.html"}
    after = {path: content.encode() for path, content in (SITE | asked).items()}
    after["offline/index.html"] = b"<title>Not <b>here</title>"
    for path, content in web_app(CONFIG, {"language": "de"}, pages).made(tuple(after), after.__getitem__):
        after[path] = content
    told = worker_of(after)
    assert told["first"] == ["", "offline/", "assets/coursewright/course.json"]
    assert told["also"] == ["about/", "search/search_index.json", "sitemap.xml"]
    assert '<html lang="de">' in told["last"]
    assert "<h1>Not <b>here</h1>" in told["last"]


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
