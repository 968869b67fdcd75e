"""The questions of one proposed dialogue: each is answered by the author, or stays open with its default."""

from collections.abc import Sequence

from coursewright.model import short_hash
from coursewright.transcripts.scenes.proposal import Answer, Proposal, ProposedTake, ProposedTurn, Question
from coursewright.transcripts.scenes.said import Said

SUBJECT = 16  # words that a question is known by
NEITHER = "neither"
WHO = "Who speaks? Write **Name:** before each turn of these takes; what nobody says to another stays narration."


class Asked:
    """Asks, and gathers in `open` what nobody answered. An id tells the kind of question and the words it is about."""

    def __init__(self, said: Said, answer: Answer) -> None:
        self.said, self._answer = said, answer
        self.open: list[Question] = []

    def ask(self, kind: str, at: int, text: str, default: str = "", choices: Sequence[str] = ()) -> str:
        """The author's answer about the sentence `at`; its words and the next ones' are what the id is made of."""
        near = [word for words in self.said.words[at : at + 4] for word in words]
        id_ = short_hash(f"{kind}|{' '.join(near[:SUBJECT])}")
        question = Question(id_, at, text, default, tuple(choices))
        given = self._answer(question)
        answer = "" if given is None else " ".join(given.split())
        counts = not choices or answer in choices
        if given is None or (answer and not counts):
            self.open.append(question)
        return answer if answer and counts else default

    def remark(self, at: int, text: str = WHO) -> None:
        """What the author does in the draft and nobody can answer here: its only choice is to leave it."""
        self.ask("remark", at, text, choices=("",))

    def more(self, take: str, end: int, default: int = 0, room: int | None = None) -> int:
        """How many sentences from `end` on still belong to what ends there; `room` is the most that can be."""
        room = self.said.room(end) if room is None else room
        if not room:
            return 0
        listed = ", ".join(f"{at - end + 1} {self.said.excerpt(at, 24)}" for at in range(end, end + room))
        text = f"How many of the sentences after {self.said.excerpt(end - 1)} still belong to {take}? {listed}."
        choices = [str(count) for count in range(room + 1)]
        return int(self.ask(f"more {take}", end - 1, text, str(min(default, room)), choices))

    def narrator(self, turn: ProposedTurn) -> bool:
        """Whether the narrator is back with this turn."""
        text = f"Does the narrator speak again from here, {self.said.excerpt(turn.first)}?"
        return self.ask("narrator", turn.first, text, "no", ("no", "yes")) == "yes"

    def takes(self, takes: Sequence[Sequence[ProposedTurn]]) -> tuple[ProposedTake, ...]:
        """The takes with their labels and, where the author says which one is stronger, their kinds."""
        if len(takes) < 2:
            return tuple(ProposedTake("take", "", tuple(turns)) for turns in takes)
        numbers = [str(number) for number in range(1, len(takes) + 1)]
        begins = " or ".join(f"{n} {self.said.excerpt(turns[0].first, 32)}" for n, turns in enumerate(takes, 1))
        text = f"Which take is stronger, {begins}?"
        stronger = self.ask("stronger", takes[0][0].first, text, NEITHER, [*numbers, NEITHER])
        return tuple(
            ProposedTake(
                "take" if stronger == NEITHER else "stronger" if number == stronger else "weaker",
                f"Take {number}",
                tuple(turns),
            )
            for number, turns in zip(numbers, takes, strict=True)
        )

    def proposal(self, signal: str, takes: Sequence[Sequence[ProposedTurn]]) -> Proposal:
        """The dialogue; its caption is the author's to write."""
        proposed = self.takes(takes)
        return Proposal(signal, "", proposed, tuple(sorted(self.open, key=lambda question: question.sentence)))
