"""A lesson's text -> Lesson. Reads any text; judges nothing."""

import re
from collections.abc import Collection, Iterator
from typing import Literal

from coursewright.lesson.dialogues import read_dialogues
from coursewright.lesson.turning import is_bare, note_stray_marks
from coursewright.model import Lesson, Objective, Place, Placement, Section
from coursewright.source import Source, paragraphs, read
from coursewright.source.block import Block, has_options
from coursewright.source.blocks import read_blocks
from coursewright.source.excuses import read_excuses
from coursewright.source.fences import CODE_SPAN
from coursewright.source.headings import Heading, read_headings
from coursewright.source.keys import note_keys
from coursewright.source.names import HOME, PLACEMENTS

KEYS = ("title", "description", "objectives", "transcript")
INLINE_QUIZ = re.compile(r"<quiz(?:>|\s[^<>]{0,500}>?)")


def parse_lesson(path: str, name: str, text: str, blocks: Collection[str] = tuple(HOME)) -> Lesson:
    """`path` is relative to the course, `name` the path below the lessons' folder without its suffix."""
    source = read(path, text)
    tree = read_blocks(source, blocks)
    _note_held_text(source, tree)
    _note_inline_quizzes(source)
    note_keys(source, KEYS, "lesson")
    _note_transcript(source)
    transcript = source.front.entries.get("transcript")
    excuses = tuple(read_excuses(source))
    dialogues = tuple(read_dialogues(source, tree))
    marks = [turn.turning_place for dialogue in dialogues for turn in dialogue.turns if turn.turning_place]
    note_stray_marks(source, {mark.line for mark in marks})
    return Lesson(
        path=path,
        name=name,
        title=source.front.text("title"),
        description=source.front.text("description"),
        objectives=tuple(_objectives(source, name)),
        sections=tuple(_sections(source, list(read_headings(source)))),
        dialogues=dialogues,
        placements=tuple(_placements(source, tree)),
        transcript=source.front.text("transcript") or None,
        transcript_place=transcript.value_place if transcript else Place(path),
        prose=tuple(_prose(source, {mark.line for mark in marks if is_bare(source, mark)})),
        notes=tuple(source.notes),
        excuses=excuses,
        place=source.place(0),
    )


def read_placements(source: Source) -> list[Placement]:
    """The placements in a page's source; lines count from its first."""
    return list(_placements(source, read_blocks(source)))


def _note_transcript(source: Source) -> None:
    transcript = source.front.entries.get("transcript")
    if transcript and transcript.text is None:
        hint = "Write the name of one file that lies beside the lesson: `transcript: intro.vtt`."
        source.note("front-matter", transcript.place, "`transcript` is no file name", hint)


def _objectives(source: Source, lesson: str) -> Iterator[Objective]:
    entry = source.front.entries.get("objectives")
    if entry and entry.children is None:
        hint = "Write one a line below it, indented: `  empathy: Distinguish sympathy from empathy`."
        source.note("front-matter", entry.place, "`objectives` is no list of `id: sentence` lines", hint)
    for id_, child in (entry.children or {}).items() if entry else ():
        if child.text and child.text.strip():
            yield Objective(id_, " ".join(child.text.split()), lesson, child.place, child.columns)
        else:
            hint = f"Write `{id_}: ` and what learners can do afterwards, on one line."
            source.note("front-matter", child.place, f"the objective `{id_}` has no sentence", hint)


def _sections(source: Source, headings: list[Heading]) -> list[Section]:
    """From the last heading to the first, so that each one's end is already known."""
    sections: list[Section] = []
    starts: dict[int, int] = {}
    for heading in reversed(headings):
        _note_misuse(source, heading)
        end = min((start for level, start in starts.items() if level <= heading.level), default=len(source.lines))
        starts[heading.level] = heading.index
        sections.append(
            Section(
                id=heading.id,
                title=heading.title,
                level=heading.level,
                teaches=heading.ids("teaches"),
                place=heading.place,
                end=end,
                id_columns=heading.id_columns,
                is_underlined=heading.is_underlined,
                teaches_columns=heading.columns("teaches"),
            )
        )
    return sections[::-1]


def _note_misuse(source: Source, heading: Heading) -> None:
    if "assesses" in heading.listed.values:
        hint = "Sections teach (`teaches`); questions in a bank assess."
        source.note("heading", heading.listed.place("assesses"), "`assesses` stands on a heading of a lesson", hint)
    line = source.lines[heading.index]
    if (heading.id or heading.listed.values) and line.rstrip().endswith("-->"):
        hint = "Put the comment on the line above: the list counts only at the end of its line."
        place = source.place(heading.index, max(line.rfind("<!--"), 0))
        source.note("heading", place, "a comment follows the heading's attribute list", hint)


def _prose(source: Source, marks: Collection[int]) -> Iterator[tuple[int, str]]:
    """The non-blank lines outside front matter and code, without those of `marks`; comments stay, for an author's marks
    stand in them.
    """
    for index in range(source.front.end, len(source.lines)):
        if source.prose[index] and source.lines[index].strip() and index + 1 not in marks:
            yield index + 1, source.lines[index]


def _note_inline_quizzes(source: Source) -> None:
    for index, line in enumerate(source.prose):
        bare = CODE_SPAN.sub(lambda code: " " * len(code[0]), line) if "<quiz" in line else ""
        if found := INLINE_QUIZ.search(bare):
            message = "a `<quiz>` stands in the lesson: without an id, learners lose its results"
            hint = "Move it to the lesson's bank and place it with `/// question | id`."
            source.note("inline-quiz", source.place(index, *found.span()), message, hint)


def _note_held_text(source: Source, blocks: list[Block]) -> None:
    """A placement is replaced by its question, and whatever stands between its marks with it."""
    for block in blocks:
        _note_held_text(source, block.children)
        held = paragraphs(source, block.start + 1, block.end) if block.name in PLACEMENTS else iter(())
        for index, _ in held:
            if index == block.start + 1 and has_options(source, block.start):
                continue  # noted as options
            hint = f"Move it below the `{'/' * block.mark.slashes}` that closes the `{block.name}`."
            source.note("block", source.place(index), f"text stands inside a `{block.name}`, where it is lost", hint)


def _placements(source: Source, blocks: list[Block]) -> Iterator[Placement]:
    for block in blocks:
        if block.name in PLACEMENTS:
            kind: Literal["question", "quiz"] = "question" if block.name == "question" else "quiz"
            yield Placement(kind, block.mark.argument, block.mark.argument_place, block.end + 1)
        yield from _placements(source, block.children)
