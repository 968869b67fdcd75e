"""Debriefs and answers that unfold: on the screen, on paper (where answers stand at the end), and without scripts."""

from playwright.sync_api import expect

from .learner import Question, answer, visit

STILL_CLOSED = "document.querySelectorAll('.cw-debrief:not([open])').length"


def are_open(page):
    return page.locator(".cw-debrief").evaluate_all("all => all.map(debrief => debrief.open)")


def test_a_debrief_is_folded_once_and_then_the_learner_s(lesson):
    assert are_open(lesson) == [False, False]
    lesson.locator(".cw-debrief > summary").nth(1).focus()
    lesson.keyboard.press("Enter")
    expect(lesson.get_by_text("The first leaves Tomas alone")).to_be_visible()
    lesson.evaluate("document$.next(document)")
    assert are_open(lesson) == [False, True]


def test_a_link_into_a_debrief_finds_it_open(course, new):
    page = visit(new(), f"{course.url}call/")
    page.get_by_role("link", name="wanting to know").click()
    page.wait_for_url("**#wanting-to-know")
    page.wait_for_selector(".cw-debrief[data-cw-ready]:has(#wanting-to-know)")
    assert are_open(page) == [False, True]
    expect(page.get_by_text("Asking says that you want to know.")).to_be_visible()


def test_an_address_that_is_no_text_does_no_harm(course, new):
    page = visit(new(), f"{course.url}#%E0%A4%A")
    assert are_open(page) == [False, False]


def test_paper_shows_debriefs_and_no_controls(bare):
    question = answer(bare, "restart-email", "Restart it.")
    bare.emulate_media(media="print")
    bare.evaluate("dispatchEvent(new Event('beforeprint'))")
    for shown in bare.locator(".cw-debrief > p").all():
        expect(shown).to_be_visible()
    for hidden in (question.check_button, question.again_button, question.feedback):
        expect(hidden).to_be_hidden()
    bare.emulate_media(media="screen")
    bare.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(question.feedback).to_be_visible()
    assert are_open(bare) == [False, False]


def test_printing_unfolds_and_folds_again(lesson):
    lesson.locator(".cw-debrief > summary").first.click()
    lesson.evaluate(f"addEventListener('beforeprint', () => window.closed_on_paper = {STILL_CLOSED})")
    lesson.pdf()
    assert lesson.evaluate("closed_on_paper") == 0
    assert are_open(lesson) == [True, False]


def test_without_javascript_the_answer_unfolds_and_the_debrief_is_open(course, new):
    page = new(java_script_enabled=False)
    page.goto(course.url)
    question = Question(page, "restart-email")
    assert page.evaluate("document.getAnimations().length") == 0, "the answer is shown late"
    explanation = question.form.get_by_text("Asking instead of telling")
    expect(question.check_button).to_be_hidden()
    expect(page.get_by_text("The first leaves Tomas alone")).to_be_visible()
    expect(explanation).to_be_hidden()
    question.form.get_by_text("Answer", exact=True).click()
    expect(explanation).to_be_visible()
    expect(question.form.get_by_text("It blames before it helps.")).to_be_visible()


def test_if_the_player_never_comes_all_of_it_shows(course, new):
    page = new(expected="error: Failed to load resource")
    page.route("**/coursewright.js", lambda route: route.abort())
    page.goto(course.url)
    debrief, summary = page.get_by_text("The first leaves Tomas alone"), page.locator(".cw-answer > summary").first
    expect(debrief).to_be_hidden()
    expect(summary).to_be_hidden()
    expect(summary).to_be_visible(timeout=9000)
    expect(debrief).to_be_visible()
