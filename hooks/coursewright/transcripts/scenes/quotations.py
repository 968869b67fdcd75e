"""Two quoted replies near each other that are worded alike: "said, that is bad ... said, this is bad"."""

from collections.abc import Iterator

from coursewright.transcripts.scenes.asked import Asked
from coursewright.transcripts.scenes.phrases import is_quotation
from coursewright.transcripts.scenes.proposal import Answer, Proposal, ProposedTurn
from coursewright.transcripts.scenes.said import Said

NEAR = 5  # sentences
ALIKE = 0.3  # words in both of all words of the two sentences; less is no comparison, only a hint for the author


def find_quotations(said: Said, answer: Answer) -> Iterator[Proposal]:
    """A take for each of the two; where the second quotation ends is asked."""
    behind = 0
    for first, second in quoted_pairs(said):
        if first >= behind and are_alike(said, first, second):
            asked = Asked(said, answer)
            asked.remark(first)
            behind = second + 1
            behind += asked.more("take 2", behind)
            takes = [[ProposedTurn(first, second)], [ProposedTurn(second, behind)]]
            yield asked.proposal("two quotations are worded alike", takes)


def quoted_pairs(said: Said) -> Iterator[tuple[int, int]]:
    """Quotations that follow one another within five sentences of the same part."""
    last: int | None = None
    for index in range(len(said.sentences)):
        if is_quotation(said, index):
            if last is not None and index - last <= NEAR and said.parts[last] == said.parts[index]:
                yield last, index
            last = index


def are_alike(said: Said, first: int, second: int) -> bool:
    one, other = set(said.words[first]), set(said.words[second])
    return len(one & other) >= ALIKE * len(one | other)
