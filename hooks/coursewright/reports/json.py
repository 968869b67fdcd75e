"""One JSON object for other programs: `{"version": 1, "findings": [...]}`; `url` is null where rules have no pages."""

import json
from collections.abc import Sequence

from coursewright.diagnostics import Diagnostic
from coursewright.reports import Context


def render(findings: Sequence[Diagnostic], context: Context) -> str:
    report = {"version": 1, "findings": [_record(finding, context.url(finding.code)) for finding in findings]}
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _record(finding: Diagnostic, url: str | None) -> dict[str, str | int | None]:
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
        "url": url,
    }
