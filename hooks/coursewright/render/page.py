"""A lesson's Markdown -> the Markdown of its page: the objectives' panel, and each question where it is placed."""

from collections.abc import Callable, Iterator

from coursewright.lesson import read_placements
from coursewright.model import Bank, Course, Lesson, Placement, Question
from coursewright.render.progress import assessed, packed, progress_line
from coursewright.render.words import Words
from coursewright.source import Source, read
from coursewright.source.headings import read_headings

Show = Callable[[Question], str]


def page_markdown(body: str, lesson: Lesson, course: Course, words: Words, show: Show) -> str:
    """`body` is the page without front matter, as the host has it by now; `show` gives the Markdown of a question."""
    source = read(lesson.path, body, front_matter=False)
    lines = list(source.lines)
    placements = read_placements(source)
    bank = course.bank_of.get(lesson.name)
    for placement in reversed(placements):
        shown = [text for question in _placed(placement, bank, course) for text in (show(question), "")]
        lines[placement.place.line - 1 : placement.end] = ["", *shown]
    at = _after_title(source)
    lines[at:at] = [*_panel(lesson, course), *progress_line(lesson, course)]
    placed = {question.id for placement in placements for question in _placed(placement, bank, course)}
    lines.extend(_check_yourself(lesson, bank, placed, words, show))
    return "\n".join(lines) + "\n"


def _placed(placement: Placement, bank: Bank | None, course: Course) -> Iterator[Question]:
    if placement.kind == "quiz":
        placed = course.bank_of.get(placement.target)
        yield from placed.questions if placed else ()
    elif bank:
        yield from [question for question in bank.questions if question.id == placement.target][:1]


def _after_title(source: Source) -> int:
    """The index below the title that opens the page; the top where there is none."""
    title = next(read_headings(source), None)
    opens = title and title.level == 1 and not any(source.says(index) for index in range(title.index))
    return title.below if title and opens else 0


def _panel(lesson: Lesson, course: Course) -> list[str]:
    if not lesson.objectives:
        return []
    told = {"lesson": lesson.name, "questions": assessed(lesson, course)}
    items = [f"- {objective.id}: {objective.text}" for objective in lesson.objectives]
    return ["", f"/// objectives | {packed(told)}", "", *items, "", "///", ""]


def _check_yourself(lesson: Lesson, bank: Bank | None, placed: set[str], words: Words, show: Show) -> list[str]:
    rest = [question for question in bank.questions if question.id not in placed] if bank else []
    if not bank or not rest:
        return []
    taken = {section.id for section in lesson.sections}
    id_ = "check-yourself" if "check-yourself" not in taken else "check-yourself-questions"
    intro = ["", bank.intro] if bank.intro else []
    return [
        "",
        f"## {bank.title or words.check_yourself} {{ #{id_} }}",
        *intro,
        "",
        *[text for question in rest for text in (show(question), "")],
    ]
