"""The rules: Course -> findings. Every module here named `c102_...` is one rule, and nothing else knows its code.

A rule module has a docstring (its page: the first line is its title), `SEVERITY`, `BAD` and `GOOD` (examples, path ->
text; the lines that BAD is about end in ` ←`) and `check(course)`, which yields a `Finding` each. It may have
`check_unused(excuses, codes)`, which judges excuses that nothing needed; `codes` are those of all rules. A rule about
the built site has `check_site(site)` instead of `check`, and the files of its examples lie in `site/`.
"""

import importlib
import pkgutil
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from coursewright.diagnostics import SEVERITIES, Diagnostic, Finding, Severity
from coursewright.links.site import Site
from coursewright.model import Course, Excuse

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
    check_unused: Callable[[Sequence[Excuse], Collection[str]], Iterator[Finding]] | None
    check_site: Callable[[Site], Iterator[Finding]] | None


@cache
def all_rules() -> dict[str, Rule]:
    """Code -> rule, in order of their codes."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return {rule.code: rule for rule in map(_load, names)}


def _load(name: str) -> Rule:
    module = importlib.import_module(f"{__name__}.{name}")
    title, _, page = (module.__doc__ or "").strip().partition("\n")
    code = name.partition("_")[0].upper()
    checks = (getattr(module, name, None) for name in ("check_unused", "check_site"))
    judge = getattr(module, "check", _nothing)
    return Rule(code, title, page.strip(), module.SEVERITY, module.BAD, module.GOOD, judge, *checks)


def _nothing(course: Course) -> Iterator[Finding]:
    return iter(())


def check(course: Course, levels: Mapping[str, str] | None = None) -> list[Diagnostic]:
    """All findings in reading order; `levels` sets rules (`C203`) or families (`C2`) to another severity or `off`."""
    active = _active(levels or {})
    found = [(code, finding) for code in active for finding in all_rules()[code].check(course)]
    site_codes = {code for code, rule in all_rules().items() if rule.check_site}
    return _reported(found, [excuse for excuse in course.excuses() if excuse.code not in site_codes], active)


def check_site(site: Site, levels: Mapping[str, str] | None = None) -> list[Diagnostic]:
    """What the rules about the built site find; excuses stand in the course as for all rules."""
    active = _active(levels or {})
    judges = {code: judge for code in active if (judge := all_rules()[code].check_site)}
    found = [(code, finding) for code, judge in judges.items() for finding in judge(site)]
    return _reported(found, [excuse for excuse in site.course.excuses() if excuse.code in judges], active)


def _reported(
    found: list[tuple[str, Finding]], excuses: Sequence[Excuse], active: Mapping[str, Severity]
) -> list[Diagnostic]:
    """All that is not excused, and the excuses that nothing needed."""
    excused = {(excuse.code, excuse.place.path, excuse.place.line) for excuse in excuses}
    used = {_spot(*each) for each in found} & excused
    unused = [excuse for excuse in _unused(excuses, used) if excuse.code in active or excuse.code not in all_rules()]
    for code in active:
        judge = all_rules()[code].check_unused
        found += ((code, finding) for finding in (judge(unused, all_rules()) if judge else ()))
    return sorted(
        {
            Diagnostic(finding.place, code, active[code], finding.message, finding.hint, finding.edit)
            for code, finding in found
            if _spot(code, finding) not in excused
        }
    )


def _active(levels: Mapping[str, str]) -> dict[str, Severity]:
    """Code -> severity of all rules that are not off: what is set for the rule, else for its family, else its own."""
    wished = {code: levels.get(code) or levels.get(code[:2]) or rule.severity for code, rule in all_rules().items()}
    return {code: severity for code in wished for severity in SEVERITIES if wished[code] == severity}


def _spot(code: str, finding: Finding) -> tuple[str, str, int]:
    return code, finding.place.path, finding.place.line


def _unused(excuses: Sequence[Excuse], used: Collection[tuple[str, str, int]]) -> list[Excuse]:
    """Excuses that excuse nothing. Each is there twice, for its line and for its whole file: one use is enough."""
    needed = {each.written for each in excuses if (each.code, each.place.path, each.place.line) in used}
    return [*{each.written: each for each in reversed(excuses) if each.written not in needed}.values()][::-1]
