"""Edge cases of C103: who may assess an objective, and where its question goes."""

from collections.abc import Callable

from coursewright import course
from coursewright.diagnostics import Finding
from coursewright.rules import all_rules
from coursewright.settings import Settings

Judge = Callable[..., list[Finding]]

KETTLE = "---\nobjectives:\n  boil: Boil water\n---\n"


def test_an_unqualified_question_of_another_bank_does_not_count(judge: Judge) -> None:
    (finding,) = judge({"docs/tea/kettle.md": KETTLE, "quizzes/tea/cup.md": '## Q { #q assesses="boil" }\n'})
    assert finding.hint == 'Write one in `quizzes/tea/kettle.md`, with `assesses="boil"` in its heading.'


def test_a_bank_that_no_page_shows_assesses_nothing(judge: Judge) -> None:
    course = {"docs/tea/kettle.md": KETTLE, "quizzes/final.md": '## Q { #q assesses="tea/kettle:boil" }\n'}
    assert len(judge(course)) == 1
    assert not judge(course | {"docs/final.md": "/// quiz | final\n\n///\n"})


def test_pages_keep_their_promises_too(judge: Judge) -> None:
    (finding,) = judge({"docs/index.md": KETTLE})
    assert finding.place.line == 3


def test_the_hint_knows_the_folder_of_banks() -> None:
    texts = {"docs/tea/kettle.md": KETTLE, "banks/tea/cup.md": "## Q { #q }\n"}
    (finding,) = all_rules()["C103"].check(course.parse(texts, settings=Settings(quizzes="banks")))
    assert "`banks/tea/kettle.md`" in finding.hint


def test_findings_cover_what_is_meant(pointed: list[str]) -> None:
    assert pointed == ["warm", "pour"]
