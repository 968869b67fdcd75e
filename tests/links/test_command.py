"""`coursewright links`: which site, which course, what it says, how it ends."""

import json
import os
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from coursewright.cli import main

from .torture import page

BROKEN = {
    "index.html": page(
        "Home", '<a href="gone.html">Gone</a> <a href="https://b.example/">B</a> <a href="//a.example">A</a>'
    )
}
SOUND = {"index.html": page("Home")}
COURSE = {
    "mkdocs.yml": "site_name: Tea\nplugins:\n  - coursewright:\n      rules: {C605: error}\n",
    "docs/index.md": "# Tea\n\n[Gone](gone.html)\n",
    "site/index.html": BROKEN["index.html"],
}


@pytest.fixture
def links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Writes files, goes into their folder and runs the command there."""

    def run(files: Mapping[str, str | bytes], *arguments: str, start: str = ".") -> Result:
        for name, data in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data if isinstance(data, bytes) else data.encode())
        monkeypatch.chdir(tmp_path / start)
        return CliRunner().invoke(main, ["links", *arguments])

    return run


def test_a_folder_of_html_will_do(links) -> None:
    done = links(BROKEN, ".")
    assert done.exit_code == 1
    assert done.stdout.startswith("index.html:4:4: error C601 `gone.html` does not exist\n")


def test_a_sound_site_is_clean(links) -> None:
    done = links(SOUND, ".", "--strict")
    assert (done.exit_code, done.stdout) == (0, "No findings.\n")


@pytest.mark.parametrize(
    "arguments, start", [((), "."), ((), "docs"), (("../site",), "docs"), (("site", "-C", "."), ".")]
)
def test_a_course_names_its_markdown(links, arguments: tuple[str, ...], start: str) -> None:
    done = links(COURSE, *arguments, start=start)
    assert (done.exit_code, done.stdout.splitlines()[0]) == (
        1,
        "docs/index.md:3:8: error C601 `gone.html` does not exist",
    )


def test_a_site_somewhere_else_has_the_course_that_is_named(links) -> None:
    files = {f"course/{name}": text for name, text in COURSE.items()} | {"public/index.html": BROKEN["index.html"]}
    assert links(files, "public").stdout.startswith("public/index.html:4") is False
    assert links(files, "public").stdout.startswith("index.html:4:4: error C601")
    assert links(files, "public", "--course", "course").stdout.startswith("docs/index.md:3:8: error C601")


def test_the_site_is_where_the_course_builds_it(links) -> None:
    files = COURSE | {"mkdocs.yml": "site_name: Tea\nsite_dir: public\n", "public/index.html": SOUND["index.html"]}
    assert links(files).exit_code == 0


LOCAL = {
    "mkdocs.yml": 'site_name: Tea\nsite_url: !ENV [SITE_URL, "http://127.0.0.1:8000/"]\n',
    "docs/index.md": "",
    "site/index.html": '<link rel="canonical" href="http://127.0.0.1:8000/"><a href="b.html">B</a>',
    "site/b.html": '<meta property="og:url" content="http://127.0.0.1:8000/b.html">',
}
SITE_OF_READERS = {path: text.replace("http://127.0.0.1:8000/", "https://tea.example/") for path, text in LOCAL.items()}
SITE_OF_READERS["mkdocs.yml"] = LOCAL["mkdocs.yml"]  # SITE_URL was set where it was built, and is not here


@pytest.mark.parametrize(
    "files, arguments, line",
    [
        ({}, (), ""),
        ({}, ("--public",), "mkdocs.yml:2:1: warning C609 "),
        ({"mkdocs.yml": "site_url: http://127.0.0.1:8000\n"}, (), "mkdocs.yml:1:1: warning C609 "),
        (SITE_OF_READERS, ("--public",), ""),
    ],
)
def test_a_site_for_readers_has_no_address_of_this_computer(
    links, monkeypatch: pytest.MonkeyPatch, files: dict[str, str], arguments: tuple[str, ...], line: str
) -> None:
    monkeypatch.delenv("SITE_URL", raising=False)
    done = links({**LOCAL, **files}, "--strict", *arguments)
    told = [each for each in done.stdout.splitlines() if " C6" in each]
    assert (done.exit_code, len(told)) == ((1, 1) if line else (0, 0)), done.output
    assert all(each.startswith(line) for each in told)


def test_severities_are_the_courses(links) -> None:
    twice = {"site/index.html": page("Home", '<p id="a"></p><p id="a"></p>'), "docs/index.md": ""}
    assert links(COURSE | twice).exit_code == 1
    assert links(COURSE | twice | {"mkdocs.yml": "site_name: Tea\n"}).exit_code == 0
    assert links(COURSE | twice | {"mkdocs.yml": "site_name: Tea\n"}, "--strict").exit_code == 1


def test_reports_are_those_of_check(links) -> None:
    (finding,) = json.loads(links(COURSE, "--format", "json").stdout)["findings"]
    assert (finding["path"], finding["line"], finding["code"]) == ("docs/index.md", 3, "C601")
    assert links(COURSE, "--format", "github").stdout.startswith("::error file=docs/index.md,line=3")


def test_addresses_of_other_sites_are_listed_and_not_asked(links, tmp_path: Path) -> None:
    links(BROKEN, ".", "--external", "out/list.txt")
    assert (tmp_path / "out/list.txt").read_text("utf-8") == "https://a.example\nhttps://b.example/\n"


@pytest.mark.parametrize(
    "files, arguments, said",
    [
        ({}, ("nowhere",), "There is no folder nowhere. Build it first"),
        ({"empty/notes.txt": ""}, ("empty",), "The folder empty holds no page. Build it first"),
        ({"page.html": ""}, ("page.html",), "There is no folder page.html."),
        ({}, (), "No mkdocs.yml in . or above it."),
        ({"mkdocs.yml": "site_name: Tea\n", "docs/index.md": ""}, (), "Build it first: `mkdocs build`."),
        (SOUND, (".", "--course", "nowhere"), "No mkdocs.yml in nowhere or above it."),
        (SOUND | {"list": ""}, (".", "--external", "list/x"), "list/x cannot be written"),
    ],
)
def test_wrong_use_ends_with_a_remedy(links, files: dict[str, str], arguments: tuple[str, ...], said: str) -> None:
    done = links(files, *arguments)
    assert done.exit_code == 2
    assert said in done.stderr


def test_hostile_files_do_no_harm(links, tmp_path: Path) -> None:
    files = {
        "index.html": page("Home", "<a href='b.html'>B</a> <a href='c.html'>C</a> <a href='d.html'>D</a>"),
        "b.html": bytes(range(256)) * 50,
        "c.html": "<title>C</title>" + "<div>" * 3_000 + '<a href="gone.html">Gone</a>',
        "d.html": "<title>D</title><a href='" + "../" * 30_000 + "x'>X</a>" + "<!--" * 30_000,
        "e.css": "@import " + "url(" * 50_000 + "\\" * 50_001,
        "f.svg": "<svg><a href='" + "%" * 50_000,
        "sitemap.xml": '<!DOCTYPE a [<!ENTITY b "bb">]><urlset>&b;</urlset>',
        "feed.xml": "<rss><channel>",
        "sitemap.xml.gz": b"\x1f\x8bnot gzip",
        "site.webmanifest": "[" * 100_000,
        "search/search_index.json": '{"docs": [1, {"location": 2}, null]}',
        "g.html": '<title>G</title><a href="b.html">B</a><script type="application/ld+json">{]</script>',
    }
    done = links(files, ".")
    assert done.exit_code == 1
    found = {tuple(line.split(": ")[:2]) for line in done.stdout.splitlines() if " C6" in line}
    assert {place.partition(":")[0] for place, _ in found} >= {"c.html", "d.html", "g.html"}
    unread = {line.partition(" cannot be read: ")[0] for line in done.stderr.splitlines()}
    assert unread == {"feed.xml", "g.html", "site.webmanifest", "sitemap.xml", "sitemap.xml.gz"}


@pytest.mark.skipif(os.name != "posix", reason="needs links between folders")
def test_links_between_folders_may_lead_round_in_circles(links, tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "self.html").symlink_to("self.html")
    (tmp_path / "dangling.html").symlink_to("nowhere")
    (tmp_path / "inside").mkdir()
    (tmp_path / "inside" / "up").symlink_to("..")
    done = links(
        {"index.html": page("Home", '<a href="dangling.html">D</a> <a href="inside/up/index.html">I</a>')}, "."
    )
    assert [line for line in done.stdout.splitlines() if " C6" in line] == [
        "index.html:4:4: error C601 `dangling.html` does not exist",
        "index.html:4:34: error C601 `inside/up/index.html` does not exist",
    ]


def test_names_that_are_no_text_are_passed_by(links, tmp_path: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.html")).write_text("<title>C</title>")
    except OSError:
        pytest.skip("this disk has no such names")
    assert links(SOUND, ".").exit_code == 0
