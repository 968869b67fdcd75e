"""Findings as text for people and programs: one module a format, each with `render(findings, context) -> str`."""

import importlib
import pkgutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from coursewright.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Context:
    """What a report may show beside the findings: the texts of the files by their paths, and of rules by their codes
    the address of their page, or None where there is none, and their title, which says what they find.
    """

    texts: Mapping[str, str] = field(default_factory=dict)
    url: Callable[[str], str | None] = lambda code: None
    title: Callable[[str], str] = lambda code: code


Render = Callable[[Sequence[Diagnostic], Context], str]


@cache
def all_reports() -> dict[str, Render]:
    """Name of the format -> its `render`."""
    names = (module.name for module in pkgutil.iter_modules(__path__))
    return {name: importlib.import_module(f"{__name__}.{name}").render for name in sorted(names)}
