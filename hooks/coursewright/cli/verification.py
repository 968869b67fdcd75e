"""`coursewright import --verify LESSON`: what an edited lesson still says of its transcript."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from coursewright import disk
from coursewright.cli.outcomes import line_of, note_of
from coursewright.cli.placing import map_of
from coursewright.course import MARKDOWN
from coursewright.lesson import parse_lesson
from coursewright.markdown import render_widely
from coursewright.model import Lesson, Note, Place
from coursewright.transcripts.importing import Wish, read_transcript
from coursewright.transcripts.original import UnreadableError
from coursewright.transcripts.proving.verifying import Change, changed_words, verify

SHOWN = 30  # words of a change


def verify_lesson(path: Path, format_: str | None) -> tuple[Path, list[Change]]:
    """(path of the transcript, what changed). Raises OSError, and UnreadableError where there is nothing to compare."""
    text = disk.read_text(path)
    lesson = parse_lesson(str(path), path.stem, text)
    if not lesson.transcript:
        raise UnreadableError(_unnamed(lesson))
    transcript = path.parent / lesson.transcript
    try:
        data = transcript.read_bytes()
    except OSError as error:
        message = f"the lesson's transcript {transcript} cannot be read: {error.strerror}"
        hint = "Put it there, or correct its name here."
        raise UnreadableError(Note("transcript", lesson.transcript_place, message, hint)) from error
    read = read_transcript(str(transcript), data, _wish(map_of(path), format_))
    return transcript, verify(read, text, render_widely())


def _unnamed(lesson: Lesson) -> Note:
    """Why there is nothing to compare the lesson with."""
    place = Place(lesson.path)
    if not lesson.path.endswith(MARKDOWN):
        return Note("transcript", place, "this is no lesson", "Name the Markdown file of a lesson.")
    broken = [note for note in lesson.notes if note.kind == "front-matter"]
    if broken:
        return broken[0]
    hint = "Add `transcript: NAME` to its front matter, the name of a file beside it."
    return Note("transcript", place, "the lesson names no transcript", hint)


def _wish(source_map: Path, format_: str | None) -> Wish:
    """As the lesson was imported, if the source map still says so."""
    try:
        kept: dict[str, Any] = json.loads(source_map.read_text("utf-8"))
        part = kept["wish"]["part"]
        drop = bool(kept["wish"]["drop_fillers"])
        return Wish(format_ or str(kept["format"]), "", drop, (), None if part is None else max(0, int(part)))
    except (OSError, ValueError, KeyError, TypeError):
        return Wish(format_)


def verify_all(paths: tuple[Path, ...], format_: str | None, *, as_json: bool) -> int:
    """Prints what changed in each lesson; returns the exit code: 1 where words differ or a file cannot be read."""
    records = list[dict[str, Any]]()
    for path in paths:
        records.append(_record(path, format_))
        if not as_json:
            click.echo("\n".join(_lines(records[-1])))
    if as_json:
        click.echo(json.dumps({"version": 1, "lessons": records}, ensure_ascii=False, indent=2))
    return int(any(record["error"] or record["changes"] for record in records))


def _record(path: Path, format_: str | None) -> dict[str, Any]:
    found: dict[str, Any] = {"lesson": str(path), "transcript": None, "error": None, "summary": "", "changes": []}
    try:
        transcript, changes = verify_lesson(path, format_)
    except (OSError, UnreadableError) as error:
        return found | {"error": line_of(note_of(path, error))}
    told = [change._asdict() | {"words": " ".join(change.words)} for change in changes]
    return found | {"transcript": str(transcript), "summary": changed_words(changes), "changes": told}


def _lines(record: dict[str, Any]) -> Iterator[str]:
    if record["error"]:
        yield record["error"]
        return
    yield f"{record['lesson']}: {record['summary']}, compared with {record['transcript']}"
    for change in record["changes"]:
        path = record["transcript" if change["kind"] == "removed" else "lesson"]
        yield f"{path}:{change['line']}: {change['kind']}: {_shortened(change['words'])}"


def _shortened(text: str) -> str:
    """Words for one line of a terminal; `--report json` has all of them."""
    words = text.split()
    return text if len(words) <= SHOWN else f"{' '.join(words[:SHOWN])} … ({len(words)} words)"
