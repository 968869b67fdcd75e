"""What a page does as it opens: scripts wait and work in pieces, and styles are worked out less often."""

import re
from pathlib import Path

import material
import pytest
from playwright.sync_api import expect

from coursewright.web.first_paint import EDITS, Edit, deferred, edited, lighter

from . import states

THEME = Path(material.__file__).parent / "templates"
BUNDLE = '<script src="../assets/javascripts/bundle.a1.min.js"></script>'
# How Material's scripts are used by a course's own: what `document$` is must be known.
OWN = {
    "docs/index.md": "# Home\n",
    "docs/own.js": "document$.subscribe(() => { document.body.dataset.own = 'ran'; });\n",
}
LOADED = """
window.loaded = [];
document.addEventListener("load", ({ target }) => target.rel === "stylesheet" && loaded.push(target.href), true);
"""


def theirs(start):
    """Material's own file at the place of the site that starts so."""
    [path] = [path for path in THEME.glob(f"{start}*") if path.suffix != ".map"]
    return path


def test_scripts_wait_from_material_s_on_and_keep_their_order():
    page = f'<script>early()</script><script src="lib.js"></script>{BUNDLE}<script src="a.js"></script>'
    assert deferred(page) == (
        '<script>early()</script><script src="lib.js"></script>'
        '<script src="../assets/javascripts/bundle.a1.min.js" defer></script><script src="a.js" defer></script>'
    )


@pytest.mark.parametrize(
    "waits",
    [f"<script {how}></script>" for how in ('src="a.js" type="module"', 'async src="a.js"', 'src="a.js" defer')],
)
def test_those_that_wait_already_stay_as_they_are(waits):
    assert deferred(BUNDLE + waits).endswith(f"defer></script>{waits}")


@pytest.mark.parametrize("kind", ["application/json", "importmap", "text/x-template"])
def test_data_is_no_script(kind):
    data = f'<script type="{kind}">{{"a": 1}}</script>'
    assert deferred(BUNDLE + data).endswith(f"defer></script>{data}")


def test_a_script_that_says_it_is_one_waits_with_the_others():
    assert deferred(BUNDLE + "<script type=text/javascript src=a.js></script>").endswith(
        "<script type=text/javascript src=a.js defer></script>"
    )


@pytest.mark.parametrize(
    "inline",
    [
        "<script>document$.subscribe(f)</script>",
        '<SCRIPT id="init">\ngo()\n</SCRIPT>',
        '<script type="text/javascript">go()</script>',
    ],
)
def test_a_script_in_the_page_that_may_need_material_s_keeps_all_as_it_is(inline):
    page = f'{BUNDLE}<script src="a.js"></script>{inline}'
    assert deferred(page) == page


@pytest.mark.parametrize(
    "page", ['<script src="assets/javascripts/other.js"></script>', f"<!-- {BUNDLE} --><script src=a.js></script>"]
)
def test_a_page_without_material_s_script_stays_as_it_is(page):
    assert deferred(page) == page


@pytest.mark.parametrize(("start", "edit"), [(start, edit) for start, edits in EDITS.items() for edit in edits])
def test_material_s_files_have_each_place_once(start, edit):
    text = theirs(start).read_text("utf-8")
    assert len(re.findall(edit.old, text)) == 1, edit.why


def test_little_of_a_file_changes():
    for start in EDITS:
        text = theirs(start).read_text("utf-8")
        assert 0 < abs(len(text) - len(edited(text, EDITS[start]))) < 1000


def test_all_edits_are_made_or_none():
    edits = (Edit("", "one", "1"), Edit("", "two", "2"))
    assert edited("one two", edits) == "1 2"
    assert edited("one", edits) == "one"
    assert edited("one two two", edits) == "one two two"


@pytest.mark.parametrize("path", ["assets/javascripts/bundle.a1.min.js.map", "assets/own.js", "index.md"])
def test_other_files_stay_as_they_are(path):
    assert lighter(path) is None


@pytest.mark.parametrize("start", EDITS)
def test_a_built_site_has_the_lighter_files(site, start):
    path = theirs(start)
    built = (site.folder / path.relative_to(THEME)).read_text("utf-8")
    assert built == edited(path.read_text("utf-8"), EDITS[start]) != path.read_text("utf-8")


def test_style_sheets_are_applied_once_also_where_pages_follow_each_other(wide):
    wide.page.add_init_script(LOADED)
    page = states.lesson(wide)
    first = page.query_selector("link[rel=stylesheet]")
    for name, title in {"Course map": "Course map", "Welcome": "Soft skills for IT support"}.items():
        page.wait_for_load_state("networkidle")
        page.locator("nav.md-nav--primary").get_by_role("link", name=name, exact=True).click()
        expect(page).to_have_title(re.compile(f"^{title}"))
    assert first.evaluate("(link) => link.isConnected && Boolean(link.sheet)")
    loaded = page.evaluate("loaded")
    assert len(loaded) >= 5
    assert len(loaded) == len(set(loaded))
    assert wide.faults() == []


def test_what_the_browser_draws_itself_has_the_scheme_of_the_palette(wide):
    page = states.landing(wide)
    expect(page.locator("html")).to_have_css("color-scheme", "light")
    page.locator("label[for^=__palette]:visible").click()
    expect(page.locator("html")).to_have_css("color-scheme", "dark")


def test_a_course_s_own_scripts_wait_too_and_find_what_material_s_makes(make_course, build, serve_guarded, browser):
    built = build(make_course(OWN, extra_javascript=["own.js"]), "--strict")
    assert built.code == 0, built.output
    scripts = built.page("").select("body script[src]:not([type])")
    assert [Path(script["src"]).name.partition(".")[0] for script in scripts] == ["bundle", "own"]
    assert all(script.has_attr("defer") for script in scripts)
    page = browser.new_page()
    with serve_guarded(built.site, by_header=False) as url:
        page.goto(url)
        page.wait_for_selector("body[data-own=ran]", state="attached")
        page.close()
