"""When questions are asked again, and a learner's file: the pure modules, without a browser."""

import copy
import json
import random
from itertools import pairwise
from typing import Any

import jsonschema
import pytest
from test_scripts import ASSETS, attempt, node

from coursewright.bundling import in_order
from coursewright.player import ENTRY
from coursewright.schemas import all_schemas

DAY = 86_400_000
START = 20_000  # a day, as its number since 1970
WALK = """const walk = (due) => {
  const order = [];
  for (let last = [], left = due; left.length;) {
    const next = it.nextOf(left, last);
    order.push(next.id);
    left = left.filter((one) => one !== next);
    last = next.assesses;
  }
  return order;
};"""


def js(module: str, expression: str, value: Any = None) -> Any:
    """What an expression makes of `value` and of `it`, a module of the player."""
    code = f"""import * as it from {json.dumps((ASSETS / module).as_uri())};
    const value = {json.dumps(value)}; {WALK}
    const made = {expression};
    console.log(JSON.stringify(made instanceof Map ? Object.fromEntries(made) : made) ?? "null");"""
    done = node("--input-type=module", "--eval", code)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def at(day: float) -> int:
    """Noon of the day that comes so many days after the first."""
    return int((START + day + 0.5) * DAY)


def asked(*names: str) -> list[dict[str, Any]]:
    return [{"id": name, "revision": "1", "assesses": [f"l:{name}"]} for name in names]


def due(events: list[dict[str, Any]], today: int, *names: str) -> dict[str, int]:
    """Question -> in how many days from the first on it is due."""
    given = [asked(*names or ("a",)), events, at(today)]
    return {name: day - START for name, day in js("schedule.js", "it.dueDays(...value)", given).items()}


def test_right_answers_are_asked_again_later_and_later() -> None:
    events, day, gaps = [], 0, []
    for _ in range(5):
        events.append(attempt("a", at(day)))
        (next_day,) = due(events, day).values()
        gaps.append(next_day - day)
        day = next_day
    assert gaps[0] == 3
    assert all(after > 2 * before for before, after in pairwise(gaps))


@pytest.mark.parametrize(
    "verdict, more, days",
    [
        ("wrong", {}, 1),
        ("partly", {}, 2),
        ("right", {"hints": 1}, 2),
        ("right", {"sure": "guess"}, 2),
        ("right", {"hints": 0, "sure": "fairly"}, 3),
        ("wrong", {"sure": "guess"}, 1),
    ],
)
def test_what_was_not_known_comes_sooner(verdict: str, more: dict[str, Any], days: int) -> None:
    assert due([attempt("a", at(0), verdict, **more)], 0) == {"a": days}


def test_of_a_day_the_first_try_counts_since_it_shows_the_answer() -> None:
    wrong, again = attempt("a", at(0), "wrong"), attempt("a", at(0) + 60_000)
    assert due([wrong, again], 0) == due([wrong], 0)
    assert due([wrong, attempt("a", at(1))], 1)["a"] > 2


def test_a_lapse_brings_a_question_back() -> None:
    known = [attempt("a", at(day)) for day in (0, 3, 17)]
    assert due(known, 17)["a"] > 60
    assert 80 < due([*known, attempt("a", at(80), "wrong")], 80)["a"] < 85


def test_a_changed_question_is_due_a_removed_or_a_new_one_is_not() -> None:
    events = [attempt("a", at(0), revision="0"), attempt("gone", at(0), "wrong"), attempt("b", at(0))]
    assert due(events, 9, "a", "b", "never", "toString") == {"a": 9, "b": 3}


def test_a_clock_that_was_wrong_hides_no_question() -> None:
    assert due([attempt("a", at(400))], 0) == {"a": 0}
    assert due([attempt("a", at(1))], 0) == {"a": 4}, "a device in the east is a day ahead"
    assert due([attempt("a", at(10)), attempt("a", at(12), "wrong")], 5) == {"a": 5}
    assert due([attempt("a", int(9e15)), attempt("b", at(0))], 1, "a", "b") == {"b": 3}


def test_of_two_questions_in_a_row_none_has_the_objective_of_the_other_while_there_are_others() -> None:
    chance = random.Random(4)
    for _ in range(20):
        due = [{"id": f"q{n}", "assesses": [chance.choice("xyz")]} for n in range(chance.randint(1, 12))]
        objective = {one["id"]: one["assesses"][0] for one in due}
        order = js("schedule.js", "walk(value)", due)
        assert sorted(order) == sorted(objective)
        for place, (one, other) in enumerate(pairwise(order)):
            rest = {objective[name] for name in order[place + 1 :]}
            assert objective[one] != objective[other] or rest == {objective[one]}


def test_objectives_are_spread_evenly() -> None:
    due = [{"id": name, "assesses": [name[0]]} for name in ("y1", "z1", "x1", "x2", "x3")]
    assert [name[0] for name in js("schedule.js", "walk(value)", due)] == ["x", "y", "x", "z", "x"]
    longest_due_first = [{"id": name, "assesses": [name]} for name in "cab"]
    assert js("schedule.js", "walk(value)", longest_due_first) == ["c", "a", "b"]


def test_a_month_of_answers_asks_less_and_less() -> None:
    names = [f"q{number}" for number in range(12)]
    events, counted = [attempt(name, at(0)) for name in names], []
    for day in range(1, 31):
        today = [name for name, when in due(events, day, *names).items() if when <= day]
        events += [attempt(name, at(day)) for name in today]
        counted.append(len(today))
    assert {day + 1: count for day, count in enumerate(counted) if count} == {3: 12, 17: 12}


def test_pages_of_lessons_do_not_load_what_the_review_needs() -> None:
    modules = {path.name: path.read_text("utf-8") for path in ASSETS.glob("*.js")} | {"words.js": ""}
    loaded = in_order(modules, ENTRY)
    assert "store.js" in loaded
    assert not {"review.js", "own-data.js", "schedule.js", "record.js"} & {*loaded}


def test_the_scheduler_comes_with_its_licence() -> None:
    licence = (ASSETS / "vendor/ts-fsrs.LICENSE").read_text("utf-8")
    code = (ASSETS / "vendor/ts-fsrs.js").read_text("utf-8")
    assert "MIT License" in licence
    assert licence in code.partition("*/")[0]
    assert "/*!" in code.partition("MIT License")[0]


ANSWER = attempt("a", 5, found=1, wanted=1, chosen=["k1"], id="1")
TYPED = {key: value for key, value in ANSWER.items() if key != "chosen"} | {"typed": {"b": "x"}, "id": "2"}
CLEARED = {"type": "cleared", "question": "a", "id": "3", "at": 6}
SEEN = {"type": "seen", "lesson": "m/l", "section": "s", "id": "4", "at": 7}
FILE = {"version": 1, "site": "/c/", "events": [ANSWER, TYPED | {"hints": 2, "sure": "guess"}, CLEARED, SEEN]}


def altered(path: tuple[Any, ...], value: Any) -> dict[str, Any]:
    file: Any = copy.deepcopy(FILE)
    inner = file
    for step in path[:-1]:
        inner = inner[step]
    if value is None:
        del inner[path[-1]]
    else:
        inner[path[-1]] = value
    return file


def read(text: str, site: str = "/c/") -> Any:
    return js("record.js", "it.read(...value)", [text, site])


def test_a_file_is_read_as_it_was_written() -> None:
    text = js("record.js", "it.written('/c/', value)", FILE["events"])
    assert json.loads(text) == FILE
    jsonschema.validate(FILE, all_schemas()["learner"])
    assert read(text) == FILE["events"]
    assert read(text, "/") is None


@pytest.mark.parametrize("text", ["", "no", "null", "[]", "{}", "7", '{"version": 1, "site": "/c/", "events": {}}'])
def test_garbage_is_no_file(text: str) -> None:
    assert read(text) is None


WRONG = [
    *((("version",), value) for value in (0, 2, "1", None)),
    (("site",), None),
    (("events", 0), 5),
    *((("events", 0, key), None) for key in ("id", "at", "type", "question", "revision", "verdict", "found", "chosen")),
    *((("events", 0, "at"), value) for value in (-1, 1.5, "5", 9e15)),
    (("events", 0, "type"), "toString"),
    (("events", 0, "verdict"), "great"),
    (("events", 0, "chosen"), [1]),
    (("events", 1, "typed"), {"b": 1}),
    (("events", 1, "hints"), -1),
    (("events", 2, "question"), ""),
    (("events", 3, "lesson"), None),
]


def test_a_file_with_one_wrong_part_is_refused_whole_as_its_schema_does() -> None:
    files = [altered(path, value) for path, value in WRONG]
    made = js("record.js", "value.map((file) => it.read(JSON.stringify(file), '/c/'))", files)
    validator = jsonschema.Draft202012Validator(all_schemas()["learner"])
    for (path, value), file, events in zip(WRONG, files, made, strict=True):
        assert events is None, (path, value)
        assert not validator.is_valid(file), (path, value)
    more = altered(("events", 0, "new"), {"key": [1]})
    assert read(json.dumps(more)) == more["events"]
    assert validator.is_valid(more)


def test_of_what_comes_each_id_is_taken_once() -> None:
    there, come = [{"id": "1"}], [{"id": "1"}, {"id": "2"}, {"id": "2"}, {"id": "3"}]
    assert js("record.js", "it.fresh(...value)", [there, come]) == [{"id": "2"}, {"id": "3"}]


def test_an_objective_is_reached_since_the_day_from_which_on_it_stayed_so() -> None:
    def since(*events: dict[str, Any]) -> Any:
        return js("record.js", "it.reachedAt(...value)", [["a", "b"], events, {"a": "1", "b": "1", "c": "1"}])

    both = [attempt("a", 1), attempt("b", 2)]
    assert since() is None
    assert since(both[0]) is None
    assert since(*both) == 2
    assert since(*both, attempt("a", 3), attempt("c", 4, "wrong")) == 2
    assert since(*both, attempt("a", 3, "wrong")) is None
    assert since(*both, attempt("a", 3, "wrong"), attempt("a", 4)) == 4
    assert since(attempt("a", 1, revision="0"), attempt("b", 2)) is None


@pytest.mark.parametrize(
    "days, before, now, reminded",
    [
        ([], {}, 30, False),
        ([1], {}, 7, False),
        ([1], {}, 8, True),
        ([1, 9], {"saved": 2}, 15, False),
        ([1, 9], {"saved": 2}, 16, True),
        ([1], {"saved": 2}, 30, False),
        ([1], {"dismissed": 10}, 16, False),
        ([1], {"dismissed": 10}, 17, True),
        ([1], {"dismissed": 400}, 17, True),
        ([1], {"saved": 0, "dismissed": 2}, 9, True),
    ],
)
def test_learners_are_reminded_of_a_week_that_is_in_no_file(
    days: list[int], before: dict[str, int], now: int, reminded: bool
) -> None:
    events = [attempt("a", day * DAY) for day in days]
    earlier = {key: day * DAY for key, day in before.items()}
    assert js("record.js", "it.isTimeToSave(...value)", [events, earlier, now * DAY]) is reminded
