"""What the browser keeps of an answer, and when it is shown again."""

import json
import re

from .learner import Question, answer, kept, put, reload

NAMES = ("restart-email", "tricks", "fridays", "two-blanks", "said-twice")
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
ENTRY = {"question": "NAME", "at": 1, "type": "answered", "revision": "REVISION", "verdict": "right"}
MALFORMED = (
    *({}, {"type": None}, {"type": "seen"}, {"chosen": None}, {"chosen": "KEY"}, {"chosen": []}, {"chosen": [None]}),
    *({"chosen": [{}]}, {"chosen": ["KEY", "other"]}, {"chosen": ["0"]}, {"chosen": {"KEY": "KEY"}}, {"typed": None}),
    *({"typed": [1]}, {"typed": {"KEY": 1}}, {"typed": {"KEY": "x", "other": "x"}}, {"typed": "KEY"}),
    *({"typed": {"KEY": None}}, {"chosen": ["KEY"], "typed": {"KEY": "x"}, "revision": None}),
    *({"chosen": ["KEY"], "typed": {"KEY": "x"}, "type": 3}, {"chosen": ["KEY"], "typed": {"KEY": "x"}, "at": "x"}),
)


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


def test_trying_again_clears_the_answer_and_keeps_it_in_the_history(lesson):
    question = answer(lesson, "restart-email", "Restart it.")
    assert question.stored
    question.try_again()
    assert question.stored is None
    assert [event["type"] for event in question.history] == ["answered", "cleared"]
    reload(lesson)
    assert (question.chosen, question.verdict) == ([], None)
    question.answer("Could you")
    reload(lesson)
    assert question.verdict == "right"
    assert [event["type"] for event in question.history] == ["answered", "cleared", "answered"]


def test_an_event_says_what_was_chosen_and_what_it_was_worth(lesson):
    one, two = answer(lesson, "restart-email", "Could you"), answer(lesson, "two-blanks", "sympathy", "pity")
    keys = [blank.get_attribute("data-key") for blank in two.blanks.all()]
    first, second = one.stored, two.stored
    assert [*filter(UUID.fullmatch, {first.pop("id"), second.pop("id")})][1:], "two ids, both UUIDs"
    assert 1.7e12 < first.pop("at") <= second.pop("at")
    revisions = [question.form.get_attribute("data-revision") for question in (one, two)]
    about = {"type": "answered", "question": "restart-email", "revision": revisions[0]}
    key = one.option("Could you").get_attribute("value")
    assert first == about | {"chosen": [key], "verdict": "right", "found": 1, "wanted": 1}
    about = {"type": "answered", "question": "two-blanks", "revision": revisions[1]}
    typed = dict(zip(keys, ["sympathy", "pity"], strict=True))
    assert second == about | {"typed": typed, "verdict": "partly", "found": 1, "wanted": 2}


def test_a_clock_that_was_set_back_reorders_nothing(lesson):
    question = answer(lesson, "restart-email", "Restart it.")
    lesson.evaluate("Date.now = () => 1000")
    question.try_again()
    question.answer("Could you")
    reload(lesson)
    assert question.verdict == "right"


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
    for number, entry in enumerate(MALFORMED):
        for name in NAMES:
            question = Question(lesson, name)
            text = json.dumps({"id": f"{name} {number}"} | ENTRY | {"at": number} | entry).replace("NAME", name)
            text = text.replace("KEY", first_key(question))
            put(lesson, [json.loads(text.replace("REVISION", question.form.get_attribute("data-revision")))])
    put(lesson, [{"id": 7}, {"id": "none", "at": 3}, {"id": "odd", "question": ["tricks"], "at": 1}])
    reload(lesson)
    assert lesson.locator("form[data-verdict]").count() == 0
    assert kept(lesson) > len(MALFORMED), "nothing is thrown away"
    assert answer(lesson, "restart-email", "Could you").verdict == "right"
    reload(lesson)
    assert Question(lesson, "restart-email").verdict == "right"
