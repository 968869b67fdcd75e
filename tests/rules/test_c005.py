"""Edge cases of C005: what counts as the same id, and which of them is the first."""

from collections.abc import Callable

from coursewright.diagnostics import Finding

Judge = Callable[..., list[Finding]]


def test_names_the_first_of_three(judge: Judge) -> None:
    second, third = judge({"docs/tea/a.md": "# A { #x }\n\n## B { #x }\n\n### C { #x }\n"})
    assert (second.place.line, third.place.line) == (3, 5)
    assert second.message == third.message == "two sections have the id `x`, the first on line 1"


def test_names_the_other_file(judge: Judge) -> None:
    (finding,) = judge({"quizzes/a.md": "\n## Q { #x }\n", "quizzes/b.md": "## R { #x }\n"})
    assert finding.place.path == "quizzes/b.md"
    assert "quizzes/a.md:2" in finding.message


def test_missing_ids_and_ids_of_other_lessons_are_no_duplicates(judge: Judge) -> None:
    assert not judge({"docs/a/a.md": "## S { #x }\n\n## T\n\n## T\n", "docs/a/b.md": "## S { #x }\n"})
    assert not judge({"quizzes/a.md": "## Q\n\n## Q\n"})


def test_files_that_differ_in_capitals_only(judge: Judge) -> None:
    (finding,) = judge({"quizzes/Tea.md": "## Q\n", "quizzes/tea.md": "## Q\n"} | {"docs/Tea.md": "## T\n"})
    assert "quizzes/Tea.md" in finding.message


def test_findings_cover_what_is_meant(pointed: list[str]) -> None:
    assert pointed == ["---", "title", "#bubbles", "#first"]
