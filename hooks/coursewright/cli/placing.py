"""Puts a draft, its source map and its transcript into a module's folder, and touches no file that is there."""

import json
from pathlib import Path

from coursewright import disk
from coursewright.course import MARKDOWN
from coursewright.markdown import render_widely
from coursewright.model import Note, Place
from coursewright.transcripts.importing import Imported
from coursewright.transcripts.proving.verifying import changed_words, verify
from coursewright.transcripts.records import record


class RefusedError(Exception):
    """Raised, before anything is written, where something stands in the way; `note` says what, and what to do."""

    def __init__(self, path: Path, message: str, hint: str) -> None:
        super().__init__(message)
        self.note = Note("transcript", Place(str(path)), message, hint)


def kept_name(path: Path) -> str:
    """The name of a transcript beside its lesson: never one that MkDocs takes for a page."""
    return path.name + ".txt" if path.suffix.lower() in MARKDOWN else path.name


def place(imported: Imported, folder: Path, name: str, data: bytes) -> tuple[Path, bool]:
    """(path of the lesson, whether it was written now); False where the same draft is there already.

    `name` and `data` are those of the transcript. Raises RefusedError and OSError.
    """
    lesson, transcript = folder / f"{imported.draft.slug}.md", folder / name
    text = imported.draft.text.encode()
    if transcript.exists() and transcript.read_bytes() != data:
        hint = "Rename the transcript that you import, or move that one away."
        raise RefusedError(transcript, "another file of this name is there already; nothing was written", hint)
    if lesson.exists() and lesson.read_bytes() != text:
        raise _differs(imported, lesson)
    if lesson.exists():
        return lesson, False
    if not transcript.exists():
        disk.write_new(transcript, data)
    disk.write_over(map_of(lesson), (json.dumps(record(imported), ensure_ascii=False, indent=1) + "\n").encode())
    disk.write_new(lesson, text)
    return lesson, True


def map_of(lesson: Path) -> Path:
    """The source map of a lesson; hidden folders are no part of a site."""
    return lesson.parent / ".coursewright" / f"{lesson.stem}.json"


def _differs(imported: Imported, lesson: Path) -> RefusedError:
    changes = verify(imported.transcript, disk.read_text(lesson), render_widely())
    message = f"the lesson is there already, and differs ({changed_words(changes)}); nothing was written"
    return RefusedError(lesson, message, "Move it away to import anew, or give the draft another `--title`.")
