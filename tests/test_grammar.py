"""What authors write, and what the parsers make of it: golden cases of lessons and banks, read as text."""

from collections.abc import Iterator

import pytest
from golden import Case, each_case

from coursewright.bank import blank_spans, parse_bank
from coursewright.lesson import parse_lesson
from coursewright.model import Bank, Dialogue, Lesson, Note, Place, Question
from coursewright.source import LINE_END
from coursewright.source.fences import blank_code
from coursewright.source.names import HOME

SHOWN = {"␉": "\t", "␍": "\r", "␠": " ", "␀": "\0", "<BOM>": "\ufeff", "<LINE SEPARATOR>": "\u2028"}


@each_case("lessons", "dialogues", "blocks")
def test_a_lesson_is_read(case: Case) -> None:
    text = unseen(case.given)
    dump = dump_lesson(parse_lesson("docs/tea/kettle.md", "tea/kettle", text, blocks=[*HOME, "mine"]), text)
    assert dump == case.expected(dump)


@each_case("banks")
def test_a_bank_is_read(case: Case) -> None:
    text = unseen(case.given)
    dump = dump_bank(parse_bank("quizzes/tea/kettle.md", "tea/kettle", text), text)
    assert dump == case.expected(dump)


def unseen(text: str) -> str:
    """The text with the characters that an editor does not show, or changes."""
    for shown, character in SHOWN.items():
        text = text.replace(shown, character)
    return text


def dump_lesson(lesson: Lesson, text: str) -> str:
    """The title, then one thing a line with the line it stands on, in reading order, then the notes."""
    things = sorted(_lesson_things(lesson), key=lambda thing: thing[0])
    return _page(f"title: {lesson.title}", [f"{line:>3} {thing}" for line, thing in things], lesson.notes, text)


def _lesson_things(lesson: Lesson) -> Iterator[tuple[int, str]]:
    for objective in lesson.objectives:
        yield objective.place.line, f"objective {objective.key}: {objective.text}"
    if lesson.transcript:
        yield lesson.transcript_place.line, f"transcript {lesson.transcript}"
    for section in lesson.sections:
        teaches = f" teaches {', '.join(section.teaches)}" if section.teaches else ""
        level, id_ = "#" * section.level, f" #{section.id}" if section.id else ""
        yield section.place.line, f"{level} {section.title}{id_}{teaches} (to {section.end})"
    for dialogue in lesson.dialogues:
        yield from _dialogue_things(dialogue)
    for placement in lesson.placements:
        yield placement.place.line, f"{placement.kind} {placement.target} (to {placement.end})"
    for excuse in lesson.excuses:
        yield excuse.place.line, f"allow {excuse.code}: {excuse.reason}"


def _dialogue_things(dialogue: Dialogue) -> Iterator[tuple[int, str]]:
    debrief = f" (debrief: {_line(dialogue.debrief)})" if dialogue.debrief else ""
    yield dialogue.place.line, f"dialogue {dialogue.caption}{debrief}"
    for take in dialogue.takes:
        yield take.place.line, f"  {take.kind} {take.label}".rstrip()
        for turn in take.turns:
            speaker = "(narration)" if turn.speaker is None else f"{turn.speaker}:"
            turning = f" (turning point: {turn.turning_place.line})" if turn.turning_place else ""
            yield turn.place.line, f"    {speaker} {_line(turn.text)}{turning}"


def dump_bank(bank: Bank, text: str) -> str:
    intro = [f"intro: {_line(bank.intro)}"] if bank.intro else []
    questions = [thing for question in bank.questions for thing in _question_things(question)]
    excuses = [f"{excuse.place.line:>3} allow {excuse.code}: {excuse.reason}" for excuse in bank.excuses]
    return _page(f"title: {bank.title or '-'}", [*intro, *questions, *excuses], bank.notes, text)


def _question_things(question: Question) -> Iterator[str]:
    assesses = f" assesses {', '.join(question.objectives)}" if question.assesses else ""
    yield f"{question.place.line:>3} {question.kind} {question.title} #{question.id}{assesses}"
    yield f"    ? {_line(question.prompt)}"
    for hint in question.hints:
        yield f"{hint.place.line:>3} hint {_line(hint.text)}"
    for option in question.options:
        pinned = " (pinned)" if option.is_pinned else ""
        yield f"{option.place.line:>3} [{'x' if option.right else ' '}] {option.text}{pinned}"
        if option.reason:
            yield f"      > {_line(option.reason)}"
    for blank in question.blanks:
        yield f"    [[{'|'.join(blank.answers)}]]"
    if question.explanation:
        yield f"    = {_line(question.explanation)}"


def _page(title: str, lines: list[str], notes: tuple[Note, ...], text: str) -> str:
    """A note is shown with its place and the words that it covers."""
    noted = sorted(notes, key=lambda note: (note.place, note.message))
    said = [f"! {_spot(note.place, text)} {note.kind} {note.message}" for note in noted]
    return "".join(f"{line.rstrip()}\n" for line in (title, *lines, *said))


def _spot(place: Place, text: str) -> str:
    covered = LINE_END.split(text.lstrip("\ufeff"))[place.line - 1][place.column - 1 : place.end_column - 1]
    for shown, character in SHOWN.items():
        covered = covered.replace(character, shown) if character != " " else covered
    return f"{place.line}:{place.column} «{covered}»"


def _line(text: str) -> str:
    return text.replace("\n", " ⏎ ")


LESSON = """\
---
title: The kettle
objectives:
  boil: Name the sign of boiling water
  pour:
---

# The kettle

Water *sings*. <!-- TODO(author): how? -->

```sh
kettle --sing
```

    indented

//// dialogue | A cup

"""


def test_an_objective_is_marked_by_its_id() -> None:
    objective = parse_lesson("docs/tea/kettle.md", "tea/kettle", LESSON).objectives[0]
    assert objective.place == Place("docs/tea/kettle.md", 4, 3)
    assert objective.place.end_column == 3 + len("boil")


def test_the_prose_is_what_learners_read_and_what_authors_remarked() -> None:
    lesson = parse_lesson("docs/tea/kettle.md", "tea/kettle", LESSON)
    assert lesson.prose == (
        (8, "# The kettle"),
        (10, "Water *sings*. <!-- TODO(author): how? -->"),
        (16, "    indented"),
        (18, "//// dialogue | A cup"),
    )


@each_case("lessons", "dialogues", "blocks", "banks")
def test_every_note_says_what_to_do(case: Case) -> None:
    parse = parse_bank if case.path.stem == "banks" else parse_lesson
    for note in parse("docs/a.md", "a", unseen(case.given)).notes:
        assert note.hint.endswith((".", "?"))
        assert not note.message.endswith(".")


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("---\ntitle: Tea: hot\n---\n", "quotes"),
        ("---\ntitle: 'Tea\n---\n", "missing quotation mark"),
        ("---\nobjectives:\n\tboil: Boil\n---\n", "spaces, not tabs"),
        ("---\ntitle: T\0\n---\n", "Delete it"),
        ("---\ntitle: {{ title }}\n---\n", "in quotes"),
        ("/// qestion | pot\n\n///\n", "Did you mean `question`?"),
        ("/// zzz\n\n///\n", "`blocks`"),
        ("/// quiz\n\n///\n", "`/// quiz | module/lesson`"),
        ("//// note\n\n/// note\n\n/////\n", "`note` (line 3) is closed by `///`"),
        ("///\n", "Delete the line"),
        ("//// dialogue | A cup\n", "Add a line `////`"),
        ("/// question: pot\n", "`/// question | ...`"),
        ("## A { #a asseses='b' }\n", "Did you mean `assesses`?"),
    ],
)
def test_a_hint_names_the_remedy(text: str, remedy: str) -> None:
    assert any(remedy in note.hint for note in parse_lesson("docs/a.md", "a", text).notes)


def test_comments_become_spaces_and_code_becomes_nothing() -> None:
    lines = [
        *(
            "a <!-- b --> c <!----> d",
            "`<!--` `e` <!-- f -->g",
            "<!-- h",
            "i",
            "j --> k <!-- l -->",
            "```",
            "<!--",
            "```",
        ),
        *("```sh", "m", "```", "~~~", "<!-- n -->", "o <!-- p", "q"),
    ]
    assert blank_code(lines, 0) == [
        *("a            c         d", "`<!--` `e`           g", "      ", " ", "      k           ", "", "", ""),
        *("", "", "", "~~~", "          ", "o       ", " "),
    ]


@pytest.mark.parametrize(
    ("text", "titles"),
    [("A\n===\n\nB", ["A"]), ("===\n\nA", []), ("---", []), ("# A", ["A"]), ("A\n-", ["A"]), ("A\n- -", [])],
)
def test_headings_at_the_edges_of_a_file(text: str, titles: list[str]) -> None:
    assert [section.title for section in parse_lesson("docs/a.md", "a", text).sections] == titles


def test_the_span_of_a_blank_is_the_blank() -> None:
    prompt = "a [[b]] and `[[c]]`\n\n```\n[[d]]\n```\n\n[[ e |f]][[g]]"
    spans = [(prompt[start:end], answers) for start, end, answers in blank_spans(prompt)]
    assert spans == [("[[b]]", ("b",)), ("[[ e |f]]", ("e", "f")), ("[[g]]", ("g",))]
