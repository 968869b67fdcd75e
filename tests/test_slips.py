"""Slips that authors really make: each gets one note, on its own line, and nothing is lost without a word."""

import pytest

from coursewright.bank import parse_bank
from coursewright.course import parse
from coursewright.lesson import parse_lesson
from coursewright.model import Note
from coursewright.rules import check

FRONT = "---\ntitle: Tea\nobjectives:\n  boil: Tell when water boils\n---\n"
QUESTION = "## Q { #q }\n\nWhat do guests take?\n\n"


def notes_of_lesson(text: str) -> list[Note]:
    return list(parse_lesson("docs/tea/cup.md", "tea/cup", text).notes)


def notes_of_bank(text: str) -> list[Note]:
    return list(parse_bank("quizzes/tea/cup.md", "tea/cup", text).notes)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("***\ntitle: Tea\n***\n", 1, "begins with another line"),
        ("----\ntitle: Tea\n----\n", 1, "begins with another line"),
        ("\n---\ntitle: Tea\n---\n", 2, "begins with another line"),
        ("---\nTitle: Tea\n---\n", 2, "`Title` is no key"),
        ("---\ntitle: Tea\nobjective:\n  boil: B\n---\n", 3, "`objective` is no key"),
        ("---\ntitle: Tea\nobjectives:\nboil: B\n---\n", 3, "no list of"),
        ("---\ntitle: Milk #1 and sugar\n---\n", 2, "is lost: YAML takes it for a comment"),
        ("---\ntitle: !Explain tea\n---\n", 2, "takes it for a tag"),
        ("---\ntitle: Tea\ntranscript: [a.vtt]\n---\n", 3, "`transcript` is no file name"),
        ("---\ntitle:Tea\ntranscript: a\n---\n", 2, "cannot be read"),
        ("---\ntitle: Tea\nobjectives:\n  a:A\n  b: B\n---\n", 4, "cannot be read"),
        ("---\ntitle: Tea\nobjectives:\n  a: A\n  b:B\ntranscript: x\n---\n", 5, "cannot be read"),
        ("---\ndescription: A\n  b\n  c: D\n---\n", 4, "cannot be read"),
        (f"---\ntitle: Tea\ntags: {'[' * 3000}\n---\n", 3, "nested too deeply"),
        (
            "---\ntitle: Tea\n\nThe guest said to me: yes.\n\nAnd I said to him: no.\n\n---\n",
            4,
            "goes on into a sentence",
        ),
        (" ## Asking { #a teaches='boil' }\n", 1, "stands on no heading"),
        ('**Asking** { #a teaches="boil" }\n', 1, "stands on no heading"),
        ('## Asking\n{ #a teaches="boil" }\n', 2, "stands on no heading"),
        ('## Asking { # asking teaches="boil" }\n', 1, "`#` stands alone"),
        ("## Asking { #asking the guest }\n", 1, "`the` stands alone"),
        ("## Asking { #asking, }\n", 1, "`#asking,` is no id"),
        ("// question | q\n\n//\n", 1, "nearly a mark"),
        (r"\\\ weaker | In a hurry" + "\n", 1, "nearly a mark"),
        ("/ / / quiz | final\n", 1, "nearly a mark"),
        ("::: dialogue | A cup\n", 1, "nearly a mark"),
        ("/// question | q\n\nA remark.\n\n///\n", 3, "inside a `question`"),
        ("//// dialogue | A\n\n/// take | B\n\n///\n\n////\n", 3, "take is empty"),
        ("Text.\n\n```\ncode\n", 3, "fence is never closed"),
        ("```py\ncode\n\n/// question | q\n\n///\n\n```py\nmore\n```\n", 8, "a fence begins inside a fence"),
        ("Text <!-- a thought\n\nMore.\n", 1, "comment is never closed"),
    ],
)
def test_a_slip_in_a_lesson_is_noted_where_it_is(text: str, line: int, message: str) -> None:
    found = [note for note in notes_of_lesson(text) if message in note.message]
    assert [note.place.line for note in found] == [line], notes_of_lesson(text)


@pytest.mark.parametrize(
    "text",
    [
        "| question | answer |\n|---|---|\n| quiz | weaker |\n",
        "A sum: 3 // 4 is 0.\n",
        "Braces { as in C } and `{ teaches=x }` in code.\n",
        "## Braces {x}\n",
        "---\ntitle: Tea # the best\n---\n",
        "---\ntitle: 'Milk #1'\n---\n",
        "---\ntitle: Tea\nobjectives: {}\n---\n",
        "---\ntitle: Tea\ndescription: D\ntags: [a]\n---\n",
        "***\n\nA rule, then text: like this.\n",
        "Title {: #x teaches='boil' }\n=====\n",
        "````markdown\n```\ncode\n```\n````\n",
        "~~~\n```\n~~~\n",
    ],
)
def test_what_is_no_slip_in_a_lesson_is_left_alone(text: str) -> None:
    assert notes_of_lesson(text) == []


@pytest.mark.parametrize(
    "option",
    [
        "-[x] Sugar",
        "- [x]Sugar",
        "- [ Sugar",
        "- [x ] Sugar",
        "- [ x] Sugar",
        "2. [x] Sugar",
        "– [x] Sugar",
        "[x] Sugar",
    ],
)
def test_what_is_nearly_an_option_is_noted_where_it_is(option: str) -> None:
    notes = notes_of_bank(f"{QUESTION}- [ ] Milk\n  > Why not\n{option}\n- [x] Tea\n")
    if option == "- [ Milk":
        assert [note.message for note in notes] == ["an item among the options has no box"]
    assert {note.place.line for note in notes} == {7}


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        (QUESTION + "- [x] A\n- [ ] B\n\n ## The time { #when assesses='a' }\n\nAt [[five]].\n", 8, "on no heading"),
        (QUESTION + "- [x] A\n- [ ] B\n\nIt is [[tea]].\n", 8, "behind the prompt"),
        (QUESTION + "- [x] A [[b]]\n- [ ] B\n", 5, "behind the prompt"),
        ("## Q { #q }\n\nBy [[strength] or [[colour]].\n", 3, "not closed"),
        ("## Q { #q }\n\nBy [[strength.\n", 3, "not closed"),
        (QUESTION + "- [x] A\n- B\n", 6, "has no box"),
    ],
)
def test_a_slip_in_a_bank_is_noted_where_it_is(text: str, line: int, message: str) -> None:
    found = [note for note in notes_of_bank(text) if message in note.message]
    assert [note.place.line for note in found] == [line], notes_of_bank(text)


def test_links_in_a_list_are_no_options() -> None:
    assert notes_of_bank(QUESTION + "- [x](a.md)\n- [X]: y\n\n- [x] A\n- [ ] B\n") == []


def test_a_question_that_is_misread_is_not_judged_too() -> None:
    texts = {
        "docs/tea/cup.md": FRONT + '\n## A { #a teaches="boil" }\n',
        "quizzes/tea/cup.md": '## Q { #q assesses="boil" }\n\nWell?\n\n- [x] A\n-[ ] B\n\nSo.\n',
    }
    assert [finding.code for finding in check(parse(texts), {"C105": "off"})] == ["C004"]


def test_front_matter_that_begins_wrongly_is_one_finding() -> None:
    texts = {
        "docs/tea/cup.md": FRONT.replace("---", "***", 1) + '\n## A { #a teaches="boil" }\n',
        "quizzes/tea/cup.md": '## Q { #q assesses="boil" }\n\nWell?\n\n- [x] A\n- [ ] B\n  > No\n\nSo.\n',
    }
    assert [finding.code for finding in check(parse(texts))] == ["C001"]
