"""`coursewright import`: transcripts -> lesson drafts, each with the proof that no word was lost."""

import gc
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from coursewright.cli.answers import Answers
from coursewright.cli.one_file import Order, import_file
from coursewright.cli.outcomes import Outcome, as_lines, as_record
from coursewright.cli.verification import verify_all
from coursewright.cli.wishes import chapters_of
from coursewright.model import Note, Place
from coursewright.transcripts.formats import format_names
from coursewright.transcripts.importing import Wish


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(readable=False, path_type=Path))
@click.option("--to", type=click.Path(file_okay=False, path_type=Path), help="Write the drafts into docs/MODULE.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(format_names(), case_sensitive=False),
    help="The transcripts' format, where it is not recognised.",
)
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

    Exit codes: 0 done, 1 a file cannot be read or written, or words do not agree, 2 wrong use.
    """
    if verify and (to or title or split or chapters or ask or fillers != "keep"):
        raise click.UsageError("--verify only compares. Of the other options it takes --format and --report.")
    if verify:
        sys.exit(verify_all(files, format_, as_json=report == "json"))
    if (title or chapters) and (len(files) > 1 or split):
        raise click.UsageError("--title and --chapters are for one lesson. Give each file a call of its own.")
    try:
        wish = Wish(format_, " ".join(title.split()), fillers == "drop", chapters_of(chapters))
        order = Order(wish, to, Answers(to, ask=ask), split)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    sys.exit(_run(files, order, as_json=report == "json"))


def _run(files: tuple[Path, ...], order: Order, *, as_json: bool) -> int:
    """The exit code. A file that fails does not keep the others from being imported."""
    gc.set_threshold(10_000)  # an import makes many small objects and no cycles; looking for those costs a seventh
    outcomes = list[Outcome]()
    with click.progressbar(files, label="Importing", file=sys.stderr, hidden=_is_short(files, order)) as shown:
        for path in shown:
            outcomes += import_file(path, order)
    outcomes += _saved(order.answers)
    if as_json:
        report = {"version": 1, "files": [as_record(outcome) for outcome in outcomes]}
        click.echo(json.dumps(report, ensure_ascii=False, indent=2))
    else:
        _show(outcomes)
    return int(any(outcome.failed for outcome in outcomes))


def _show(outcomes: Sequence[Outcome]) -> None:
    """The drafts that are not written, a blank line between them; and each line about the files once."""
    shown = set[str]()
    drafts = [outcome.imported.draft.text for outcome in outcomes if outcome.state == "printed" and outcome.imported]
    click.echo("\n".join(drafts), nl=False)
    for outcome in outcomes:
        lines = [line for line in as_lines(outcome) if line not in shown]
        shown.update(lines)
        for line in lines:
            click.echo(line, err=True)


def _saved(answers: Answers) -> Iterator[Outcome]:
    try:
        answers.save()
    except OSError as error:
        message = f"the answers cannot be kept: {error.strerror}"
        hint = "Look whether the folder may be written to."
        yield Outcome(str(answers.path), "failed", error=Note("transcript", Place(str(answers.path)), message, hint))


def _is_short(files: tuple[Path, ...], order: Order) -> bool:
    return len(files) == 1 or order.answers.ask or not sys.stderr.isatty()
