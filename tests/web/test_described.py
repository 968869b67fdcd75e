"""What machines read of a page: description, canonical address, cards, and linked data of the course."""

import json

import pytest
from bs4 import BeautifulSoup
from sample import BANK, COURSE, LESSON

from coursewright import disk
from coursewright.course import parse
from coursewright.settings import Host
from coursewright.web.described import describe
from coursewright.web.facts import PageFacts
from coursewright.web.head import SiteHead
from coursewright.web.plain import cut, lead, plain

URL = "https://tea.example/course/"
HOSTILE = 'Tea "à la" </script> `<b>` & 🫖 שלום *now*'
ODD = f"""\
---
title: {json.dumps(HOSTILE, ensure_ascii=False)}
image: cups/big cup.png
---

![](a.png)

A "cup" of `<tea>` & milk.
"""
TOLD = """\
---
description: Said by the *author*, "so"
image: https://tea.example/b.png
---

# Told
"""
HOSTILE_COURSE = COURSE | {
    "docs/index.md": "# Tea\n\nHi.\n",
    "docs/odd.md": ODD,
    "docs/told.md": TOLD,
    "docs/tea/kettle.md": LESSON.replace("sign of boiling", "**sign** of `</script>`, [boiling](../index.md)"),
    "docs/tea/index.md": "# All about tea\n\nWhat this module is about, in a sentence that is long enough.\n",
}
SITE = Host(title="Tea", site=URL, language="de")


def head(page):
    """Name or property -> content of each, `canonical`, and `data`, the linked data of the page."""
    found = {}
    for meta in page.head.select("meta[name], meta[property]"):
        found.setdefault(meta.get("name") or meta["property"], []).append(meta["content"])
    found["canonical"] = [link["href"] for link in page.head.select("link[rel=canonical]")]
    found["data"] = [json.loads(each.string) for each in page.head.select('script[type="application/ld+json"]')]
    return found


@pytest.fixture(scope="module")
def hostile(make_course, build):
    """The course with an author, under a sub-path; without instant navigation's own names."""
    course = make_course(HOSTILE_COURSE, site_name='Tea "& more" </title>', site_url=URL, site_author="Ann & Bob")
    built = build(course)
    assert built.code == 0, built.output
    return built


@pytest.mark.parametrize(
    ("markdown", "said"),
    [
        ("**Name** the _sign_ of `**x**` [here](a.md)", "Name the sign of **x** here"),
        ("a_b_c, 2 * 3 * 4 and ***both***", "a_b_c, 2 * 3 * 4 and both"),
        ("![A cup](cup.png){ .wide } of <b>tea</b> &amp; milk", "A cup of tea & milk"),
        (r"\*not stressed\* ~~gone~~ <https://tea.example/a_b_c>", "*not stressed* gone https://tea.example/a_b_c"),
        ("a\0b  c\n d", "ab c d"),
        ("3 < 4 > 2", "3 < 4 > 2"),
    ],
)
def test_markdown_loses_its_marks_and_nothing_else(markdown, said):
    assert plain(markdown) == said


def test_a_text_is_cut_behind_a_word():
    text = "word, " * 40
    assert cut("short") == "short"
    assert cut(text.strip()) == ("word, " * 26).rstrip(", ") + "…"
    assert cut("字" * 200) == "字" * 159 + "…"


def test_the_lead_is_what_a_page_says_first():
    page = '<nav><p class="t">Title</p></nav><p><img alt="a > b" src="a"></p><p>Hi<sup id="f"><a>1</a></sup>.</p>'
    assert lead(page + f"<p>{'more ' * 10}</p><p>Never.</p>") == "Hi. " + ("more " * 10).strip()
    assert lead("<h1>Title</h1>") == ""


@pytest.mark.parametrize(
    "own",
    [
        '<meta property="og:title" content="Own">',
        "<meta content=Own name=og:title>",
        "<META PROPERTY='og:title' CONTENT='Own'>",
    ],
)
def test_nothing_is_said_twice(own):
    facts = PageFacts("Ours", "Ours too", URL, f"{URL}a.png")
    page = f'<html><head>{own}<link rel="canonical" href="/own"><script type="application/ld+json">{{}}</script></head>'
    found = head(BeautifulSoup(describe(page + "<body><p>x</p>", facts, SITE, '{"a":1}'), "html.parser"))
    assert found["og:title"] == ["Own"]
    assert found["canonical"] == ["/own"]
    assert found["data"] == [{}]
    assert found["og:description"] == found["description"] == ["Ours too"]
    assert (found["og:locale"], found["twitter:card"]) == (["de_DE"], ["summary_large_image"])


def test_what_has_no_head_stays_as_it_is():
    assert describe("<p>x</p>", PageFacts("A", "B"), SITE) == "<p>x</p>"


def test_a_draft_that_is_served_is_told_to_nobody():
    page = "<html><head></head><body></body></html>"
    assert SiteHead(parse({}), SITE, {}, "").page(page, "docs/draft.md") == page


def test_every_page_of_this_course_says_what_it_is_once(site):
    pages = sorted(site.folder.rglob("index.html"))
    assert len(pages) > 10
    for path in pages:
        found = head(BeautifulSoup(path.read_text("utf-8"), "html.parser"))
        address = path.parent.relative_to(site.folder).as_posix().removeprefix(".")
        assert found["canonical"] == found["og:url"] == [site.url + address + "/" * bool(address)]
        (described,) = found["description"]
        assert 50 <= len(described) <= 160, path
        assert found["og:description"] == [described]
        assert found["og:image"] == [f"{site.url}assets/share.png"]
        for name in ("og:title", "og:type", "og:site_name", "og:locale", "twitter:card"):
            assert len(found[name]) == 1, (path, name)
        assert not {"*", "`", "["} & set(described), path


def test_the_linked_data_of_this_course_is_what_it_says(site, repository):
    lessons, files = disk.read_folder(repository, "docs")
    banks, _ = disk.read_folder(repository, "quizzes")
    course = parse(lessons | banks, files)
    pages = {lesson.name: head(site.page(f"{lesson.name}/")) for lesson in course.lessons}
    (whole,) = head(site.page(""))["data"]
    parts = {part["url"]: part["name"] for part in whole["hasPart"]}
    assert whole["@type"] == "Course"
    assert whole["@id"] == whole["url"] == site.url
    assert parts == {f"{site.url}{lesson.name}/": lesson.title for lesson in course.lessons}
    assert [part["position"] for part in whole["hasPart"]] == [1, 2, 3]
    for lesson in course.lessons:
        (data,) = pages[lesson.name]["data"]
        resource, trail = data["@graph"]
        sentences = [objective.text for objective in lesson.objectives]
        assert (data["@context"], resource["@type"]) == ("https://schema.org", "LearningResource")
        assert resource["name"] == lesson.title
        assert resource["teaches"] == resource["assesses"] == sentences
        assert resource["description"] == pages[lesson.name]["description"][0]
        assert resource["inLanguage"] == "en"
        assert resource["isPartOf"] == {"@id": site.url, "@type": "Course", "name": whole["name"], "url": site.url}
        assert whole["hasPart"][resource["position"] - 1]["url"] == resource["url"]
        assert [step["item"] for step in trail["itemListElement"]] == [site.url, resource["url"]]


def test_pages_that_are_no_lessons_have_no_linked_data(site):
    assert head(site.page("review/"))["data"] == head(site.page("rules/c102/"))["data"] == []


def test_hostile_titles_are_said_as_they_are(hostile):
    page = hostile.page("odd/")
    found = head(page)
    assert found["og:title"] == ['Tea "à la" <b> & 🫖 שלום now']
    assert page.title.string == f'{HOSTILE} - Tea "& more" </title>'
    assert found["og:site_name"] == ['Tea "& more" </title>']
    assert found["description"] == ['A "cup" of <tea> & milk. Tea "à la" <b> & 🫖 שלום now, Tea "& more" </title>']
    assert found["og:image"] == [f"{URL}cups/big%20cup.png"]


def test_an_author_s_description_and_image_win(hostile):
    found = head(hostile.page("told/"))
    assert found["description"] == found["og:description"] == ['Said by the author, "so"']
    assert found["og:image"] == ["https://tea.example/b.png"]


def test_linked_data_cannot_end_its_script(hostile):
    source = (hostile.site / "tea/kettle/index.html").read_text("utf-8")
    assert "\\u003c/script>" in source
    (data,) = head(hostile.page("tea/kettle/"))["data"]
    lesson, trail = data["@graph"]
    assert lesson["teaches"] == lesson["assesses"] == ["Name the sign of </script>, boiling water"]
    assert lesson["description"] == "After this lesson you can: Name the sign of </script>, boiling water"
    assert lesson["isPartOf"]["name"] == 'Tea "& more" </title>'
    names = [step["name"] for step in trail["itemListElement"]]
    assert names == ['Tea "& more" </title>', "All about tea", "The kettle"]
    (course,) = head(hostile.page(""))["data"]
    assert course["provider"] == {"@type": "Organization", "name": "Ann & Bob"}
    assert course["description"] == head(hostile.page(""))["description"][0]


def test_a_lesson_assesses_what_its_own_questions_do(make_course, build):
    """One that a page asks elsewhere is not assessed here."""
    two = LESSON.replace("boil:", "cool: Let water cool down\n  boil:").replace('"boil"', '"boil cool"')
    files = COURSE | {
        "docs/tea/kettle.md": two,
        "quizzes/final.md": BANK.replace("#sign", "#last").replace('"boil"', '"tea/kettle:cool"'),
        "docs/test.md": "# Test\n\n/// quiz | final\n\n///\n",
    }
    built = build(make_course(files))
    assert built.code == 0, built.output
    (data,) = head(built.page("tea/kettle/"))["data"]
    assert data["teaches"] == ["Let water cool down", "Name the sign of boiling water"]
    assert data["assesses"] == ["Name the sign of boiling water"]


@pytest.fixture(scope="module")
def nowhere(make_course, build):
    """A course without an address, in German, by the hook, with its own robots.txt."""
    theme = {"name": "material", "font": False, "language": "de"}
    built = build(make_course(COURSE | {"docs/robots.txt": "User-agent: none\n"}, theme=theme))
    assert built.code == 0, built.output
    return built


def test_without_an_address_none_is_made_up(nowhere):
    for path in nowhere.site.rglob("index.html"):
        found = head(BeautifulSoup(path.read_text("utf-8"), "html.parser"))
        assert not found["canonical"]
        assert not {"og:url", "og:image"} & set(found)
        assert found["twitter:card"] == ["summary"]
        assert len(found["description"]) == len(found["og:title"]) == 1
        assert found["description"][0]
        assert "http" not in json.dumps(found["data"]).replace("https://schema.org", "")
    (data,) = head(nowhere.page("tea/kettle/"))["data"]
    assert data["isPartOf"] == {"@type": "Course", "name": "Scratch"}
    assert data["description"].startswith("Lernziele dieser Lektion: Name the sign")
    assert not (nowhere.site / "assets/share.png").exists()


def test_robots_are_told_where_the_sitemap_is_and_an_author_s_own_wins(hostile, nowhere, site):
    assert f"\nSitemap: {URL}sitemap.xml\n" in (hostile.site / "robots.txt").read_text("utf-8")
    assert (hostile.site / "sitemap.xml").is_file()
    assert (nowhere.site / "robots.txt").read_text("utf-8") == "User-agent: none\n"
    assert "Disallow:\n" in (site.folder / "robots.txt").read_text("utf-8")


def test_the_image_is_one_that_networks_take(site):
    image = (site.folder / "assets/share.png").read_bytes()
    assert image[:8] == b"\x89PNG\r\n\x1a\n"
    assert [int.from_bytes(image[at : at + 4]) for at in (16, 20)] == [1200, 630]
    assert len(image) < 60_000


def test_an_author_s_image_is_the_one_that_is_shared(make_course, build):
    built = build(make_course(COURSE | {"docs/assets/share.png": b"own"}, site_url=URL))
    assert (built.site / "assets/share.png").read_bytes() == b"own"
    assert head(built.page("tea/kettle/"))["og:image"] == [f"{URL}assets/share.png"]


def test_a_page_that_is_not_there_says_so_and_leads_on(hostile, nowhere):
    """From whatever depth: its links begin at the root of the site."""
    page = hostile.page("404.html")
    links = {link["href"]: link.text for link in page.article.select("a")}
    assert page.h1.text == "This page does not exist"
    assert links == {
        "/course/": 'Tea "& more" </title>',
        "/course/course-map/": "Course map",
    }
    assert page.select_one("meta[name=robots]")["content"] == "noindex"
    assert len(page.select("meta[name=description]")) == 1
    assert not page.select("link[rel=canonical]")
    assert page.article.form["action"] == "/course/"
    german = nowhere.page("404.html")
    assert (german.h1.text, german.html["lang"]) == ("Diese Seite gibt es nicht", "de")
    assert [link.text for link in german.article.select("a")] == ["Scratch", "Kursübersicht"]
    assert (german.article.form["action"], german.article.button.text) == ("/", "Suche")


def test_a_page_that_is_not_there_names_no_course_map_that_is_not_there(make_course, build):
    plugins = ["search", "mkdocs_quiz", {"coursewright": {"course_map": False}}]
    built = build(make_course(COURSE, plugin=False, hooks=None, plugins=plugins, use_directory_urls=False))
    assert built.code == 0, built.output
    assert [link["href"] for link in built.page("404.html").article.select("a")] == ["/"]


def test_one_can_search_from_the_page_that_is_not_there(wide):
    page = wide.open("404.html")
    page.locator("article [name=q]").fill("tone")
    page.locator("article").get_by_role("button", name="Search").click()
    page.locator(".md-search-result__item").first.wait_for()
    assert page.url.startswith(f"{wide.url}?q=tone")
    assert wide.faults() == []


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("en", "ltr")])
def test_a_document_says_which_way_it_is_read(make_course, build, language, direction):
    theme = {"name": "material", "font": False, "language": language}
    built = build(make_course({"docs/index.md": "# Tea\n"}, theme=theme))
    html = built.page("").html
    assert (html["lang"], html["dir"], html.body["dir"]) == (language, direction, direction)
