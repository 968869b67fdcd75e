"""The same scene played twice, without a sign of who speaks: near-repeated sentences in order."""

from collections.abc import Iterator, Sequence

from coursewright.transcripts.scenes.asked import Asked
from coursewright.transcripts.scenes.chains import Chain
from coursewright.transcripts.scenes.proposal import Answer, Proposal, ProposedTurn
from coursewright.transcripts.scenes.said import Said


def find_repeats(said: Said, chains: Sequence[Chain], answer: Answer) -> Iterator[Proposal]:
    """A take for each time that the scene is played.

    A take goes on up to the next one, since words keep their order. What is matched has a turn for each sentence, so
    that the author only writes names; what follows is narration.
    """
    for scene in _scenes(said, chains):
        asked = Asked(said, answer)
        asked.remark(scene[0][0])
        yield asked.proposal("the same scene is played twice", list(_takes(scene, asked)))


def _takes(scene: list[tuple[int, int]], asked: Asked) -> Iterator[list[ProposedTurn]]:
    """The turns of each take, whose matched sentences are given from the first to the last."""
    for number, (first, last) in enumerate(scene, 1):
        follows = scene[number][0] if number < len(scene) else None
        more = asked.more(f"take {number}", last + 1)
        end = min(last + 1 + more, last + 1 + more if follows is None else follows)
        turns = [ProposedTurn(index, index + 1) for index in range(first, end)]
        if follows is not None and follows > end:
            turns.append(ProposedTurn(end, follows))
        yield turns


def _scenes(said: Said, chains: Sequence[Chain]) -> list[list[tuple[int, int]]]:
    """The stretches (first sentence, last sentence) of each scene that say much the same, in order."""
    scenes: list[list[tuple[int, int]]] = []
    for chain in chains:
        if said.parts[chain.first] != said.parts[chain.again_last]:
            continue
        first, again = (chain.first, chain.last), (chain.again, chain.again_last)
        before = scenes[-1][-1] if scenes else (-1, -1)
        if first[0] > before[1]:
            scenes.append([first, again])
        elif before[0] <= first[0] and first[1] <= before[1] < again[0]:
            scenes[-1].append(again)
    return scenes
