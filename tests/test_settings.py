"""Settings: what they mean, and what is said of wrong ones."""

import pytest

from coursewright.settings import LEVELS, Host, Settings, nav_paths, read_settings

CODES = ("C101", "C102")


def read(options):
    return read_settings(options, CODES)


@pytest.mark.parametrize("options", [None, {}])
def test_none_are_the_defaults(options):
    assert read(options) == (Settings(), [])


def test_all_are_taken_over():
    options = {"quizzes": "/banks/", "rules": {"C101": "info"}, "blocks": ["card"]} | {
        "course_map": False,
        "rule_pages": True,
        "landing": False,
        "offline": True,
    }
    host = Host("pages", {}, "de", ("index.md",), "https://example.org/")
    switches = {"course_map": False, "rule_pages": True, "landing": False, "offline": True}
    expected = Settings(host, "banks", {"C101": "info"}, ("card",), **switches)
    assert read_settings(options, CODES, host) == (expected, [])


def test_blocks_are_those_of_the_extensions_that_are_enabled():
    extensions = {"pymdownx.blocks.tab": None, "pymdownx.blocks.details": {"types": ["aside", {"name": "more"}]}}
    settings, _ = read_settings({"blocks": ["card"]}, CODES, Host(extensions=extensions))
    assert settings.blocks == ("details", "aside", "more", "tab", "card")


def test_a_bare_off_is_off_as_yaml_reads_it():
    assert read({"rules": {"C101": False}}) == (Settings(rules={"C101": "off"}), [])


@pytest.mark.parametrize("level", LEVELS)
def test_every_level_is_known(level):
    settings, errors = read({"rules": {"C102": level}})
    assert settings.rules == {"C102": level}
    assert not errors


@pytest.mark.parametrize(
    "options, said",
    [
        ("text", "the settings of coursewright are no list"),
        ([{"rules": {}}], "the settings of coursewright are no list"),
        ({"quizes": "x"}, "`quizes` is no setting of coursewright. Did you mean `quizzes`?"),
        (
            {7: "x"},
            "`7` is no setting of coursewright. Known: rules, quizzes, blocks, hosts, course_map, rule_pages, policy,"
            " confidence, shuffle, landing, offline.",
        ),
        ({"quizzes": ""}, "`quizzes` is a folder's name, not ''"),
        (
            {"quizzes": "docs/banks"},
            "`quizzes` is `docs/banks`, inside `docs`: MkDocs would publish the answers; move it beside `docs`",
        ),
        ({"quizzes": "/"}, "`quizzes` is a folder's name, not '/'"),
        ({"quizzes": ["a"]}, "`quizzes` is a folder's name, not ['a']"),
        ({"course_map": "course-map.md"}, "`course_map` is true or false, not 'course-map.md'"),
        ({"landing": 1}, "`landing` is true or false, not 1"),
        ({"rule_pages": "yes"}, "`rule_pages` is true or false, not 'yes'"),
        ({"policy": "strict"}, "`policy` is true or false, not 'strict'"),
        ({"offline": "yes"}, "`offline` is true or false, not 'yes'"),
        ({"hosts": "example.org"}, "`hosts` is a list of names, not 'example.org'"),
        ({"blocks": "card"}, "`blocks` is a list of names, not 'card'"),
        ({"blocks": [1]}, "`blocks` is a list of names, not [1]"),
        ({"rules": ["C101"]}, "`rules` is a list of `CODE: severity` lines, not ['C101']"),
        ({"rules": {"C120": "off"}}, "`rules` names `C120`, which is no rule. Did you mean `C102`?"),
        (
            {"rules": {"C101": "fatal"}},
            "`rules` sets C101 to 'fatal'; a rule is set to one of error, warning, info, off",
        ),
        ({"rules": {"C101": True}}, "`rules` sets C101 to True;"),
    ],
)
def test_a_wrong_one_is_named_with_its_remedy(options, said):
    _, errors = read(options)
    assert len(errors) == 1
    assert errors[0].startswith(said)


def test_all_wrong_ones_are_said_at_once():
    _, errors = read({"quizes": "x", "blocks": 1, "rules": {"C8": "off", "C101": 3}})
    assert len(errors) == 4


def test_the_paths_of_a_navigation_are_taken_in_its_order():
    nav = [
        "index.md",
        {"Tea": ["tea/kettle.md", {"Pouring": "tea/cup.md"}]},
        {"Outside": "https://example.org"},
        7,
        None,
    ]
    assert nav_paths(nav) == ("index.md", "tea/kettle.md", "tea/cup.md", "https://example.org")
    assert nav_paths(None) == ()


@pytest.mark.parametrize(
    "settings, url",
    [
        (Settings(Host(site="https://example.org/tea/"), rule_pages=True), "https://example.org/tea/rules/c102/"),
        (Settings(Host(site="https://x.org", directory_urls=False), rule_pages=True), "https://x.org/rules/c102.html"),
        (Settings(Host(site="https://example.org/")), None),
        (Settings(rule_pages=True), None),
    ],
)
def test_rules_have_addresses_where_the_site_has_one_and_shows_them(settings, url):
    assert settings.rule_url("C102") == url
