"""What a page does as it opens: scripts work in pieces, and styles are worked out less often."""

import re
from pathlib import Path

import material
import pytest
from playwright.sync_api import expect

from coursewright.web.first_paint import EDITS, Edit, edited, lighter

from . import states

THEME = Path(material.__file__).parent / "templates"
LOADED = """
window.loaded = [];
document.addEventListener("load", ({ target }) => target.rel === "stylesheet" && loaded.push(target.href), true);
"""


def theirs(start):
    """Material's own file at the place of the site that starts so."""
    [path] = [path for path in THEME.glob(f"{start}*") if path.suffix != ".map"]
    return path


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
