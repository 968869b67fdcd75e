"""A course that its author changes and builds anew: what asks something else is asked again; nothing is forgotten."""

import pytest

from .learner import Question, answer, reload, visit

BANK = "quizzes/index.md"
TITLE = "## Tricks for customers? {"
ADDED = """\
## A greeting {{ #greeting assesses="tone" }}

How do you begin?

- [ ] With the ticket's number.
  > It is the last thing on a user's mind.
- [x] With the user's name.
  > It says whom you have in mind.

A name costs nothing.

{}"""
SERVES = """\
- [x] It serves colleagues just as well.
  > It is about people, and users are some of them.
"""
DIFFERS = """\
- [x] It differs from person to person.
  > What calms one user may irritate the next.
"""


@pytest.fixture
def page(editable, new):
    return visit(new(), editable.url)


def test_a_question_added_above_leaves_each_answer_with_its_question(editable, page):
    several, blanks = answer(page, "tricks", "It serves", "It brings"), answer(page, "two-blanks", "sympathy", "pity")
    told = several.said, blanks.said
    editable.edit(BANK, TITLE, ADDED.format(TITLE))
    editable.build()
    reload(page)
    names = page.locator("form.cw-question").evaluate_all("forms => forms.map(form => form.dataset.question)")
    assert names.index("greeting") < names.index("tricks") < names.index("two-blanks")
    assert Question(page, "greeting").verdict is None
    assert Question(page, "greeting").chosen == []
    assert several.chosen == ["It serves colleagues just as well.", "It brings every call to a good end."]
    assert blanks.typed == ["sympathy", "pity"]
    assert (several.said, blanks.said) == told
    assert Question(page, "said-twice").verdict is None


def test_options_in_another_order_keep_the_choice(editable, page):
    question = answer(page, "tricks", "It serves", "It brings")
    editable.edit(BANK, DIFFERS, "")
    editable.edit(BANK, SERVES, DIFFERS)
    editable.edit(BANK, "\nIt improves the odds", f"{SERVES}\nIt improves the odds")
    editable.build()
    reload(page)
    assert question.labels[0] == "It differs from person to person."
    assert question.labels[-1] == "It serves colleagues just as well."
    assert sorted(question.chosen) == ["It brings every call to a good end.", "It serves colleagues just as well."]
    assert question.verdict == "partly"


def test_an_option_in_other_words_is_a_choice_nobody_made(editable, page):
    one, several = answer(page, "restart-email", "Restart it."), answer(page, "tricks", "It serves", "It builds")
    blank, twice = answer(page, "fridays", "custom"), answer(page, "said-twice", "please", "thanks")
    editable.edit(BANK, "Restart it. Then it works.", "Switch it off, then on.")
    editable.edit(BANK, "It brings every call to a good end.", "It never fails.")
    editable.edit(BANK, "[[habit|custom|", "[[habit|custom|tradition|")
    editable.build()
    reload(page)
    assert (one.verdict, one.chosen) == (None, [])
    assert (blank.verdict, blank.typed) == (None, [""])
    assert (several.verdict, several.chosen) == (None, [])
    assert twice.typed == ["please", "thanks"]
    assert all(len(question.history) == 1 for question in (one, several, blank, twice))


def test_a_prompt_in_other_words_is_another_question(editable, page):
    one, other = answer(page, "restart-email", "Could you"), answer(page, "fridays", "habit")
    editable.edit(BANK, "Which reply is more likely", "Which reply is less likely")
    editable.edit(BANK, "nobody ever decided it.", "nobody ever\ndecided   it.")
    editable.edit(BANK, "It asks, and it leaves the door open.", "A reason is no part of what is asked.")
    editable.build()
    reload(page)
    assert (one.verdict, other.verdict) == (None, "right")


def test_what_was_deleted_and_comes_back_finds_its_answer(editable, page):
    question = answer(page, "tricks", "It serves", "It builds")
    editable.edit(BANK, DIFFERS, "")
    editable.build()
    reload(page)
    assert question.verdict is None
    question.answer("It brings")
    assert [event["verdict"] for event in question.history] == ["partly", "wrong"]
    editable.edit(BANK, SERVES, SERVES + DIFFERS)
    editable.build()
    reload(page)
    assert question.chosen == ["It serves colleagues just as well.", "It builds the trust that repairs depend on."]


def test_another_right_answer_is_asked_again(editable, page):
    question = answer(page, "restart-email", "Restart it.")
    assert question.verdict == "wrong"
    editable.edit(BANK, "- [ ] Restart it.", "- [x] Restart it.")
    editable.edit(BANK, "- [x] Could you restart it", "- [ ] Could you restart it")
    editable.build()
    reload(page)
    assert (question.verdict, question.chosen) == (None, [])
    question.answer("Restart it.")
    assert [event["verdict"] for event in question.history] == ["wrong", "right"]
    assert len({event["revision"] for event in question.history}) == 2


def test_a_question_that_moves_to_another_lesson_takes_its_answer_along(editable, page):
    answer(page, "restart-email", "Restart it.")
    bank = (editable.folder / BANK).read_text("utf-8")
    asked = bank.partition("## Tricks")[0]
    editable.edit(BANK, asked, "")
    editable.edit("quizzes/call.md", "## The second", asked.replace('"tone"', '"index:tone"') + "## The second")
    editable.edit("docs/index.md", "/// question | restart-email\n\n///", "")
    editable.build()
    visit(page, f"{editable.url}call/")
    assert Question(page, "restart-email").verdict == "wrong"
    assert Question(page, "second-question").verdict is None
