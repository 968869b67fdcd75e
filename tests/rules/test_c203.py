"""Edge cases of C203: questions of other kinds."""

from collections.abc import Callable

from coursewright.diagnostics import Finding

Judge = Callable[..., list[Finding]]


def test_a_question_that_cannot_be_read_is_left_to_c004(judge: Judge) -> None:
    assert not judge({"quizzes/tea.md": "## Q { #q }\n\nWhat sings?\n"})


def test_right_options_need_no_reason(judge: Judge) -> None:
    text = "## Q { #q }\n\nWhat?\n\n- [x] A\n- [x] B\n- [ ] C\n\nBecause.\n"
    assert [finding.place.line for finding in judge({"quizzes/tea.md": text})] == [7]


def test_a_blank_is_explained_behind_a_rule_too(judge: Judge) -> None:
    assert not judge({"quizzes/tea.md": "## Q { #q }\n\nIt [[sings]].\n\n---\n\nBecause.\n"})


def test_findings_cover_what_is_meant(pointed: list[str]) -> None:
    assert pointed == ["When it boils.", "Steam"]
