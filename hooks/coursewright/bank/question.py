"""Reads one question: its heading, the prompt, options or blanks, and the explanation."""

from collections.abc import Iterator

from coursewright.bank.blanks import blank_spans, has_open_blank, line_blanks
from coursewright.bank.options import is_option, note_near_options, read_options
from coursewright.model import Blank, Option, Question
from coursewright.source import Source
from coursewright.source.headings import Heading


def read_question(source: Source, bank: str, heading: Heading, end: int) -> Question:
    """The question of this heading in the bank of this name; `end` is the index of the line after its last."""
    start, noted = heading.below, len(source.notes)
    note_near_options(source, start, end)
    first = next((index for index in range(start, end) if is_option(source, index)), None)
    options: tuple[Option, ...] = ()
    if first is None:
        until, after = _split_at_blank(source, start, end)
    else:
        until, (options, after) = first, read_options(source, first, end)
    _note_blanks(source, start, until, end)
    prompt = source.text(start, until).strip()
    blanks = tuple(Blank(answers) for _, _, answers in blank_spans(prompt))
    is_seen = len(source.notes) == noted
    for complaint in _complaints(heading, prompt, bool(options), blanks, is_seen):
        source.note("question", heading.index, *complaint)
    return Question(
        id=heading.id or "",
        bank=bank,
        title=heading.title,
        assesses=heading.ids("assesses"),
        prompt=prompt,
        options=options,
        blanks=() if options else blanks,
        explanation=source.text(after, end).strip(),
        is_read=len(source.notes) == noted,
        place=heading.place,
    )


def _note_blanks(source: Source, start: int, until: int, end: int) -> None:
    """Notes blanks that are not closed, and those behind the prompt, which ends at the line `until`."""
    for index in range(start, end):
        if has_open_blank(source.prose[index]):
            hint = "Write the accepted answers on one line between `[[` and `]]`, or put the brackets into code."
            source.note("question", index, "a blank is not closed, or not opened", hint)
        elif index >= until and line_blanks(source.prose[index]):
            hint = "Move it into the prompt; a new question begins with a heading of its own, `## Title { #its-id }`."
            source.note("question", index, "a blank stands behind the prompt", hint)


def _split_at_blank(source: Source, start: int, end: int) -> tuple[int, int]:
    """(end of the prompt, start of the explanation) of a question without options.

    A line `---` parts the two; without one, the paragraph of the last blank ends the prompt.
    """
    split = start
    for index in range(start, end):
        if source.prose[index].strip() == "---":
            return index, index + 1
        if line_blanks(source.prose[index]):
            split = index + 1
    if split == start:
        return end, end
    while split < end and source.lines[split].strip():
        split += 1
    return split, split


def _complaints(
    heading: Heading, prompt: str, options: bool, blanks: tuple[Blank, ...], is_seen: bool
) -> Iterator[tuple[str, str]]:
    """(message, hint) of what the question lacks or has too much; `is_seen` means that all it has was read."""
    if not heading.id:
        yield "the question has no id", "Give its heading one: `{ #its-id }`; learners' answers are remembered by it."
    if "teaches" in heading.attributes:
        yield "`teaches` stands on a question", "Questions assess: write `assesses`."
    if not prompt:
        yield "the question asks nothing", "Write its prompt between the heading and the options."
    elif not options and not blanks and is_seen:
        yield "the question has no options and no blank", "Add options (`- [x] right`, `- [ ] wrong`) or `[[answer]]`."
    if options and blanks:
        yield "the question has both options and a blank", "Make two of it, or put `[[` into code if it is no blank."
    if not all(blank.answers for blank in blanks):
        yield "a blank has no answer", "Write the accepted answers into it: `[[answer|another]]`."
