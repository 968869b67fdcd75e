"""Findings as text for people and programs: one module a format, each with `render(findings) -> str`."""

import importlib
import pkgutil
from collections.abc import Callable, Sequence
from functools import cache

from coursewright.diagnostics import Diagnostic

Render = Callable[[Sequence[Diagnostic]], str]


@cache
def all_reports() -> dict[str, Render]:
    """Name of the format -> its `render`."""
    names = (module.name for module in pkgutil.iter_modules(__path__))
    return {name: importlib.import_module(f"{__name__}.{name}").render for name in sorted(names)}
