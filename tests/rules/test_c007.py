"""C007 in detail: what is said once of a language without data, of which rules, and when it is not."""

import pytest
from sample import COURSE

from coursewright.course import parse
from coursewright.diagnostics import Diagnostic
from coursewright.model import Place
from coursewright.rules import all_rules, check
from coursewright.settings import Host, Settings

OFF = {code: "off" for code, rule in all_rules().items() if rule.needs_words}


def found(language: str, levels: dict[str, str] | None = None, **texts: str) -> list[Diagnostic]:
    course = parse(COURSE | {f"docs/{name}.md": text for name, text in texts.items()}, (), _settings(language))
    return [each for each in check(course, levels) if each.code in ("C006", "C007")]


def _settings(language: str) -> Settings:
    return Settings(Host(language=language, config="site.yml"))


def test_it_is_said_once_where_the_settings_are() -> None:
    (finding,) = found("da")
    assert finding.severity == "info"
    assert finding.place == Place("site.yml")
    assert "`da`" in finding.message


def test_it_names_the_rules_that_are_silent_and_on() -> None:
    first, *rest = OFF
    (finding,) = found("da", {first: "off"})
    assert first not in finding.message
    assert all(code in finding.message for code in rest)
    assert not [code for code in all_rules() if code in finding.message and code not in rest]


@pytest.mark.parametrize("language", ["en", "en-GB", "en_US", "EN"])
def test_a_language_with_data_sees_nothing_of_it(language: str) -> None:
    assert found(language) == []


def test_nothing_is_silent_where_the_rules_are_off_anyway() -> None:
    assert found("da", OFF) == []


@pytest.mark.parametrize("code", ["C007", "C0"])
def test_it_is_switched_off(code: str) -> None:
    assert found("da", {code: "off"}) == []


def test_it_is_excused_in_any_file() -> None:
    excuse = "# Home\n\nWater.\n\n<!-- coursewright: allow C007 (no data for Danish yet) -->\n"
    assert found("da", home=excuse) == []
    assert [each.code for each in found("en", home=excuse)] == ["C006"]
