"""A report on its way out, for all commands that report: its options, its look, and the exit code.

It is coloured and fitted to a terminal where there is one, the same bytes everywhere else.

`rich` knows terminals, and what NO_COLOR, FORCE_COLOR and TERM say of them.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from io import TextIOWrapper

import click
from rich.console import Console
from rich.text import Text

from coursewright.diagnostics import Diagnostic
from coursewright.reports import Context, all_reports
from coursewright.reports.text import MARGIN, Line, lines

STYLES = {
    "path": "bold",
    "error": "bold red",
    "warning": "bold yellow",
    "info": "bold cyan",
    "message": "bold",
    "edge": "blue",
    "url": "underline",
    "summary": "bold",
}


format_option = click.option(
    "--format",
    "format_",
    type=click.Choice(list(all_reports())),
    default="text",
    show_default=True,
    help="How findings are printed.",
)
strict_option = click.option("--strict", is_flag=True, help="Exit with 1 on warnings too.")


def exit_code(findings: Sequence[Diagnostic], strict: bool) -> int:
    grave = {"error", "warning"} if strict else {"error"}
    return int(any(finding.severity in grave for finding in findings))


def show(findings: Sequence[Diagnostic], context: Context, format_: str) -> None:
    """Programs read UTF-8 whatever the locale; what a person's encoding lacks is written by its code point."""
    if format_ != "text":
        click.echo(all_reports()[format_](findings, context).encode("utf-8", "backslashreplace"), nl=False)
        return
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    console = Console(highlight=False, markup=False, emoji=False)
    if sys.stdout.isatty():
        _paint(console, (row for line in lines(findings, context, console.width) for row in _wrapped(console, line)))
    else:
        _paint(console, lines(findings, context))


def _paint(console: Console, rows: Iterable[Line]) -> None:
    for row in rows:
        console.print(Text.assemble(*((text, STYLES.get(style, "")) for text, style in row)), soft_wrap=True)


def _wrapped(console: Console, line: Line) -> Iterator[Line]:
    """A hint is wrapped at its words; all else is left to the terminal, so that a finding stays one line."""
    if not line or line[-1][1] != "hint":
        yield line
        return
    for row in Text(line[-1][0]).wrap(console, console.width - len(MARGIN)):
        yield (MARGIN, ""), (row.plain.rstrip(), "hint")
