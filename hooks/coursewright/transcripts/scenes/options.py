"""Wordings that are numbered: "first option ... second option", "greeting one ... greeting number two"."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from coursewright.transcripts.scenes.asked import Asked
from coursewright.transcripts.scenes.phrases import has_frame, is_quotation
from coursewright.transcripts.scenes.proposal import Answer, Proposal, ProposedTurn
from coursewright.transcripts.scenes.said import Said

NEAR = 5  # sentences from an option to what makes it a comparison
APART = 10  # sentences from one option to the next
THINGS = frozenset(
    (
        "option",
        "version",
        "greeting",
        "reply",
        "response",
        "answer",
        "scenario",
        "email",
        "message",
        "phrase",
        "wording",
    )
)
FIRSTS = ("first", "second", "third", "fourth")
NUMBERS = {
    **dict(zip(("one", "two", "three", "four"), range(4), strict=True)),
    **dict(zip("1234", range(4), strict=True)),
    **dict(zip("abcd", range(4), strict=True)),
}
LEADS = frozenset(("and", "or", "now", "so", "then", "but", "the", "a", "our", "my", "your", "here's", "here", "is"))
BARE = 4  # words of a sentence that only says which option comes: "Or greeting number two."


class Option(NamedTuple):
    sentence: int
    thing: str
    number: int


def find_options(said: Said, answer: Answer) -> Iterator[Proposal]:
    """A take for each option of a list, where a frame or a quotation stands near."""
    for options in _lists(said):
        begins = [option.sentence for option in options]
        if _is_comparison(said, begins):
            asked = Asked(said, answer)
            end = begins[-1] + 1
            shown = max(behind - begin for begin, behind in pairwise(begins))
            end += asked.more(f"take {len(begins)}", end, _likely(said, end, shown - 1))
            yield asked.proposal("numbered wordings", _takes(asked, begins, end))


def _takes(asked: Asked, begins: list[int], end: int) -> list[list[ProposedTurn]]:
    """What only says which option comes is narration; then somebody speaks, the same one in all takes."""
    said, bounds = asked.said, list(zip(begins, [*begins[1:], end], strict=True))
    bare = [len(said.words[begin]) <= BARE and behind - begin > 1 for begin, behind in bounds]
    if not all(bare):
        asked.remark(begins[0])
        return [[ProposedTurn(*bound)] for bound in bounds]
    who = asked.ask("speaker", begins[0] + 1, f"Who says {said.excerpt(begins[0] + 1)} and the other wordings?")
    return [[ProposedTurn(begin, begin + 1), ProposedTurn(begin + 1, behind, who)] for begin, behind in bounds]


def _likely(said: Said, end: int, wished: int) -> int:
    """As many sentences as the longest option before had, up to the next paragraph."""
    room = said.room(end, max(0, wished))
    return next((at - end for at in range(end, end + room) if said.sentences[at].opens), room)


def _is_comparison(said: Said, begins: list[int]) -> bool:
    near = range(max(0, begins[0] - NEAR), min(len(said.sentences), begins[-1] + NEAR + 1))
    same = [index for index in near if said.parts[index] == said.parts[begins[0]]]
    return any(is_quotation(said, index) or has_frame(said, index) for index in same)


def _lists(said: Said) -> Iterator[list[Option]]:
    """Options of one thing that count up from the first, each not far behind the one before."""
    begun: list[Option] = []
    for option in filter(None, (_option(said, index) for index in range(len(said.sentences)))):
        last = begun[-1] if begun else None
        if last and option.number == last.number + 1 and _follows(said, last, option):
            begun.append(option)
        else:
            if len(begun) > 1:
                yield begun
            begun = [option] if option.number == 0 else []
    if len(begun) > 1:
        yield begun


def _follows(said: Said, last: Option, option: Option) -> bool:
    near = option.sentence - last.sentence <= APART
    return near and option.thing == last.thing and said.parts[option.sentence] == said.parts[last.sentence]


def _option(said: Said, index: int) -> Option | None:
    """The option that a sentence begins with, small words before it aside."""
    words = said.words[index]
    at = next((place for place, word in enumerate(words[:4]) if word not in LEADS), None)
    if at is None or not THINGS.intersection(words[at : at + 2]):
        return None
    thing, *rest = (word for word in words[at : at + 3] if word != "number")
    if thing in FIRSTS and rest and rest[0] in THINGS:
        return Option(index, rest[0], FIRSTS.index(thing))
    if thing in THINGS and rest and rest[0] in NUMBERS:
        return Option(index, thing, NUMBERS[rest[0]])
    return None
