"""Which of the known words an author meant: near enough for a hint, or so near that it may be mended."""

import difflib
from collections.abc import Collection, Iterable
from itertools import islice

MANY = 200  # candidates among which the nearest is sought
NEAR, ALIKE = 0.6, 0.8  # as difflib counts: the share of letters that two words have in common
SHORT, LONG = 4, 6  # letters: a shorter word is too easily another one; so is one below six with one letter replaced


def nearest(word: str, known: Iterable[str], cutoff: float = NEAR) -> str | None:
    """The known word that is nearest, for a hint; only some of very many are looked at."""
    near = difflib.get_close_matches(word, sorted(set(islice(known, MANY)) - {""}), n=1, cutoff=cutoff)
    return near[0] if near else None


def only_near(word: str, ours: Collection[str]) -> str | None:
    """The one word of our own that is alike; None where there are two, or none."""
    near = difflib.get_close_matches(word.casefold(), ours, n=2, cutoff=ALIKE)
    return near[0] if len(near) == 1 else None


def slip_of(id_: str, known: Collection[str]) -> str | None:
    """The one known id of which this one is a slip of the pen; None where another is as much as two slips away.

    A slip is a letter too many or missing, two letters swapped, another letter in a longer id, or another case.
    Ids that differ in their digits are different ids.
    """
    slips = [other for other in known if _is_slip(id_, other)]
    if len(slips) != 1:
        return None
    others = (other for other in known if other != slips[0] and abs(len(other) - len(id_)) <= 2)
    return None if any(_distance(id_.casefold(), other.casefold()) <= 2 for other in others) else slips[0]


def _is_slip(word: str, other: str) -> bool:
    one, two = word.casefold(), other.casefold()
    if one == two or min(len(one), len(two)) < SHORT or _digits(one) != _digits(two):
        return one == two
    start = next((at for at, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
    a, b = one[start:], two[start:]
    swapped = a[:2] == b[1::-1] and a[2:] == b[2:]
    replaced = a[1:] == b[1:] and len(one) >= LONG
    return swapped or replaced or a[1:] == b or a == b[1:]


def _digits(word: str) -> str:
    return "".join(filter(str.isdigit, word))


def _distance(one: str, two: str) -> int:
    """How many letters have to be added, taken out, replaced, or swapped with their neighbour."""
    before, row = list[int](), list(range(len(two) + 1))
    for i, a in enumerate(one, 1):
        before, last, row = row, before, [i]
        for j, b in enumerate(two, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == two[j - 2] and one[i - 2] == b:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]
