"""Findings for terminals and logs: `path:line:column: severity CODE message`, the source line, and what to do.

A finding's first line is never wrapped and carries the whole place: so editors and terminals make it a link, and their
problem matchers, which lose a file's name at the first line that they cannot read, know the file of every finding.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from coursewright.diagnostics import SEVERITIES, Diagnostic
from coursewright.reports import Context
from coursewright.reports.text.excerpt import excerpt, visible
from coursewright.source import split_lines

Line = tuple[tuple[str, str], ...]  # pieces of text with the names of their styles, "" for none
WIDTH = 120  # cells of a line of a file where no terminal says its own
NARROWEST = 40
MARGIN = " " * 4
EDGE = f"{MARGIN}| "


def render(findings: Sequence[Diagnostic], context: Context) -> str:
    return "".join(f"{''.join(text for text, _ in line)}\n" for line in lines(findings, context))


def render_one(finding: Diagnostic) -> str:
    """A finding for a log that has its own marks at the start of each entry."""
    return "\n".join("".join(text for text, _ in line) for line in (_head(finding), _hint(finding)))


def lines(findings: Sequence[Diagnostic], context: Context, width: int = WIDTH) -> Iterator[Line]:
    """The report; `width` is that of the terminal in cells. Only a line of a file is cut to it."""
    texts = {path: split_lines(text) for path, text in context.texts.items()}
    for finding in findings:
        place = finding.place
        yield _head(finding)
        for source in islice(texts.get(place.path, ()), place.line - 1, place.line):
            yield from _source(source, finding, max(width, NARROWEST) - len(EDGE))
        yield _hint(finding)
        if url := context.url(finding.code):
            yield (MARGIN, ""), (url, "url")
        yield ()
    yield ((summary(findings), "summary"),)


def _head(finding: Diagnostic) -> Line:
    place = finding.place
    where = (visible(place.path), "path"), (f":{place.line}:{place.column}: ", "")
    return *where, (f"{finding.severity} {finding.code}", finding.severity), (f" {visible(finding.message)}", "message")


def _source(source: str, finding: Diagnostic, width: int) -> Iterator[Line]:
    if source.strip():
        shown, blanks, carets = excerpt(source, finding.place.column, finding.place.end_column, width)
        yield (EDGE, "edge"), (shown, "source")
        yield (EDGE, "edge"), (blanks, ""), (carets, finding.severity)


def _hint(finding: Diagnostic) -> Line:
    return (MARGIN, ""), (visible(finding.hint), "hint")


def summary(findings: Sequence[Diagnostic]) -> str:
    """`2 errors, 1 warning in 2 files; ...`, or that all is well."""
    if not findings:
        return "No findings."
    files = _count(len({finding.place.path for finding in findings}), "file")
    return f"{counted(findings)} in {files}; `coursewright explain CODE` says more."


def counted(findings: Sequence[Diagnostic]) -> str:
    """`2 errors, 1 warning`."""
    counts = Counter(finding.severity for finding in findings)
    return ", ".join(_count(counts[severity], severity) for severity in SEVERITIES if counts[severity])


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 or noun == 'info' else 's'}"
