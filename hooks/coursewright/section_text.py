"""What learners read in the sections of a lesson that teach: prose, dialogues, and questions that are placed there."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from coursewright.model import Course, Lesson, Placement, Section
from coursewright.source.fences import blank_code

CODE = 4  # lines in a row that are no prose are code
CODE_SIGN = "\0"  # stands in a text for code, whose words a lesson does not keep


def section_texts(course: Course, lesson: Lesson) -> Iterator[tuple[Section, str]]:
    """Each section that teaches, with all that learners read there."""
    if not any(section.teaches for section in lesson.sections):
        return
    numbers = [line for line, _ in lesson.prose]
    lines = _lines(lesson)
    above: list[Section] = []
    for section in lesson.sections:
        above = [*(other for other in above if other.level < section.level), section]
        if section.teaches:
            begin, end = bisect_left(numbers, section.place.line), bisect_left(numbers, section.end + 1)
            marks = [*numbers[begin:end], section.end + 1]
            code = any(after - line > CODE for line, after in pairwise(marks))
            titles = [other.title for other in above[:-1] if other.level > 1]
            asked = [
                _asked(course, each)
                for each in lesson.placements
                if section.place.line <= each.place.line <= section.end
            ]
            yield section, "\n".join([*titles, *lines[begin:end], *asked, CODE_SIGN * code])


def _lines(lesson: Lesson) -> list[str]:
    """The prose as learners read it: without attribute lists, marks and comments."""
    titles = {section.place.line: section.title for section in lesson.sections}
    placed = {placement.place.line for placement in lesson.placements}
    texts = [text for _, text in lesson.prose]
    shown = zip(lesson.prose, blank_code(texts, 0) if any("<!--" in text for text in texts) else texts, strict=True)
    return [
        titles.get(line) or ("" if line in placed else text.partition("|")[2] if text.startswith("///") else text)
        for (line, _), text in shown
    ]


def _asked(course: Course, placement: Placement) -> str:
    """All that the placed questions say."""
    if placement.kind == "quiz":
        bank = course.bank_of.get(placement.target)
        questions = bank.questions if bank else ()
    else:
        question = course.questions_by_id.get(placement.target)
        questions = (question,) if question else ()
    return "\n".join(
        text
        for each in questions
        for text in (
            *(each.title, each.prompt, *(hint.text for hint in each.hints)),
            *(f"{o.text}\n{o.reason}" for o in each.options),
            each.explanation,
        )
    )
