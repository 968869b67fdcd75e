"""Dialogues that are proposed, and what must be asked about them: data only."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Question:
    """What only the author can tell about the sentence with the index `sentence`.

    `id` is the same in every run over the same words. `default` is the answer that changes nothing; `choices` are all
    answers that count, or nothing where any text does.
    """

    id: str
    sentence: int
    text: str
    default: str = ""
    choices: tuple[str, ...] = ()


Answer = Callable[[Question], str | None]
"""Gives the author's answer, or None where there is none yet: then the default holds, and the draft asks."""


@dataclass(frozen=True, slots=True)
class ProposedTurn:
    """Sentences from index `first` up to `end`; `speaker` "" makes it narration."""

    first: int
    end: int
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class ProposedTake:
    kind: Literal["weaker", "stronger", "take"]
    label: str
    turns: tuple[ProposedTurn, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A dialogue over all sentences from its first turn to its last: takes and turns follow one another without a gap.

    `signal` says in a few words why it is proposed; `open` are the questions without an answer.
    """

    signal: str
    caption: str
    takes: tuple[ProposedTake, ...]
    open: tuple[Question, ...] = ()

    @property
    def first(self) -> int:
        return self.takes[0].turns[0].first

    @property
    def end(self) -> int:
        return self.takes[-1].turns[-1].end
