"""`coursewright map`: where each objective is taught, compared and assessed, and what a change did to that."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

import click

from coursewright import disk
from coursewright.cli.loading import course_option, find_course, load_course, load_settings
from coursewright.course import parse
from coursewright.coverage import Change, compare, cover
from coursewright.exports.course_json import export
from coursewright.model import Course
from coursewright.render.coverage import as_markdown, as_text, changes_as_markdown
from coursewright.settings import Settings

FORMATS: dict[str, Callable[[Course, Settings], str]] = {
    "text": lambda course, _: as_text(cover(course)),
    "markdown": lambda course, _: as_markdown(cover(course)),
    "json": lambda course, settings: export(course, directory_urls=settings.host.directory_urls)[
        "course.json"
    ].decode(),
}


@click.command("map")
@click.option("--format", "format_", type=click.Choice(list(FORMATS)), default="text", show_default=True)
@click.option("--against", metavar="REV", help="Say what changed since a revision of git: a branch, a commit.")
@course_option
def map_command(format_: str, against: str | None, folder: Path) -> None:
    """Show where each objective is taught, compared and assessed.

    Exit codes: 0 shown, 2 wrong use.
    """
    root = find_course(folder)
    course, settings = load_course(root)
    if against is None:
        click.echo(FORMATS[format_](course, settings), nl=False)
        return
    changes = compare(_earlier(root, against), course)
    click.echo(_as_json(changes) if format_ == "json" else changes_as_markdown(changes), nl=False)


def _earlier(root: Path, revision: str) -> Course:
    config, settings = load_settings(root)
    folders = {settings.docs: config.exclude, settings.quizzes: ()}
    try:
        return parse(disk.read_revision(root, revision, folders), (), settings)
    except ValueError as error:
        raise click.UsageError(f"`{revision}` cannot be read: {error}") from error


def _as_json(changes: Sequence[Change]) -> str:
    told = [
        {"kind": change.kind, "key": change.objective.key, "text": change.objective.text}
        | {key: asdict(change.objective.place)[key] for key in ("path", "line")}
        for change in changes
    ]
    return json.dumps({"version": 1, "changes": told}, ensure_ascii=False, indent=2) + "\n"
