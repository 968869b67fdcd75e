"""What rules know of a language: one data file each, `en.toml`, chosen by the theme's language.

A language without a file has no data, and the rules that need it say nothing.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import snowballstemmer

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@dataclass(frozen=True, eq=False)
class Language:
    """Words and phrases, all in lower case. `verbs` are levels of learning (remember ... create) -> verbs."""

    code: str
    stemmer: str
    stop_words: frozenset[str]
    unobservable: tuple[str, ...]
    verbs: dict[str, frozenset[str]]
    absolutes: frozenset[str]
    negations: frozenset[str]
    catch_alls: tuple[str, ...]
    vague_links: frozenset[str]

    def stem(self, word: str) -> str:
        return _stem(self.stemmer, word.lower().replace("’", "'"))

    def key_words(self, text: str) -> dict[str, str]:
        """Stem -> the word as it first stands in the text, for all words that say something: no stop words."""
        words = (word for word in words_of(text) if word.lower().replace("’", "'") not in self.stop_words)
        found: dict[str, str] = {}
        for word in words:
            found.setdefault(self.stem(word), word)
        return found


def words_of(text: str) -> Iterator[str]:
    """The words as they are written, without punctuation."""
    return (found[0] for found in WORD.finditer(text))


@cache
def language_of(code: str) -> Language | None:
    """The language of a code such as `en` or `en-GB`; None where there is no data."""
    base = re.split(r"[-_]", code.lower())[0]
    file = files(__package__).joinpath(f"{base}.toml")
    if not base.isalpha() or not file.is_file():
        return None
    data = tomllib.loads(file.read_text("utf-8"))
    return Language(
        code=base,
        stemmer=data["stemmer"],
        stop_words=frozenset(data["stop_words"].split()),
        unobservable=tuple(data["unobservable"]),
        verbs={level: frozenset(verbs.split()) for level, verbs in data["verbs"].items()},
        absolutes=frozenset(data["absolutes"].split()),
        negations=frozenset(data["negations"].split()),
        catch_alls=tuple(data["catch_alls"]),
        vague_links=frozenset(link.strip() for link in data["vague_links"].split("|")),
    )


@cache
def _stem(stemmer: str, word: str) -> str:
    return str(_stemmer(stemmer).stemWord(word))


@cache
def _stemmer(name: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer(name)
