"""A question bank's text -> Bank: one question a second-level heading. Reads any text; judges nothing."""

from coursewright.bank.blanks import blank_spans, line_blanks
from coursewright.bank.options import is_option
from coursewright.bank.question import read_question
from coursewright.model import Bank, Edit, Line, together
from coursewright.source import Source, read
from coursewright.source.excuses import read_excuses
from coursewright.source.headings import Heading, read_headings
from coursewright.source.keys import note_keys

__all__ = ["blank_spans", "parse_bank"]

KEYS = ("title",)


def parse_bank(path: str, name: str, text: str) -> Bank:
    """`path` is relative to the course, `name` the path below the banks' folder without its suffix."""
    source = read(path, text)
    headings = [heading for heading in read_headings(source) if _is_heading(heading) and not _is_prompt(heading)]
    ends = [heading.index for heading in headings] + [len(source.lines)]
    note_keys(source, KEYS, "bank")
    intros = [_intro(source, source.front.end, ends[0])]
    questions = []
    for heading, end in zip(headings, ends[1:], strict=True):
        if heading.level == 2 or "assesses" in heading.listed.values:
            _note_level(source, heading)
            questions.append(read_question(source, name, heading, end))
        else:
            intros.append(_intro(source, heading.below, end))
    intro, lines = together(intros)
    title = source.front.text("title") or ""
    excuses = tuple(read_excuses(source))
    return Bank(path, name, title, intro, tuple(questions), tuple(source.notes), excuses, source.place(0), lines)


def _is_heading(heading: Heading) -> bool:
    """Whether it begins something: below the second level only what is meant as a question does."""
    return heading.level <= 2 or "assesses" in heading.listed.values


def _note_level(source: Source, heading: Heading) -> None:
    if heading.level != 2:
        place = heading.place if heading.is_underlined else source.place(heading.index, 0, heading.level)
        message = f"the heading of a question is of level {heading.level}"
        edit = None if heading.is_underlined else Edit(place, "##")
        source.note("question", place, message, "Begin it with two `#`.", edit)


def _is_prompt(heading: Heading) -> bool:
    """A blank over the line `---` that parts it from the explanation looks like an underlined heading."""
    return heading.below > heading.index + 1 and bool(line_blanks(heading.title))


def _intro(source: Source, start: int, end: int) -> tuple[str, tuple[Line, ...]]:
    """What stands outside of questions, and its lines."""
    astray = next((index for index in range(start, end) if is_option(source, index)), None)
    if astray is not None:
        hint = "Write its question's heading above the prompt, with two `#` and an id: `## Title { #its-id }`."
        source.note("question", source.place(astray), "an option stands outside of a question", hint)
    return source.passage(start, end)
