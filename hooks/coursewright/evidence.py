"""Whether a text gives evidence that it teaches an objective: enough words, and the objective's key words among them.

Key words are what is left of the sentence without its verb, stop words, and words that suit any subject. Most sections
hold them as they are written, which is told without a stem; only the others are taken apart.
"""

import re
from collections.abc import Collection, Sequence
from functools import cache, cached_property

from coursewright.language import Language
from coursewright.section_text import CODE_SIGN

LEAST = 30  # words; where a script has no spaces, two characters count as one
SHARE = 4  # of the letters of the key words, one in so many has to belong to a word that is there
OWN = 0.1  # of the words, at least, are stop words where a text is in the course's language
WORD, COMPOUND = re.compile(r"[^\W_]+"), re.compile(r"\b[^\W_]+-[^\W_]+\b")
UNSPACED = re.compile(r"[\u3040-\u9fff]")
UNSAID = re.compile(r"\]\([^()\n]{0,500}\)|<[^<>]{0,500}>|\{[:#.][^{}\n]{0,500}\}|https?://\S{1,500}")
SHOWN = re.compile(r"!\[|<img\b")
BEYOND = re.compile(r"--8<--|\{[%{]|<(?:iframe|video|audio|object|embed|script)\b", re.IGNORECASE)


class Said:
    """What a text says, worked out as far as somebody asks."""

    def __init__(self, text: str, language: Language) -> None:
        self.text, self.language = text, language
        self.plain = UNSAID.sub(" ", text).lower()

    @cached_property
    def words(self) -> list[str]:
        return WORD.findall(self.plain)

    @cached_property
    def count(self) -> int:
        """The number of words, or of pairs of characters in a script without spaces."""
        return len(self.words) + (0 if self.plain.isascii() else len(UNSPACED.findall(self.plain)) // 2)

    @cached_property
    def stems(self) -> frozenset[str]:
        joined = (word.replace("-", "") for word in COMPOUND.findall(self.plain))
        return frozenset(map(self.language.stem, {*self.words, *joined}))

    @cached_property
    def is_foreign(self) -> bool:
        own = sum(map(self.language.stop_words.__contains__, self.words))
        return own < OWN * len(self.words)

    @cached_property
    def is_shown(self) -> bool:
        """Whether code or pictures stand there, which cannot be judged."""
        return CODE_SIGN in self.text or bool(SHOWN.search(self.text))

    @cached_property
    def is_beyond(self) -> bool:
        """Whether something is played or included there, which may say anything."""
        return bool(BEYOND.search(self.text))

    def holds(self, word: str) -> bool:
        """Whether the word stands there as it is written."""
        word, at = word.lower(), -1
        while (at := self.plain.find(word, at + 1)) >= 0:
            around = self.plain[at - 1 : at] + self.plain[at + len(word) : at + len(word) + 1]
            if not any(map(str.isalnum, around)):
                return True
        return False

    def has(self, word: str) -> bool:
        """Whether the word is there in any form: "email" and "e-mail" are one, so are "follow-up" and "follow up"."""
        parts, stem = WORD.findall(word), self.language.stem
        return any(stem(form) in self.stems for form in (word, "".join(parts))) or all(
            stem(part) in self.stems for part in parts
        )

    def has_kin(self, word: str) -> bool:
        """Whether a word with the same beginning is there: "decision" for "decides"."""
        stem = self.language.stem(word)
        return f" {stem[: max(5, round(len(stem) * 0.7))]}" in " " + " ".join(self.stems)


def key_words(sentence: str, language: Language) -> list[str]:
    """The words of an objective that say what it is about, as they stand there."""
    lead = language.leads.match(sentence)
    words = language.key_words(sentence[lead.end() :] if lead else sentence)
    return [
        word for stem, word in words.items() if len(word) > 1 and stem not in _vague(language) and not word.isdigit()
    ]


@cache
def _vague(language: Language) -> frozenset[str]:
    return frozenset(map(language.stem, language.vague))


def is_plain(keys: Sequence[str], said: Sequence[Said]) -> bool:
    """Whether texts that are long enough hold the key words as they are written: no more has to be asked."""
    is_long = sum(len(each.plain.split()) for each in said) > 2 * LEAST
    return is_long and not are_too_few(keys, [word for word in keys if not any(each.holds(word) for each in said)])


def missing_words(keys: Sequence[str], said: Sequence[Said]) -> list[str]:
    """The key words that nobody says, where too few of them are said."""
    if any(each.is_foreign for each in said):
        return []
    is_shown = any(each.is_shown for each in said)
    missing = [word for word in keys if not any(each.has(word) for each in said)]
    if are_too_few(keys, missing, is_shown):
        missing = [word for word in missing if not any(each.has_kin(word) for each in said)]
    return missing if are_too_few(keys, missing, is_shown) else []


def are_too_few(keys: Collection[str], missing: Collection[str], is_shown: bool = False) -> bool:
    """Long words say more than short ones, so letters are counted; beside code or pictures one word is enough."""
    letters = len("".join(keys))
    return len(missing) == len(keys) if is_shown else len("".join(missing)) > letters - letters / SHARE
