"""Edge cases of C104: references to other lessons, and banks that belong to none."""

from collections.abc import Callable

import pytest

from coursewright.diagnostics import Finding

Judge = Callable[..., list[Finding]]

COURSE = {
    "docs/tea/kettle.md": "---\nobjectives:\n  boil: Boil water\n---\n",
    "docs/tea/cup.md": "---\nobjectives:\n  warm: Warm a cup\n---\n",
}
PLACED = {"docs/final.md": "/// quiz | tea/final\n\n///\n"}


def test_objectives_of_other_lessons_are_named_with_their_lesson(judge: Judge) -> None:
    assert not judge(COURSE | {"docs/tea/pot.md": '## S { #s teaches="tea/kettle:boil tea/cup:warm" }\n'})
    (finding,) = judge(COURSE | {"docs/tea/pot.md": '## S { #s teaches="boil" }\n'})
    assert finding.message == "`teaches` names `boil`, which is no objective of `docs/tea/pot.md`"


@pytest.mark.parametrize(
    ("reference", "message", "hint"),
    [
        ("tea/kettle:boli", "no objective of `docs/tea/kettle.md`", "Did you mean `tea/kettle:boil`?"),
        ("tea/ketle:boil", "there is no lesson `tea/ketle`", "Did you mean `tea/kettle`?"),
        (":boil", "there is no lesson ``", "Write it as `module/lesson:objective`."),
        ("tea/kettle:", "no objective of `docs/tea/kettle.md`", "Did you mean"),
    ],
)
def test_qualified_references(judge: Judge, reference: str, message: str, hint: str) -> None:
    bank = f'## Q {{ #q assesses="{reference}" }}\n'
    (finding,) = judge(COURSE | PLACED | {"quizzes/tea/final.md": bank})
    assert finding.message.endswith(message)
    assert finding.hint.startswith(hint)


def test_a_bank_of_no_lesson_names_the_lesson_too(judge: Judge) -> None:
    bank = '## Q { #q assesses="boil tea/kettle:boil" }\n'
    (finding,) = judge(COURSE | PLACED | {"quizzes/tea/final.md": bank})
    assert finding.hint == 'Name the lesson too: `assesses="module/lesson:boil"`.'


def test_a_bank_that_is_shown_nowhere_is_left_to_c211(judge: Judge) -> None:
    assert not judge(COURSE | {"quizzes/tea/final.md": '## Q { #q assesses="boil" }\n'})


def test_findings_cover_what_is_meant(pointed: list[str]) -> None:
    assert pointed == ["boli", "tea/cattle:boil", "boil", "pour"]
