"""Edge cases of C109: what makes two sentences the same, and two objectives different."""

from collections.abc import Callable

import pytest

from coursewright.diagnostics import Finding

Judge = Callable[..., list[Finding]]


def course(one: str, other: str) -> dict[str, str]:
    lesson = "---\ntitle: Tea\nobjectives:\n  {}: '{}'\n---\n"
    return {"docs/a.md": lesson.format("one", one), "docs/b.md": lesson.format("other", other)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Name the signs of boiling water", "Name signs of water that boils."),
        ("Explain how a kettle works", "explain how kettles work"),
        ("Compare green tea with black tea", "Compare black tea and green tea"),
        ("Convert binary numbers to decimal", "Convert a binary number to decimal"),
        ("Use `for` in a list", "Use `for` in lists"),
        ("茶を入れる", "茶を入れる"),
    ],
)
def test_is_found_at_the_later_one(judge: Judge, one: str, other: str) -> None:
    (finding,) = judge(course(one, other))
    assert (finding.place.path, finding.place.line) == ("docs/b.md", 4)
    assert finding.message == "the objective `other` says the same as `a:one` in `docs/a.md`, line 4"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Name three signs of boiling", "Explain three signs of boiling"),
        ("Name three signs of boiling", "Name three signs of cooling"),
        ("Explain how to use a loop", "Explain when to use a loop"),
        ("Convert Celsius to Fahrenheit", "Convert Fahrenheit to Celsius"),
        ("Explain the effect of heat on pressure", "Explain the effect of pressure on heat"),
        ("Translate from French", "Translate into French"),
        ("Make tea with milk", "Make tea without milk"),
        ("Compile a program in C", "Compile a program in C++"),
        ("Write `for` loops", "Write `while` loops"),
        ("Solve x + 1 = 2", "Solve x - 1 = 2"),
        ("Explain the effects of vitamin A", "Explain the effects of vitamins"),
        ("Explain the role of IT", "Explain the role"),
    ],
)
def test_is_left_alone(judge: Judge, one: str, other: str) -> None:
    assert not judge(course(one, other))


def test_each_later_one_is_found_and_one_lesson_is_enough(judge: Judge) -> None:
    same = "".join(f"  tea-{number}: Make tea\n" for number in range(3))
    findings = judge({"docs/a.md": f"---\ntitle: Tea\nobjectives:\n{same}---\n"})
    assert [finding.place.line for finding in findings] == [5, 6]
    assert all("`a:tea-0`" in finding.message for finding in findings)


def test_a_sentence_that_is_cut_short_is_left_alone(judge: Judge) -> None:
    cut = "---\ntitle: Tea\nobjectives:\n  other: Make tea #1 at night\n---\n"
    assert not judge(course("Make tea", "Pour tea") | {"docs/c.md": cut})


def test_findings_cover_what_is_meant(pointed: list[str]) -> None:
    assert pointed == ["Name signs of water that boils."]
