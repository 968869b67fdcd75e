"""Without a mouse and without sight: where the focus is, what keys do, and what things are called."""

from playwright.sync_api import expect

from .learner import Question, answer


def focus(page, matches):
    return page.evaluate("selector => document.activeElement.matches(selector)", matches)


def test_a_question_is_answered_with_the_keyboard_alone(lesson):
    question, press = Question(lesson, "restart-email"), lesson.keyboard.press
    question.options.first.focus()
    press("Space")
    for label in question.labels:
        assert question.chosen == [label]
        assert question.verdict is None
        press("ArrowDown")
    press("Tab")
    assert focus(lesson, ".cw-check")
    press("Enter")
    assert question.verdict == "wrong"
    assert focus(lesson, ".cw-check")
    press("Enter")
    assert question.verdict == "wrong"
    press("Tab")
    assert focus(lesson, ".cw-again")
    press("Enter")
    assert question.has_focus()
    assert question.chosen == []
    press("ArrowDown")
    press("Enter")
    assert question.verdict == "right"


def test_checkboxes_take_space_and_enter(lesson):
    question, press = Question(lesson, "tricks"), lesson.keyboard.press
    question.options.first.focus()
    press("Space")
    press("Tab")
    press("Space")
    press("Enter")
    assert question.chosen == ["It serves colleagues just as well.", "It brings every call to a good end."]
    assert question.verdict == "partly"


def test_enter_in_a_blank_checks_and_the_focus_stays(lesson):
    question = Question(lesson, "fridays")
    question.blanks.first.focus()
    lesson.keyboard.type("habit")
    lesson.keyboard.press("Enter")
    assert question.verdict == "right"
    assert question.has_focus()
    lesson.keyboard.press("Enter")
    assert question.verdict == "right"


def test_every_stop_of_a_question_is_reached_in_order(lesson):
    question = answer(lesson, "two-blanks", "sympathy", "pity")
    question.blanks.first.focus()
    stops = []
    for _ in range(4):
        stops.append(lesson.evaluate("[...document.activeElement.classList].find(name => name.startsWith('cw-'))"))
        lesson.keyboard.press("Tab")
    assert stops == ["cw-blank", "cw-blank", "cw-check", "cw-again"]


def test_the_focus_is_seen(lesson):
    question = Question(lesson, "restart-email")
    outline = "element => getComputedStyle(element).outlineStyle"
    assert question.form.locator(".cw-option").first.evaluate(outline) == "none"
    question.options.first.focus()
    lesson.keyboard.press("Space")
    assert question.form.locator(".cw-option").first.evaluate(outline) == "solid"
    lesson.keyboard.press("Tab")
    assert question.check_button.evaluate(outline) == "solid"
    lesson.locator(".cw-debrief > summary").first.focus()
    assert lesson.locator(".cw-debrief > summary").first.evaluate(outline) == "solid"


def test_groups_and_options_have_names_and_a_result_describes_them(lesson):
    question = answer(lesson, "restart-email", "Restart it.")
    option = question.form.get_by_role("radio", name="Restart it. Then it works.", exact=True)
    prompt = "Tomas writes that his calendar is blank. Which reply is more likely to be answered?"
    expect(question.form.get_by_role("group", name=prompt, exact=True)).to_be_visible()
    expect(option).to_be_checked()
    expect(option).to_have_accessible_description("Your choice: wrong")
    expect(question.form.get_by_role("button", name="Check answer", disabled=True)).to_be_visible()
    question.try_again()
    expect(option).to_have_accessible_description("")
    expect(question.form.get_by_role("button", name="Check answer", disabled=False)).to_be_visible()


def test_blanks_and_takes_have_names(lesson):
    question = answer(lesson, "two-blanks", "sympathy", "pity")
    expect(question.form.get_by_role("textbox", name="Blank 1")).to_have_accessible_description("Right")
    expect(question.form.get_by_role("textbox", name="Blank 2")).to_have_accessible_description("Wrong")
    expect(lesson.get_by_role("group", name="Weaker: Telling")).to_be_visible()
    expect(lesson.get_by_role("group", name="Stronger: Asking")).to_be_visible()


def test_a_result_is_announced_by_a_region_that_was_there_before(lesson):
    question = Question(lesson, "restart-email")
    region = question.form.get_by_role("status")
    expect(region).to_have_class("cw-feedback")
    region.evaluate("region => region.before = true")
    question.check()
    question.answer("Restart it.")
    assert region.evaluate("region => region.before")
    assert region.get_attribute("aria-live") == "polite"
    assert region.get_by_role("button").count() == 0
