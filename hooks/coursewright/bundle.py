"""The player's modules -> one script of the classic kind: browsers load no modules from `file:`.

It knows the few ways in which the modules import and export, and refuses any other.
"""

import re
from collections.abc import Mapping, Sequence

RUNTIME = """\
"use strict";
(() => {
const here = document.currentScript.src;
const modules = {}, ready = {};
const need = (name) => (ready[name] ??= modules[name]({}));
const later = async (name) => need(name);
const fetch = (url) => new Promise((resolve, reject) => {
const script = document.createElement("script");
script.src = `${url}`.replace(/#.*/, "") + ".js";
script.onload = () => (script.remove(), resolve(new Response(script.said)));
script.onerror = () => (script.remove(), reject(new Error(script.src)));
document.head.append(script);
});
"""
IMPORT = re.compile(r'^import (?:\{([^}]*)\} from )?"\./([\w/.-]+)";$', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async function|function|class|const) (\w+))", re.MULTILINE)
LIST = re.compile(r"\bexport ?\{([^}]*)\};?\s*\Z")
LATER = re.compile(r'\bimport\("\./([\w/.-]+)"\)')
LEFT = re.compile(r"^(?:import|export)\b.*|\bimport\b ?[(.].*", re.MULTILINE)


def bundle(entries: Sequence[str], modules: Mapping[str, str]) -> str:
    """One script that runs the `entries`, in their order; `modules` is the code of all by name. What they `fetch` comes
    from a script beside it, as `said_by` writes it, since no page may read another file.

    Raises ValueError where a module imports or exports in another way than ours do, or what is not there.
    """
    code = "".join(f"modules[{name!r}] = (give) => {{\n{_function(name, modules)}}};\n" for name in sorted(modules))
    runs = "".join(f"need({entry!r});\n" for entry in entries)
    return f"{RUNTIME}{code}{runs}}})();\n"


def said_by(text: str) -> str:
    """The string literal's script that hands a text, a JSON string, to whoever loads it; no global is needed."""
    return f"document.currentScript.said = {text};\n"


def _function(name: str, modules: Mapping[str, str]) -> str:
    code = modules[name]
    given = {export: export for export in EXPORT.findall(code)}
    if listed := LIST.search(code):
        given |= {there: here for here, there in _pairs(listed[1])}
    wanted = {other for _, other in IMPORT.findall(code)} | {*LATER.findall(code)}
    if missing := wanted - modules.keys():
        raise ValueError(f"{name} imports {', '.join(sorted(missing))}, which is not there")
    code = IMPORT.sub(_needed, LIST.sub("", EXPORT.sub("", code)))
    code = LATER.sub(r'later("\1")', code).replace("import.meta.url", "here")
    if left := LEFT.search(code):
        raise ValueError(f"{name} cannot be bundled: {left[0]}")
    exports = ", ".join(f"{there}: {here}" for there, here in given.items())
    return f"{code.rstrip()}\nreturn Object.assign(give, {{ {exports} }});\n"


def _needed(match: re.Match[str]) -> str:
    if not match[1]:
        return f'need("{match[2]}");'
    names = ", ".join(there if here == there else f"{here}: {there}" for here, there in _pairs(match[1]))
    return f'const {{ {names} }} = need("{match[2]}");'


def _pairs(names: str) -> list[tuple[str, str]]:
    """`a as b, c` -> [(a, b), (c, c)]."""
    parts = [name.strip().split(" as ") for name in names.split(",") if name.strip()]
    return [(part[0], part[-1]) for part in parts]
