"""The learner's player as it is served: the files of `assets/`, those that every page loads joined to one module."""

import re
from collections.abc import Mapping
from importlib.resources import files

from rcssmin import cssmin
from rjsmin import jsmin

from coursewright.bundling import apart, bundled, in_order

ENTRY = "coursewright.js"
VENDOR = "vendor"  # the folder of what others wrote, served as it is
# Types in comments look like imports. Also a comment before code in its line; `/*!` is a licence.
COMMENT = re.compile(rb"^[ \t]*/\*(?!!)(?s:(?:(?!\*/).)*)\*/[ \t]*\n|/\*\* @(?s:.*?)\*/ ?", re.MULTILINE)


def asset_files(made: Mapping[str, str]) -> dict[str, bytes]:
    """Name -> content of all that is served; `made` are the modules that a build writes, words in a language.

    Ours come without comments and spaces, a third of what a phone would load.
    """
    styles = {name: cssmin(content.decode()) for name, content in _ours().items() if name.endswith(".css")}
    scripts = {name: jsmin(code, keep_bang_comments=True) for name, code in _served(modules(made)).items()}
    return {name: f"{text}\n".encode() for name, text in (styles | scripts).items()} | vendored()


def modules(made: Mapping[str, str]) -> dict[str, str]:
    """Name -> code of our modules, each apart, with those that a build writes."""
    ours = {name: COMMENT.sub(b"", code).decode() for name, code in _ours().items() if name.endswith(".js")}
    return ours | dict(made)


def _ours() -> dict[str, bytes]:
    assets = files("coursewright").joinpath("assets")
    return {file.name: file.read_bytes() for file in assets.iterdir() if file.is_file()}


def vendored() -> dict[str, bytes]:
    """Name -> content of what others wrote."""
    folder = files("coursewright").joinpath("assets", VENDOR)
    return {f"{VENDOR}/{file.name}": file.read_bytes() for file in folder.iterdir()}


def _served(modules: Mapping[str, str]) -> dict[str, str]:
    held = set(in_order(modules, ENTRY))
    beside = {name: apart(code, held, ENTRY) for name, code in modules.items() if name not in held}
    return {ENTRY: bundled(modules, ENTRY)} | beside
