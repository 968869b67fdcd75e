"""The learner's player as it is served: the files of `assets/`, those that every page loads joined to one module."""

import re
from collections.abc import Mapping
from importlib.resources import files

from coursewright.bundling import apart, bundled, in_order

ENTRY = "coursewright.js"
VENDOR = "vendor"  # the folder of what others wrote, served as it is
# Also one before code in its line; `/*!` is a licence.
COMMENT = re.compile(rb"^[ \t]*/\*(?!!)(?s:(?:(?!\*/).)*)\*/[ \t]*\n|/\*\* @(?s:.*?)\*/ ?", re.MULTILINE)
_INDENT = re.compile(rb"^[ \t]+|[ \t]+// [^\n\"'`]*$|^\n", re.MULTILINE)  # no text of a script goes over lines
_LOOSE = re.compile(rb"\s*([{};])\s*|(?<=[:,])()\s+")  # spaces of a style sheet; no string of ours has such signs


def asset_files(made: Mapping[str, str]) -> dict[str, bytes]:
    """Name -> content of all that is served; `made` are the modules that a build writes, words in a language.

    Ours come without comments and indents, a third of what a phone would load.
    """
    styles = {name: content for name, content in _ours().items() if not name.endswith(".js")}
    return styles | {name: code.encode() for name, code in _served(modules(made)).items()} | _theirs()


def modules(made: Mapping[str, str]) -> dict[str, str]:
    """Name -> code of our modules, each apart, with those that a build writes."""
    return {name: content.decode() for name, content in _ours().items() if name.endswith(".js")} | dict(made)


def _ours() -> dict[str, bytes]:
    assets = files("coursewright").joinpath("assets")
    return {file.name: _bare(file.name, file.read_bytes()) for file in assets.iterdir() if file.is_file()}


def _theirs() -> dict[str, bytes]:
    folder = files("coursewright").joinpath("assets", VENDOR)
    return {f"{VENDOR}/{file.name}": file.read_bytes() for file in folder.iterdir()}


def _served(modules: Mapping[str, str]) -> dict[str, str]:
    held = set(in_order(modules, ENTRY))
    beside = {name: apart(name, code, held, ENTRY) for name, code in modules.items() if name not in held}
    return {ENTRY: bundled(modules, ENTRY)} | beside


def _bare(name: str, content: bytes) -> bytes:
    bare = _INDENT.sub(b"", COMMENT.sub(b"", content))
    return _LOOSE.sub(rb"\1\2", bare) if name.endswith(".css") else bare
