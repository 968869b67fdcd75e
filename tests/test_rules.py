"""Every rule, judged by its own examples: BAD is found where it is marked, GOOD is left alone."""

import re
from collections.abc import Callable, Mapping
from random import Random

import pytest
from covered import covered

from coursewright import course
from coursewright.diagnostics import SEVERITIES, Diagnostic
from coursewright.language import language_of
from coursewright.links.reading import read_site
from coursewright.links.site import Site
from coursewright.model import Course
from coursewright.rules import MARK, Rule, all_rules, check, check_site
from coursewright.settings import Host, Settings
from coursewright.source.excuses import EXCUSE

LANGUAGE = re.compile(r"^ +language: (\S+)", re.MULTILINE)
SITE = re.compile(r"^site_url: .*?(https?:[^\s\"]+)", re.MULTILINE)
MARKED = re.compile(f"{MARK}$", re.MULTILINE)
SCRAPS = [*("---", "///", "////", "- [x] ", "  > ", "# ", "{ #x", "<!--", "[[", "]]"), *'"`*:|}\t\0', ""]

each_rule = pytest.mark.parametrize("rule", all_rules().values(), ids=all_rules())


def parse(texts: Mapping[str, str], language: str = "en") -> Course:
    """The course of an example, in the language that its mkdocs.yml names if it has one."""
    named = LANGUAGE.search(texts.get("mkdocs.yml", ""))
    settings = Settings(Host(language=named[1] if named else language))
    return course.parse({path: MARKED.sub("", text) for path, text in texts.items()}, texts, settings)


def site_of(texts: Mapping[str, str]) -> Site:
    """The files in `site/`, built from the others."""
    plain = {path: MARKED.sub("", text) for path, text in texts.items()}
    files = {path.removeprefix("site/"): text.encode() for path, text in plain.items() if path.startswith("site/")}
    named = SITE.search(plain.get("mkdocs.yml", ""))
    host, text_of = Host(site=named[1] if named else ""), lambda path: plain.get(path, "")
    names = {"prefix": "site/", "config": "mkdocs.yml"}
    return read_site(files, files.__getitem__, course=parse(texts), host=host, course_text=text_of, **names)


def all_findings(texts: Mapping[str, str], levels: Mapping[str, str] | None = None) -> list[Diagnostic]:
    return check(parse(texts), levels) + check_site(site_of(texts), levels)


def marked(texts: Mapping[str, str]) -> set[tuple[str, int]]:
    numbered = ((path, enumerate(text.split("\n"), start=1)) for path, text in texts.items())
    return {(path, number) for path, lines in numbered for number, line in lines if line.endswith(MARK)}


def judged(rule: Rule, texts: Mapping[str, str]) -> set[tuple[str, int]]:
    return {(each.place.path, each.place.line) for each in all_findings(texts) if each.code == rule.code}


@each_rule
def test_finds_what_bad_marks(rule: Rule) -> None:
    assert judged(rule, rule.bad) == marked(rule.bad) != set()


@each_rule
@pytest.mark.parametrize("form", [str, lambda text: "\ufeff" + text.replace("\n", "\r\n")], ids=["plain", "windows"])
def test_findings_cover_words_of_their_line(rule: Rule, form: Callable[[str], str]) -> None:
    texts = {path: form(MARKED.sub("", text)) for path, text in rule.bad.items()}
    findings = list(rule.check(parse(texts)))
    assert all(words.strip() for words in covered(texts, findings))
    plain = {path: MARKED.sub("", text) for path, text in rule.bad.items()}
    assert sorted(covered(plain, rule.check(parse(plain)))) == sorted(covered(texts, findings))


@each_rule
def test_leaves_good_alone(rule: Rule) -> None:
    assert judged(rule, rule.good) == marked(rule.good) == set()


@each_rule
def test_has_a_page_that_says_why_how_to_mend_it_and_when_to_excuse_it(rule: Rule) -> None:
    assert re.fullmatch(r"C\d{3}", rule.code)
    assert re.fullmatch(r"[^\n]{9,}[^.\s]", rule.title)
    why, *mending, excusing = rule.page.split("\n\n")
    assert len(why.split()) > 20
    assert mending
    assert all(mending)
    assert re.search(r"\bexcuse", excusing, re.IGNORECASE)
    assert 7 <= len(rule.page.split("\n")) <= 24
    assert all(len(line) <= 120 for line in rule.page.split("\n"))
    assert "](" not in re.sub(r"`+[^`]+`+", "", rule.page), "examples of links are code, or the site would follow them"


@each_rule
def test_its_page_and_its_hints_speak_of_the_same_remedy(rule: Rule) -> None:
    english = language_of("en")
    assert english is not None
    remedy = english.key_words(rule.page.partition("\n\n")[2])
    hints = [each.hint for each in all_findings(rule.bad) if each.code == rule.code]
    assert english.key_words(" ".join(hints)).keys() & remedy.keys()


@each_rule
def test_an_excuse_as_its_page_shows_it_excuses(rule: Rule) -> None:
    shown = [excuse[0].lstrip("<!-# ") for excuse in EXCUSE.finditer(rule.page)]
    assert len(shown) == rule.page.count("coursewright: allow"), "each can be read"
    if rule.check_unused:
        return  # it is about excuses, those from other rules
    for excuse in shown:
        texts = {path: excused(text.split("\n"), excuse) for path, text in rule.bad.items()}
        assert judged(rule, texts) == set()


def excused(lines: list[str], excuse: str) -> str:
    """The text with the excuse wherever BAD is marked: above the line, or behind it if that is an option. It is at the
    end, too, for findings on the whole file."""
    front = lines.index("---", 1) if lines[0].startswith("---") else 0
    for number in [number for number, line in enumerate(lines) if number and line.endswith(MARK)][::-1]:
        if number < front:
            lines.insert(number, f"# {excuse}")
        elif lines[number].startswith("- ["):
            lines[number] = f"{lines[number].removesuffix(MARK)} <!-- {excuse} -->"
        else:
            lines.insert(number, f"<!-- {excuse} -->")
    return "\n".join([*lines, f"<!-- {excuse} -->"])


@pytest.mark.parametrize("rule", [rule for rule in all_rules().values() if rule.by_file], ids=lambda rule: rule.code)
def test_judges_files_one_by_one_if_it_says_so(rule: Rule) -> None:
    for examples in (*(each.bad for each in all_rules().values()), *(each.good for each in all_rules().values())):
        whole = parse(examples)
        alone = [finding for path in examples for finding in rule.check(whole.only({path}))]
        assert sorted(alone, key=repr) == sorted(rule.check(whole), key=repr)


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
    assert all_findings(rule.bad) == all_findings(rule.bad)


@each_rule
def test_needs_words_of_the_language_or_finds_the_same_without(rule: Rule) -> None:
    here, elsewhere = list(rule.check(parse(rule.bad))), list(rule.check(parse(rule.bad, "xx")))
    assert elsewhere == ([] if rule.needs_words else here)


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
        for finding in all_findings({path: "\n".join(lines) for path, lines in texts.items()}):
            assert re.fullmatch(r"[^A-Z\n][^\n]*[^.\n]", finding.message)
            assert re.fullmatch(r"[^\n]+[.?]", finding.hint)
            assert finding.place.line <= len(texts.get(finding.place.path, [""]))
