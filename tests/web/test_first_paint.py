"""What a page does as it opens: scripts wait, in their order, and styles are worked out less often."""

from pathlib import Path

import material
import pytest

from coursewright.web.first_paint import PALETTE, deferred, restyled

BUNDLE = '<script src="../assets/javascripts/bundle.a1.min.js"></script>'
# How Material's scripts are used by a course's own: what `document$` is must be known.
OWN = {
    "docs/index.md": "# Home\n",
    "docs/own.js": "document$.subscribe(() => { document.body.dataset.own = 'ran'; });\n",
}


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


def test_data_is_no_script():
    data = '<script type="application/json">{"a": 1}</script>'
    assert deferred(BUNDLE + data).endswith(f"defer></script>{data}")


@pytest.mark.parametrize("inline", ["<script>document$.subscribe(f)</script>", '<SCRIPT id="init">\ngo()\n</SCRIPT>'])
def test_a_script_in_the_page_that_may_need_material_s_keeps_all_as_it_is(inline):
    page = f'{BUNDLE}<script src="a.js"></script>{inline}'
    assert deferred(page) == page


def test_a_page_without_material_s_script_stays_as_it_is():
    page = '<script src="assets/javascripts/other.js"></script>'
    assert deferred(page) == page


def test_material_s_style_sheet_has_the_rule_and_loses_that_alone():
    folder = Path(material.__file__).parent / "templates"
    [path] = folder.glob(f"{PALETTE}*.min.css")
    css = path.read_text("utf-8")
    assert css.count("[data-md-color-switching]") == 3
    less = restyled(css)
    assert "data-md-color-switching" not in less
    assert len(css) - len(less) < 200
    assert less.count("{") == css.count("{") - 1


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
