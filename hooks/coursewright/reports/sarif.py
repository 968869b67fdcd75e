"""SARIF 2.1.0, which code scanning of GitHub and others, and many editors, read.

A result's fingerprint counts neither lines nor numbers, so that a finding is the same one after lines were added above.
"""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from coursewright import __version__
from coursewright.diagnostics import Diagnostic
from coursewright.reports import Context

LEVELS = {"error": "error", "warning": "warning", "info": "note"}
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(findings: Sequence[Diagnostic], context: Context) -> str:
    codes = sorted({finding.code for finding in findings})
    seen = Counter[str]()
    results = [_result(finding, codes.index(finding.code), seen) for finding in findings]
    driver = {
        "name": "coursewright",
        "version": __version__,
        "rules": [_rule(code, context) for code in codes],
    }
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    report = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str, context: Context) -> dict[str, Any]:
    rule = {
        "id": code,
        "shortDescription": {"text": context.title(code)},
        "help": {"text": f"`coursewright explain {code}` says why, and how to mend it."},
    }
    url = context.url(code)
    return rule | ({"helpUri": url} if url else {})


def _result(finding: Diagnostic, index: int, seen: Counter[str]) -> dict[str, Any]:
    name = _name(finding)
    seen[name] += 1
    return {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": LEVELS[finding.severity],
        "message": {"text": f"{finding.message}. {finding.hint}"},
        "locations": [{"physicalLocation": _location(finding)}],
        "properties": {"severity": finding.severity},
        "partialFingerprints": {"coursewright/v1": f"{name}:{seen[name]}"},
    }


def _location(finding: Diagnostic) -> dict[str, Any]:
    place = finding.place
    region = {"startLine": place.line, "startColumn": place.column}
    if place.end_column:
        region["endColumn"] = place.end_column
    return {"artifactLocation": {"uri": _uri(place.path)}, "region": region}


def _uri(path: str) -> str:
    """A relative URI: what is no sign of paths is escaped by its bytes, also those of a name that is not UTF-8."""
    return quote(path, safe="/", errors="surrogateescape")


def _name(finding: Diagnostic) -> str:
    said = re.sub(r"\d+", "#", finding.message)
    named = f"{finding.code}|{finding.place.path}|{said}"
    return hashlib.sha256(named.encode("utf-8", "surrogatepass")).hexdigest()[:16]
