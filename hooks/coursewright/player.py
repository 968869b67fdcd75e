"""The learner's player as it is served: the files of `assets/`, those that every page loads joined to one module."""

import re
from collections.abc import Mapping
from importlib.resources import files

from coursewright.bundling import apart, bundled, in_order

ENTRY = "coursewright.js"
VENDOR = "vendor"  # the folder of what others wrote, served as it is
_COMMENT = re.compile(rb"^[ \t]*/\*(?!!)(?s:.*?)\*/[ \t]*\n|/\*\* @(?s:.*?)\*/ ?", re.MULTILINE)  # `/*!` is a licence
_INDENT = re.compile(rb"^[ \t]+|[ \t]+// [^\n\"'`]*$|^\n", re.MULTILINE)  # no text of a script goes over lines
_LOOSE = re.compile(rb"\s*([{};])\s*|(?<=[:,])()\s+")  # spaces of a style sheet; no string of ours has such signs


def asset_files(made: Mapping[str, str]) -> dict[str, bytes]:
    """Name -> content of all that is served; `made` are the modules that a build writes, words in a language.

    Ours come without comments and indents, a third of what a phone would load.
    """
    assets = files("coursewright").joinpath("assets")
    ours = {file.name: _bare(file.name, file.read_bytes()) for file in assets.iterdir() if file.is_file()}
    modules = {name: ours.pop(name).decode() for name in [*ours] if name.endswith(".js")} | dict(made)
    theirs = {f"{VENDOR}/{file.name}": file.read_bytes() for file in assets.joinpath(VENDOR).iterdir()}
    return ours | {name: code.encode() for name, code in _served(modules).items()} | theirs


def _served(modules: Mapping[str, str]) -> dict[str, str]:
    held = set(in_order(modules, ENTRY))
    beside = {name: apart(name, code, held, ENTRY) for name, code in modules.items() if name not in held}
    return {ENTRY: bundled(modules, ENTRY)} | beside


def _bare(name: str, content: bytes) -> bytes:
    bare = _INDENT.sub(b"", _COMMENT.sub(b"", content))
    return _LOOSE.sub(rb"\1\2", bare) if name.endswith(".css") else bare
