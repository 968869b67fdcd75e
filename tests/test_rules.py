"""Every rule, judged by its own examples: BAD is found where it is marked, GOOD is left alone."""

import re
from collections.abc import Mapping
from random import Random

import pytest

from coursewright import course
from coursewright.diagnostics import SEVERITIES, Diagnostic, Finding
from coursewright.links.reading import read_site
from coursewright.links.site import Site
from coursewright.model import Course
from coursewright.rules import MARK, Rule, all_rules, check, check_site

MARKED = re.compile(f"{MARK}$", re.MULTILINE)
SCRAPS = [*("---", "///", "////", "- [x] ", "  > ", "# ", "{ #x", "<!--", "[[", "]]"), *'"`*:|}\t\0', ""]

each_rule = pytest.mark.parametrize("rule", all_rules().values(), ids=all_rules())


def parse(texts: Mapping[str, str]) -> Course:
    return course.parse({path: MARKED.sub("", text) for path, text in texts.items()}, files=texts)


def site_of(texts: Mapping[str, str]) -> Site:
    """The files in `site/`, built from the others."""
    plain = {path: MARKED.sub("", text) for path, text in texts.items()}
    files = {path.removeprefix("site/"): text.encode() for path, text in plain.items() if path.startswith("site/")}
    names = {"prefix": "site/", "config": "mkdocs.yml"}
    return read_site(files, files.__getitem__, course=parse(texts), course_text=plain.__getitem__, **names)


def all_findings(texts: Mapping[str, str], levels: Mapping[str, str]) -> list[Diagnostic]:
    return check(parse(texts), levels) + check_site(site_of(texts), levels)


def marked(texts: Mapping[str, str]) -> set[tuple[str, int]]:
    numbered = ((path, enumerate(text.split("\n"), start=1)) for path, text in texts.items())
    return {(path, number) for path, lines in numbered for number, line in lines if line.endswith(MARK)}


def judged(rule: Rule, texts: Mapping[str, str]) -> set[tuple[str, int]]:
    return {(finding.place.path, finding.place.line) for finding in findings(rule, texts)}


def findings(rule: Rule, texts: Mapping[str, str]) -> list[Finding]:
    return [*rule.check(parse(texts)), *(rule.check_site(site_of(texts)) if rule.check_site else ())]


@each_rule
def test_finds_what_bad_marks(rule: Rule) -> None:
    assert judged(rule, rule.bad) == marked(rule.bad) != set()


@each_rule
def test_leaves_good_alone(rule: Rule) -> None:
    assert judged(rule, rule.good) == marked(rule.good) == set()


@each_rule
def test_has_a_page(rule: Rule) -> None:
    assert re.fullmatch(r"C\d{3}", rule.code)
    assert re.fullmatch(r"[^\n]{9,}[^.\s]", rule.title)
    assert "\n\n" in rule.page, "what and why, then how to mend it"


@each_rule
@pytest.mark.parametrize("level", SEVERITIES)
def test_severity_is_the_rules_unless_set(rule: Rule, level: str) -> None:
    def severities(levels: Mapping[str, str]) -> set[str]:
        return {each.severity for each in all_findings(rule.bad, levels) if each.code == rule.code}

    assert severities({}) == {rule.severity}
    assert severities({rule.code: level}) == {level}
    assert severities({rule.code: "off"}) == set()


@each_rule
def test_says_the_same_twice(rule: Rule) -> None:
    assert findings(rule, rule.bad) == findings(rule, rule.bad)


def edited(random: Random, lines: list[str]) -> list[str]:
    """The lines with one of them cut short, dropped, repeated elsewhere, or with scraps of syntax at it."""
    at, to = random.randrange(len(lines)), random.randrange(len(lines))
    line, rest = lines[at], lines[:at] + lines[at + 1 :]
    return random.choice(
        [
            [*lines[:at], line[: random.randint(0, len(line))], *lines[at + 1 :]],
            rest or [""],
            [*lines[:to], line, *lines[to:]],
            [*lines[:at], random.choice(SCRAPS) + line + random.choice(SCRAPS), *lines[at + 1 :]],
        ]
    )


@each_rule
def test_tells_what_is_and_what_to_do_whatever_authors_do(rule: Rule) -> None:
    random = Random(rule.code)
    for edits in (0, *[random.randint(1, 6) for _ in range(60)]):
        texts = {path: text.split("\n") for path, text in rule.bad.items()}
        for path in random.choices(list(texts), k=edits):
            texts[path] = edited(random, texts[path])
        for finding in all_findings({path: "\n".join(lines) for path, lines in texts.items()}, {}):
            assert re.fullmatch(r"[^A-Z\n][^\n]*[^.\n]", finding.message)
            assert re.fullmatch(r"[^\n]+[.?]", finding.hint)
            assert finding.place.line <= len(texts.get(finding.place.path, [""]))
