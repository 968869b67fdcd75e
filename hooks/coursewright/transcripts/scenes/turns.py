"""Runs of short turns: a dialogue. A longer turn is the narrator's, or a lecture, and so is what follows a heading."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from coursewright.transcripts.scenes.proposal import ProposedTurn
from coursewright.transcripts.scenes.said import Said

LONGEST = 60  # words of a turn in a dialogue
MEETING = 40  # turns without a name: more, and short ones, are a meeting, where nobody takes turns in a fixed order


class Run(NamedTuple):
    """Turns that follow one another; their `speaker` is the name that the file gives, or nothing."""

    turns: Sequence[ProposedTurn]
    is_meeting: bool

    @property
    def first(self) -> int:
        return self.turns[0].first

    @property
    def end(self) -> int:
        return self.turns[-1].end


def find_runs(said: Said) -> Iterator[Run]:
    """Two or more turns of at most 60 words; where the file names all speakers, and none of them is a narrator, one of
    them speaks again."""
    meetings, narrator = _meetings(said), find_narrator(said)
    run: list[ProposedTurn] = []
    for turn in (*_turns(said), None):
        played = turn is not None and _is_short(said, turn) and (not narrator or turn.speaker != narrator)
        if turn and played and (not run or run[-1].end == turn.first):
            run.append(turn)
            continue
        if len(run) > 1 and _is_exchange({one.speaker for one in run}, len(run), narrator):
            yield Run(tuple(run), said.sections[run[0].first] in meetings)
        run = [turn] if turn and played else []


def find_narrator(said: Said) -> str:
    """The one of three or more named speakers who alone speaks at length; "" where there is none."""
    turns = [turn for turn in _turns(said) if turn.speaker]
    lecturers = {turn.speaker for turn in turns if not _is_short(said, turn)}
    return lecturers.pop() if len(lecturers) == 1 and len({turn.speaker for turn in turns}) > 2 else ""


def _is_exchange(speakers: set[str], turns: int, narrator: str) -> bool:
    """Names that each stand once are a list of statements, unless a narrator leads from scene to scene."""
    return "" in speakers or 1 < len(speakers) < turns + bool(narrator)


def _is_short(said: Said, turn: ProposedTurn) -> bool:
    return said.count(turn.first, turn.end) <= LONGEST


def _turns(said: Said) -> Iterator[ProposedTurn]:
    """All turns that the file marks, what follows a heading left out; one speaker's turns in a row are one."""
    last: ProposedTurn | None = None
    for first, end in _parts(said):
        sentence = said.sentences[first]
        if sentence.turn == 0 or sentence.opens != "speaker":
            continue
        if last and last.end == first and sentence.speaker and sentence.speaker == last.speaker:
            last = ProposedTurn(last.first, end, last.speaker)
            continue
        if last:
            yield last
        last = ProposedTurn(first, end, sentence.speaker)
    if last:
        yield last


def _parts(said: Said) -> Iterator[tuple[int, int]]:
    first, count = 0, len(said.parts)
    for index in range(1, count + 1):
        if index == count or said.parts[index] != said.parts[first]:
            yield first, index
            first = index


def _meetings(said: Said) -> set[int]:
    """The sections that hold many short turns without a name."""
    turns, words = dict[int, int](), dict[int, int]()
    for turn in _turns(said):
        section = said.sections[turn.first]
        if not turn.speaker:
            turns[section] = turns.get(section, 0) + 1
            words[section] = words.get(section, 0) + said.count(turn.first, turn.end)
    return {section for section, count in turns.items() if count > MEETING and words[section] < LONGEST * count}
