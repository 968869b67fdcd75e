"""Reads one question: its heading, the prompt, options or blanks, and the explanation."""

from collections.abc import Collection, Sequence

from coursewright.bank.blanks import blank_spans, line_blanks, open_blank
from coursewright.bank.hints import hint_lines, note_stray_hints, read_hints
from coursewright.bank.options import is_option, note_near_options, read_options
from coursewright.model import Blank, Line, Option, Question, place_in
from coursewright.source import Source
from coursewright.source.headings import Heading

Span = tuple[int, int, tuple[str, ...]]


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
    hinting = hint_lines(source, start, until)
    hints, marks = read_hints(source, hinting), {index for lines in hinting for index in lines}
    note_stray_hints(source, until, end)
    _note_blanks(source, start, until, end, marks)
    is_seen = len(source.notes) == noted
    prompt, prompt_lines = source.passage(start, until, marks)
    explanation, explanation_lines = source.passage(after, end)
    spans = [*blank_spans(prompt)]
    _note_lacks(source, heading, prompt, is_unanswerable=is_seen and not options and not spans)
    _note_misfits(source, prompt_lines, spans, bool(options))
    return Question(
        id=heading.id or "",
        bank=bank,
        title=heading.title,
        assesses=heading.ids("assesses"),
        prompt=prompt,
        options=options,
        blanks=() if options else tuple(Blank(answers) for _, _, answers in spans),
        explanation=explanation,
        is_read=len(source.notes) == noted,
        place=heading.place,
        id_columns=heading.id_columns,
        assesses_columns=heading.columns("assesses"),
        prompt_lines=prompt_lines,
        explanation_lines=explanation_lines,
        hints=hints,
    )


def _note_blanks(source: Source, start: int, until: int, end: int, hinting: Collection[int]) -> None:
    """Notes blanks that are not closed, and those outside of the prompt, which ends at the line `until`."""
    for index in range(start, end):
        if (half := open_blank(source.prose[index])) is not None:
            hint = "Write the accepted answers on one line between `[[` and `]]`, or put the brackets into code."
            source.note("question", source.place(index, half, half + 2), "a blank is not closed, or not opened", hint)
        elif (index >= until or index in hinting) and (blanks := line_blanks(source.prose[index])):
            hint = "Move it into the prompt; a new question begins with a heading of its own, `## Title { #its-id }`."
            message = "a blank stands in a hint" if index in hinting else "a blank stands behind the prompt"
            source.note("question", source.place(index, *blanks[0].span()), message, hint)


def _split_at_blank(source: Source, start: int, end: int) -> tuple[int, int]:
    """(end of the prompt, start of the explanation) of a question without options.

    A line `---` parts the two; without one, the paragraph of the last blank ends the prompt, with the hints below it.
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
    split = _behind_hints(source, split, end)
    return split, split


def _behind_hints(source: Source, index: int, end: int) -> int:
    """The index behind the hints that come next, or the same index where none do."""
    following = next((later for later in range(index, end) if source.says(later)), end)
    hints = hint_lines(source, following, end)
    return _behind_hints(source, hints[0].stop, end) if hints and hints[0].start == following else index


def _note_lacks(source: Source, heading: Heading, prompt: str, is_unanswerable: bool) -> None:
    if not heading.id:
        hint = "Give its heading one: `{ #its-id }`; learners' answers are remembered by it."
        source.note("question", heading.place, "the question has no id", hint)
    if "teaches" in heading.listed.values:
        place = heading.listed.name_place("teaches")
        source.note("question", place, "`teaches` stands on a question", "Questions assess: write `assesses`.")
    if not prompt:
        hint = "Write its prompt between the heading and the options."
        source.note("question", heading.place, "the question asks nothing", hint)
    elif is_unanswerable:
        hint = "Add options (`- [x] right`, `- [ ] wrong`) or `[[answer]]`."
        source.note("question", heading.place, "the question has no options and no blank", hint)


def _note_misfits(source: Source, lines: Sequence[Line], spans: Sequence[Span], options: bool) -> None:
    """Notes the first blank beside options, and the first without an answer; `lines` are the prompt's."""
    if options and spans:
        hint = "Make two of it, or put `[[` into code if it is no blank."
        source.note(
            "question", place_in(source.path, lines, *spans[0][:2]), "the question has both options and a blank", hint
        )
    if empty := next((span for span in spans if not span[2]), None):
        hint = "Write the accepted answers into it: `[[answer|another]]`."
        source.note("question", place_in(source.path, lines, *empty[:2]), "a blank has no answer", hint)
