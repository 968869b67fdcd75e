"""Reads a text with one format, and shows what came out in a form that tests can compare."""

from types import ModuleType
from typing import NamedTuple

from coursewright.transcripts.cue import Cue, Ledger
from coursewright.transcripts.original import Original, read_original


class Read(NamedTuple):
    original: Original
    cues: list[Cue]
    ledger: Ledger

    @property
    def said(self) -> list[str]:
        return [cue.text(self.original).strip() for cue in self.cues]

    @property
    def words(self) -> list[str]:
        return " ".join(self.said).split()

    @property
    def times(self) -> list[tuple[int | None, int | None]]:
        return [(cue.start, cue.end) for cue in self.cues]

    @property
    def speakers(self) -> list[str | None]:
        return [cue.speaker for cue in self.cues]

    @property
    def messages(self) -> list[str]:
        return [note.message for note in self.original.notes]

    @property
    def strays(self) -> str:
        """What neither a cue nor the ledger covers, without blanks."""
        covered = bytearray(len(self.original.text))
        spans = [(cue.at, cue.to) for cue in self.cues] + [(at, to) for at, to, _ in self.ledger.entries()]
        for at, to in spans:
            assert not any(covered[at:to]), "covered twice"
            covered[at:to] = b"\1" * (to - at)
        return "".join(sign for sign, seen in zip(self.original.text, covered, strict=True) if not seen).strip()


def read(format_: ModuleType, text: str) -> Read:
    original, ledger = read_original("tea", text.encode()), Ledger()
    cues = list(format_.read(original, ledger))
    assert [cue.at for cue in cues] == sorted(cue.at for cue in cues)
    return Read(original, cues, ledger)
