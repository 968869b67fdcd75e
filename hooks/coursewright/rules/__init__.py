"""The rules: Course -> findings. Every module here named `c102_...` is one rule, and nothing else knows its code.

A rule module has a docstring (its page: the first line is its title), `SEVERITY`, `BAD` and `GOOD` (examples, path ->
text; the lines that BAD is about end in ` ←`) and `check(course)`, which yields a `Finding` each.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from coursewright.diagnostics import SEVERITIES, Diagnostic, Finding, Severity
from coursewright.model import Course

MARK = " ←"


@dataclass(frozen=True, slots=True)
class Rule:
    """`page` is the docstring below its title, in Markdown."""

    code: str
    title: str
    page: str
    severity: Severity
    bad: Mapping[str, str]
    good: Mapping[str, str]
    check: Callable[[Course], Iterator[Finding]]


@cache
def all_rules() -> dict[str, Rule]:
    """Code -> rule, in order of their codes."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return {rule.code: rule for rule in map(_load, names)}


def _load(name: str) -> Rule:
    module = importlib.import_module(f"{__name__}.{name}")
    title, _, page = (module.__doc__ or "").strip().partition("\n")
    code = name.partition("_")[0].upper()
    return Rule(code, title, page.strip(), module.SEVERITY, module.BAD, module.GOOD, module.check)


def check(course: Course, levels: Mapping[str, str] | None = None) -> list[Diagnostic]:
    """All findings in reading order; `levels` sets rules to another severity or `off`, code by code."""
    levels = levels or {}
    excused = {(excuse.code, excuse.place.path, excuse.place.line) for excuse in course.excuses()}
    return sorted(
        {
            Diagnostic(finding.place, rule.code, severity, finding.message, finding.hint)
            for rule in all_rules().values()
            for severity in SEVERITIES
            if levels.get(rule.code, rule.severity) == severity
            for finding in rule.check(course)
            if (rule.code, finding.place.path, finding.place.line) not in excused
        }
    )
