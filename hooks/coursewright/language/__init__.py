"""What rules know of a language: one data file each, `en.toml`, chosen by the theme's language.

A language without a file has no data, and the rules that need it, those with `NEEDS_WORDS`, say nothing.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import snowballstemmer

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
PART = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True, eq=False)
class Language:
    """Words and phrases, all in lower case, and patterns; `en.toml` says what each is for.

    `verbs` are levels of learning (remember ... create) -> verbs, `instead` stems -> advice.
    """

    code: str
    stemmer: str
    stop_words: frozenset[str]
    glue: frozenset[str]
    vague: frozenset[str]
    unobservable: tuple[str, ...]
    verbs: dict[str, frozenset[str]]
    absolutes: frozenset[str]
    negations: frozenset[str]
    catch_alls: tuple[str, ...]
    vague_links: frozenset[str]
    instead: dict[str, str]
    otherwise: str
    leads: re.Pattern[str]
    before_verb: re.Pattern[str]
    no_verb: re.Pattern[str]
    next_verb: re.Pattern[str]
    skill: re.Pattern[str]
    negative_stems: tuple[re.Pattern[str], ...]

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
    patterns, parts = data["patterns"], data["parts"]
    return Language(
        code=base,
        stemmer=data["stemmer"],
        stop_words=frozenset(data["stop_words"].split()),
        glue=frozenset(data["glue"].split()),
        vague=frozenset(data["vague"].split()),
        unobservable=tuple(data["unobservable"]),
        verbs={level: frozenset(verbs.split()) for level, verbs in data["verbs"].items()},
        absolutes=frozenset(data["absolutes"].split()),
        negations=frozenset(data["negations"].split()),
        catch_alls=tuple(data["catch_alls"]),
        vague_links=frozenset(link.strip() for link in data["vague_links"].split("|")),
        instead={_stem(data["stemmer"], verb): advice for verb, advice in data["instead"].items()},
        otherwise=data["otherwise"],
        leads=_pattern(patterns["leads"], parts),
        before_verb=_pattern(patterns["before_verb"], parts),
        no_verb=_pattern(patterns["no_verb"], parts),
        next_verb=_pattern(patterns["next_verb"], parts),
        skill=_pattern(patterns["skill"], parts),
        negative_stems=tuple(_pattern(stem, parts) for stem in patterns["negative_stems"]),
    )


def _pattern(text: str, parts: Mapping[str, str]) -> re.Pattern[str]:
    """The text with its parts, and theirs, in place of their names."""
    while PART.search(text):
        text = PART.sub(lambda found: parts[found[1]], text)
    return re.compile(text.replace("\n", ""), re.IGNORECASE)


@cache
def _stem(stemmer: str, word: str) -> str:
    return str(_stemmer(stemmer).stemWord(word))


@cache
def _stemmer(name: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer(name)
