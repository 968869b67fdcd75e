"""Puts a draft, its source map and its transcript into a module's folder, and touches no file that is there."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path

from coursewright import disk
from coursewright.course import MARKDOWN
from coursewright.markdown import render_widely
from coursewright.model import Note, Place
from coursewright.transcripts.importing import Imported
from coursewright.transcripts.proving.verifying import changed_words, verify
from coursewright.transcripts.records import record

PAGES = (".html", ".htm", ".xhtml", ".xht", ".xml", ".svg", ".js", ".css")  # a site would serve them as its own


class RefusedError(Exception):
    """Raised where something stands in the way, with nothing written; `note` says what, and what to do."""

    def __init__(self, path: Path, message: str, hint: str) -> None:
        super().__init__(message)
        self.note = Note("transcript", Place(str(path)), f"{message}; nothing was written", hint)


def kept_name(path: Path) -> str:
    """The name of a transcript beside its lesson: never one that MkDocs, or a browser, takes for a page."""
    return path.name + ".txt" if path.suffix.lower() in (*MARKDOWN, *PAGES) else path.name


def place(imported: Imported, folder: Path, source: Path, data: bytes) -> tuple[Path, bool]:
    """(path of the lesson, whether it was written now); False where the same draft is there already.

    `data` are the bytes of the transcript `source`. What is missing beside a lesson that is there is written again.
    Raises RefusedError and OSError.
    """
    lesson, transcript = folder / f"{imported.draft.slug}.md", folder / imported.wish.transcript
    text = imported.draft.text.encode()
    kept, old = _there(transcript), _there(lesson)
    if old is not None and lesson.samefile(source):
        hint = "Give the draft another `--title`, or write it into another folder."
        raise RefusedError(lesson, "the transcript stands where its draft would be", hint)
    if kept not in (None, data):
        hint = f"Rename {source}, or move that one away."
        raise RefusedError(transcript, "another file of this name is there already", hint)
    if old not in (None, text):
        raise _differs(imported, source, lesson)
    missing = [(disk.write_new, transcript, data)] if kept is None else []
    if old is None or not map_of(lesson).exists():
        account = json.dumps(record(imported), ensure_ascii=False, indent=1) + "\n"
        missing.append((disk.write_over, map_of(lesson), account.encode()))  # an old one has lost its lesson
    if old is None:
        missing.append((disk.write_new, lesson, text))
    _write(missing)
    return lesson, old is None


def map_of(lesson: Path) -> Path:
    """The source map of a lesson; hidden folders are no part of a site."""
    return lesson.parent / ".coursewright" / f"{lesson.stem}.json"


def _there(path: Path) -> bytes | None:
    """What the file holds, or None where there is none."""
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        if path.is_symlink():
            raise RefusedError(path, "here is a link that leads nowhere", "Mend it, or delete it.") from None
        return None
    except OSError as error:
        message = f"this is there already and cannot be read: {error.strerror}"
        raise RefusedError(path, message, "Move it away, or let it be read.") from error


def _write(files: Iterable[tuple[Callable[[Path, bytes], None], Path, bytes]]) -> None:
    """All of them or none: where one fails, those before it are taken away again."""
    done = list[Path]()
    try:
        for write, path, data in files:
            write(path, data)
            done.append(path)
    except BaseException as error:
        for written in done:
            written.unlink(missing_ok=True)
        if isinstance(error, OSError):
            hint = "Look whether its folder may be written to, and whether the disk has room."
            raise RefusedError(path, f"this cannot be written: {error.strerror or error}", hint) from error
        raise


def _differs(imported: Imported, source: Path, lesson: Path) -> RefusedError:
    changes = verify(imported.transcript, disk.read_text(lesson), render_widely())
    how = f" ({changed_words(changes)})" if changes else ", though in no word,"
    message = f"the lesson is there already, and differs{how} from the draft of {source}"
    other = "give the draft another `--title`" if imported.wish.part is None else "change the transcript's heading"
    return RefusedError(lesson, message, f"Move it away to import anew, or {other}.")
