"""Material's templates have the marks that the edits replace: an upgrade that changes one fails here."""

import pytest
from jinja2 import DictLoader, Environment
from mkdocs.theme import Theme

from coursewright.web.theme import EDITS, MendedLoader, mended


@pytest.fixture(scope="module")
def material():
    return Theme(name="material").get_env()


@pytest.mark.parametrize("edit", EDITS, ids=[f"{edit.template}: {edit.why[:30]}" for edit in EDITS])
def test_the_template_of_material_has_the_mark(material, edit):
    source, _, _ = material.loader.get_source(material, edit.template)
    assert edit.old in source
    assert len(edit.why.split()) > 3


@pytest.mark.parametrize("name", sorted({edit.template for edit in EDITS}))
def test_a_mended_template_can_still_be_read(material, name):
    source, _, _ = MendedLoader(material.loader, None).get_source(material, name)
    assert source != material.loader.get_source(material, name)[0]
    material.parse(source)


def test_a_template_without_the_mark_stays_as_it_is():
    assert mended("partials/progress.html", "<progress></progress>") == "<progress></progress>"


def test_other_templates_are_left_alone():
    loader = MendedLoader(DictLoader({"page.html": EDITS[0].old}), None)
    assert loader.get_source(Environment(), "page.html")[0] == EDITS[0].old
    assert loader.list_templates() == ["page.html"]


def test_a_course_s_own_template_wins(make_course, build):
    partial = '<div class="mine" role="progressbar"></div>'
    theme = {"name": "material", "font": False, "custom_dir": "mine", "features": ["navigation.instant.progress"]}
    course = make_course({"docs/index.md": "# Home\n", "mine/partials/progress.html": partial}, theme=theme)
    built = build(course, "--strict")
    assert built.code == 0, built.output
    page = built.page("")
    assert page.select_one(".mine")["role"] == "progressbar"
    assert page.select_one("button.cw-drawer"), "what is Material's own is mended all the same"
