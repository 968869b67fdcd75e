"""Edge cases of C104: references to other lessons, and banks that belong to none."""

from collections.abc import Callable

import pytest

from coursewright.diagnostics import Finding

Judge = Callable[..., list[Finding]]

COURSE = {
    "docs/tea/kettle.md": "---\nobjectives:\n  boil: Boil water\n---\n",
    "docs/tea/cup.md": "---\nobjectives:\n  warm: Warm a cup\n---\n",
}


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
    (finding,) = judge(COURSE | {"quizzes/tea/final.md": f'## Q {{ #q assesses="{reference}" }}\n'})
    assert finding.message.endswith(message)
    assert finding.hint.startswith(hint)


def test_a_stray_bank_is_told_once_a_question(judge: Judge) -> None:
    question = '## Q {{ #q{} assesses="boil warm tea/kettle:boil" }}\n\n'
    findings = judge(COURSE | {"quizzes/tea/kettels.md": question.format(1) + question.format(2)})
    assert [finding.place.line for finding in findings] == [1, 3]
    assert {finding.hint for finding in findings} == {"Did you mean `quizzes/tea/kettle.md`?"}


def test_a_stray_bank_like_no_lesson_names_the_way_out(judge: Judge) -> None:
    (finding,) = judge(COURSE | {"quizzes/harvest.md": '## Q { #q assesses="boil" }\n'})
    assert finding.hint == 'Write `assesses="module/lesson:boil"`.'


def test_a_shared_folder_alone_makes_no_name_alike(judge: Judge) -> None:
    (finding,) = judge(COURSE | {"quizzes/tea/final.md": '## Q { #q assesses="boil" }\n'})
    assert finding.hint == 'Write `assesses="module/lesson:boil"`.'


def test_a_bank_in_the_wrong_folder(judge: Judge) -> None:
    (finding,) = judge(COURSE | {"quizzes/te/kettle.md": '## Q { #q assesses="boil" }\n'})
    assert finding.hint == "Did you mean `quizzes/tea/kettle.md`?"
