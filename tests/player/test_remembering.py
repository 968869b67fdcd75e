"""What the browser keeps of an answer, and when it is shown again."""

from .learner import Question, answer, kept, key_of, reload

NAMES = ("restart-email", "tricks", "fridays", "two-blanks", "said-twice")
MALFORMED = (
    *("", "{", "null", "3", '"x"', "[]", "{}"),
    *('{"chosen": null}', '{"chosen": "KEY"}', '{"chosen": []}', '{"chosen": [null]}', '{"chosen": [{}]}'),
    *('{"chosen": ["KEY", "other"]}', '{"chosen": ["0"]}', '{"chosen": {"KEY": "KEY"}}'),
    *('{"typed": null}', '{"typed": [1]}', '{"typed": {"KEY": 1}}', '{"typed": {"__proto__": "x"}}'),
    *('{"typed": {"KEY": "x", "other": "x"}}', '{"typed": "KEY"}', '{"typed": {"KEY": null}}'),
)


def store(page, texts):
    page.evaluate("texts => Object.assign(localStorage, texts)", texts)


def first_key(question):
    return question.form.locator("input").first.evaluate("input => input.dataset.key ?? input.value")


def test_answers_and_their_results_survive_a_reload(lesson):
    one, several, blank, two, _ = questions = [Question(lesson, name) for name in NAMES]
    one.answer("Restart it.")
    several.answer("It serves", "It builds")
    blank.answer("Custom")
    told = one.said
    reload(lesson)
    assert [question.verdict for question in questions] == ["wrong", "partly", "right", None, None]
    assert one.chosen == ["Restart it. Then it works."]
    assert several.chosen == ["It serves colleagues just as well.", "It builds the trust that repairs depend on."]
    assert blank.typed == ["Custom"]
    assert two.typed == ["", ""]
    assert one.said == told


def test_a_remembered_result_is_not_announced_and_takes_no_focus(lesson):
    question = answer(lesson, "restart-email", "Restart it.")
    reload(lesson)
    assert question.verdict == "wrong"
    assert question.feedback.get_attribute("aria-live") == "off"
    assert lesson.evaluate("document.activeElement === document.body")
    question.try_again()
    assert question.feedback.get_attribute("aria-live") == "polite"


def test_trying_again_forgets(lesson):
    question = answer(lesson, "restart-email", "Restart it.")
    assert question.stored
    question.try_again()
    assert question.stored is None
    reload(lesson)
    assert question.chosen == []


def test_the_choice_is_kept_and_not_what_it_was_worth(lesson):
    one, two = answer(lesson, "restart-email", "Could you"), answer(lesson, "two-blanks", "sympathy", "pity")
    assert one.stored == {"chosen": [one.option("Could you").get_attribute("value")]}
    keys = [blank.get_attribute("data-key") for blank in two.blanks.all()]
    assert two.stored == {"typed": dict(zip(keys, ["sympathy", "pity"], strict=True))}


def test_blanks_that_accept_the_same_are_remembered_apart(lesson):
    question = answer(lesson, "said-twice", "please", "thanks")
    reload(lesson)
    assert question.typed == ["please", "thanks"]
    assert question.verdict == "partly"


def test_an_inline_question_works_and_is_not_remembered(lesson):
    question = answer(lesson, "", "Good morning")
    assert question.verdict == "right"
    assert kept(lesson) == 0
    question.try_again()
    assert question.chosen == []
    question.answer("Ticket")
    assert question.verdict == "wrong"
    reload(lesson)
    assert question.verdict is None
    assert question.chosen == []


def test_whatever_stands_in_the_store_the_page_works(lesson):
    results = lesson.locator("form[data-verdict]")
    places = {key_of(name): first_key(Question(lesson, name)) for name in NAMES}
    for text in MALFORMED:
        store(lesson, {place: text.replace("KEY", key) for place, key in places.items()})
        lesson.evaluate("dispatchEvent(new StorageEvent('storage'))")
        assert results.count() == 0, text
    reload(lesson)
    assert results.count() == 0
    assert answer(lesson, "restart-email", "Could you").verdict == "right"
