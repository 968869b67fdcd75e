"""All modules in one script: it does what they do, and what it does not know is refused."""

import re

import pytest
from test_scripts import node

from coursewright.bundle import bundle, said_by

MODULES = {
    "entry.js": 'import { say, count as many } from "./said.js";\nconst late = import("./late.js");\n'
    'late.then(({ twice }) => console.log(say("a"), many, twice(3), import.meta.url));\n',
    "said.js": "export const say = (word) => word + word;\nexport async function wait() {}\nexport const count = 2;\n",
    "late.js": 'import { double } from "./vendor/x.js";\nimport { count } from "./said.js";\n'
    "export function twice(number) {\nreturn double(number) * count;\n}\nexport class Unused {}\n",
    "vendor/x.js": "const d=(n)=>n*2;export{d as double,d};",
    "idle.js": 'console.log("nobody asked for this");\n',
}
PAGE = 'globalThis.document = { currentScript: { src: "file:///x/bundle.js" } };\n'


def test_it_does_what_the_modules_do():
    ran = node("--eval", PAGE + bundle(["entry.js"], MODULES))
    assert (ran.stderr, ran.stdout.strip()) == ("", "aa 2 12 file:///x/bundle.js")


@pytest.mark.parametrize(
    "code, said",
    [
        ('import x from "./said.js";\n', 'a.js cannot be bundled: import x from "./said.js";'),
        ("export default 1;\n", "a.js cannot be bundled: export default 1;"),
        ("export let x = 1;\n", "a.js cannot be bundled: export let x = 1;"),
        ("const x = import(name);\n", "a.js cannot be bundled: import(name);"),
        ("const x = import.meta.dirname;\n", "a.js cannot be bundled: import.meta.dirname;"),
        ('import { y } from "./none.js";\n', "a.js imports none.js, which is not there"),
        ('const x = import("./none.js");\n', "a.js imports none.js, which is not there"),
    ],
)
def test_what_it_does_not_know_is_refused(code, said):
    with pytest.raises(ValueError, match=f"^{re.escape(said)}$"):
        bundle(["a.js"], {"a.js": code, "said.js": ""})


def test_a_text_is_handed_over():
    ran = node("--eval", PAGE + said_by('"a text"') + "console.log(document.currentScript.said)")
    assert ran.stdout == "a text\n"
