"""Scripts wait until the text has been read, and find what they would have found."""

from pathlib import Path

import pytest

from coursewright.web.deferring import deferred

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
