"""What became of each file of an import, as lines to read and as data."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from coursewright.cli.placing import RefusedError
from coursewright.model import Note, Place
from coursewright.transcripts.account import removals, strays
from coursewright.transcripts.importing import Imported
from coursewright.transcripts.original import UnreadableError
from coursewright.transcripts.proving.proof import spoken
from coursewright.transcripts.records import record
from coursewright.transcripts.transcript import Transcript

State = Literal["printed", "written", "unchanged", "failed"]
ONE = {"time": "time mark", "sound": "sound", "speaker": "speaker's sign", "repeat": "rolled repeat"}
ONE |= {"filler": "filler", "capitals": "word in capitals", "markup": "piece of markup"}
MANY = {"speaker": "speakers' signs", "capitals": "words in capitals", "markup": "pieces of markup"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """`error` says why a file failed; `lesson` is the path of the draft that was written, or was there already.

    `notes` are about what was asked for and could not be done.
    """

    path: str
    state: State
    imported: Imported | None = None
    lesson: str | None = None
    error: Note | None = None
    notes: tuple[Note, ...] = ()

    @property
    def failed(self) -> bool:
        return self.state == "failed"


def note_of(path: Path, error: Exception) -> Note:
    """What went wrong with this file."""
    if isinstance(error, (UnreadableError, RefusedError)):
        return error.note
    if isinstance(error, IsADirectoryError):
        return Note("transcript", Place(str(path)), "this is a folder", "Name the files in it, one by one or with `*`.")
    reason = getattr(error, "strerror", None) or str(error)
    return Note("transcript", Place(str(path)), f"{reason}", "Look whether the path is right and may be read.")


def as_lines(outcome: Outcome) -> Iterator[str]:
    if outcome.error:
        yield line_of(outcome.error)
    if outcome.imported:
        yield from (_line(note, "note") for note in outcome.imported.transcript.original.notes)
        yield from (_line(note, "note") for note in _strays(outcome.imported.transcript))
    yield from (_line(note, "note") for note in outcome.notes)
    if outcome.imported and not outcome.failed:
        yield from _fillers(outcome.imported.transcript)
        yield _summary(outcome, outcome.imported)


def line_of(error: Note) -> str:
    return _line(error, "error")


def _line(note: Note, level: str) -> str:
    return f"{note.place.path}:{note.place.line}:{note.place.column}: {level}: {note.message}. {note.hint}"


def _strays(transcript: Transcript) -> Iterator[Note]:
    for stray in strays(transcript):
        words = " ".join(stray.text.split())
        message = f"`{words[:60]}{'…' * (len(words) > 60)}` was left out: it stands where no speech is expected"
        yield Note("transcript", transcript.original.place(stray.at), message, "If it is speech, add it to the draft.")


def _fillers(transcript: Transcript) -> Iterator[str]:
    for removal in removals(transcript):
        if removal.reason == "filler":
            place = transcript.original.place(removal.at)
            yield f"{place.path}:{place.line}:{place.column}: removed: {' '.join(removal.text.split())}"


def _summary(outcome: Outcome, imported: Imported) -> str:
    words = sum(len(words) for _, words in spoken(imported.transcript))
    cut = Counter(removal.reason for removal in removals(imported.transcript))
    removed = ", ".join(_count(n, ONE.get(why, why), MANY.get(why)) for why, n in cut.items()) or "nothing"
    added = sum(len(addition.words.split()) for addition in imported.draft.additions())
    state = {"written": f"-> {outcome.lesson}", "unchanged": f"= {outcome.lesson}, as it was"}.get(outcome.state, "")
    asked = f"; {_count(len(imported.questions), 'question')}, marked TODO(author)" if imported.questions else ""
    head = f"{outcome.path} {state}".strip()
    kept = f"all {words} words" if words != 1 else "the one word"
    return f"{head}: {kept} kept in order; removed: {removed}; added: {_count(added, 'word')}{asked}"


def _count(number: int, one: str, many: str | None = None) -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def as_record(outcome: Outcome) -> dict[str, Any]:
    found: dict[str, Any] = {"path": outcome.path, "state": outcome.state, "lesson": outcome.lesson, "error": None}
    if outcome.error:
        found["error"] = _note(outcome.error)
    if outcome.imported:
        found["notes"] = [_note(note) for note in (*outcome.imported.transcript.original.notes, *outcome.notes)]
        found |= record(outcome.imported)
    if outcome.imported and outcome.state == "printed":
        found["draft"] = outcome.imported.draft.text
    return found


def _note(note: Note) -> dict[str, Any]:
    place = note.place
    return {"path": place.path, "line": place.line, "column": place.column, "message": note.message, "hint": note.hint}
