"""What became of each file of an import, as lines to read and as data."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from coursewright.model import Note
from coursewright.transcripts.account import removals, strays
from coursewright.transcripts.importing import Imported
from coursewright.transcripts.proving.proof import spoken
from coursewright.transcripts.records import record
from coursewright.transcripts.transcript import Transcript

State = Literal["printed", "written", "unchanged", "failed"]
NAMES = {"time": "time marks", "sound": "sounds", "speaker": "speakers' signs", "repeat": "rolled repeats"}
NAMES |= {"filler": "fillers", "capitals": "headings' capitals", "markup": "markup"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """`error` says why a file failed; `lesson` is the path of the draft that was written, or was there already."""

    path: str
    state: State
    imported: Imported | None = None
    lesson: str | None = None
    error: Note | None = None

    @property
    def failed(self) -> bool:
        return self.state == "failed"


def as_lines(outcome: Outcome) -> Iterator[str]:
    if outcome.error:
        yield _line(outcome.error, "error")
    if outcome.imported:
        yield from (_line(note, "note") for note in outcome.imported.transcript.original.notes)
        yield from (_line(note, "note") for note in _strays(outcome.imported.transcript))
    if outcome.imported and not outcome.failed:
        yield _summary(outcome, outcome.imported)


def _line(note: Note, level: str) -> str:
    return f"{note.place.path}:{note.place.line}:{note.place.column}: {level}: {note.message}. {note.hint}"


def _strays(transcript: Transcript) -> Iterator[Note]:
    for stray in strays(transcript):
        words = " ".join(stray.text.split())
        message = f"`{words[:60]}{'…' * (len(words) > 60)}` was left out: it stands where no speech is expected"
        yield Note("transcript", transcript.original.place(stray.at), message, "If it is speech, add it to the draft.")


def _summary(outcome: Outcome, imported: Imported) -> str:
    words = sum(len(words) for _, words in spoken(imported.transcript))
    cut = Counter(removal.reason for removal in removals(imported.transcript))
    removed = ", ".join(f"{count} {NAMES.get(reason, reason)}" for reason, count in cut.items()) or "nothing"
    added = sum(len(addition.words.split()) for addition in imported.draft.additions())
    state = {"written": f"-> {outcome.lesson}", "unchanged": f"= {outcome.lesson}, as it was"}.get(outcome.state, "")
    asked = f"; {len(imported.questions)} questions, marked TODO(author)" if imported.questions else ""
    head = f"{outcome.path} {state}".strip()
    return f"{head}: all {words} words kept in order; removed: {removed}; added: {added} words{asked}"


def as_record(outcome: Outcome) -> dict[str, Any]:
    found: dict[str, Any] = {"path": outcome.path, "state": outcome.state, "lesson": outcome.lesson, "error": None}
    if outcome.error:
        found["error"] = _note(outcome.error)
    if outcome.imported:
        found["notes"] = [_note(note) for note in outcome.imported.transcript.original.notes]
        found |= record(outcome.imported)
    if outcome.imported and outcome.state == "printed":
        found["draft"] = outcome.imported.draft.text
    return found


def _note(note: Note) -> dict[str, Any]:
    place = note.place
    return {"line": place.line, "column": place.column, "message": note.message, "hint": note.hint}
