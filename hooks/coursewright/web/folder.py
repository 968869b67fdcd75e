"""A site that works as a folder, without any server: what Material's plugin `offline` lacks for that. Opens no files.

From `file:` browsers load no modules and let no page read another file. So scripts are one, and what they read stands
in scripts too.
"""

import json
from collections.abc import Callable, Collection, Iterator, Mapping
from importlib.resources import files
from typing import Any

from coursewright.bundle import bundle, said_by
from coursewright.player import modules, vendored

PLUGIN = "material/offline"
BUNDLE = "bundle.js"
SHIM, LICENCE = (
    "iframe-worker.js",
    "iframe-worker.LICENSE",
)  # the search's worker in a frame, by the author of Material, who loads it from unpkg.com


def is_folder(plugins: Mapping[str, Any]) -> bool:
    """Whether the site is built with Material's plugin `offline`, which makes a search work from files."""
    return PLUGIN in plugins and bool(plugins[PLUGIN].config["enabled"])


def features(theme: Mapping[str, Any]) -> list[str]:
    """Those of Material without instant navigation, which cannot work there, and would keep scripts from starting."""
    return [name for name in theme.get("features") or () if not name.startswith("navigation.instant")]


def polyfills(extra: Mapping[str, Any], folder: str) -> list[Any]:
    """`extra.polyfills` with the shim from the site itself; the plugin leaves it so."""
    others = [each for each in extra.get("polyfills") or () if "iframe-worker" not in str(each)]
    return [f"{folder}/{SHIM}", *others]


def scripts(entry: str, made: Mapping[str, str]) -> dict[str, str | bytes]:
    """Name -> content of the scripts that such a site has besides, and the licence of one that others wrote; `made` are
    the modules that a build writes.
    """
    theirs = {name: code.decode() for name, code in vendored().items() if name.endswith(".js")}
    ours = {name: code for name, code in modules(made).items() if name != "offline.js"}
    shim = files("coursewright").joinpath("assets", "offline")
    return {BUNDLE: bundle([entry], ours | theirs)} | {name: (shim / name).read_bytes() for name in (SHIM, LICENCE)}


def spoken(paths: Collection[str], read: Callable[[str], bytes]) -> Iterator[tuple[str, bytes]]:
    """What scripts read, as scripts: the course, and the pages that have questions."""
    for path in paths:
        if path.endswith("/course.json") or (path.endswith(".html") and b"cw-question" in read(path)):
            yield f"{path}.js", said_by(json.dumps(read(path).decode())).encode()
