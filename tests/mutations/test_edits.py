"""The edits of the tables: they change what they name, and say so when the course no longer has it."""

import pytest

from mutations.edits import Edit, GoneError, add, arrange, cut, drop, every, line_of, saved_as, swap
from mutations.tables import Fault, Harmless, Seen, expected, mutated

TEXT = "one\ntwo\nthree\n"


@pytest.mark.parametrize(
    ("edit", "changed"),
    [
        (swap("two", "2"), "one\n2\nthree\n"),
        (drop("w"), "one\nthree\n"),
        (cut("n", "r"), "oree\n"),
        (add("tw", "x"), "one\ntwo\n\nx\n\nthree\n"),
        (every("^t", "T"), "one\nTwo\nThree\n"),
    ],
)
def test_an_edit_changes_what_it_names(edit: Edit, changed: str) -> None:
    assert edit(TEXT) == changed


@pytest.mark.parametrize(
    "edit",
    [swap("four", "4"), swap("t", "T"), drop("four"), cut("four", "one"), cut("two", "one"), every("^four", "4")],
)
def test_an_edit_says_what_the_course_no_longer_has(edit: Edit) -> None:
    with pytest.raises(GoneError, match=r"the course no longer has '.+' once, but . times"):
        edit(TEXT)


def test_options_are_arranged_with_their_reasons_question_by_question() -> None:
    text = "- [ ] a\n  > A\n- [x] b\n\nSo.\n\n- [x] c\n- [ ] d\n  > D\n"
    assert arrange(lambda option: "[x]" not in option)(text) == (
        "- [x] b\n- [ ] a\n  > A\n\nSo.\n\n- [x] c\n- [ ] d\n  > D\n"
    )


def test_another_encoding_loses_what_is_no_ascii() -> None:
    assert saved_as("cp1252")("a café") == "a caf\ufffd"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_whatever_ends_them(end: str) -> None:
    text = TEXT.replace("\n", end)
    assert [line_of(text, words) for words in ("", "one", "two", "ree")] == [1, 1, 2, 3]


def test_a_change_that_changes_nothing_is_no_change() -> None:
    with pytest.raises(AssertionError, match="changes nothing"):
        mutated(Harmless("nothing", "a.md", (swap("two", "two"),)), {"a.md": TEXT})


def test_a_fault_names_places_in_the_changed_texts() -> None:
    fault = Fault("f", "a.md", (swap("one", "zero\none"),), (Seen("X2", "two"), Seen("X1", "b", "b.md")), moved="c.md")
    texts = mutated(fault, {"a.md": TEXT, "b.md": "a\nb\n"})
    assert set(texts) == {"b.md", "c.md"}
    assert expected(fault, texts) == [("X1", "b.md", 2), ("X2", "c.md", 3)]
