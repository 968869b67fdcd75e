"""`coursewright import`: transcripts -> lesson drafts, each with the proof that no word was lost."""

import gc
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import click

from coursewright.cli.answers import Answers
from coursewright.cli.outcomes import Outcome, as_lines, as_record
from coursewright.cli.placing import RefusedError, kept_name, place
from coursewright.cli.verification import verify_all
from coursewright.markdown import render_widely
from coursewright.model import Note, Place
from coursewright.transcripts.importing import Imported, Wish, import_transcript, read_transcript
from coursewright.transcripts.original import UnreadableError
from coursewright.transcripts.speech.chapters import read_chapters


@dataclass(frozen=True, slots=True)
class Order:
    """What all files of one call have in common."""

    wish: Wish
    folder: Path | None
    answers: Answers
    split: bool


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--to", type=click.Path(file_okay=False, path_type=Path), help="Write the drafts into docs/MODULE.")
@click.option("--format", "format_", metavar="NAME", help="The transcripts' format, where it is not recognised.")
@click.option("--title", default="", help="The lesson's title.")
@click.option("--split", is_flag=True, help="A lesson for each heading that somebody typed in the transcript.")
@click.option("--chapters", type=click.Path(path_type=Path), help="A chapter track; its titles become headings.")
@click.option(
    "--fillers",
    type=click.Choice(["keep", "drop"]),
    default="keep",
    show_default=True,
    help="What becomes of um and er; what goes is listed.",
)
@click.option("--ask", is_flag=True, help="Ask what only you can tell, one question at a time.")
@click.option("--verify", is_flag=True, help="FILES are lessons: compare them with their transcripts.")
@click.option("--report", type=click.Choice(["text", "json"]), default="text", show_default=True)
def import_command(
    files: tuple[Path, ...],
    to: Path | None,
    format_: str | None,
    title: str,
    split: bool,
    chapters: Path | None,
    fillers: str,
    ask: bool,
    verify: bool,
    report: str,
) -> None:
    """Turn transcripts into lesson drafts; without --to, print them.

    Every spoken word is in the draft, in order, or listed with the reason why not. This is proved before anything is
    written, and no file that is there already is touched.

    Exit codes: 0 done, 1 a file cannot be read or words do not agree, 2 wrong use.
    """
    if verify:
        sys.exit(verify_all(files, format_, as_json=report == "json"))
    if title and (len(files) > 1 or split):
        raise click.UsageError("--title is for one lesson. Give each file a call of its own.")
    wish = Wish(format_, title, fillers == "drop", _chapters(chapters))
    try:
        order = Order(wish, to, Answers(to, ask=ask), split)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    sys.exit(_run(files, order, as_json=report == "json"))


def _chapters(track: Path | None) -> tuple[tuple[int, str], ...]:
    if track is None:
        return ()
    try:
        chapters = read_chapters(read_transcript(str(track), track.read_bytes(), Wish()))
    except (OSError, UnreadableError) as error:
        raise click.UsageError(f"The chapter track {track} cannot be read: {error}.") from error
    if not chapters:
        raise click.UsageError(f"{track} is no chapter track: it has no times.")
    return chapters


def _run(files: tuple[Path, ...], order: Order, *, as_json: bool) -> int:
    """The exit code. A file that fails does not keep the others from being imported."""
    gc.set_threshold(10_000)  # an import makes many small objects and no cycles; looking for those costs a seventh
    outcomes = list[Outcome]()
    with click.progressbar(files, label="Importing", file=sys.stderr, hidden=_is_short(files, order)) as shown:
        for path in shown:
            outcomes += _import(path, order)
    order.answers.save()
    if as_json:
        report = {"version": 1, "files": [as_record(outcome) for outcome in outcomes]}
        click.echo(json.dumps(report, ensure_ascii=False, indent=2))
    for outcome in outcomes if not as_json else ():
        if outcome.state == "printed" and outcome.imported:
            click.echo(outcome.imported.draft.text, nl=False)
        for line in as_lines(outcome):
            click.echo(line, err=True)
    return int(any(outcome.failed for outcome in outcomes))


def _is_short(files: tuple[Path, ...], order: Order) -> bool:
    return len(files) == 1 or order.answers.ask or not sys.stderr.isatty()


def _import(path: Path, order: Order) -> Iterator[Outcome]:
    """What becomes of one file: an outcome for each lesson in it."""
    wish = replace(order.wish, transcript=kept_name(path))
    try:
        data = path.read_bytes()
        lessons = import_transcript(str(path), data, wish, order.answers, render_widely(), split=order.split)
    except (OSError, UnreadableError) as error:
        yield Outcome(str(path), "failed", error=_note(path, error))
        return
    for lesson in lessons:
        yield _placed(path, lesson, order.folder, data)


def _placed(path: Path, imported: Imported, folder: Path | None, data: bytes) -> Outcome:
    if imported.faults:
        return Outcome(str(path), "failed", imported, error=_failed_proof(path, imported))
    if folder is None:
        return Outcome(str(path), "printed", imported)
    try:
        lesson, written = place(imported, folder, imported.wish.transcript, data)
    except (OSError, RefusedError) as error:
        return Outcome(str(path), "failed", imported, error=_note(path, error))
    return Outcome(str(path), "written" if written else "unchanged", imported, lesson.as_posix())


def _failed_proof(path: Path, imported: Imported) -> Note:
    fault = imported.faults[0]
    message = f"the proof failed, nothing was written: line {fault.line} of the draft: {fault.message}"
    hint = "This is a mistake of the import, not yours: please report it with this file."
    return Note("transcript", Place(str(path)), message, hint)


def _note(path: Path, error: Exception) -> Note:
    if isinstance(error, (UnreadableError, RefusedError)):
        return error.note
    reason = getattr(error, "strerror", None) or str(error)
    return Note("transcript", Place(str(path)), f"{reason}", "Look whether the path is right and may be read.")
