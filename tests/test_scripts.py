"""The player's modules without a browser: their types, their imports, and what follows from a learner's answers."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from npm import installed, node

from coursewright.player import COMMENT, asset_files
from coursewright.render.words import word_modules, words_of
from coursewright.web.offline import WORKERS

HERE = Path(__file__).parent
ASSETS = HERE.parent / "hooks" / "coursewright" / "assets"
ASK = """import * as mastery from {module};
const [[name, ...given]] = [{call}];
const it = (value) => value?.tries ? new Map(Object.entries(value.tries)) : value;
const said = mastery[name](...given.map(it));
console.log(JSON.stringify(said instanceof Map ? Object.fromEntries(said) : said));
"""


def mastery(name: str, *given: Any) -> Any:
    """What a function of mastery.js makes of JSON; `{"tries": {...}}` becomes a Map, and a Map a dictionary."""
    module = json.dumps((ASSETS / "mastery.js").as_uri())
    asked = node("--input-type=module", "--eval", ASK.format(module=module, call=json.dumps([name, *given])))
    assert asked.returncode == 0, asked.stderr
    return json.loads(asked.stdout)


def types(*args: str) -> subprocess.CompletedProcess[str]:
    return node(installed("TypeScript", "typescript/bin/tsc"), "--project", *args)


@pytest.fixture
def modules(tmp_path: Path) -> Path:
    """A folder with all modules in `assets`, also those that a build writes."""
    shutil.copytree(ASSETS, tmp_path / "assets")
    for name, code in word_modules(words_of("en")).items():
        (tmp_path / "assets" / name).write_text(code, "utf-8")
    settings = {"extends": str(HERE / "tsconfig.json"), "include": ["assets/*.js"]}
    (tmp_path / "tsconfig.json").write_text(json.dumps(settings))
    return tmp_path


def test_types_are_right(modules: Path) -> None:
    checked = types(str(modules))
    assert checked.returncode == 0, checked.stdout


def test_the_types_of_the_service_worker_are_right(tmp_path: Path) -> None:
    """It runs without a document, so it knows other types than a page's scripts."""
    parts = [str(ASSETS / "offline" / name) for name in WORKERS]
    options = {"compilerOptions": {"lib": ["es2022", "webworker"]}, "include": parts}
    (tmp_path / "tsconfig.json").write_text(json.dumps({"extends": str(HERE / "tsconfig.json"), **options}))
    checked = types(str(tmp_path))
    assert checked.returncode == 0, checked.stdout


def test_a_wrong_type_is_found(modules: Path) -> None:
    (modules / "assets" / "wrong.js").write_text('import { say } from "./say.js";\n\nsay("no such words");\n')
    checked = types(str(modules))
    assert checked.returncode
    assert "assets/wrong.js(3,5): error" in checked.stdout
    assert checked.stdout.count("error") == 1


def test_what_is_served_has_no_comments_but_those_of_licences() -> None:
    for name, code in asset_files(word_modules(words_of("en"))).items():
        assert b"/*" not in code.replace(b"/*!", b""), name
        assert len(code) > 100, name


def test_code_between_two_comments_stays() -> None:
    served = asset_files(word_modules(words_of("en")))["offline.js"].decode()
    assert "/**" not in served
    assert served.count("tell") > 3
    assert COMMENT.sub(b"", b"/** @type {any} */ (x).y();\nrun();\n/** b */\n") == b"(x).y();\nrun();\n"


def test_files_are_small() -> None:
    paths = [*ASSETS.glob("*.js"), *ASSETS.glob("offline/*.js")]
    modules = {path.name: path.read_text("utf-8").count("\n") for path in paths}
    assert len(modules) > 5
    assert max(modules.values()) < 200


def attempt(question: str, at: int, verdict: str = "right", **more: Any) -> dict[str, Any]:
    said = {"id": f"{question} {at}", "question": question, "at": at, "verdict": verdict}
    return {"type": "answered", "revision": "1", **said, **more}


def test_the_latest_try_of_each_question_counts() -> None:
    old, new, other = attempt("a", 1), attempt("a", 2, "wrong"), attempt("b", 1)
    cleared = {"type": "cleared", "question": "a", "at": 9, "id": "x"}
    ignored = [attempt("a", 9, revision="0"), attempt("gone", 9), cleared]
    for events in ([old, new, other, *ignored], [*ignored, other, new, old]):
        assert mastery("latestTries", events, {"a": "1", "b": "1", "c": "1"}) == {"a": new, "b": other}
    assert mastery("latestTries", [attempt("toString", 1)], {"a": "1"}) == {}


def test_of_two_tries_at_once_the_same_one_counts_always() -> None:
    one, other = attempt("a", 1, id="one"), attempt("a", 1, "wrong", id="other")
    revisions = {"a": "1"}
    assert mastery("latestTries", [one, other], revisions) == mastery("latestTries", [other, one], revisions)


@pytest.mark.parametrize(
    "questions, tries, reached",
    [
        (["a"], [], False),
        (["a"], [attempt("a", 1)], True),
        (["a"], [attempt("a", 1, "partly")], False),
        (["a", "a"], [attempt("a", 1)], True),
        (["a", "b"], [attempt("a", 1)], False),
        (["a", "b"], [attempt("a", 1), attempt("b", 2)], True),
        (["a", "b"], [attempt("a", 1), attempt("b", 2, "wrong")], False),
        (["a", "b", "c"], [attempt("c", 1, "wrong"), attempt("a", 2), attempt("b", 3)], True),
        (["a", "b", "c"], [attempt("a", 1), attempt("b", 2), attempt("c", 3, "partly")], False),
        (["a", "b"], [attempt("a", 1), attempt("other", 2), attempt("another", 3, "wrong")], False),
        ([], [attempt("a", 1)], False),
    ],
)
def test_an_objective_is_reached_by_the_rule(questions: list[str], tries: list[dict[str, Any]], reached: bool) -> None:
    assert mastery("isReached", questions, {"tries": {each["question"]: each for each in tries}}) is reached


def test_counts_say_how_far_a_learner_is() -> None:
    tries = {"tries": {each["question"]: each for each in (attempt("a", 1), attempt("b", 2), attempt("c", 3, "wrong"))}}
    objectives = {"boil": ["a", "b"], "pour": ["c"], "sip": ["b"], "none": []}
    counted = {"answered": 3, "questions": 4, "reached": 2, "objectives": 4}
    assert mastery("counts", objectives, ["a", "b", "c", "d"], tries) == counted


@pytest.mark.parametrize(
    "reached, objectives, answered, questions, finished",
    [(2, 2, 3, 9, True), (1, 2, 9, 9, False), (0, 0, 4, 4, True), (0, 0, 3, 4, False), (0, 0, 0, 0, False)],
)
def test_a_lesson_is_finished_by_its_objectives_or_else_by_its_questions(
    reached: int, objectives: int, answered: int, questions: int, finished: bool
) -> None:
    counted = {"answered": answered, "questions": questions, "reached": reached, "objectives": objectives}
    assert mastery("isFinished", counted) is finished
