"""One transcript -> what became of it: an outcome for each lesson in it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from coursewright.cli.answers import Answers
from coursewright.cli.outcomes import Outcome, note_of
from coursewright.cli.placing import RefusedError, kept_name, place
from coursewright.cli.wishes import unmet
from coursewright.markdown import render_widely
from coursewright.model import Note, Place
from coursewright.transcripts.importing import Imported, Wish, import_transcript
from coursewright.transcripts.original import UnreadableError
from coursewright.transcripts.proving.proof import spoken


@dataclass(frozen=True, slots=True)
class Order:
    """What all files of one call have in common."""

    wish: Wish
    folder: Path | None
    answers: Answers
    split: bool


def import_file(path: Path, order: Order) -> Iterator[Outcome]:
    """What becomes of one file: an outcome for each lesson in it."""
    wish = replace(order.wish, transcript=kept_name(path))
    order.answers.transcript = str(path)
    try:
        data = path.read_bytes()
        lessons = import_transcript(str(path), data, wish, order.answers, render_widely(), split=order.split)
    except (OSError, UnreadableError) as error:
        yield Outcome(str(path), "failed", error=note_of(path, error))
        return
    for lesson in lessons:
        notes = tuple(unmet(path, lesson, split=order.split))
        yield replace(_placed(path, lesson, order.folder, data), notes=notes)


def _placed(path: Path, imported: Imported, folder: Path | None, data: bytes) -> Outcome:
    if not any(words for _, words in spoken(imported.transcript)):
        hint = "Export the transcript again, and look what is in it."
        error = Note("transcript", Place(str(path)), "nobody speaks in this transcript", hint)
        return Outcome(str(path), "failed", imported, error=error)
    if imported.faults:
        return Outcome(str(path), "failed", imported, error=_failed_proof(path, imported))
    if folder is None:
        return Outcome(str(path), "printed", imported)
    try:
        lesson, written = place(imported, folder, path, data)
    except (OSError, RefusedError) as error:
        return Outcome(str(path), "failed", imported, error=note_of(path, error))
    return Outcome(str(path), "written" if written else "unchanged", imported, lesson.as_posix())


def _failed_proof(path: Path, imported: Imported) -> Note:
    fault = imported.faults[0]
    message = f"the proof failed, nothing was written: line {fault.line} of the draft: {fault.message}"
    hint = "This is a mistake of the import, not yours: please report it with this file."
    return Note("transcript", Place(str(path)), message, hint)
