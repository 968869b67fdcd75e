"""Edge cases of C211: what a bank that is shown nowhere may have been meant to be."""

from collections.abc import Callable

import pytest

from coursewright.diagnostics import Finding

Judge = Callable[..., list[Finding]]

COURSE = {"docs/tea/kettle.md": "# Kettle\n", "docs/tea/cup.md": "# Cup\n", "quizzes/tea/cup.md": "## Q { #cup }\n"}


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("quizzes/tea/kettel.md", "Rename it to `quizzes/tea/kettle.md`."),
        ("quizzes/te/kettle.md", "Rename it to `quizzes/tea/kettle.md`."),
        ("quizzes/tea/cups.md", "Place it on a page with `/// quiz | tea/cups`, or give it the path of a lesson."),
        ("quizzes/final.md", "Place it on a page with `/// quiz | final`, or give it the path of a lesson."),
    ],
)
def test_a_bank_is_renamed_only_to_one_that_is_missing(judge: Judge, path: str, hint: str) -> None:
    (finding,) = judge(COURSE | {path: "\n## Q { #q }\n"})
    assert (finding.place.line, finding.hint) == (2, hint)


def test_a_bank_without_questions(judge: Judge) -> None:
    (finding,) = judge(COURSE | {"quizzes/final.md": ""})
    assert finding.place.line == 1


def test_a_page_at_the_root_shows_its_bank(judge: Judge) -> None:
    assert not judge(COURSE | {"docs/index.md": "# Tea\n", "quizzes/index.md": "## Q { #q }\n"})


def test_findings_cover_what_is_meant(pointed: list[str]) -> None:
    assert pointed == ["The last drop", "First bubbles"]
