"""Markdown for a job's summary on GitHub, or a comment: counts for each rule, then what was found, file by file.

The files with the gravest findings come first, and what does not fit into a summary is counted.
"""

import html
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from coursewright.diagnostics import SEVERITIES, Diagnostic
from coursewright.reports import Context
from coursewright.reports.text import counted, summary
from coursewright.reports.text.excerpt import visible

LIMIT = 1_000_000  # bytes; GitHub refuses a step's summary of more than 1 MiB, as a whole
FEW = 20  # findings that are unfolded
MARKS = re.compile(r"[\\`*_\[\]<>~|]")
CODE = re.compile(r"(`[^`]+`)")


def render(findings: Sequence[Diagnostic], context: Context) -> str:
    report = f"**{summary(findings)}**\n" if findings else f"{summary(findings)}\n"
    if findings:
        report += f"\n{''.join(_rules(findings, context))}"
    left, room = len(findings), LIMIT - _size(report)
    for begin, rows, end in _files(findings, context):
        room -= _size(begin + end)
        fitting = []
        for row in rows if room > 0 else ():
            room -= _size(row)
            fitting += [row] if room > 0 else []
        report += f"{begin}{''.join(fitting)}{end}" if fitting else ""
        left -= len(fitting)
    more = "\n{} more do not fit into a summary; the report without `--format` has them all.\n"
    return report + (more.format(left) if left else "")


def _rules(findings: Sequence[Diagnostic], context: Context) -> Iterator[str]:
    """A row for each rule and severity, the gravest first."""
    counts = Counter((SEVERITIES.index(finding.severity), finding.code) for finding in findings)
    yield "| Rule | | What it finds | Findings |\n| --- | --- | --- | ---: |\n"
    for (severity, code), count in sorted(counts.items()):
        yield f"| {_link(code, context)} | {SEVERITIES[severity]} | {_cell(context.title(code))} | {count} |\n"


def _files(findings: Sequence[Diagnostic], context: Context) -> Iterator[tuple[str, list[str], str]]:
    """(what stands before, a row for each finding, what stands behind) of each file."""
    by_path: dict[str, list[Diagnostic]] = {}
    for finding in sorted(findings, key=lambda each: SEVERITIES.index(each.severity)):
        by_path.setdefault(finding.place.path, []).append(finding)
    unfolded = " open" if len(findings) <= FEW else ""
    for path, found in by_path.items():
        name = f"<code>{html.escape(visible(path))}</code>: {counted(found)}"
        head = "| Line | | What is | What to do |\n| ---: | --- | --- | --- |\n"
        begin = f"\n<details{unfolded}>\n<summary>{name}</summary>\n\n{head}"
        yield begin, [_row(finding, context) for finding in sorted(found)], "\n</details>\n"


def _row(finding: Diagnostic, context: Context) -> str:
    what = f"{finding.severity} {_link(finding.code, context)}"
    return f"| {finding.place.line} | {what} | {_cell(finding.message)} | {_cell(finding.hint)} |\n"


def _link(code: str, context: Context) -> str:
    url = context.url(code)
    return f"[{code}]({url})" if url else code


def _cell(text: str) -> str:
    """As a cell of a table: what stands between backticks is code, and nothing else is a mark."""
    pieces = enumerate(CODE.split(visible(" ".join(text.split()))))
    return "".join(piece.replace("|", r"\|") if at % 2 else MARKS.sub(r"\\\g<0>", piece) for at, piece in pieces)


def _size(text: str) -> int:
    return len(text.encode("utf-8", "backslashreplace"))
