"""`coursewright check` and `explain`: the same check as a build's, without MkDocs."""

import sys
from pathlib import Path

import click
import yaml

from coursewright import disk
from coursewright.baseline import without_baseline, write_baseline
from coursewright.course import parse
from coursewright.diagnostics import Diagnostic
from coursewright.reports import all_reports
from coursewright.rules import Rule, all_rules, check
from coursewright.settings import read_settings


@click.command("check")
@click.option(
    "--format",
    "format_",
    type=click.Choice(list(all_reports())),
    default="text",
    show_default=True,
    help="How findings are printed.",
)
@click.option("--strict", is_flag=True, help="Exit with 1 on warnings too.")
@click.option(
    "--baseline",
    type=click.Path(dir_okay=False, path_type=Path),
    help="A file of findings that count no more: only new ones do.",
)
@click.option("--accept", is_flag=True, help="Write all findings of today into the baseline.")
@click.option(
    "-C",
    "--course",
    "folder",
    type=click.Path(path_type=Path),
    default=".",
    help="The course's folder, or one below it.",
)
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
def check_command(
    format_: str, strict: bool, baseline: Path | None, accept: bool, folder: Path, paths: tuple[Path, ...]
) -> None:
    """Check the whole course; print what concerns PATHS, or all of it.

    Exit codes: 0 clean or warnings only, 1 errors found, 2 wrong use.
    """
    root = _root(folder)
    findings = _findings(root)
    if accept:
        _accept(findings, baseline)
    if baseline:
        findings = _new(findings, baseline)
    if paths:
        findings = [finding for finding in findings if _concerns(finding, root, paths)]
    click.echo(all_reports()[format_](findings), nl=False)
    grave = {"error", "warning"} if strict else {"error"}
    sys.exit(any(finding.severity in grave for finding in findings))


@click.command()
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Say what a rule finds, why, and how to mend it; without CODE, list all rules."""
    rules = all_rules()
    if code is None:
        click.echo("\n".join(f"{rule.code}  {rule.severity:<8} {rule.title}" for rule in rules.values()))
    elif code.upper() in rules:
        click.echo(_page(rules[code.upper()]))
    else:
        raise click.UsageError(f"`{code}` is no rule. `coursewright explain` lists them all.")


def _root(folder: Path) -> Path:
    root = disk.find_root(folder.resolve()) if folder.is_dir() else None
    if root is None:
        raise click.UsageError(
            f"No mkdocs.yml in {folder} or above it. Go to the course's folder, or name it: --course DIR."
        )
    return root


def _findings(root: Path) -> list[Diagnostic]:
    try:
        config = disk.read_config(root)
    except (OSError, ValueError, yaml.YAMLError) as error:
        raise click.UsageError(f"mkdocs.yml cannot be read: {error}") from error
    codes = tuple(all_rules())
    settings, errors = read_settings(config.options, codes, config.docs, config.extensions, config.language)
    if errors:
        raise click.UsageError("\n".join(f"mkdocs.yml: {error}" for error in errors))
    if not (root / settings.docs).is_dir():
        raise click.UsageError(f"The course has no folder `{settings.docs}`. Make it, or set `docs_dir` in mkdocs.yml.")
    lessons, files = disk.read_folder(root, settings.docs, config.exclude)
    banks, _ = disk.read_folder(root, settings.quizzes)
    return check(parse(lessons | banks, files, settings), settings.rules)


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


def _concerns(finding: Diagnostic, root: Path, paths: tuple[Path, ...]) -> bool:
    return any((root / finding.place.path).is_relative_to(path.resolve()) for path in paths)


def _page(rule: Rule) -> str:
    examples = [f"{title}\n\n{_indented(files)}" for title, files in (("Bad:", rule.bad), ("Good:", rule.good))]
    return "\n\n".join([f"{rule.code} ({rule.severity}): {rule.title}", rule.page, *examples])


def _indented(files: object) -> str:
    assert isinstance(files, dict)
    return "\n\n".join(
        f"    {path}\n\n" + "\n".join(f"    {line}".rstrip() for line in text.splitlines())
        for path, text in files.items()
    )
