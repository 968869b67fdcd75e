"""Dialogues made of runs of turns: where takes begin in them, who speaks, and where the narrator is back."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from coursewright.transcripts.scenes.asked import Asked
from coursewright.transcripts.scenes.chains import ALIKE, WINDOW, Chain
from coursewright.transcripts.scenes.proposal import Answer, Proposal, ProposedTurn
from coursewright.transcripts.scenes.said import Said
from coursewright.transcripts.scenes.turns import Run, find_narrator, find_runs

OPENING = 6  # words that two scenes' first sentences share, where nothing else is repeated
CURT = 10  # words of a first sentence that may still belong to the dialogue, when a long turn goes on behind it
CROWD = "Who speaks? More than two may: write each one's name before each turn."


class Scene(NamedTuple):
    """Turns without a gap; `seats` tells two unnamed speakers apart, -1 is narration or somebody with a name."""

    turns: list[ProposedTurn]
    seats: list[int]
    starts: list[int]
    is_meeting: bool


def find_played(said: Said, chains: Sequence[Chain], answer: Answer) -> Iterator[Proposal]:
    """A dialogue for each run; runs that play the same scene are one, with what lies between them as narration."""
    every = list(find_runs(said))
    chains = [*chains, *_openings(said, every)]
    for runs in _joined(every, chains):
        asked, scene = Asked(said, answer), _scene(said, runs, chains)
        if not scene.is_meeting:
            _ask_narrator(asked, scene)
        turns = _named(asked, scene)
        if sum(bool(turn.speaker) for turn in turns) > 1:
            bounds = zip(scene.starts, [*scene.starts[1:], len(turns)], strict=True)
            yield asked.proposal("turns of two or more speakers", [turns[first:end] for first, end in bounds])


def _openings(said: Said, runs: Sequence[Run]) -> Iterator[Chain]:
    """Runs that begin alike, one soon after the other: the same scene, which parts at once."""
    for one, other in pairwise(runs):
        first, again = set(said.words[one.first]), set(said.words[other.first])
        near = other.first - one.first <= WINDOW and said.sections[one.first] == said.sections[other.first]
        if near and len(first & again) >= max(OPENING, ALIKE * len(first | again)):
            yield Chain(one.first, one.first, other.first, other.first, 1)


def _joined(runs: Sequence[Run], chains: Sequence[Chain]) -> list[list[Run]]:
    run_of = {index: number for number, run in enumerate(runs) for index in range(run.first, run.end)}
    reach = list(range(len(runs)))
    for chain in chains:
        one, other = run_of.get(chain.first), run_of.get(chain.again)
        if one is not None and other is not None and not runs[one].is_meeting:
            reach[one] = max(reach[one], other)
    groups: list[list[Run]] = []
    behind = -1
    for number, run in enumerate(runs):
        if number > behind:
            groups.append([])
        groups[-1].append(run)
        behind = max(behind, reach[number])
    return groups


def _scene(said: Said, runs: Sequence[Run], chains: Sequence[Chain]) -> Scene:
    turns, unnamed, narrator = list[ProposedTurn](), set[int](), find_narrator(said)
    for run in runs:
        turns += _between(said, turns[-1].end, run.first, narrator) if turns else ()
        unnamed.update(range(len(turns), len(turns) + len(run.turns)))
        turns += run.turns
    repeats = {} if runs[0].is_meeting else _repeats(turns, chains)
    seats = list[int]()
    for number in range(len(turns)):
        seats.append(seats[repeats[number]] if number in repeats else 1 - seats[-1] if seats else 0)
    seats = [seat if number in unnamed and not turns[number].speaker else -1 for number, seat in enumerate(seats)]
    return Scene(turns, seats, [0, *repeats], runs[0].is_meeting)


def _repeats(turns: Sequence[ProposedTurn], chains: Sequence[Chain]) -> dict[int, int]:
    """The turn at which the scene is played again -> the turn that it repeats; takes have two turns or more."""
    turn_of = {index: number for number, turn in enumerate(turns) for index in range(turn.first, turn.end)}
    starts, last = dict[int, int](), 0
    for chain in sorted(chains, key=lambda chain: chain.again):
        earlier, later = turn_of.get(chain.first), turn_of.get(chain.again)
        if earlier is None or later is None or earlier == later:
            continue
        if last + 1 < later < len(turns) - 1:
            starts[later], last = earlier, later
    return starts


def _between(said: Said, first: int, end: int, narrator: str) -> Iterator[ProposedTurn]:
    """What lies between two runs: narration, unless the file names the speaker."""
    for index in range(first, end):
        if index + 1 == end or said.parts[index] != said.parts[index + 1]:
            speaker = said.sentences[first].speaker
            yield ProposedTurn(first, index + 1, "" if speaker == narrator else speaker)
            first = index + 1


def _ask_narrator(asked: Asked, scene: Scene) -> None:
    """A take's last turn may be the narrator's; nobody says so, and a long turn may still begin in the dialogue."""
    for behind in scene.starts[1:]:
        if scene.seats[behind - 1] >= 0 and asked.narrator(scene.turns[behind - 1]):
            scene.seats[behind - 1] = -1
    said, last = asked.said, scene.turns[-1]
    if scene.seats[-1] < 0:
        return
    if last.end < len(said.sentences) and said.sentences[last.end].opens == "speaker":
        more = asked.more("the dialogue", last.end, room=said.room(last.end + 1, 3) + 1) if _curt(said, last.end) else 0
        if more:
            scene.turns.append(ProposedTurn(last.end, last.end + more))
            scene.seats.append(1 - scene.seats[-1])
    elif asked.narrator(last):
        scene.turns.pop()
        scene.seats.pop()


def _curt(said: Said, index: int) -> bool:
    return len(said.words[index]) <= CURT and said.room(index + 1, 1) > 0 and not said.sentences[index].speaker


def _named(asked: Asked, scene: Scene) -> list[ProposedTurn]:
    """The turns with names: the file's, the author's, or placeholders."""
    names = dict[int, str]()
    if scene.is_meeting and any(seat >= 0 for seat in scene.seats):
        asked.remark(scene.turns[0].first, CROWD)
        names = dict.fromkeys((0, 1), "Speaker")
    for turn, seat in zip(scene.turns, scene.seats, strict=True):
        if seat >= 0 and seat not in names:
            name = f"Speaker {len(names) + 1}"
            text = f"Who is {name}, who says {asked.said.excerpt(turn.first)}?"
            names[seat] = asked.ask(name, turn.first, text, name)
    turns = zip(scene.turns, scene.seats, strict=True)
    return [ProposedTurn(turn.first, turn.end, names.get(seat, turn.speaker)) for turn, seat in turns]
