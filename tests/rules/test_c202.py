"""Edge cases of C202: which options read alike."""

from collections.abc import Callable

import pytest

from coursewright.diagnostics import Finding

Judge = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Boil it.", "boil  IT", True),
        ("Boil it!", "Boil it …", True),
        ("Straße", "STRASSE", True),
        ("C", "C++", False),
        ("?", "!", False),
        ("Boil it", "Boil, it", False),
        ("", "", False),
    ],
)
def test_reads_alike(judge: Judge, one: str, other: str, same: bool) -> None:
    findings = judge({"quizzes/tea.md": f"## Q {{ #q }}\n\nWhat?\n\n- [x] {one}\n- [ ] {other}\n"})
    assert [finding.place.line for finding in findings] == [6] * same


def test_options_of_two_questions_may_be_the_same(judge: Judge) -> None:
    question = "## Q { #q }\n\nWhat?\n\n- [x] Yes\n- [ ] No\n\n"
    assert not judge({"quizzes/tea.md": question + question})


def test_findings_cover_what_is_meant(pointed: list[str]) -> None:
    assert pointed == ["when it  boils"]
