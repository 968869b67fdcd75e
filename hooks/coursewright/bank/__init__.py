"""A question bank's text -> Bank: one question a second-level heading. Reads any text; judges nothing."""

from coursewright.bank.blanks import blank_spans, line_blanks
from coursewright.bank.options import is_option
from coursewright.bank.question import read_question
from coursewright.model import Bank
from coursewright.source import Source, read
from coursewright.source.excuses import read_excuses
from coursewright.source.headings import Heading, read_headings

__all__ = ["blank_spans", "parse_bank"]


def parse_bank(path: str, name: str, text: str) -> Bank:
    """`path` is relative to the course, `name` the path below the banks' folder without its suffix."""
    source = read(path, text)
    headings = [heading for heading in read_headings(source) if _is_heading(heading) and not _is_prompt(heading)]
    ends = [heading.index for heading in headings] + [len(source.lines)]
    intros = [_intro(source, source.front.end, ends[0])]
    questions = []
    for heading, end in zip(headings, ends[1:], strict=True):
        if heading.level == 2 or "assesses" in heading.attributes:
            _note_level(source, heading)
            questions.append(read_question(source, name, heading, end))
        else:
            intros.append(_intro(source, heading.below, end))
    intro = "\n\n".join(filter(None, intros))
    title = source.front.text("title") or ""
    excuses = tuple(read_excuses(source))
    return Bank(path, name, title, intro, tuple(questions), tuple(source.notes), excuses)


def _is_heading(heading: Heading) -> bool:
    """Whether it begins something: below the second level only what is meant as a question does."""
    return heading.level <= 2 or "assesses" in heading.attributes


def _note_level(source: Source, heading: Heading) -> None:
    if heading.level != 2:
        message = f"the heading of a question is of level {heading.level}"
        source.note("question", heading.index, message, "Begin it with two `#`.")


def _is_prompt(heading: Heading) -> bool:
    """A blank over the line `---` that parts it from the explanation looks like an underlined heading."""
    return heading.below > heading.index + 1 and bool(line_blanks(heading.title))


def _intro(source: Source, start: int, end: int) -> str:
    """What stands outside of questions."""
    astray = next((index for index in range(start, end) if is_option(source, index)), None)
    if astray is not None:
        hint = "Write its question's heading above the prompt, with two `#` and an id: `## Title { #its-id }`."
        source.note("question", astray, "an option stands outside of a question", hint)
    return source.text(start, end).strip()
