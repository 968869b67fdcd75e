"""Edge cases of C107: what is known to come before the teaching."""

from collections.abc import Callable

import pytest

from coursewright import course
from coursewright.diagnostics import Finding
from coursewright.rules import all_rules
from coursewright.settings import Host, Settings

Judge = Callable[..., list[Finding]]

FRONT = "---\nobjectives:\n  boil: Name the sign of boiling water\n---\n"
TEACHES = '## What bubbles tell { #bubbles teaches="boil" }\n'
QUESTION = "/// question | {}\n\n///\n"
QUIZ = "/// quiz | {}\n\n///\n"
ASKS = '## First { #first assesses="boil" }\n\n## Second { #second assesses="boil" }\n'
ONE = '## First { #first assesses="boil" }\n'
OF_KETTLE = '## Third {{ #third assesses="{}:boil" }}\n'


@pytest.mark.parametrize(
    ("page", "bank", "lines"),
    [
        (QUESTION.format("first") + QUESTION.format("second") + TEACHES, ASKS, [8]),
        (QUESTION.format("first") + TEACHES, ASKS, []),
        (QUESTION.format("first") + TEACHES + QUESTION.format("second"), ASKS, []),
        (TEACHES + QUESTION.format("first"), ONE, []),
        (QUIZ.format("tea/kettle") + TEACHES, ASKS, [5]),
        (QUIZ.format("tea/more") + TEACHES, "", []),
        (QUESTION.format("first") + TEACHES + TEACHES, ONE, [5]),
        (TEACHES + QUESTION.format("first") + TEACHES, ONE, []),
        (QUESTION.format("first"), ONE, []),
        (TEACHES, ONE, []),
        (QUESTION.format("other") + TEACHES, '## Other { #other assesses="lid" }\n', []),
        (
            QUESTION.format("first") + TEACHES,
            ONE + '\n## No id { assesses="boil" }\n',
            [],
        ),
    ],
)
def test_within_a_lesson(judge: Judge, page: str, bank: str, lines: list[int]) -> None:
    findings = judge({"docs/tea/kettle.md": FRONT + page, "quizzes/tea/kettle.md": bank})
    assert [(finding.place.path, finding.place.line) for finding in findings] == [
        ("docs/tea/kettle.md", line) for line in lines
    ]


@pytest.mark.parametrize(
    ("earlier", "lesson", "found"),
    [
        ("tea/01-water", "tea/02-kettle", True),
        ("tea/9-water", "tea/10-kettle", True),
        ("1_water/7 cold", "2_kettle/1.hot", True),
        ("tea/02-water", "tea/01-kettle", False),
        ("tea/water", "tea/zebra", False),
        ("final", "tea/kettle", False),
        ("01-tea/water", "01-tea/02-kettle", False),
        ("2fa", "3d", False),
    ],
)
def test_another_lesson_is_earlier_where_numbers_say_so(judge: Judge, earlier: str, lesson: str, found: bool) -> None:
    texts = {
        f"docs/{earlier}.md": "# Earlier\n",
        f"docs/{lesson}.md": FRONT + TEACHES,
        f"quizzes/{earlier}.md": OF_KETTLE.format(lesson),
    }
    assert [f.place.path for f in judge(texts)] == [f"quizzes/{earlier}.md"] * found
    assert not judge(texts | {f"quizzes/{lesson}.md": ONE})


def test_a_lessons_bank_on_an_earlier_page_is_left_to_c207(judge: Judge) -> None:
    kettle, page = {"docs/2/kettle.md": FRONT + TEACHES, "quizzes/2/kettle.md": ONE}, "docs/1/water.md"
    assert not judge(kettle | {page: QUIZ.format("2/kettle")})


def test_a_bank_that_no_page_shows_assesses_nothing(judge: Judge) -> None:
    page = FRONT + QUESTION.format("first") + TEACHES
    texts = {"docs/1-tea.md": page, "quizzes/1-tea.md": ONE, "quizzes/2-end.md": OF_KETTLE.format("1-tea")}
    assert len(judge(texts)) == 1
    assert not judge(texts | {"docs/2-end.md": "# The end\n"})
    assert not judge(texts | {"docs/end.md": QUIZ.format("2-end")})


@pytest.mark.parametrize(
    ("nav", "found"), [(("water.md", "kettle.md"), True), (("kettle.md", "water.md"), False), ((), False)]
)
def test_the_navigation_tells_which_lesson_comes_first(nav: tuple[str, ...], found: bool) -> None:
    texts = {
        "docs/kettle.md": FRONT + TEACHES,
        "docs/water.md": "# Water\n",
        "quizzes/water.md": OF_KETTLE.format("kettle"),
    }
    read = course.parse(texts, settings=Settings(Host(nav=nav)))
    assert bool([*all_rules()["C107"].check(read)]) == found


def test_findings_cover_what_is_meant(pointed: list[str]) -> None:
    assert pointed == ["first-bubbles"]
