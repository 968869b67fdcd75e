"""The words of the interface: each language has them all, all are used, and a site speaks its theme's language."""

import dataclasses
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from markdown import Markdown

import coursewright
from coursewright.markdown import CoursewrightExtension
from coursewright.render.words import Words, words_of

PACKAGE = Path(coursewright.__file__).parent
LANGUAGES = sorted(path.stem for path in PACKAGE.joinpath("words").iterdir())
GAP = re.compile(r"\{(\w*)\}")
SAY = re.compile(r"\bsay\(([^,)]*)")  # the key, or the choice of one
COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)
QUOTED = re.compile(r'"([^"]+)"|`([^`]+)`')
FILLED = re.compile(r"\$\{[^}]*\}")
LESSON = """\
---
title: Der Kessel
objectives:
  boil: Das Zeichen für kochendes Wasser nennen
---

# Der Kessel

## Blasen { #bubbles teaches="boil" }

Kochendes Wasser wallt. Vorher singt es: Kleine Blasen steigen auf und fallen unterwegs wieder zusammen. Wenn große
ganz oben ankommen, kocht es; das ist das Zeichen.

//// dialogue | Am Herd

/// weaker | Geraten

**Gast:** Ist es schon heiß?

///

/// stronger

**Gast:** Wallt es schon?

///

Hinsehen hilft.

////
"""
BANK = """\
## Das Zeichen { #sign assesses="boil" }

Was tut kochendes Wasser?

- [x] Es wallt.
  > Dampf steigt vom Boden auf.
- [ ] Es flüstert.
  > Das kommt lange vorher.

Die Blasen kommen ganz oben an.

## Der Name { #name assesses="boil" }

Was aufsteigt, ist [[Dampf|Wasserdampf]].

Der Nebel darüber ist schon Wasser.
"""
COURSE = {"docs/index.md": "# Tee\n", "docs/tee/kessel.md": LESSON, "quizzes/tee/kessel.md": BANK}


def table(language: str, name: str) -> dict[str, Any]:
    """The texts of a table; those of a table in a table come as `covered.taught`, say."""
    read: dict[str, Any] = tomllib.loads((PACKAGE / f"words/{language}.toml").read_text("utf-8"))[name]
    for outer in [key for key, value in read.items() if isinstance(value, dict) and name == "page"]:
        for inner, some in read.pop(outer).items():
            read |= {f"{outer}.{inner}.{form}": text for form, text in some.items()}
    return read


def scripted(language: str) -> dict[str, Any]:
    """What scripts say, of all pages and of single ones."""
    return table(language, "player") | table(language, "pages")


def forms(words: str | dict[str, str]) -> dict[str, str]:
    return {"other": words} if isinstance(words, str) else words


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["page", "player", "pages"])
def test_a_language_says_what_english_says(language: str, name: str) -> None:
    english, words = table("en", name), table(language, name)
    assert set(words) == set(english)
    for key, text in words.items():
        assert isinstance(text, str) == isinstance(english[key], str), key
        assert set(GAP.findall(forms(text)["other"])) == set(GAP.findall(forms(english[key])["other"])), key
        for form in forms(text).values():
            assert set(GAP.findall(form)) <= set(GAP.findall(forms(text)["other"])), key
            assert form.strip() == form, key
            assert form, key
            assert not re.search(r"""[<>&"'`*\\]|\.\.\.|  """, form), f"{key} holds markup or a typewriter's signs"


def test_a_language_has_the_plural_forms_of_its_numbers(browser) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        for language in LANGUAGES:
            rules = "code => new Intl.PluralRules(code).resolvedOptions().pluralCategories"
            categories = set(page.evaluate(rules, language))
            for key, words in scripted(language).items():
                assert isinstance(words, str) or set(words) == categories, f"{language}: {key}"


def said(code: str) -> set[str]:
    """The keys that a script says, with `*` for a part that it fills in."""
    literals = (literal for key in SAY.findall(COMMENT.sub("", code)) for literal in QUOTED.findall(key))
    return {plain or FILLED.sub("*", filled) for plain, filled in literals}


def test_how_scripts_say_words_is_seen() -> None:
    code = """say("again"); /* say("old") */ say("named", { name: say(right ? "right" : "mark.wrong") });
    this.essay("no"); say(/** @type {Key} */ (`mark.${kind}.${mark}`));"""
    assert said(code) == {"again", "named", "right", "mark.wrong", "mark.*.*"}


def test_scripts_say_what_the_catalogue_has_and_all_of_it() -> None:
    keys = set(scripted("en"))
    used = set().union(*(said(path.read_text("utf-8")) for path in PACKAGE.glob("assets/*.js")))
    patterns = [re.escape(words).replace(r"\*", r"\w+") for words in used]
    assert [pattern for pattern in patterns if not any(re.fullmatch(pattern, key) for key in keys)] == []
    unsaid = {key for key in keys if not any(re.fullmatch(pattern, key) for pattern in patterns)}
    assert unsaid == set()


def test_pages_say_every_word_that_is_theirs() -> None:
    code = "".join(path.read_text("utf-8") for path in PACKAGE.rglob("*.py"))
    names = {field.name for field in dataclasses.fields(Words)}
    assert {name for name in names if not re.search(rf"\bwords\.{name}\b", code)} == set()
    assert names - {"language", "player", "pages"} == {key.partition(".")[0] for key in table("en", "page")}


@pytest.mark.parametrize(
    ("code", "language"),
    [("de", "de"), ("de-CH", "de"), ("DE_at", "de"), ("en-GB", "en"), ("fr", "en"), ("../de", "en"), ("", "en")],
)
def test_a_language_is_chosen_by_its_code(code: str, language: str) -> None:
    assert words_of(code).language == language


def test_the_extension_alone_speaks_the_language_it_is_told() -> None:
    text = "//// dialogue | Am Herd\n\n/// weaker\n\n**Gast:** Heiß?\n\n///\n\n////\n"
    assert "Schwächer" in Markdown(extensions=[CoursewrightExtension(language="de-AT")]).convert(text)
    assert "Schwächer" in Markdown(
        extensions=["coursewright"], extension_configs={"coursewright": {"language": "de"}}
    ).convert(text)
    assert "Weaker" in Markdown(extensions=["coursewright"]).convert(text)


@pytest.fixture(scope="module")
def german(make_course, build):
    theme = {"name": "material", "font": False, "language": "de"}
    built = build(make_course(COURSE, theme=theme), "--strict")
    assert built.code == 0, built.output
    return built


def test_a_german_site_speaks_german(german) -> None:
    page: BeautifulSoup = german.page("tee/kessel/")
    assert page.html["lang"] == "de"
    article = page.article

    def texts(selector: str) -> list[str]:
        return [" ".join(tag.get_text(" ").split()) for tag in article.select(selector)]

    assert texts(".cw-objectives-title") == ["Lernziele dieser Lektion"]
    assert texts(".cw-verdict") == ["Schwächer Geraten", "Stärker"]
    assert [take["aria-label"] for take in article.select(".cw-take")] == ["Schwächer: Geraten", "Stärker"]
    assert texts("summary") == ["Was macht den Unterschied aus?", "Lösung", "Lösung"]
    assert texts("#check-yourself") == ["Selbsttest"]
    assert texts(".cw-check") == ["Antwort prüfen"] * 2
    assert texts(".cw-again") == ["Noch einmal versuchen"] * 2
    assert texts(".cw-said b") == ["Richtig:", "Falsch:", "Richtig:"]
    assert texts(".cw-said")[2] == "Richtig: Dampf oder Wasserdampf"
    assert article.select_one(".cw-blank")["aria-label"] == "Lücke 1"


def test_no_english_is_left_on_a_german_page(german) -> None:
    """Not in any text or attribute of ours."""
    article = str(german.page("tee/kessel/").article)
    english, ours = table("en", "page"), table("de", "page")
    left = [text for key, text in english.items() if text != ours[key] and re.search(rf"\b{re.escape(text)}", article)]
    assert left == []


def test_the_player_of_a_german_site_is_told_german(german) -> None:
    folder = german.site / "assets/coursewright"
    player = (folder / "coursewright.js").read_text("utf-8")
    assert 'LANGUAGE="de"' in player
    assert "Dieser Browser speichert keine Antworten" in player
    assert "Nächste Frage" in (folder / "page-words.js").read_text("utf-8")


def test_no_key_stands_in_both_tables() -> None:
    assert table("en", "player").keys() & table("en", "pages").keys() == set()
