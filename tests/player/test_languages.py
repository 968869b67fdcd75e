"""The player in the language of the site, and in a script that runs from right to left."""

import pytest

from .conftest import served_copy
from .learner import answer, visit

SAY = """async ([url, key, values]) => {
    const { $say } = await import(url);
    await $say.learn();
    return $say.say(key, values);
}"""


def served_in(language, folder, build):
    with served_copy(folder, build) as course:
        with (course.folder / "served.yml").open("a", encoding="utf-8") as settings:
            settings.write(f"theme: {{ language: {language} }}\n")
        course.build()
        yield course


@pytest.fixture(scope="module")
def german(tmp_path_factory, build):
    yield from served_in("de", tmp_path_factory.mktemp("german"), build)


@pytest.fixture(scope="module")
def arabic(tmp_path_factory, build):
    """A site whose words are English, since nobody has translated them, and whose direction is the theme's."""
    yield from served_in("ar", tmp_path_factory.mktemp("arabic"), build)


def test_a_verdict_is_told_in_the_language_of_the_site(german, new):
    page = visit(new(), german.url)
    question = answer(page, "tricks", "It serves", "It brings")
    told = "Teilweise richtig: 1 von 3 richtigen Antworten gefunden, 1 gewählte Antwort ist falsch."
    assert question.result.inner_text() == told
    badges = ["Richtig gewählt", "Falsch gewählt", "Richtig, aber nicht gewählt", "Richtig, aber nicht gewählt"]
    assert question.badges.all_inner_texts() == badges
    assert question.again_button.inner_text() == "Noch einmal versuchen"
    assert answer(page, "two-blanks", "x").feedback.inner_text() == "Bitte zuerst alle Lücken ausfüllen."
    assert answer(page, "restart-email", "Could you").result.inner_text() == "Richtig."


def test_a_number_chooses_the_form_and_is_written_as_the_language_does(german, new):
    page = visit(new(), german.url)

    def say(key, **values):
        return page.evaluate(SAY, [f"{german.url}assets/coursewright/coursewright.js", key, values])

    assert say("review.due", count=1) == "1 Frage ist fällig"
    assert say("review.due", count=0) == "0 Fragen sind fällig"
    assert say("review.due", count=12345) == "12.345 Fragen sind fällig"
    assert say("progress.begin", title="{title} & <b>") == "Anfangen: {title} & <b>"
    assert say("partly.blanks", found=1) == "Teilweise richtig: 1 von {wanted} Lücken."
    assert say("older.than.this.script") == "older.than.this.script"


@pytest.mark.parametrize("width", [320, 1400])
def test_from_right_to_left_everything_is_turned_round(arabic, new, width):
    page = visit(new(viewport={"width": width, "height": 800}), arabic.url)
    assert page.locator("body").get_attribute("dir") == "rtl"
    question = answer(page, "restart-email", "Restart it.")
    assert question.result.inner_text() == "Not quite."
    assert page.evaluate("document.documentElement.scrollWidth") <= width

    def box(selector):
        return page.locator(selector).first.bounding_box()

    option = box("#question-restart-email .cw-option > label")
    assert box("#question-restart-email .cw-option > input")["x"] > option["x"] + option["width"] / 2
    assert box("[data-speaker='1']")["x"] > box("[data-speaker='2']")["x"]
    weaker, stronger = box("[data-verdict=weaker]"), box("[data-verdict=stronger]")
    assert weaker["x"] > stronger["x"] if width > 1000 else weaker["y"] < stronger["y"]
    line = page.locator("#question-restart-email .cw-told > li").first
    sides = line.evaluate("li => [getComputedStyle(li).borderRightWidth, getComputedStyle(li).borderLeftWidth]")
    assert sides[0] != "0px"
    assert sides[1] == "0px"
