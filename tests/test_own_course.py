"""The course of this repository: sound by its own rules, whole as a site, and served from one place only."""

import re
from collections import Counter
from itertools import pairwise
from urllib.parse import unquote, urldefrag, urljoin

import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner

from coursewright import cli, disk
from coursewright.course import parse

LOADING = {  # an attribute -> the elements in which it is an address that a browser asks for
    "href": "link, image, use, feimage",
    "xlink:href": "image, use, feimage",
    "data": "object",
    "content": "meta[http-equiv=refresh i]",
    **dict.fromkeys(("src", "srcset", "imagesrcset", "poster", "background", "ping", "action", "formaction"), "*"),
}
SETS = {"srcset", "imagesrcset", "ping"}
REFRESH = re.compile(r"""^[\s\d.;,]*(?:url\s*=\s*)?["']?""", re.IGNORECASE)
CSS_URL = re.compile(r"""(?:url\(\s*|@import\s*)["']?\s*(?:https?:)?//""", re.IGNORECASE)


def loaded(page):
    """Every address that a browser asks for, or sends a form to, while the page is shown."""
    for name, tags in LOADING.items():
        for element in page.select(tags):
            value = REFRESH.sub("", element.get(name, "")) if name == "content" else element.get(name, "")
            yield from (part.strip(",") for part in (value.split() if name in SETS else [value]))


def styled(page):
    """All CSS in the page."""
    return " ".join([*(style.text for style in page.find_all("style")), *(e["style"] for e in page.select("[style]"))])


@pytest.fixture(scope="module")
def course(repository):
    lessons, files = disk.read_folder(repository, "docs")
    banks, _ = disk.read_folder(repository, "quizzes")
    return parse(lessons | banks, files)


@pytest.fixture(scope="module")
def pages(site):
    """Path below the site -> its page."""
    files = sorted(site.folder.rglob("*.html"))
    return {path.relative_to(site.folder).as_posix(): read(path) for path in files}


def read(path):
    return BeautifulSoup(path.read_text("utf-8"), "html.parser")


def page_of(pages, lesson):
    return pages[f"{lesson.name}/index.html"]


def test_it_has_no_finding_at_all(repository):
    done = CliRunner().invoke(cli.main, ["check", "--strict", "--course", str(repository)])
    assert done.output == "No findings.\n"
    assert done.exit_code == 0


def test_every_link_and_anchor_of_its_site_is_sound(site, build, tmp_path):
    course = site.folder.parent
    assert build(course, "--strict", "--site-dir", str(tmp_path / "site")).code == 0  # under its public address
    done = CliRunner().invoke(cli.main, ["links", str(tmp_path / "site"), "--strict", "--course", str(course)])
    assert done.output == "No findings.\n"
    assert done.exit_code == 0


def test_every_lesson_compares_at_least_twice(course):
    assert course.lessons
    for lesson in course.lessons:
        assert sum(dialogue.is_comparison for dialogue in lesson.dialogues) >= 2, lesson.name


def test_every_objective_is_assessed_at_least_twice(course):
    assessed = Counter(key for _, question in course.questions() for key in question.objectives)
    assert course.objectives
    assert {key for key in course.objectives if assessed[key] < 2} == set()


def test_every_lesson_opens_with_objectives_that_lead_to_where_they_are_taught(course, pages):
    for lesson in course.lessons:
        page = page_of(pages, lesson)
        items = page.select("article nav.cw-objectives li")
        assert [item["data-objective"] for item in items] == [objective.id for objective in lesson.objectives]
        for item in items:
            target = page.find(id=item.a["href"].removeprefix("#"))
            assert item["data-objective"] in target.find_parent(attrs={"data-teaches": True})["data-teaches"].split()


def test_every_dialogue_has_its_takes_and_its_debrief(course, pages):
    for lesson in course.lessons:
        figures = page_of(pages, lesson).select("article figure.cw-dialogue")
        assert [int(figure["data-takes"]) for figure in figures] == [len(d.takes) for d in lesson.dialogues]
        for figure, dialogue in zip(figures, lesson.dialogues, strict=True):
            assert len(figure.select(".cw-take")) == len(dialogue.takes)
            spoken = [turn for take in dialogue.takes for turn in take.turns if turn.speaker]
            assert len(figure.select(".cw-turn > .cw-speaker")) == len(spoken)
            assert bool(figure.select_one("details.cw-debrief")) == bool(dialogue.debrief)


def test_every_question_is_on_one_page_with_all_it_has(course, pages):
    shown = [form for page in pages.values() for form in page.select("form.cw-question")]
    forms = {form["data-question"]: form for form in shown}
    assert len(forms) == len(shown)
    assert set(forms) == {question.id for _, question in course.questions()}
    for _, question in course.questions():
        form = forms[question.id]
        assert [option["value"] for option in form.select("fieldset input")] == [o.key for o in question.options]
        assert [blank["data-key"] for blank in form.select("input.cw-blank")] == [b.key for b in question.blanks]
        assert form["data-assesses"].split() == list(question.objectives)
        answer = form.select_one("details.cw-answer")
        assert not answer.has_attr("open")
        assert len(answer.select("[data-right], [data-blank]")) >= 1
        assert answer.select_one(".cw-explanation").text.strip()


def test_nothing_loads_from_another_place(site, pages):
    drawings = {path.relative_to(site.folder).as_posix(): read(path) for path in site.folder.rglob("*.svg")}
    assert drawings
    for name, page in (pages | drawings).items():
        others = [url for url in loaded(page) if not urljoin(site.url + name, url).startswith((site.url, "data:"))]
        assert others == [], name
        assert not CSS_URL.search(styled(page)), name
    for sheet in site.folder.rglob("*.css"):
        assert not CSS_URL.search(sheet.read_text("utf-8")), sheet


@pytest.mark.parametrize(
    "html",
    [
        "<video src=A></video>",
        "<video poster=A></video>",
        "<audio><source src=A><track src=b></audio>",
        "<audio><track src=A></audio>",
        "<embed src=A>",
        "<input type=image src=A>",
        "<img alt src=b srcset='b 1x, A 2x'>",
        "<link rel=preload as=image imagesrcset='A 1x'>",
        "<link rel=stylesheet href=A>",
        "<svg><use href=A /></svg>",
        "<svg><image xlink:href=A /></svg>",
        "<meta http-equiv=Refresh content='3; url=A'>",
        "<form action=A><button formaction=b>Send</button></form>",
        "<button formaction=A>Send</button>",
        "<object data=A></object>",
    ],
)
def test_what_loads_is_seen_wherever_it_stands(html):
    assert "//a.example/a" in [*loaded(BeautifulSoup(html.replace("A", "//a.example/a"), "html.parser"))]


@pytest.mark.parametrize("html", ["<p style='background: url(//a.example)'>", "<style>@import'//a.example'</style>"])
def test_what_a_style_loads_is_seen_too(html):
    assert CSS_URL.search(styled(BeautifulSoup(html, "html.parser")))


def test_ids_are_unique_on_each_page(pages):
    for name, page in pages.items():
        twice = [
            id_ for id_, count in Counter(element["id"] for element in page.find_all(id=True)).items() if count > 1
        ]
        assert not twice, name


def test_every_label_and_description_belongs_to_something(pages):
    attributes = ("for", "aria-labelledby", "aria-describedby", "aria-controls")
    for name, page in pages.items():
        for element in page.select(", ".join(f"article [{attribute}]" for attribute in attributes)):
            ids = " ".join(element.get(attribute, "") for attribute in attributes).split()
            assert all(page.find(id=id_) for id_ in ids), f"{name}: {element}"


def test_every_link_leads_to_a_page_and_every_anchor_to_an_id(site, pages):
    ids = {site.url + name: {element["id"] for element in page.find_all(id=True)} for name, page in pages.items()}
    for name, page in pages.items():
        for link in page.find_all("a", href=True):
            url, anchor = urldefrag(urljoin(site.url + name, link["href"]))
            if not url.startswith(site.url):
                continue
            url = url + "index.html" if url.endswith("/") else url
            assert (site.folder / unquote(url.removeprefix(site.url))).is_file(), f"{name}: {link}"
            assert not anchor or unquote(anchor) in ids[url], f"{name}: {link}"


def test_links_to_other_places_are_encrypted(site, pages):
    outside = {
        urljoin(site.url + name, link["href"])
        for name, page in pages.items()
        for link in page.find_all("a", href=True)
        if not urljoin(site.url + name, link["href"]).startswith(site.url)
    }
    assert all(url.startswith("https://") for url in outside)


def test_every_page_has_one_title_and_skips_no_level_of_headings(course, pages):
    for lesson in course.texts:
        name = lesson.name.removesuffix("index").rstrip("/")
        article = pages[f"{name}/index.html".lstrip("/")].article
        levels = [int(heading.name[1]) for heading in article.find_all(re.compile("^h[1-6]$"))]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels)), lesson.name


def test_the_site_is_served_where_it_says(site, pages):
    canonical = pages["index.html"].select_one("link[rel=canonical]")
    assert canonical["href"] == site.url
