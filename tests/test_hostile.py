"""Parsers read any text: they never raise, and what is too much for them costs no more than its length.

No time is asserted. What takes more than linear time takes minutes here.
"""

import random
import re
from collections.abc import Iterator, Sequence

import pytest
from markdown import Markdown

from coursewright.bank import parse_bank
from coursewright.course import parse
from coursewright.lesson import parse_lesson
from coursewright.markdown import CoursewrightExtension
from coursewright.model import Bank, Lesson, Line, Note, Place
from coursewright.render.page import page_markdown
from coursewright.render.words import words_of
from coursewright.rules import check

LINE_END = re.compile(r"\r\n|\r|\n")
LONG, MANY = 5_000_000, 100_000  # characters on one line, and on many

LESSON = """\
---
title: The kettle
# coursewright: allow C106 (a word of the trade)
objectives:
  boil: Name the sign of boiling water
  pour: "Pour water: without a splash"
transcript: kettle.vtt
---

# The kettle

Water [sings](pot.md) before it boils. <!-- coursewright: allow C503 (clear) -->

## First bubbles { #bubbles teaches="boil" }

/// question | kettle-song

///

//// dialogue | A cup for a guest

The guest has had a long journey.

/// weaker | In a hurry

**Host:** Tea. There.

The guest looks at the *cup*.

///

/// stronger | With time

**Host:** Would you like tea?
It is `hot`.

- black
- green

///

A question leaves a choice.

////

```python
kettle.sing()
```

Pouring { #pouring teaches='boil pour' }
---

> Hold the lid.

/// quiz | tea/final
///
"""

BANK = """\
---
title: What did you hear?
---

They come first.

## The song of the kettle { #kettle-song assesses="boil" }

When does a kettle sing?

```sh
kettle --sing
```

- [ ] When it boils,
  and bubbles.
  > Then the song is over.
- [x] Shortly before it boils.

  > Bubbles burst
  > before they reach the top.

A kettle sings before it boils.

## The steam { #steam assesses="boil tea/pot:pour" }

What leaves the spout is called [[steam|water vapour]], not `[[fog]]`.

---

The white cloud above it is water again. <!-- [[ -->
"""

UNITS = (
    *("#", "[", "[[", "]]", "[[a]]", "`", "`a``b", "/", "<!--", "<!-- ", "<!-- x -->", "-->", "> ", "{", "}", " {"),
    *("**", " ", "\t", "&", "\0", "\ufeff", "\u2028", "a", "a ", "|", '"', "a='", "- [ ] ", "<quiz>", "`<quiz>"),
    *("teaches = ", "**a:** ", "[a](b)", "# coursewright: allow C101 (", "<!-- coursewright: allow C101 (a) -->"),
)
LINES = (
    *("\n", "\r", "\r\n", "a\n", "a\n\n", "```a\n", "```\n", "~~~\n~~~~\n", "///\n", "//// a\n", "//// a\n///\n"),
    *("//// dialogue\n/// take\n", "/// take\n", "/// question | a\n", "//// a\n//// dialogue\n", "    /// take\n"),
    *("- [ ] x\n", "- [ ]\n", "- [x] a\n\n  > b\n", "- a\n", "[[a]]\n", "[[]]\n", "a [[b]]\n---\n", "---\n", "===\n"),
    *("x\n===\n", "x\n\ny\n---\n", "## a { #b\n", "## a { #b teaches='c' d }\n", "\n\n## a\n", "<!--\n", "-->"),
    *("--> <!--\n", "<quiz>\n", "**a:** b\n\n", "<!-- coursewright: allow C101 (a) -->\n", "\ufffd\n"),
)
BEGINNINGS = (
    "",
    "`",
    "<!-- ",
    "---\n",
    "---\ntitle: x\n---\n",
    "## a { #b }\n\n",
    "## a { #b }\n\nc\n\n- [ ] d\n",
    "//// dialogue | a\n\n/// take\n\n",
)
YAML = (
    *("[", "{", "- ", "? ", "!", "&a ", "*a ", "|", "> ", "a: ", "a:\n", "[a,", '"', "'", "%", "@", ":", "a: b\n"),
    *("- a\n", "? a\n", "&a [*a,", "? [a]\n", "<<: *a\n", "\t", "\\", "#", "{a: b}: c\n", "é"),
)
TRIFLES = ("", "\ufeff", "\0", "\r", "\n", "\ufeff\ufeff---\n---", "---", "---\n", "---\n---", " ")
ENDS = ("/// take", "/// question | a", "///", "## a", "## a {", "a\n===", "[[a]]", "- [ ] a", "<!--", "<!-- a", "```")


def sound(parsed: Lesson | Bank, text: str) -> bool:
    """Whether all that was read stands somewhere in the text, in the right order."""
    lines = LINE_END.split(text.lstrip("\ufeff"))
    return all(
        1 <= place.line <= len(lines)
        and 1 <= place.column <= (place.end_column or place.column) <= len(lines[place.line - 1]) + 1
        for place in _places(parsed)
    )


def _places(parsed: Lesson | Bank) -> Iterator[Place]:
    yield from (thing.place for thing in (*parsed.notes, *parsed.excuses))
    yield from (spot.place for note in parsed.notes if note.edit for spot in note.edit.spots)
    yield from (excuse.written for excuse in parsed.excuses)
    if isinstance(parsed, Bank):
        for question in parsed.questions:
            yield from (question.place, question.id_place, *map(question.place.beside, question.assesses_columns))
            yield from (option.place for option in question.options)
        yield from (Place(parsed.path, *line) for _, lines in parsed.passages() for line in lines)
        yield parsed.place
        return
    yield from (parsed.place, parsed.transcript_place)
    yield from (thing.place for thing in (*parsed.objectives, *parsed.placements))
    yield from (objective.text_place for objective in parsed.objectives)
    for section in parsed.sections:
        yield from (section.place, section.id_place, section.mark, *map(section.place.beside, section.teaches_columns))
    yield from (Place(parsed.path, section.end) for section in parsed.sections)
    for dialogue in parsed.dialogues:
        yield from (dialogue.place, *(turn.place for take in dialogue.takes for turn in take.turns))


def read(text: str) -> tuple[Lesson, Bank]:
    lesson = parse_lesson("docs/a/b.md", "a/b", text)
    bank = parse_bank("quizzes/a/b.md", "a/b", text)
    assert sound(lesson, text)
    assert sound(bank, text)
    return lesson, bank


def front_matter_notes(text: str) -> list[Note]:
    return [note for note in read(text)[0].notes if note.kind == "front-matter"]


@pytest.mark.parametrize("text", TRIFLES, ids=repr)
def test_next_to_nothing_is_read(text: str) -> None:
    read(text)


@pytest.mark.parametrize("end", ENDS, ids=repr)
def test_a_last_line_that_does_not_end_is_read(end: str) -> None:
    for beginning in ("", "\n", "a\n", "## b { #b }\n\n", "//// dialogue | a\n", "---\ntitle: a\n---\n"):
        read(beginning + end)


@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_a_long_line_is_read(unit: str) -> None:
    read(unit * (LONG // len(unit)))
    read("`" + unit * (MANY // len(unit)))


@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_lines_just_short_enough_to_look_at_are_read(unit: str) -> None:
    line = unit * (4900 // len(unit))
    for beginning in ("", "## a { ", "- [ ] [[", "/// "):
        read(f"{beginning}{line}\n\n" * 20)


@pytest.mark.parametrize("unit", LINES, ids=repr)
def test_many_lines_are_read(unit: str) -> None:
    read(unit * (MANY // len(unit)))


@pytest.mark.parametrize("beginning", BEGINNINGS, ids=repr)
def test_many_lines_after_something_are_read(beginning: str) -> None:
    for unit in LINES:
        text = beginning + unit * (2_000 // len(unit))
        read(text)
        read(f"{text}\n///\n-->\n```\n---\n")


def test_blocks_within_blocks_are_read() -> None:
    lesson, _ = read("//// a\n" * 8_000 + "//// dialogue\n" * 8_000 + "///\n" * 8_000 + "/// question | a\n///\n")
    assert [placement.target for placement in lesson.placements] == ["a"]


@pytest.mark.parametrize("unit", YAML, ids=repr)
def test_hostile_front_matter_is_read(unit: str) -> None:
    read(f"---\n{unit * (5_000 // len(unit))}\n---\n")
    for count in (1, 3, 20, 100):
        read(f"---\nobjectives:\n  {unit * count}\n---\n")


def test_front_matter_that_is_nested_too_deeply_is_noted() -> None:
    assert any("too deeply" in note.message for note in front_matter_notes("---\n" + "[" * 10_000 + "\n---\n"))


def test_front_matter_of_many_aliases_is_read() -> None:
    bomb = "\n".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 50))
    lesson, _ = read(f"---\na0: &a0 [x, x]\n{bomb}\ntitle: *a49\nobjectives: &o {{o: *o}}\n---\n")
    assert lesson.title == ""


def test_front_matter_that_is_too_long_is_noted() -> None:
    assert front_matter_notes("---\n" + "title: x\n" * (LONG // 9) + "---\n")


def test_half_a_front_matter_is_noted() -> None:
    assert front_matter_notes("---\ntitle: x\nobjectives:\n  a: b")


@pytest.mark.parametrize("value", ['"\\U99999999"', '"\\UFFFFFFFF"', '"\\ud800"', "\0", "\ufffe", "\ud800", "!<%ff> a"])
def test_what_yaml_cannot_take_is_read(value: str) -> None:
    read(f"---\ntitle: {value}\n---\n")
    read(f"---\n%YAML {'1' * 5000}.1\n---\n")


def test_bytes_that_are_no_text_are_noted() -> None:
    chance = random.Random(1)
    for size in (10, 1_000, 100_000):
        text = b"\xff".join((chance.randbytes(size), chance.randbytes(size))).decode("utf-8", "replace")
        assert front_matter_notes(text)


def test_what_the_lines_of_a_text_say_is_the_text() -> None:
    chance = random.Random(7)
    for _ in range(150):
        text = mangled(BANK, chance)
        lines = LINE_END.split(text)

        def said(parts: Sequence[Line], between: str, lines: list[str] = lines) -> str:
            return between.join(lines[number - 1][start - 1 : end - 1] for number, start, end in parts)

        bank = parse_bank("quizzes/a/b.md", "a/b", text)
        for question in bank.questions:
            assert said(question.prompt_lines, "\n") == question.prompt
            assert said(question.explanation_lines, "\n") == question.explanation
            for option in question.options:
                assert said(option.lines, " ") == option.text
                assert said(option.reason_lines, "\n") == option.reason


def test_broken_files_hide_nothing_of_the_others() -> None:
    whole = {"docs/a/c.md": "/// qestion | x\n\n///\n", "quizzes/a/c.md": "## Q { #q }\n\nNothing to choose.\n"}
    broken = {"docs/a/b.md": "---\ntitle: [\n---\n", "quizzes/a/b.md": "\ufffd\n## Q\n- [x\n", "docs/a/d.md": "\0<!--"}
    found, alone = check(parse(whole | broken)), check(parse(whole))
    assert alone
    assert set(alone) <= set(found)
    assert {finding.place.path for finding in found} >= set(broken)


def mangled(text: str, chance: random.Random) -> str:
    """The text with lines deleted, doubled, swapped, cut and joined."""
    lines = text.splitlines(keepends=True)
    for _ in range(chance.randint(1, 12)):
        one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        cut = chance.randint(0, len(lines[one]))
        lines[one:one] = chance.choice(([], [lines[other]], [lines[one][:cut]], ["    ", lines[other]], ["\n"]))
        lines[other : other + chance.choice((0, 1, 1, 3))] = []
        lines = lines or ["\n"]
    if chance.random() < 0.1:
        chance.shuffle(lines)
    return "".join(lines)


@pytest.mark.parametrize("seed", range(20))
def test_mangled_lessons_and_banks_are_read_and_shown(seed: int) -> None:
    chance = random.Random(seed)
    extensions = [CoursewrightExtension(), "toc", "footnotes", "pymdownx.superfences"]
    for _ in range(15):
        lesson, bank = mangled(LESSON, chance), mangled(BANK, chance)
        read(lesson)
        read(bank)
        course = parse({"docs/a/b.md": lesson, "quizzes/a/b.md": bank})
        body = "\n".join(lesson.splitlines()[chance.choice((0, 8)) :])
        page = page_markdown(body, course.lessons[0], course, words_of("en"), lambda question: question.prompt)
        assert Markdown(extensions=extensions).convert(page)
