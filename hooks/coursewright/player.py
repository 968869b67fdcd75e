"""The learner's player as it is served: the files of `assets/`, and which of them a page loads."""

import re
from importlib.resources import files

ENTRY = "coursewright.js"
VENDOR = "vendor"  # the folder of what others wrote, served as it is
# Also one before code in its line; `/*!` is a licence.
COMMENT = re.compile(rb"^[ \t]*/\*(?!!)(?s:(?:(?!\*/).)*)\*/[ \t]*\n|/\*\* @(?s:.*?)\*/ ?", re.MULTILINE)
_INDENT = re.compile(rb"^[ \t]+|[ \t]+// [^\n\"'`]*$|^\n", re.MULTILINE)  # no text of a script goes over lines
_IMPORT = re.compile(r'^import .* from "\./([\w-]+\.js)";$', re.MULTILINE)


def asset_files() -> dict[str, bytes]:
    """Name -> content of all that is served: ours without comments and indents, a third of what a phone would load."""
    assets = files("coursewright").joinpath("assets")
    ours = {
        file.name: _INDENT.sub(b"", COMMENT.sub(b"", file.read_bytes())) for file in assets.iterdir() if file.is_file()
    }
    theirs = {f"{VENDOR}/{file.name}": file.read_bytes() for file in assets.joinpath(VENDOR).iterdir()}
    return ours | theirs


def page_scripts() -> list[str]:
    """The modules of a page, the entry first: named there, they are all fetched at once and not one after another.

    One that `assets/` lacks is written by the build, and imports nothing.
    """
    assets, names = asset_files(), [ENTRY]
    for name in names:
        imported = _IMPORT.findall(assets.get(name, b"").decode())
        names += [module for module in dict.fromkeys(imported) if module not in names]
    return names
