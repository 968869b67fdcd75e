"""html-validate finds nothing in the pages of two courses: its sets `recommended` and `standard`, all pages at once."""

import json
import re
import shutil

import pytest
from npm import installed, node

OFF = {  # rule -> why it is not for these pages
    "attribute-boolean-style": 'Python-Markdown writes `open="open"`, which is as right',
    "doctype-style": "Material writes `<!doctype html>`, which is as right",
    "long-title": "titles are the author's own",
    "no-trailing-whitespace": "Jinja leaves blanks where its marks were, and compression takes them",
    "wcag/h71": "a prompt holds paragraphs, lists and code, which a legend cannot: aria-labelledby names the fieldset",
}
KNOWN = {  # (rule, where): why it stays
    ("wcag/h32", r"^html > body > header > "): "Material's search shows results while one types",
    ("no-redundant-aria-label", r"^#__nav_\d"): "the toggle's label is an arrow alone where a section has a page",
    ("unique-landmark", r"> main > .* > nav$"): "the contents of a page stand twice, of which style sheets show one",
}
SETTINGS = {
    "root": True,
    "extends": ["html-validate:recommended", "html-validate:standard"],
    "rules": {
        **dict.fromkeys(OFF, "off"),
        "form-dup-name": ["error", {"shared": ["radio", "checkbox", "submit", "button", "reset"]}],
    },
}


@pytest.fixture(scope="module")
def judge(tmp_path_factory):
    """Gives what html-validate says of the pages in folders: (page, line, rule, where, message) each."""
    program = installed("html-validate", "html-validate/bin/html-validate.mjs")
    folder = tmp_path_factory.mktemp("judge")
    settings, report = folder / "settings.json", folder / "report.json"
    settings.write_text(json.dumps(SETTINGS))

    def judged(*folders):
        pages = [str(path) for folder in folders for path in sorted(folder.rglob("*.html"))]
        assert pages
        said = node(program, "--config", str(settings), "--formatter", f"json={report}", *pages)  # a pipe is cut
        assert said.returncode in (0, 1), said.stderr
        return [
            (page["filePath"], found["line"], found["ruleId"], found["selector"] or "", found["message"])
            for page in json.loads(report.read_text("utf-8"))
            for found in page["messages"]
        ]

    return judged


def known(rule, where):
    return next((pair for pair in KNOWN if pair[0] == rule and re.search(pair[1], where)), None)


@pytest.fixture(scope="module")
def findings(judge, site, build, repository, tmp_path_factory):
    player = tmp_path_factory.mktemp("player") / "course"
    shutil.copytree(repository / "tests/player/course", player, ignore=shutil.ignore_patterns("site"))
    built = build(player)
    assert built.code == 0, built.output
    return judge(site.folder, built.site)


def test_every_page_is_valid(findings):
    assert [each for each in findings if not known(each[2], each[3])] == []


def test_what_is_known_is_still_there(findings):
    """An entry that nothing needs any more goes."""
    assert {known(rule, where) for _, _, rule, where, _ in findings} - {None} == set(KNOWN)


def test_a_fault_is_found(judge, site, tmp_path):
    page = (site.folder / "review/index.html").read_text("utf-8")
    (tmp_path / "index.html").write_text(page.replace("</h1>", '</h1><p id="a"><div id="a"></div></p>', 1), "utf-8")
    found = {rule for _, _, rule, where, _ in judge(tmp_path) if not known(rule, where)}
    assert {"no-dup-id", "no-implicit-close"} <= found


def test_titles_and_names_can_be_anything(make_course, build, judge):
    """In the header, the navigation, the footer, and on pages that nobody headed."""
    title = 'The "<form>" & its <input> </title>'
    page = f"---\ntitle: '{title}'\ndescription: '{title}'\n---\n\nText.\n"
    features = ["navigation.footer", "navigation.tabs", "navigation.path", "navigation.indexes"]
    course = make_course(
        {"docs/index.md": "# Home `<b>` &amp; so\n", "docs/one.md": page, "docs/two.md": page, "docs/m/index.md": page},
        site_name=title,
        site_description=title,
        theme={"name": "material", "font": False, "features": features},
    )
    built = build(course)
    assert built.code == 0, built.output
    assert [each for each in judge(built.site) if not known(each[2], each[3])] == []
    assert built.page("one/").h1.text == title
    assert built.page("two/").select_one(".md-footer__link--prev .md-ellipsis").text.strip() == title
    assert "<b>" in built.page("one/").select_one(".md-footer__link--prev .md-ellipsis").text


def test_every_fieldset_has_a_name(site):
    paths = (path.relative_to(site.folder).as_posix() for path in site.folder.rglob("*.html"))
    fieldsets = [each for path in paths for each in site.page(path).select("fieldset")]
    assert fieldsets
    for fieldset in fieldsets:
        assert fieldset.find_parent("form").find(id=fieldset["aria-labelledby"]).text.strip()
