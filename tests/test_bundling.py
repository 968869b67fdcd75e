"""Modules joined to one do what they did apart; what cannot be joined is refused."""

import re
from pathlib import Path

import pytest
from test_scripts import node

from coursewright.bundling import apart, bundled, in_order
from coursewright.player import ENTRY, asset_files
from coursewright.render.words import word_modules, words_of

SERVED = asset_files(word_modules(words_of("en")))
MODULES = {
    "entry.js": """\
import "./first.js";
import { add as plus, told } from "./sum.js";
import { ZERO } from "./zero.js";
const add = "a name of its own";
console.log(told.length, add, plus(1, ZERO));
import("./late.js").then(({ twice }) => console.log(twice(4), told.length));
""",
    "first.js": 'import { told } from "./sum.js";\ntold.push("first");\n',
    "sum.js": """\
import { ZERO } from "./zero.js";
export const told = [];
export function add(one, other) {
return one + other + ZERO;
}
export class Sum {}
export async function late() {}
""",
    "zero.js": "const hidden = 0;\nexport const ZERO = hidden;\n",
    "late.js": """\
import { add, told } from "./sum.js";
import { three } from "./three.js";
told.push("late");
export function twice(one) {
return add(one, one) + three - 3;
}
""",
    "three.js": "export const three = 3;\n",
}
HELD = {"entry.js", "first.js", "sum.js", "zero.js"}


def said(folder: Path, modules: dict[str, str]) -> str:
    for name, code in modules.items():
        (folder / name).write_text(code)
    (folder / "package.json").write_text('{"type": "module"}')
    ran = node(str(folder / "entry.js"))
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def test_joined_modules_do_what_they_did_apart(tmp_path: Path) -> None:
    before = said(tmp_path, MODULES)
    assert before == "1 a name of its own 1\n8 2\n"
    beside = {name: apart(MODULES[name], HELD, "entry.js") for name in MODULES.keys() - HELD}
    for name in HELD:
        (tmp_path / name).unlink()
    assert said(tmp_path, beside | {"entry.js": bundled(MODULES, "entry.js")}) == before


def test_modules_stand_behind_what_they_import() -> None:
    assert in_order(MODULES, "entry.js") == ["zero.js", "sum.js", "first.js", "entry.js"]


@pytest.mark.parametrize(
    "code, message",
    [
        ('import { a } from "./entry.js";\n', "in a circle"),
        ('import { a } from "./none.js";\n', "none.js, which is no module"),
        ('import * as all from "./zero.js";\n', "no way to import"),
        ('import { a } from "https://example.org/a.js";\n', "no way to import"),
        ("export default 1;\n", "no way to import or export"),
        ("export let changes = 1;\n", "no way to import or export"),
        ("const a = 1;\nexport { a };\n", "no way to import or export"),
    ],
)
def test_what_cannot_be_joined_is_refused(code: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        bundled(MODULES | {"first.js": code}, "entry.js")


def test_every_module_that_is_served_can_be_loaded() -> None:
    """Each name that a module takes from the one beside it, or from the joined one, is there."""
    names = {name for name in SERVED if name.endswith(".js") and "/" not in name}
    assert {"review.js", "landing.js", "page-words.js", ENTRY} <= names
    imports = {
        name: re.findall(r'\bimport ?\{([^}]*)\} ?from ?"\./([\w/-]+\.js)"', SERVED[name].decode()) for name in names
    }
    assert sum(map(bool, imports.values())) > 5
    for name in names:
        for taken, module in imports[name]:
            exported = SERVED[module].decode()
            for each in filter(None, map(str.strip, taken.split(","))):
                assert re.search(rf"export\b.*{re.escape(each.split()[0])}\b", exported), (name, module, each)


def test_what_every_page_loads_is_one_module() -> None:
    code = SERVED[ENTRY].decode()
    assert not re.search(r"^import\b(?!\()", code, re.MULTILINE)
    assert "const $store" in code
    assert not {"store.js", "words.js", "theme.js"} & SERVED.keys()
