"""Blanks: which spellings count, and that what is typed is never more than text."""

from .learner import Question, answer, kept, reload

EVIL = "<img src=x onerror=window.hacked=1>"


def test_spellings_of_an_accepted_answer_are_right(lesson):
    question = Question(lesson, "fridays")
    for text in (
        "habit",
        "  HABIT ",
        "ｈａｂｉｔ",
        "custom",
        "boss’s Spaß",
        "boss's  SPASS",
        "Boss`s spaß",
        "BOSS‘S SPAẞ",
    ):
        question.answer(text)
        assert question.verdict == "right", text
        question.try_again()
        assert question.typed == [""]


def test_other_words_are_wrong(lesson):
    question = Question(lesson, "fridays")
    for text in ("habits", "hab", "hab it", "habit or custom", "or", "bosss Spaß"):
        question.answer(text)
        assert question.verdict == "wrong", text
        question.try_again()


def test_a_wrong_word_is_told_what_is_accepted(lesson):
    question = answer(lesson, "fridays", "policy")
    assert "Your answer: policy\nRight: habit or custom or boss’s Spaß" in question.said
    assert "a rule that nobody made" in question.said
    assert question.marks == ["Wrong"]


def test_blanks_are_judged_one_by_one(lesson):
    question = answer(lesson, "two-blanks", "Sympathy", "pity")
    assert question.result.inner_text() == "Partly right: 1 of 2 blanks."
    assert "Blank 1: Sympathy" in question.said
    assert "Blank 2: pity\nRight: empathy" in question.said
    assert question.marks == ["Right", "Wrong"]


def test_an_empty_blank_is_no_mistake(lesson):
    for name, words in {"fridays": "Fill in the blank first.", "two-blanks": "Fill in every blank first."}.items():
        question = answer(lesson, name, "   ")
        assert question.said == words
        assert question.verdict is None
        assert question.has_focus()
    assert kept(lesson) == 0


def test_the_hint_leads_to_the_first_empty_blank(lesson):
    question = answer(lesson, "two-blanks", "sympathy")
    assert question.said == "Fill in every blank first."
    assert question.blanks.nth(1).evaluate("blank => blank === document.activeElement")
    assert question.typed == ["sympathy", ""]


def test_typing_takes_the_result_away(lesson):
    question = answer(lesson, "fridays", "policy")
    question.blanks.first.press_sequentially("!")
    assert question.verdict is None
    assert question.said == ""


def test_typed_markup_stays_text(lesson):
    one, two = answer(lesson, "fridays", EVIL), answer(lesson, "two-blanks", EVIL, EVIL)
    for _ in range(2):
        assert one.said.count(EVIL) == 1
        assert two.said.count(EVIL) == 2
        assert lesson.locator("form img").count() == 0
        assert lesson.evaluate("window.hacked") is None
        reload(lesson)
