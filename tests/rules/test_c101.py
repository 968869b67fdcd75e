"""Edge cases of C101: pages promise nothing, and unread front matter is C001's business."""

from collections.abc import Callable

from coursewright.diagnostics import Finding

Judge = Callable[..., list[Finding]]


def test_pages_may_promise_nothing(judge: Judge) -> None:
    assert not judge({"docs/index.md": "# Tea\n", "docs/tea/index.md": "# Tea\n", "docs/about.md": "# Us\n"})


def test_a_page_with_a_bank_is_a_lesson(judge: Judge) -> None:
    (finding,) = judge({"docs/about.md": "# Us\n", "quizzes/about.md": "## Q { #q }\n"})
    assert finding.place.path == "docs/about.md"


def test_unread_front_matter_is_told_once(judge: Judge) -> None:
    assert not judge({"docs/tea/kettle.md": "---\ntitle: a: b\nobjectives:\n  boil: Boil\n---\n"})
    assert not judge({"docs/tea/kettle.md": "---\ntitle: Tea\nobjectives: [boil]\n---\n"})


def test_findings_cover_what_is_meant(pointed: list[str]) -> None:
    assert pointed == ["# A cup without front matter", "---"]
