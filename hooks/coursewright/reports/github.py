"""GitHub's workflow commands, which become annotations in a pull request; escaped as GitHub's own toolkit does.

GitHub shows ten annotations a level and step and drops the rest, so the gravest come first.
"""

from collections.abc import Sequence

from coursewright.diagnostics import SEVERITIES, Diagnostic
from coursewright.reports import Context

COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def render(findings: Sequence[Diagnostic], context: Context) -> str:
    gravest_first = sorted(findings, key=lambda finding: SEVERITIES.index(finding.severity))
    return "".join(f"{_command(finding)}\n" for finding in gravest_first)


def _command(finding: Diagnostic) -> str:
    place = finding.place
    properties = {"file": place.path, "line": place.line, "col": place.column}
    if place.end_column:
        properties["endColumn"] = place.end_column
    properties["title"] = f"{finding.code} {finding.severity}"
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    said = _data(f"{finding.message}\n{finding.hint}")
    return f"::{COMMANDS[finding.severity]} {listed}::{said}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
