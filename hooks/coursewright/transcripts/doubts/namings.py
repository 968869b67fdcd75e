"""Names that are spelt in two ways and spoken in one: Gayle and Gail, Stephen and Steven."""

import re
from collections.abc import Iterator

NAME = re.compile(r"(?<![\w'’.-])[A-Z][a-z]{2,20}(?![\w-])")
START = re.compile(r"(?:\A|[.!?:…]['\"”’)\]]{0,2}\s{1,3}|\n\s{0,3})\Z")
SOUNDS = (
    (re.compile("ph|v"), "f"),
    (re.compile("ck|c(?![eihy])|q"), "k"),
    (re.compile("c(?=[eiy])|z"), "s"),
    (re.compile("ch|kh"), "c"),
    (re.compile("(?<![sct])h"), ""),
    (re.compile("th"), "t"),
    (re.compile("(?:[ae]y|ie|ee|y)$"), "i"),
    (re.compile("y"), "i"),
    (re.compile(r"([^aeiou])\1+"), r"\1"),
    (re.compile("(?<=.{2})e$"), ""),
)


def spoken(name: str) -> str:
    """What the name sounds like, roughly: names that give the same are spoken alike."""
    sound = name.lower()
    for pattern, instead in SOUNDS:
        sound = pattern.sub(instead, sound)
    return sound


def _is_word(name: str, speech: str) -> bool:
    """Whether it is written without a capital, too."""
    return re.search(rf"(?<![\w'’-]){name.lower()}(?!\w)", speech) is not None


def find_namings(speech: str) -> Iterator[tuple[int, int, str]]:
    """(offset, offset behind, the other spelling) where the rarer spelling of a name stands for the first time.

    A name is never lower case in the transcript, and one of its spellings stands within a sentence.
    """
    first, count, inside = dict[str, tuple[int, int]](), dict[str, int](), set[str]()
    for found in NAME.finditer(speech):
        first.setdefault(found[0], found.span())
        count[found[0]] = count.get(found[0], 0) + 1
        if found[0] not in inside and not START.search(speech, max(0, found.start() - 6), found.start()):
            inside.add(found[0])
    alike = dict[str, list[str]]()
    for name in first:
        alike.setdefault(spoken(name), []).append(name)
    for group in alike.values():
        names = [name for name in group if not _is_word(name, speech)] if len(group) > 1 else []
        if len(names) > 1 and not inside.isdisjoint(names):
            usual = max(names, key=lambda name: count[name])
            yield from ((*first[name], usual) for name in names if name != usual)
