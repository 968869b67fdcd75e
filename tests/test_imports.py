"""Imports run one way: a module imports what stands on a lower level, or beside it in its own package."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import coursewright

ROOT = Path(coursewright.__file__).parent
LEVELS = (
    ("model", "spelling", "bundling", "bundle"),
    ("diagnostics", "source", "language", "player"),
    ("settings", "uncollected"),
    ("lesson", "bank", "transcripts", "memory"),
    ("course",),
    ("coverage", "anchors", "section_text", "bank_statistics", "links"),
    ("evidence",),
    ("rules", "render", "reports", "exports", "disk", "baseline", "web"),
    ("pages", "fixing"),
    ("markdown", "quiz", "schemas"),
    ("mkdocs", "cli"),
)
LEVEL = {name: level for level, names in enumerate(LEVELS) for name in names}
ROOMS = (  # within `transcripts`
    ("original", "words", "sentence"),
    ("cue",),
    ("transcript", "spoken"),
    ("account", "reading"),
    ("formats", "cleaning", "speech"),
    ("opening", "scenes"),
    ("doubts",),
    ("drafting",),
    ("proving",),
    ("importing",),
    ("records",),
)
ROOM = {name: level for level, names in enumerate(ROOMS) for name in names}
CLICK = (
    "answers",
    "checking",
    "concerning",
    "describing",
    "explaining",
    "importing",
    "linking",
    "loading",
    "mapping",
    "mending",
    "painting",
    "verification",
)
THEIRS = {
    "mkdocs": {"mkdocs.plugin", "mkdocs.preparing"},
    "markdown": {"markdown"},
    "pymdownx": {"markdown"},
    "mkdocs_quiz": {"quiz.markup"},
    "pathspec": {"disk.folder", "disk.revision"},
    "selectolax": {"links.html", "links.silent", "web.sources"},
    "snowballstemmer": {"language"},
    "docx": {"transcripts.formats.docx"},
    "click": {"cli", *(f"cli.{name}" for name in CLICK)},
    "rich": {"cli.painting"},
    "wcwidth": {"reports.text.excerpt"},
    "yaml": {"source.front", "source.composing", "disk.config", "cli.loading"},
    "yaml_env_tag": {"disk.config"},
    "platformdirs": {"disk.cache"},
    "rcssmin": {"player"},
    "rjsmin": {"player"},
    "jinja2": {"web.theme", "mkdocs.plugin"},
}


def modules() -> dict[str, str]:
    """Name below the package (`source.front`) -> code; a package is called by its folder, the root is nameless."""
    return {_name(path): path.read_text("utf-8") for path in ROOT.rglob("*.py")}


def _name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix("__init__").strip(".")


def imports(code: str) -> Iterator[str]:
    """Every module that the code names in an import, wherever it stands; relative ones begin with a dot."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            yield from (f"coursewright.{alias.name}" for alias in node.names) if module == "coursewright" else [module]


def faults(name: str, code: str) -> Iterator[str]:
    part = name.partition(".")[0]
    if name and part not in LEVEL:
        yield f"{name} has no level: give it one in this test"
        return
    for module in imports(code):
        package, _, rest = module.partition(".")
        below = rest.partition(".")[0]
        if package == "coursewright":
            yield from room_faults(name, rest)
            if below != part and below in LEVEL and LEVEL[below] >= LEVEL.get(part, -1):
                yield f"{name} imports {module}, which does not stand below it"
        elif package not in sys.stdlib_module_names and name not in THEIRS.get(package, set()):
            yield f"{name} imports {module}, which is not for it"


def room_faults(name: str, imported: str) -> Iterator[str]:
    """The same within `transcripts`; all rooms of its formats are one: no format knows another."""
    house, _, inside = name.partition(".")
    other_house, _, other = imported.partition(".")
    room, other_room = inside.split(".")[0], other.split(".")[0]
    if house != "transcripts" or other_house != house or not inside:
        return
    if room not in ROOM or other_room not in ROOM:
        yield f"{name} or {imported} has no room: give it one in this test"
    elif ROOM[other_room] >= ROOM[room] and (other_room != room or room == "formats"):
        yield f"{name} imports {imported}, which does not stand below it"


def test_imports_run_one_way() -> None:
    assert [fault for name, code in modules().items() for fault in faults(name, code)] == []


def test_the_package_is_looked_at() -> None:
    assert set(LEVEL) & {name.partition(".")[0] for name in modules()} >= {"model", "source", "rules", "mkdocs"}


def test_a_wrong_import_is_found() -> None:
    assert [*faults("model", "from coursewright import disk")]
    assert [*faults("lesson", "def read():\n    from coursewright.bank import parse_bank")]
    assert [*faults("render.page", "import coursewright.rules")]
    assert [*faults("course", "from .cli import main")]
    assert [*faults("bank.options", "import yaml")]
    assert [*faults("reports.json", "import click.testing")]
    assert [*faults("utils", "")]
    assert [*faults("transcripts.formats.vtt", "from coursewright.transcripts.formats.srt import read")]
    assert [*faults("transcripts.cue", "from coursewright.transcripts.scenes import propose")]
    assert [*faults("transcripts.utils", "from coursewright.transcripts.cue import Cue")]
