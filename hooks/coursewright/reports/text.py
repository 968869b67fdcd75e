"""`path:line:column: severity CODE message`, the hint below it, and a summary: for terminals and editors."""

from collections import Counter
from collections.abc import Sequence

from coursewright.diagnostics import SEVERITIES, Diagnostic
from coursewright.reports import Context


def render(findings: Sequence[Diagnostic], context: Context) -> str:
    return "\n".join([*map(render_one, findings), summary(findings)]) + "\n"


def render_one(finding: Diagnostic) -> str:
    place = finding.place
    where = f"{place.path}:{place.line}:{place.column}"
    return f"{where}: {finding.severity} {finding.code} {finding.message}\n    {finding.hint}"


def summary(findings: Sequence[Diagnostic]) -> str:
    """`2 errors, 1 warning in 2 files; ...`, or that all is well."""
    if not findings:
        return "No findings."
    counts = Counter(finding.severity for finding in findings)
    said = ", ".join(_count(counts[severity], severity) for severity in SEVERITIES if counts[severity])
    files = _count(len({finding.place.path for finding in findings}), "file")
    return f"{said} in {files}; `coursewright explain CODE` says more."


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 or noun == 'info' else 's'}"
