"""Modules -> one: what every page loads comes in one request, packed as one text. Knows our way of writing alone.

A module becomes a function that runs once, in the order of imports, so names do not meet. What single pages load stays
apart, and takes from the one module what it shares with it.
"""

import re
from collections.abc import Collection, Iterator, Mapping

IMPORT = re.compile(r'^import (?:\{(?P<names>[^{}]*)\} from )?"\./(?P<module>[\w-]+\.js)";$', re.MULTILINE)
EXPORT = re.compile(r"^export (?P<said>(?:(?:async )?function|class|const) (?P<name>\w+))", re.MULTILINE)
OTHER = re.compile(r"^(?:import|export)\b[^(\n]*", re.MULTILINE)
RENAMED = re.compile(r"\s+as\s+")


def bundled(modules: Mapping[str, str], entry: str) -> str:
    """The code of `entry` and of all that it imports, as one module with the same effects.

    It exports `$name` for each module that it holds. Raises ValueError for what it cannot read, and for a circle.
    """
    names = in_order(modules, entry)
    parts = [_function(name, modules[name]) for name in names[:-1]]
    shared = ", ".join(map(_called, names[:-1]))
    return "".join([*parts, _with_names(entry, modules[entry]), f"export {{ {shared} }};\n" if shared else ""])


def apart(code: str, held: Collection[str], entry: str) -> str:
    """The code of a module beside the bundle: what the bundle holds, it imports from there."""
    return IMPORT.sub(lambda found: _taken(found, entry) if found["module"] in held else found[0], code)


def in_order(modules: Mapping[str, str], entry: str, above: tuple[str, ...] = ()) -> list[str]:
    """`entry` and the modules that it imports, each once and behind those that it imports itself."""
    if entry in above:
        raise ValueError(f"{' imports '.join((*above, entry))}: modules import each other in a circle")
    if entry not in modules:
        raise ValueError(f"{above[-1] if above else 'nothing'} imports {entry}, which is no module")
    names: list[str] = []
    for found in IMPORT.finditer(modules[entry]):
        names += (name for name in in_order(modules, found["module"], (*above, entry)) if name not in names)
    return [*names, entry]


def _function(name: str, code: str) -> str:
    exported = ", ".join(found["name"] for found in EXPORT.finditer(code))
    body = EXPORT.sub(lambda found: found["said"], _with_names(name, code))
    if left := OTHER.search(body):
        raise ValueError(f"{name}: `{left[0].strip()}` is no way to import or export that bundling knows")
    return f"const {_called(name)} = (() => {{\n{body}return {{ {exported} }};\n}})();\n"


def _with_names(name: str, code: str) -> str:
    """The code with names taken from the functions beside it, in place of its imports."""
    return IMPORT.sub(lambda found: "".join(_constants(found)), code)


def _taken(found: re.Match[str], entry: str) -> str:
    return f'import {{ {_called(found["module"])} }} from "./{entry}";\n{"".join(_constants(found))}'


def _constants(found: re.Match[str]) -> Iterator[str]:
    if found["names"]:
        pairs = (RENAMED.sub(": ", name.strip()) for name in found["names"].split(",") if name.strip())
        yield f"const {{ {', '.join(pairs)} }} = {_called(found['module'])};"


def _called(name: str) -> str:
    return f"${name.removesuffix('.js').replace('-', '_')}"
