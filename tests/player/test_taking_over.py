"""What an earlier version kept in localStorage is taken over, once."""

import json

import pytest

from .learner import Question, answer, beside, events, key_of, reload, there_and_back, visit

NO_DATABASE = "Object.defineProperty(window, 'indexedDB', { value: undefined })"

LEFT = "answers => { for (const [name, answer] of Object.entries(answers)) localStorage.setItem(name, answer) }"
UNUSABLE = (
    *("", "{", "null", "3", "[]", '{"chosen": ["0"]}', '{"typed": {"__proto__": "x"}}', '"x"'),
    *('{"typed": null}', '{"chosen": null}', '{"chosen": {"length": 1}}', "{}"),
)


@pytest.fixture
def leave(course, new):
    """`leave(name=answer)` gives a page of the course that finds these answers of the earlier version."""

    def leave(script="", **answers):
        page = visit(new(), course.url)
        keys = page.locator("form.cw-question").evaluate_all(
            "forms => Object.fromEntries(forms.map(({ dataset, elements }) => [dataset.question,"
            " [...elements].filter((it) => it.matches('input')).map((it) => it.dataset.key ?? it.value)]))"
        )
        left = {key_of(name): given if isinstance(given, str) else given(keys[name]) for name, given in answers.items()}
        beside(page, course).evaluate(LEFT, left)
        if script:
            page.add_init_script(script)
        return visit(page, course.url)

    return leave


def left(page):
    return page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('coursewright:'))")


def chosen(*places):
    return lambda keys: json.dumps({"chosen": [keys[place] for place in places]})


def typed(*texts):
    return lambda keys: json.dumps({"typed": dict(zip(keys, texts, strict=True))})


def test_answers_of_an_earlier_version_are_taken_over_once(leave):
    page = leave(**{"restart-email": chosen(0), "tricks": chosen(0, 2), "two-blanks": typed("sympathy", "empathy")})
    one, several, blanks = (Question(page, name) for name in ("restart-email", "tricks", "two-blanks"))
    assert (one.verdict, several.verdict, blanks.verdict) == ("wrong", "partly", "right")
    assert several.chosen == ["It serves colleagues just as well.", "It builds the trust that repairs depend on."]
    assert one.stored["id"].startswith("earlier:restart-email:{"), (
        "two tabs that take it over at once would add it twice"
    )
    assert one.stored["revision"] == one.form.get_attribute("data-revision")
    assert (several.stored["verdict"], several.stored["found"], several.stored["wanted"]) == ("partly", 2, 3)
    assert left(page) == []
    one.try_again()
    reload(page)
    assert (one.verdict, several.verdict) == (None, "partly")
    assert len(events(page)) == 4


def test_what_fits_no_question_is_not_taken_over(leave):
    names = ("restart-email", "tricks", "fridays", "two-blanks")
    for some in (UNUSABLE[place : place + len(names)] for place in range(0, len(UNUSABLE), len(names))):
        page = leave(**dict(zip(names, some, strict=False)))
        assert events(page) == []
        assert left(page) == []
        assert page.locator("form[data-verdict]").count() == 0


def test_what_cannot_be_taken_over_stays(leave):
    page = leave(NO_DATABASE, **{"restart-email": chosen(1)})
    question = Question(page, "restart-email")
    assert question.verdict == "right"
    assert len(left(page)) == 1
    answer(page, "tricks", "It serves")
    question.try_again()
    there_and_back(page)
    assert question.verdict is None
    reload(page)
    assert question.verdict == "right"
