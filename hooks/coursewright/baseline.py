"""Findings that an old course is allowed to keep for now: only new ones count. Opens no file.

A finding is known by its path, its code and its message without numbers, so that it is the same one on another line.
How often it is allowed is counted: a second one like it is new.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable

from coursewright.diagnostics import Diagnostic

VERSION = 1
Key = tuple[str, str, str]


def write_baseline(findings: Iterable[Diagnostic]) -> str:
    """The text of a baseline that allows these findings."""
    counts = Counter(map(known_by, findings))
    accepted = [
        {"path": path, "code": code, "message": message, "count": count}
        for (path, code, message), count in sorted(counts.items())
    ]
    return json.dumps({"version": VERSION, "accepted": accepted}, ensure_ascii=False, indent=2) + "\n"


def without_baseline(findings: Iterable[Diagnostic], text: str) -> list[Diagnostic]:
    """The findings that the baseline does not allow, in their order. Raises ValueError where it cannot be read."""
    allowed = _read(text)
    new: list[Diagnostic] = []
    for finding in findings:
        key = known_by(finding)
        if allowed[key]:
            allowed[key] -= 1
        else:
            new.append(finding)
    return new


def _read(text: str) -> Counter[Key]:
    try:
        data = json.loads(text)
        if data["version"] != VERSION:
            raise ValueError(f"its version is {data['version']!r}, and {VERSION} is known")
        return Counter({(one["path"], one["code"], one["message"]): int(one["count"]) for one in data["accepted"]})
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError("it is not what `--accept` writes") from error


def known_by(finding: Diagnostic) -> Key:
    """What a finding is known by, wherever in its file it stands."""
    return finding.place.path, finding.code, re.sub(r"\d+", "#", finding.message)
