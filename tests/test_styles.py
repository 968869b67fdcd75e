"""The style sheets as they are written: they hold in every direction of writing."""

import re

import pytest

from coursewright.player import asset_files

PHYSICAL = re.compile(
    rb"(?<![\w-])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)[\w-]*"
    rb"|left|right|top|bottom|border-(?:top|bottom)-(?:left|right)-radius)\s*:"
    rb"|(?:text-align|float|clear)\s*:\s*(?:left|right)"
    rb"|(?<![\w-])(?:min-|max-)?(?:width|height)\s*:(?![^(){}]*\))"
)
SHEETS = {
    name: css for name, css in asset_files({"words.js": "", "page-words.js": ""}).items() if name.endswith(".css")
}


@pytest.mark.parametrize("name", SHEETS)
def test_no_side_of_the_screen_is_named(name):
    """`inline-start` and its like turn round with the writing; `left` does not."""
    assert PHYSICAL.findall(SHEETS[name]) == []


@pytest.mark.parametrize(
    "css",
    [b"a{margin-left: 1px}", b"a{left:0}", b"a{color:red;width: 2px}", b"a{text-align:right}", b"a{border-top:0}"],
)
def test_one_that_is_named_would_be_found(css):
    assert PHYSICAL.search(css)


@pytest.mark.parametrize(
    "css", [b"@media (min-width: 60em){a{color:red}}", b"a{margin-inline-start:0}", b"a{line-height:1}"]
)
def test_others_are_not(css):
    assert not PHYSICAL.search(css)


def test_four_values_name_the_same_on_both_sides():
    """`padding: top right bottom left` is the way to name a side without its name."""
    four = re.compile(rb"(?<![\w-])(?:padding|margin|inset|border-width):\s*([^;{}]+)")
    for name, css in SHEETS.items():
        for value in four.findall(css):
            parts = value.split()
            assert len(parts) < 4 or parts[1] == parts[3], f"{name}: {value!r}"


EVERY = re.compile(rb"\.md-typeset\s+:(?:is|where)\([^()]*\)(?![\w-]*\[)[^\s>+~]*\s*[,{]")


@pytest.mark.parametrize("name", SHEETS)
def test_no_rule_is_tried_on_every_element_of_a_page(name):
    """Browsers look rules up by the class or the tag at their end; those that end in `:is(...)` are tried on all."""
    assert EVERY.findall(SHEETS[name]) == []


def test_one_that_is_would_be_found():
    assert EVERY.search(b".md-typeset :is(.a, .b):hover {")
    assert EVERY.search(b".md-typeset :is(.a, .b),")
    assert not EVERY.search(b".md-typeset :is(.a, .b) > p {")
    assert not EVERY.search(b".md-typeset a:is(.a, .b) {")
