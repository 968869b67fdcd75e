"""Pages that nobody wrote: the course map, and the pages of the rules."""

import json
import re
from urllib.parse import unquote, urldefrag, urljoin

import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner
from golden import each_case
from markdown import Markdown
from sample import BANK, LESSON

from coursewright.cli import main
from coursewright.course import parse
from coursewright.markdown import CoursewrightExtension
from coursewright.pages import COURSE_MAP, made_pages
from coursewright.render.words import words_of
from coursewright.rules import MARK, all_rules
from coursewright.settings import Settings

FILE = re.compile(r"^==> (.*) <==\n", re.MULTILINE)
STRICT = {"links": {"anchors": "warn", "not_found": "warn"}, "nav": {"omitted_files": "warn", "not_found": "warn"}}


def convert(page):
    """A page's HTML, without front matter."""
    return Markdown(extensions=["toc", CoursewrightExtension()]).convert(page.split("---\n", 2)[2])


@each_case("course_map")
def test_a_course_has_a_map(case):
    _, *parts = FILE.split(case.given)
    page = made_pages(parse(dict(zip(parts[::2], parts[1::2], strict=True))), Settings(), words_of("en"))[COURSE_MAP]
    both = f"{page}==> HTML <==\n{convert(page)}\n"
    assert both == case.expected(both)


DIALOGUE = """\
/////// dialogue | Two pots, once { more }

/// weaker | Shut

**Ann:** It sings.

///

/// stronger | Open

**Ann:** It rolls.

///

Rolling is the sign of boiling water.

///////
"""
KETTLE = f"""\
---
title: The kettle
objectives:
  boil: Name the sign of boiling water
  pour: Pour boiling water without a splash
---

# The kettle

## Bubbles {{ teaches="boil" }}

<p id="teaches-pour">Boiling water rolls.</p> Before it boils it sings: small bubbles rise, and fall together again on
their way. When large ones come up whole and break the surface, the water boils, and that is the sign to look for.

{DIALOGUE}

## Dialogue 1

## More bubbles {{ teaches="boil" }}

/////// details | Unfold

### Pouring {{ teaches="pour" }}

To pour boiling water without a splash, hold the kettle low, tilt it slowly, and let the water run along the wall of the
cup. A splash comes from a height, or from haste, and boiling water is no place for either of the two.
[See](#dialogue-1)

{DIALOGUE.replace("///////", "//////")}

///////
"""
POURING = BANK.replace("#sign", "#drops").replace('"boil"', '"tea/kettle:pour"').replace("boiling", "poured")
TAP = (
    LESSON.replace("The kettle", "The tap")
    .replace("Name the sign of boiling", "Turn the tap of")
    .replace("boil", "turn")
)
COURSE = {
    "docs/index.md": "# Tea\n\n[The map](course-map.md)\n",
    "docs/tea/kettle.md": KETTLE,
    "docs/tea/README.md": "# About tea\n\n/// quiz | last\n\n///\n",
    "docs/water/the tap (1).md": TAP,
    "quizzes/tea/kettle.md": BANK.replace("What does", f"{DIALOGUE}\nWhat does"),
    "quizzes/last.md": POURING,
    "quizzes/water/the tap (1).md": BANK.replace("#sign", "#tap").replace("boil", "turn"),
}


def build_strictly(make_course, build, files=COURSE, **config):
    settings = {"validation": STRICT, "markdown_extensions": ["pymdownx.blocks.details"]} | config
    built = build(make_course(files, **settings), "--strict")
    assert built.code == 0, built.output
    return built


@pytest.fixture(scope="module")
def built(make_course, build):
    """The course as most authors have it: without a navigation of its own."""
    theme = {"name": "material", "font": False, "features": ["navigation.footer"]}
    return build_strictly(make_course, build, theme=theme)


def plugins(**settings):
    return ["search", "mkdocs_quiz", {"coursewright": settings}]


def leads_somewhere(site, url):
    """Whether a URL relative to the site is a page, with the id that it names once."""
    path, anchor = map(unquote, urldefrag(url))
    file = site / path / "index.html" if path.endswith("/") or not path else site / path
    ids = [element["id"] for element in BeautifulSoup(file.read_text("utf-8"), "html.parser").find_all(id=True)]
    return not anchor or ids.count(anchor) == 1


@pytest.mark.parametrize("directory_urls", [True, False])
def test_every_link_of_the_map_and_its_data_leads_to_the_part_that_it_names(make_course, build, directory_urls):
    built = build_strictly(make_course, build, use_directory_urls=directory_urls)
    at = "course-map/" if directory_urls else "course-map.html"
    links = [urljoin(at, link["href"]) for link in built.page(at).select("article li a, article h2 a")]
    anchors = [urldefrag(link)[1] for link in links]
    assert anchors == [
        *("", "teaches-boil", "teaches-boil-2", "dialogue-1", "dialogue-2", "question-sign"),
        *("teaches-pour", "dialogue-2", "question-drops"),
        *("", "bubbles", "question-tap"),
    ]
    data = json.loads((built.site / "assets/coursewright/course.json").read_text("utf-8"))
    urls = [data["objectives"][0]["url"]]
    for objective in data["objectives"]:
        urls += [part["url"] for kind in ("taught", "compared", "assessed") for part in objective[kind]]
    assert [unquote(url) for url in urls[1:]] == [unquote(link) for link in links if "#" in link]
    for url in [*links, *urls]:
        assert leads_somewhere(built.site, url), url


def test_the_ids_of_parts_are_on_what_the_map_says_and_an_authors_own_stay(built):
    article = built.page("tea/kettle/").article
    ids = [element["id"] for element in article.find_all(id=True)]
    assert len(ids) == len(set(ids))
    assert len(article.select(".cw-question figure.cw-dialogue")) == 1
    assert article.find(id="teaches-boil-2").h2.text.startswith("More bubbles")
    assert article.find(id="teaches-pour").name == "p"
    assert article.find(id="teaches-pour-2").parent.text.startswith("Pouring")
    assert article.find(id="dialogue-2").name == "figure"
    assert article.find(id="dialogue-1").name == "h2"


def nav_of(built):
    return [link.get_text(strip=True) for link in built.page("").select(".md-nav--primary .md-nav__link[href]")]


def test_without_a_navigation_the_pages_that_nobody_wrote_come_last(built):
    assert nav_of(built)[-3:] == ["Course map", "Review", "Your progress"]
    assert built.page("water/the tap (1)/").select_one("a.md-footer__link--next")["href"] == "../../course-map/"
    assert built.page("course-map/").select_one("a.md-footer__link--prev")["href"] == "../water/the%20tap%20%281%29/"
    assert built.page("course-map/").select_one("a.md-footer__link--next")["href"] == "../review/"
    assert not built.page("progress/").select("a.md-footer__link--next")


NAV = ["index.md", {"Tea": ["water/the tap (1).md", "tea/kettle.md", "tea/README.md"]}]


@pytest.mark.parametrize("named", [True, False])
def test_with_a_navigation_the_author_names_the_map_or_does_not(make_course, build, named):
    built = build_strictly(make_course, build, nav=[*NAV, *[{"All of it": COURSE_MAP}] * named])
    assert nav_of(built)[-1] == ("All of it" if named else "About tea")
    lessons = [heading.a.text for heading in built.page("course-map/").select("article h2")]
    assert lessons == ["The tap", "The kettle"]


def test_the_page_of_progress_lists_lessons_and_objectives_and_asks_for_javascript(built):
    article = built.page("progress/").article
    assert [item["data-lesson"] for item in article.select("li.cw-lesson")] == ["tea/kettle", "water/the tap (1)"]
    keys = [item["data-objective"] for item in article.select("li.cw-lesson > ul > li")]
    assert keys == ["tea/kettle:boil", "tea/kettle:pour", "water/the tap (1):turn"]
    assert article.select_one("a[href='../tea/kettle/']")
    assert article.select_one(".cw-certificate")["data-course"] == "Scratch"
    for url in ("progress/", "review/"):
        assert "needs JavaScript" in built.page(url).select_one("article noscript").get_text()


@pytest.mark.parametrize("name", ["review", "progress"])
def test_an_authors_own_review_or_progress_wins(make_course, build, name):
    built = build_strictly(make_course, build, COURSE | {f"docs/{name}.md": "# My own\n"})
    assert built.page(f"{name}/").h1.text.startswith("My own")


@pytest.mark.parametrize("path", ["docs/course-map.md", "docs/course-map/index.md"])
def test_an_authors_own_page_wins(make_course, build, path):
    files = {name: text for name, text in COURSE.items() if name != "docs/index.md"}
    built = build_strictly(make_course, build, files | {"docs/index.md": "# Tea\n", path: "# My own\n"})
    assert built.page("course-map/").h1.text.startswith("My own")
    assert nav_of(built)[-1] != "Course map"


def test_the_map_can_be_switched_off(make_course, build):
    files = COURSE | {"docs/index.md": "# Tea\n"}
    built = build_strictly(make_course, build, files, plugins=plugins(course_map=False))
    assert not (built.site / "course-map").exists()
    assert (built.site / "assets/coursewright/course.json").is_file()  # which the review needs, too
    assert (built.site / "assets/coursewright/coursewright.css").is_file()


def test_pages_that_nobody_wrote_are_not_found_edited_or_judged(make_course, build):
    edits = {"repo_url": "https://example.org/r", "edit_uri": "edit/main/docs/"}
    theme = {"name": "material", "font": False, "features": ["content.action.edit"]}
    config = {"plugins": plugins(rule_pages=True, rules={"C1": "error"}), "theme": theme} | edits
    built = build_strictly(make_course, build, **config)
    assert built.page("tea/kettle/").select('a[href*="edit/main"]')
    index = json.loads((built.site / "search/search_index.json").read_text("utf-8"))
    for url in ("course-map/", "review/", "progress/", "rules/", "rules/c101/"):
        assert built.page(url).article
        assert not built.page(url).select('a[href*="edit/main"]')
        assert not [entry for entry in index["docs"] if entry["location"].startswith(url)]
    assert "C101" not in built.output


@pytest.fixture(
    scope="module", params=[[], ["pymdownx.superfences", "pymdownx.highlight"]], ids=["plain", "highlighted"]
)
def rules_site(request, make_course, build):
    extensions = ["pymdownx.blocks.details", *request.param]
    return build_strictly(make_course, build, plugins=plugins(rule_pages=True), markdown_extensions=extensions)


def test_the_list_of_rules_leads_to_the_page_of_each(rules_site):
    links = rules_site.page("rules/").select("article li a")
    assert [link["href"] for link in links] == [f"{code.lower()}/" for code in all_rules()]
    for link, (code, rule) in zip(links, all_rules().items(), strict=True):
        page = rules_site.page(f"rules/{code.lower()}/")
        assert link.text == f"{code}: {rule.title.replace('`', '')}"
        assert page.article.h1.text.startswith(link.text)
        assert page.article.select_one('a[href="../"]')
        assert link.parent.text.endswith(f"({rule.severity})")


def test_the_examples_of_a_rule_are_whole_and_their_marks_are_said(rules_site):
    for code, rule in all_rules().items():
        article = rules_site.page(f"rules/{code.lower()}/").article
        shown = [block.text.strip("\n") for block in article.select("pre code")]
        texts = [*rule.bad.values(), *rule.good.values()]
        assert [*map(flat, shown)] == [flat(text.replace(MARK, "")) for text in texts], code
        marked = sum(line.endswith(MARK) for text in rule.bad.values() for line in text.split("\n"))
        said = re.findall(r", lines? ([\d, and]+):$", "\n".join(p.text for p in article.find_all("p")), re.MULTILINE)
        assert len(re.findall(r"\d+", " ".join(said))) == marked > 0
        assert MARK not in article.text
        if article.select("pre .hll"):
            assert len(article.select("pre .hll")) == marked


def flat(text):
    """What browsers show alike: Markdown turns tabs to spaces, and drops characters that HTML has not."""
    return "\n".join(line.expandtabs(4).rstrip() for line in text.strip("\n").replace("\r", "").split("\n"))


def test_all_pages_of_rules_are_one_document():
    done = CliRunner().invoke(main, ["explain", "--all"])
    assert done.exit_code == 0
    assert re.findall(r"^# (C\d{3}): ", done.stdout, re.MULTILINE) == [*all_rules()]
    pages = made_pages(parse({}), Settings(rule_pages=True), words_of("en"))
    for code in all_rules():
        _, _, page = pages[f"rules/{code.lower()}.md"].split("---\n", 2)
        assert page.removesuffix("[All rules](index.md)\n").strip() in done.stdout
    assert CliRunner().invoke(main, ["explain", "C101", "--all"]).exit_code == 2
