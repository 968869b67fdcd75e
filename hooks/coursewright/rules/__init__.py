"""The rules: Course -> findings. Every module here named `c102_...` is one rule, and nothing else knows its code.

A rule module has a docstring (its page: the first line is its title), `SEVERITY`, `BAD` and `GOOD` (examples, path ->
text; the lines that BAD is about end in ` ←`) and `check(course)`, which yields a `Finding` each. It may have
`check_unused(excuses, codes)`, which judges excuses that nothing needed; `codes` are those of all rules. A rule that
knows words of the course's language says so with `NEEDS_WORDS`, and `check_silent(course, codes)` tells of those that
find nothing for want of them. With `BY_FILE` a rule says that what it finds in a file hangs on this file and the
course's language alone, so that it need not judge an unchanged file again. A rule about the built site has
`check_site(site)` instead of `check`, and the files of its examples lie in `site/`.
"""

import importlib
import pkgutil
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from coursewright.diagnostics import SEVERITIES, Diagnostic, Finding, Severity
from coursewright.language import language_of
from coursewright.links.site import Site
from coursewright.memory import Found, Memory
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
    check_silent: Callable[[Course, Sequence[str]], Iterator[Finding]] | None
    needs_words: bool
    by_file: bool
    check_site: Callable[[Site], Iterator[Finding]] | None


@cache
def all_rules() -> dict[str, Rule]:
    """Code -> rule, in order of their codes."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return {rule.code: rule for rule in map(_load, names)}


def title_of(code: str) -> str:
    return all_rules()[code].title


def _load(name: str) -> Rule:
    module = importlib.import_module(f"{__name__}.{name}")
    title, _, page = (module.__doc__ or "").strip().partition("\n")
    code = name.partition("_")[0].upper()
    return Rule(
        code=code,
        title=title,
        page=page.strip(),
        severity=module.SEVERITY,
        bad=module.BAD,
        good=module.GOOD,
        check=getattr(module, "check", _nothing),
        check_unused=getattr(module, "check_unused", None),
        check_silent=getattr(module, "check_silent", None),
        needs_words=getattr(module, "NEEDS_WORDS", False),
        by_file=getattr(module, "BY_FILE", False),
        check_site=getattr(module, "check_site", None),
    )


def _nothing(course: Course) -> Iterator[Finding]:
    return iter(())


def check(course: Course, levels: Mapping[str, str] | None = None, memory: Memory | None = None) -> list[Diagnostic]:
    """All findings in reading order; `levels` sets rules (`C203`) or families (`C2`) to another severity or `off`.

    With the `memory` that the course was read with, files that it knows are not judged one by one again.
    """
    active = _active(levels or {})
    found = [*_found(course, active), *_remembered(course, active, memory), *_silent(course, active)]
    site_codes = {code for code, rule in all_rules().items() if rule.check_site}
    return _reported(found, [excuse for excuse in course.excuses() if excuse.code not in site_codes], active)


def check_site(site: Site, levels: Mapping[str, str] | None = None) -> list[Diagnostic]:
    """What the rules about the built site find; excuses stand in the course as for all rules."""
    active = _active(levels or {})
    judges = {code: judge for code in active if (judge := all_rules()[code].check_site)}
    found = [(code, finding) for code, judge in judges.items() for finding in judge(site)]
    return _reported(found, [excuse for excuse in site.course.excuses() if excuse.code in judges], active)


def _reported(found: list[Found], excuses: Sequence[Excuse], active: Mapping[str, Severity]) -> list[Diagnostic]:
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


def _found(course: Course, codes: Iterable[str], by_file: bool = False) -> Iterator[Found]:
    """What the rules find that judge files one by one, or those that judge the course as a whole."""
    rules = (rule for code, rule in all_rules().items() if code in codes and rule.by_file == by_file)
    yield from ((rule.code, finding) for rule in rules for finding in rule.check(course))


def _remembered(course: Course, codes: Collection[str], memory: Memory | None) -> Iterator[Found]:
    """What is found in single files; with a memory all rules judge what is new to it, whatever is off today."""
    if memory is None:
        yield from _found(course, codes, by_file=True)
        return
    paths = [*(text.path for text in course.texts), *(bank.path for bank in course.banks)]
    fresh = memory.unjudged(paths)
    memory.judge(fresh, _found(course.only(fresh), all_rules(), by_file=True))
    yield from ((code, finding) for code, finding in memory.found(paths) if code in codes)


def _silent(course: Course, active: Collection[str]) -> Iterator[Found]:
    """(code, finding) on active rules that find nothing because their words are not known in the course's language."""
    silent = [code for code in active if all_rules()[code].needs_words and not language_of(course.language)]
    for code in active if silent else ():
        if judge := all_rules()[code].check_silent:
            yield from ((code, finding) for finding in judge(course, silent))


def _active(levels: Mapping[str, str]) -> dict[str, Severity]:
    """Code -> severity of all rules that are not off: what is set for the rule, else for its family, else its own."""
    wished = {code: levels.get(code) or levels.get(code[:2]) or rule.severity for code, rule in all_rules().items()}
    return {code: severity for code in wished for severity in SEVERITIES if wished[code] == severity}


def _spot(code: str, finding: Finding) -> tuple[str, str, int]:
    return code, finding.place.path, finding.place.line


def _unused(excuses: Sequence[Excuse], used: Collection[tuple[str, str, int]]) -> list[Excuse]:
    """Excuses that excuse nothing. Each is there for its line, its file and the course: one use is enough."""
    needed = {each.written for each in excuses if (each.code, each.place.path, each.place.line) in used}
    return [*{each.written: each for each in reversed(excuses) if each.written not in needed}.values()][::-1]
