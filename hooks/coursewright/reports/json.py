"""One JSON object for other programs: `{"version": 1, "findings": [...]}`; `url` stays null until rules have pages."""

import json
from collections.abc import Sequence

from coursewright.diagnostics import Diagnostic


def render(findings: Sequence[Diagnostic]) -> str:
    report = {"version": 1, "findings": [_record(finding) for finding in findings]}
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _record(finding: Diagnostic) -> dict[str, str | int | None]:
    place = finding.place
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "end_column": place.end_column,
        "code": finding.code,
        "severity": finding.severity,
        "message": finding.message,
        "hint": finding.hint,
        "url": None,
    }
