"""Every word that the interface adds to an author's own: one file a language, in `words/`.

`Words` is what pages say, by name, so that a misspelt one is an error; the player's words go to it as a module.
"""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

REFERENCE = "en"
Said = Mapping[str, str | Mapping[str, str]]


@dataclass(frozen=True, eq=False)
class Words:
    """Texts, in which `{name}` stands for a value. `player`, and `pages` for scripts of single pages: key -> text, or
    -> its plural forms (`one`, `other`).
    `covered`: `taught`, `compared`, `assessed` -> of `none`, `one` or `several` places."""

    language: str
    player: Said
    pages: Said
    objectives: str
    weaker: str
    stronger: str
    labelled: str
    difference: str
    case: str
    check: str
    again: str
    answer: str
    hints: str
    how_sure: str
    guess: str
    fairly: str
    sure: str
    right: str
    wrong: str
    alternative: str
    blank: str
    unfinished: str
    check_yourself: str
    findings: str
    elsewhere: str
    map_title: str
    map_intro: str
    map_whole: str
    map_gaps: str
    map_empty: str
    gap: str
    gaps: str
    counts: str
    no_objectives: str
    dialogue: str
    lessons: str
    review_title: str
    progress_title: str
    needs_script: str
    review_about: str
    progress_about: str
    missing: str
    missing_why: str
    offline_title: str
    offline_text: str
    covered: Mapping[str, Mapping[str, str]]

    def say(self, key: str, **values: object) -> str:
        """A text of the scripts that has no plural forms, as they say it."""
        text = self.player.get(key) or self.pages[key]
        return text.format(**values) if isinstance(text, str) else ""


@cache
def words_of(code: str) -> Words:
    """The words of a code such as `de` or `de-CH`; English, as a whole, where its language has no file."""
    known = {file.name.removesuffix(".toml"): file for file in files("coursewright").joinpath("words").iterdir()}
    code = code.lower().replace("_", "-")
    language = next(name for name in (code, code.partition("-")[0], REFERENCE) if name in known)
    table = tomllib.loads(known[language].read_text("utf-8"))
    return Words(language, table["player"], table["pages"], **table["page"])


def word_modules(words: Words) -> dict[str, str]:
    """Name -> code: `words.js`, which `say.js` imports, and `page-words.js`, which single pages load besides."""
    language = f'export const LANGUAGE = "{words.language}";\n'
    return {"words.js": language + _module(words.player), "page-words.js": _module(words.pages)}


def _module(said: Said) -> str:
    return f"export const WORDS = {json.dumps(said, ensure_ascii=False, indent=1)};\n"
