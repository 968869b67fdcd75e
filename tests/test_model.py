"""The nouns of a course, and which texts become which of them."""

from dataclasses import replace
from random import Random

import pytest

from coursewright.course import parse
from coursewright.diagnostics import Diagnostic, did_you_mean
from coursewright.model import Blank, Course, Option, Place, Question, objective_key
from coursewright.rules import check
from coursewright.settings import Host, Settings

HERE = Place("quizzes/tea/kettle.md", 1)
BANK = (
    "## The song { #{id} assesses='boil' }\n\nSing?\n\n- [x] Yes.\n  > It does.\n- [ ] No.\n  > It does.\n\nAlways.\n"
)


def option(text: str, *, right: bool = False) -> Option:
    return Option(text, right, "", HERE)


def question(*options: Option, assesses: tuple[str, ...] = (), blanks: tuple[Blank, ...] = ()) -> Question:
    return Question("song", "tea/kettle", "The song", assesses, "Sing?", options, blanks, "", HERE)


def bank(id_: str) -> str:
    return BANK.replace("{id}", id_)


def names(course: Course) -> tuple[list[str], list[str], list[str]]:
    """The names of its lessons, pages and banks."""
    return tuple([text.name for text in texts] for texts in (course.lessons, course.pages, course.banks))


def test_keys_are_those_that_browsers_remember() -> None:
    assert option("Shortly before it boils.").key == "23466fa2"
    assert Blank(("steam", "water vapour")).key == "9ecb2d96"


@pytest.mark.parametrize(
    "text", ["Caf\u00e9 or  tea", "Cafe\u0301 or tea", "Caf\u00e9\nor tea", " Caf\u00e9\tor tea\u00a0"]
)
def test_an_option_keeps_its_key_however_it_is_typed(text: str) -> None:
    assert option(text, right=True).key == option("Café or tea").key


@pytest.mark.parametrize("text", ["Café or Tea", "Cafe or tea", "Café or tea.", "Caféor tea", "**Café** or tea", ""])
def test_an_option_with_other_words_has_another_key(text: str) -> None:
    assert option(text).key != option("Café or tea").key


def test_a_key_survives_other_line_breaks_and_another_order() -> None:
    plain = parse({"quizzes/a.md": bank("a").replace("Yes.", "Yes, it does.")}).banks[0].questions[0]
    moved = parse({"quizzes/a.md": "## A\n\nSing?\n\n* [ ] No.\n* [ ] Yes,\n    it does."}).banks[0].questions[0]
    assert [each.key for each in plain.options] == [each.key for each in reversed(moved.options)]


def test_a_blank_has_the_key_of_all_its_answers() -> None:
    keys = {Blank(answers).key for answers in ((), ("a",), ("b",), ("a", "b"), ("b", "a"), ("ab",))}
    assert len(keys) == 6


def test_a_revision_is_the_one_that_browsers_remember() -> None:
    assert question(option("a", right=True), option("b")).revision == "5e38930c"


def test_a_revision_is_what_is_asked_and_what_is_right() -> None:
    right, wrong = option("a", right=True), option("b")
    asked = question(right, wrong)
    same = [
        question(wrong, right),
        replace(asked, prompt=" Sing?\n"),
        replace(asked, title="Another", explanation="Always.", assesses=("pour",), bank="tea/pot"),
        question(replace(right, reason="It does."), wrong),
    ]
    others = [
        replace(asked, prompt="Dance?"),
        question(right),
        question(right, wrong, option("c")),
        question(right, option("c")),
        question(option("a"), option("b", right=True)),
        question(right, option("b", right=True)),
        *(question(blanks=(Blank(answers),)) for answers in (("a",), ("b",), ("a", "b"))),
        question(blanks=(Blank(("a",)), Blank(("b",)))),
        question(blanks=(Blank(("b",)), Blank(("a",)))),
    ]
    assert {each.revision for each in same} == {asked.revision}
    assert len({each.revision for each in [asked, *others]}) == 1 + len(others)


def test_a_question_is_of_the_kind_that_its_answers_make() -> None:
    right, wrong = option("a", right=True), option("b")
    assert question(right, wrong).kind == "one"
    assert question(wrong, wrong).kind == "one"
    assert question(right, wrong, right).kind == "several"
    assert question(blanks=(Blank(("a",)),)).kind == "blank"


@pytest.mark.parametrize("takes", range(3))
def test_two_takes_make_a_comparison(takes: int) -> None:
    text = "//// dialogue | A cup\n\n" + "/// take\n\n**Host:** Tea?\n\n///\n\n" * takes + "////\n"
    assert parse({"docs/a/b.md": text}).lessons[0].dialogues[0].is_comparison == (takes > 1)


def test_an_objective_is_known_by_its_lesson() -> None:
    lesson = parse({"docs/tea/kettle.md": "---\nobjectives:\n  boil: Name the sign\n---\n"}).lessons[0]
    assert lesson.objectives[0].key == "tea/kettle:boil" == objective_key("boil", "tea/kettle")
    assert objective_key("tea/pot:pour", "tea/kettle") == "tea/pot:pour"
    assert question(assesses=("boil", "tea/pot:pour")).objectives == ("tea/kettle:boil", "tea/pot:pour")


def test_a_course_finds_its_things_by_name() -> None:
    first, second = bank("song"), bank("song").replace("The song", "Another song")
    lesson = "---\ntitle: {}\nobjectives:\n  boil: Name the sign\n---\n"
    course = parse(
        {
            "docs/tea/kettle.md": lesson.format("Kettle"),
            "docs/index.md": lesson.format("Tea"),
            "quizzes/tea/kettle.md": first,
            "quizzes/tea/pot.md": second,
        }
    )
    assert list(course.objectives) == ["tea/kettle:boil", "index:boil"]
    assert course.bank_of["tea/pot"].questions[0].title == "Another song"
    assert course.questions_by_id["song"].title == "The song"
    assert [(bank.name, question.id) for bank, question in course.questions()] == [
        ("tea/kettle", "song"),
        ("tea/pot", "song"),
    ]


def test_modules_are_folders_in_the_order_of_their_first_lessons() -> None:
    paths = ("docs/pot/b.md", "docs/kettle/z.md", "docs/pot/a.md", "docs/pot/china/c.md", "docs/pot/index.md")
    course = parse(dict.fromkeys(paths, "") | {"docs/top.md": "---\nobjectives: {a: b}\n---\n"})
    assert [(module.name, [lesson.name for lesson in module.lessons]) for module in course.modules] == [
        ("pot", ["pot/b", "pot/a"]),
        ("kettle", ["kettle/z"]),
        ("pot/china", ["pot/china/c"]),
        ("", ["top"]),
    ]


def test_paths_tell_lessons_banks_and_the_rest_apart() -> None:
    paths = (
        "docs/tea/kettle.md",
        "quizzes/tea/kettle.md",
        "docs/tea/kettle.vtt",
        "docs-old/a/b.md",
        "README.md",
        "docs.md",
    )
    assert names(parse(dict.fromkeys(paths, ""))) == (["tea/kettle"], [], ["tea/kettle"])


def test_folders_may_be_elsewhere_and_banks_below_the_lessons() -> None:
    settings = Settings(Host("course/src"), quizzes="course/src/quizzes")
    paths = ("course/src/tea/kettle.md", "course/src/quizzes/tea/kettle.md", "docs/a/b.md", "quizzes/a/b.md")
    assert names(parse(dict.fromkeys(paths, ""), settings=settings)) == (["tea/kettle"], [], ["tea/kettle"])


@pytest.mark.parametrize(
    ("name", "front", "banks", "is_lesson"),
    [
        ("tea/kettle", "", (), True),
        ("tea/china/pot", "", (), True),
        ("kettle", "", (), False),
        ("index", "", (), False),
        ("tea/index", "", (), False),
        ("tea/README", "", (), False),
        ("kettle", "objectives: {boil: Name the sign}", (), True),
        ("tea/index", "objectives: {boil: Name the sign}", (), True),
        ("tea/index", "objectives:", (), False),
        ("kettle", "", ("kettle",), True),
        ("tea/index", "", ("tea/index",), True),
        ("kettle", "", ("tea/kettle",), False),
    ],
)
def test_a_lesson_is_a_page_that_promises_something(
    name: str, front: str, banks: tuple[str, ...], is_lesson: bool
) -> None:
    texts = {f"docs/{name}.md": f"---\ntitle: Tea\n{front}\n---\n"} | {f"quizzes/{bank}.md": "" for bank in banks}
    lessons, pages, _ = names(parse(texts))
    assert (lessons, pages) == (([name], []) if is_lesson else ([], [name]))


def test_other_files_are_kept_by_path() -> None:
    assert parse({}, ["docs/tea/kettle.vtt"]).files == {"docs/tea/kettle.vtt"}


def test_notes_come_in_the_order_of_the_files() -> None:
    course = parse({"quizzes/a.md": "## A { #a\n", "docs/b/c.md": "## B { #b\n", "docs/a.md": "## C { #c\n"})
    assert [note.place.path for note in course.notes("heading")] == ["docs/b/c.md", "docs/a.md", "quizzes/a.md"]
    assert not [*course.notes("inline-quiz")]


def findings(text: str) -> set[tuple[int, str]]:
    return {(finding.place.line, finding.code) for finding in check(parse({"docs/a/b.md": text}))}


def test_an_excuse_silences_one_rule_on_one_line() -> None:
    text = "---\ntitle: Tea\nobjectives: {boil: Name it}\n---\n\n%s\n\n//// dialogue | A cup\n\nText.\n\n////\n"
    found = findings(text % "")
    code = next(code for line, code in found if line == 8)
    assert found - findings(text % f"<!-- coursewright: allow {code} (so be it) -->") == {(8, code)}
    assert findings(text % "<!-- coursewright: allow C999 (so be it) -->") - found == {(6, "C006")}
    assert findings(text % f"<!-- coursewright: allow {code} -->") - found == {(6, "C006")}
    assert (10, code) in findings(text % f"<!-- coursewright: allow {code} (so be it) -->\n\nText.")


def test_an_excuse_silences_what_concerns_the_whole_file_from_anywhere() -> None:
    text = "---\ntitle: Tea\n---\n\nText.\n\n%s\n\nMore.\n"
    line, code = min(findings(text % ""))
    assert line == 1
    assert (1, code) not in findings(text % f"<!-- coursewright: allow {code} (so be it) -->")


def test_sorted_diagnostics_are_in_reading_order() -> None:
    places = [Place("a.md", 2, 1), Place("a.md", 10, 1), Place("a.md", 10, 4), Place("b.md", 1, 1)]
    ordered = [Diagnostic(place, code, "error", "", "") for place in places for code in ("C001", "C002")]
    assert sorted(Random(1).sample(ordered, len(ordered))) == ordered


def test_a_hint_names_the_nearest_candidate_or_those_there_are() -> None:
    assert did_you_mean("kettel", ["kettle", "pot"], "Add it.") == "Did you mean `kettle`?"
    assert "`kettle`, `pot`" in did_you_mean("spoon", ["pot", "kettle", "kettle"], "Add it.")
    assert did_you_mean("spoon", [], "Add it.") == "Add it."
