"""A second wording held against a first one: "what if instead you wrote", "you could have said"."""

import re
from collections.abc import Iterator

from coursewright.transcripts.scenes.asked import Asked
from coursewright.transcripts.scenes.phrases import CLAUSE, WHAT_IF, is_quotation, plain
from coursewright.transcripts.scenes.proposal import Answer, Proposal, ProposedTurn
from coursewright.transcripts.scenes.said import Said

NEAR = 5  # sentences within which the first wording is sought, and a third one
EMPTY = re.compile(r"(?:[\s,:.?!]|instead\b|something\b|like\b|this\b)*")


def find_what_ifs(said: Said, answer: Answer) -> Iterator[Proposal]:
    """A take from the first wording on, and one from each such phrase on."""
    for phrases in _near(said):
        first = _first_wording(said, phrases[0])
        if first is not None:
            asked = Asked(said, answer)
            asked.remark(first)
            begins = [first, *phrases]
            end = phrases[-1] + 1
            end += asked.more(f"take {len(begins)}", end, int(_wording(said, phrases[-1]) == 0))
            bounds = zip(begins, [*phrases, end], strict=True)
            yield asked.proposal("another wording is tried", [[ProposedTurn(*bound)] for bound in bounds])


def _near(said: Said) -> list[list[int]]:
    """The sentences with such a phrase, those in one list that stand near each other."""
    groups: list[list[int]] = []
    for index in range(len(said.sentences)):
        if _wording(said, index) is None:
            continue
        last = groups[-1][-1] if groups else -1
        if groups and index - last <= NEAR and said.parts[last] == said.parts[index]:
            groups[-1].append(index)
        else:
            groups.append([index])
    return groups


def _wording(said: Said, index: int) -> int | None:
    """How many words of another wording follow the phrase, 0 where it comes in the next sentence; None without one."""
    words = said.words[index]
    if "what" not in words and "could" not in words and "might" not in words:
        return None
    found = WHAT_IF.search(plain(said, index))
    if not found:
        return None
    rest = found["one"] or found["other"] or ""
    if EMPTY.fullmatch(rest):
        return 0 if said.room(index + 1, 1) else None
    count = len(rest.split())
    return count if count >= CLAUSE else None


def _first_wording(said: Said, phrase: int) -> int | None:
    """The nearest quotation before, else the sentence before; None at the beginning of a part."""
    before = [at for at in range(max(0, phrase - NEAR), phrase) if said.parts[at] == said.parts[phrase]]
    before = [at for at in before if said.sentences[at].opens != "heading"]
    quotations = [at for at in before if is_quotation(said, at)]
    return (quotations or before)[-1] if before else None
