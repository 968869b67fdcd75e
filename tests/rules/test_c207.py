"""Edge cases of C207: whose bank a placement shows, and what counts as twice."""

from collections.abc import Callable

from coursewright.diagnostics import Finding

Judge = Callable[..., list[Finding]]

BANKS = {
    "quizzes/tea/kettle.md": "## Q { #song }\n\n## R { #steam }\n",
    "quizzes/tea/harvest.md": "## S { #leaves }\n",
}


def placed(*marks: str) -> str:
    return "\n".join(f"/// {mark}\n\n///\n" for mark in marks)


def test_questions_of_another_bank(judge: Judge) -> None:
    (finding,) = judge(BANKS | {"docs/tea/cup.md": placed("question | song")})
    assert finding.message == "the question `song` is in another bank, `quizzes/tea/kettle.md`"


def test_a_question_that_nobody_wrote(judge: Judge) -> None:
    (finding,) = judge({"docs/tea/cup.md": placed("question | song")})
    assert finding.hint == "Write it in the lesson's bank, under a heading with `{ #song }`."


def test_a_placement_without_a_target_is_left_to_c002(judge: Judge) -> None:
    assert not judge(BANKS | {"docs/tea/kettle.md": placed("question", "quiz |", "question |")})


def test_each_question_once_in_a_lesson(judge: Judge) -> None:
    lesson = placed("question | steam", "question | song", "question | steam", "question | steam")
    findings = judge(BANKS | {"docs/tea/kettle.md": lesson})
    assert [finding.place.line for finding in findings] == [9, 13]
    assert all(finding.message.endswith("first at docs/tea/kettle.md:1") for finding in findings)


def test_each_bank_on_one_page(judge: Judge) -> None:
    pages = {"docs/end.md": placed("quiz | tea/harvest"), "docs/exam.md": placed("quiz | tea/harvest")}
    (finding,) = judge(BANKS | pages)
    assert finding.place.path == "docs/exam.md"
    assert finding.message.endswith("first at docs/end.md:1")


def test_a_lesson_shows_its_own_bank_anyway(judge: Judge) -> None:
    (finding,) = judge(BANKS | {"docs/tea/kettle.md": "# Tea\n", "docs/exam.md": placed("quiz | tea/kettle")})
    assert "its lesson, `docs/tea/kettle.md`" in finding.message


def test_a_lesson_may_place_its_own_bank_whole(judge: Judge) -> None:
    assert not judge(BANKS | {"docs/tea/kettle.md": placed("quiz | tea/kettle")})


def test_a_question_in_a_bank_that_is_placed_whole(judge: Judge) -> None:
    (finding,) = judge(BANKS | {"docs/tea/kettle.md": placed("quiz | tea/kettle") + "\n" + placed("question | song")})
    assert finding.message == "the question `song` is shown twice, first at docs/tea/kettle.md:1"


def test_placements_inside_other_blocks(judge: Judge) -> None:
    text = "//// note | Try it\n\n/// question | sogn\n\n///\n\n////\n"
    assert [finding.place.line for finding in judge(BANKS | {"docs/tea/kettle.md": text})] == [3]


def test_findings_cover_what_is_meant(pointed: list[str]) -> None:
    assert pointed == ["tea/kettle", "tea/kettel", "sogn", "song"]
