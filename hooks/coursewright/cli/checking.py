"""`coursewright check`: the same check as a build's, without MkDocs."""

import sys
from pathlib import Path

import click

from coursewright import disk
from coursewright.baseline import without_baseline, write_baseline
from coursewright.cli.concerning import concerning
from coursewright.cli.loading import check_course, course_option, find_course, read_texts
from coursewright.cli.mending import show_patch, write_fixes
from coursewright.cli.painting import exit_code, format_option, show, strict_option
from coursewright.diagnostics import Diagnostic
from coursewright.reports import Context
from coursewright.rules import title_of


@click.command("check")
@format_option
@strict_option
@click.option(
    "--baseline",
    type=click.Path(dir_okay=False, path_type=Path),
    help="A file of findings that count no more: only new ones do.",
)
@click.option("--fix", is_flag=True, help="Mend what is certain in the files, and print the rest.")
@click.option("--diff", is_flag=True, help="Print what --fix would change, as a patch, and write nothing.")
@click.option("--accept", is_flag=True, help="Write all findings of today into the baseline.")
@click.option("--no-cache", is_flag=True, help="Read and judge every file anew.")
@course_option
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
def check_command(
    format_: str,
    strict: bool,
    baseline: Path | None,
    fix: bool,
    diff: bool,
    accept: bool,
    no_cache: bool,
    folder: Path,
    paths: tuple[Path, ...],
) -> None:
    """Check the whole course; print what concerns PATHS, or all of it. A lesson and its bank concern each other.

    Exit codes: 0 clean or warnings only, 1 errors found, 2 wrong use.
    """
    if fix + diff + accept > 1:
        raise click.UsageError("--fix, --diff and --accept are three steps: name one of them.")
    root = find_course(folder)
    loaded = check_course(root, cache=not no_cache)

    def wanted(found: list[Diagnostic]) -> list[Diagnostic]:
        new = _new(found, baseline) if baseline else found
        return concerning(new, paths, loaded.course, loaded.settings, root)

    if fix and write_fixes(root, loaded, wanted):
        loaded = check_course(root, cache=not no_cache)
    if accept:
        _accept(loaded.findings, baseline)
    findings = wanted(loaded.findings)
    if diff:
        show_patch(loaded, wanted)
    else:
        show(findings, Context(read_texts(root, findings), loaded.settings.rule_url, title_of), format_)
    sys.exit(exit_code(findings, strict))


def _accept(findings: list[Diagnostic], baseline: Path | None) -> None:
    if baseline is None:
        raise click.UsageError("--accept writes into the file that --baseline names: add it.")
    disk.write_over(baseline, write_baseline(findings).encode())
    click.echo(f"{baseline} accepts {len(findings)} findings of today.", err=True)


def _new(findings: list[Diagnostic], baseline: Path) -> list[Diagnostic]:
    try:
        return without_baseline(findings, baseline.read_text("utf-8"))
    except OSError as error:
        hint = "Write it with --accept." if isinstance(error, FileNotFoundError) else ""
        raise click.UsageError(f"The baseline {baseline} cannot be read: {error.strerror}. {hint}") from error
    except ValueError as error:
        raise click.UsageError(
            f"The baseline {baseline} cannot be read: {error}. Write it anew with --accept."
        ) from error
