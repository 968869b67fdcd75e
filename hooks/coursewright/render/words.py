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


@dataclass(frozen=True, eq=False)
class Words:
    """Texts, in which `{name}` stands for a value. `player`: key -> text, or -> its plural forms (`one`, `other`).
    `covered`: `taught`, `compared`, `assessed` -> of `none`, `one` or `several` places."""

    language: str
    player: Mapping[str, str | Mapping[str, str]]
    objectives: str
    weaker: str
    stronger: str
    labelled: str
    difference: str
    case: str
    check: str
    answer: str
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
    offline_title: str
    offline_text: str
    covered: Mapping[str, Mapping[str, str]]

    def say(self, key: str, **values: object) -> str:
        """One of the player's texts that has no plural forms, as the player says it."""
        text = self.player[key]
        return text.format(**values) if isinstance(text, str) else ""


@cache
def words_of(code: str) -> Words:
    """The words of a code such as `de` or `de-CH`; English, as a whole, where its language has no file."""
    known = {file.name.removesuffix(".toml"): file for file in files("coursewright").joinpath("words").iterdir()}
    code = code.lower().replace("_", "-")
    language = next(name for name in (code, code.partition("-")[0], REFERENCE) if name in known)
    table = tomllib.loads(known[language].read_text("utf-8"))
    return Words(language, table["player"], **table["page"])


def player_module(words: Words) -> str:
    """`words.js`, which `say.js` imports."""
    said = json.dumps(words.player, ensure_ascii=False, indent=1)
    return f'export const LANGUAGE = "{words.language}";\nexport const WORDS = {said};\n'
