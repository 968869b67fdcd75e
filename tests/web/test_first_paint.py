"""What a page does as it opens: its styles are worked out less often."""

from pathlib import Path

import material

from coursewright.web.first_paint import PALETTE, restyled


def test_material_s_style_sheet_has_the_rule_and_loses_that_alone():
    folder = Path(material.__file__).parent / "templates"
    [path] = folder.glob(f"{PALETTE}*.min.css")
    css = path.read_text("utf-8")
    assert css.count("[data-md-color-switching]") == 3
    less = restyled(css)
    assert "data-md-color-switching" not in less
    assert len(css) - len(less) < 200
    assert less.count("{") == css.count("{") - 1


def test_a_built_site_has_the_sheet_without_it(site):
    [path] = site.folder.glob(f"{PALETTE}*.min.css")
    css = path.read_text("utf-8")
    assert "data-md-color-scheme" in css
    assert "data-md-color-switching" not in css
