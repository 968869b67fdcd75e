"""Near-repeated sentences in order: two stretches of a transcript that say much the same."""

from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from coursewright.transcripts.scenes.said import Said

WINDOW = 60  # sentences between a sentence and its repeat
SHORTEST = 3  # words of a sentence that counts
ALIKE = 0.5  # Jaccard: words in both of all words
GAP = 3  # sentences from one match to the next, on both sides
LONG = 3  # matches of a chain that is no part of a longer one
SHARED = 8  # words that the matches of a chain have in common; fewer is chance ("I don't know.")
REFRAIN = 4  # times that make a sentence a refrain: a song's, a program's
ENOUGH = 20_000  # sentences; in more, repeats are not sought


class Chain(NamedTuple):
    """What is said from sentence `first` to `last` is said again from `again` to `again_last`, both included."""

    first: int
    last: int
    again: int
    again_last: int
    matches: int


def find_chains(said: Said) -> list[Chain]:
    """The chains, long ones before short ones and near ones before far ones, none sharing a side with another."""
    if len(said.sentences) > ENOUGH:
        return []
    sets = [frozenset(words) if len(words) >= SHORTEST else frozenset[str]() for words in said.words]
    pairs = _pairs(sets, said.sections)
    nearest = sorted(_chains(pairs, sets), key=lambda chain: (chain.again - chain.first, chain))
    chains = sorted(nearest, key=lambda chain: chain.matches < LONG)
    kept: list[Chain] = []
    taken: tuple[set[int], set[int]] = (set(), set())
    for chain in chains:
        sides = range(chain.first, chain.last + 1), range(chain.again, chain.again_last + 1)
        if all(used.isdisjoint(side) for used, side in zip(taken, sides, strict=True)):
            kept.append(chain)
            for used, side in zip(taken, sides, strict=True):
                used.update(side)
    return sorted(kept)


def _pairs(sets: Sequence[frozenset[str]], sections: Sequence[int]) -> dict[int, list[int]]:
    """Sentence -> its near-repeats behind it in the same section, refrains left out."""
    pairs = defaultdict[int, list[int]](list)
    kind, count = list(range(len(sets))), [1] * len(sets)  # a kind is the first sentence of those that are alike
    for later, candidates in enumerate(_candidates(sets)):
        for earlier in candidates:
            if sections[earlier] == sections[later] and _are_alike(sets[earlier], sets[later]):
                pairs[earlier].append(later)
                if kind[later] == later:
                    kind[later] = kind[earlier]
                    count[kind[later]] += 1
                if count[kind[later]] >= REFRAIN:
                    break
    return {
        earlier: kept
        for earlier, found in pairs.items()
        if count[kind[earlier]] < REFRAIN and (kept := [later for later in found if count[kind[later]] < REFRAIN])
    }


def _are_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    return shared >= ALIKE * (len(one) + len(other) - shared)


def _candidates(sets: Sequence[frozenset[str]]) -> Iterator[list[int]]:
    """For each sentence those before it in the window that share one of their rarest words, as near-repeats must."""
    often = Counter(word for words in sets for word in words)
    recent = defaultdict[str, deque[int]](lambda: deque(maxlen=WINDOW))
    for later, words in enumerate(sets):
        rarest = sorted(words, key=lambda word: (often[word], word))[: len(words) // 2 + 1]
        yield sorted({index for word in rarest for index in recent[word] if index >= later - WINDOW})
        for word in rarest:
            recent[word].append(later)


def _chains(pairs: Mapping[int, Sequence[int]], sets: Sequence[frozenset[str]]) -> Iterator[Chain]:
    used = set[tuple[int, int]]()
    for begin in sorted(pairs):
        for again in pairs[begin]:
            if (begin, again) not in used:
                chain = list(_chain(pairs, begin, again))
                used.update(chain)
                distinct = {sets[earlier] for earlier, _ in chain}
                shared = sum(len(sets[earlier] & sets[later]) for earlier, later in chain)
                if len(distinct) > 1 and shared >= SHARED:
                    yield Chain(begin, chain[-1][0], again, chain[-1][1], len(chain))


def _chain(pairs: Mapping[int, Sequence[int]], earlier: int, later: int) -> Iterator[tuple[int, int]]:
    """Matches one behind the other, each the nearest to the one before; the repeat begins behind all of them."""
    again = later
    while True:
        yield earlier, later
        steps = (
            (first - earlier + second - later, first, second)
            for first in range(earlier + 1, min(earlier + GAP + 1, again))
            for second in pairs.get(first, ())
            if later < second <= later + GAP
        )
        nearest = min(steps, default=None)
        if nearest is None:
            return
        _, earlier, later = nearest
