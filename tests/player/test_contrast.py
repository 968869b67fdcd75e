"""Where the two part: learners mark the turn that makes the difference, before the debrief opens."""

import json

import jsonschema
import pytest
from playwright.sync_api import expect
from web.test_accessibility import violations

from coursewright.schemas import all_schemas

from .conftest import served_copy
from .learner import answer, events, put, reload, there_and_back, visit
from .test_layout import STYLED, boxes
from .test_own_data import load, progress, save, status

MARK = "\n{ .turning-point }\n"
INDEX, SLIDES, RESTART = "docs/index.md", "#dialogue-1", "#dialogue-2"
RIGHT, WRONG, SHOWN = "Yes, here they part.", "They do not part here. Look once more.", "Here they part."
ASKED = "Mark the turn that makes the difference."


def mark(course):
    """Both comparisons of the first lesson, which has other questions, too."""
    for words in ("What a pity!\n", "go through it in peace while yours recovers?\n", "Restart it.\n"):
        course.edit(INDEX, words, words.rstrip() + MARK)
    course.edit(INDEX, "starts.\n", f"starts.{MARK}")


@pytest.fixture(scope="module")
def marked(tmp_path_factory, build):
    with served_copy(tmp_path_factory.mktemp("contrast"), build) as course:
        mark(course)
        course.build()
        yield course


class Comparison:
    def __init__(self, page, id_=RESTART):
        self.page, self.figure = page, page.locator(id_)
        self.radios = self.figure.get_by_role("radio")
        self.status = self.figure.get_by_role("status")
        self.debrief = self.figure.locator(".cw-debrief")
        self.found = self.figure.locator(".cw-turn:has(.cw-here)")

    def choose(self, words, nth=0):
        self.figure.get_by_role("radio", name=words).nth(nth).check()

    def press(self, name):
        self.figure.get_by_role("button", name=name, exact=True).click()

    def mark(self, words):
        self.choose(words)
        self.press("Check")

    def is_solved(self, said):
        expect(self.status).to_have_text(said)
        expect(self.found).to_have_count(2)
        expect(self.radios).to_have_count(0)
        return True

    def is_asked(self, said=ASKED):
        expect(self.status).to_have_text(said)
        expect(self.found).to_have_count(0)
        assert self.radios.count() == self.figure.locator(".cw-turn").count()
        return True

    @property
    def is_open(self):
        return self.debrief.evaluate("debrief => debrief.open")


def opened(page, course):
    visit(page, course.url)
    expect(page.locator(".cw-contrast")).to_have_count(2)
    return page


@pytest.fixture
def page(marked, new):
    return opened(new(), marked)


def stored(dialogue, turn, revision="", *, at=1, right=True):
    return {
        "id": f"marked:{dialogue}:{at}",
        "at": at,
        "type": "marked",
        "dialogue": dialogue,
        "revision": revision,
        "turn": turn,
        "right": right,
    }


def revision(page, id_=RESTART):
    return page.locator(id_).get_attribute("data-turning")


def marks(page):
    return [(event["dialogue"], event["turn"], event["right"]) for event in events(page) if event["type"] == "marked"]


def test_the_turn_that_makes_the_difference_opens_the_debrief(page):
    comparison, other = Comparison(page), Comparison(page, SLIDES)
    assert comparison.is_asked()
    comparison.mark("Tomas: My calendar is blank. Can you help?")
    assert comparison.is_asked(WRONG)
    assert not comparison.is_open
    comparison.choose("Support: Could you restart it, please?")
    expect(comparison.status).to_have_text(ASKED)
    comparison.press("Check")
    assert comparison.is_solved(RIGHT)
    assert comparison.is_open
    expect(comparison.debrief.locator("summary")).to_be_focused()
    assert [text.split("\n")[:2] for text in comparison.found.all_inner_texts()] == [["Turning point", "Support:"]] * 2
    assert marks(page) == [("index#dialogue-2", "1.1", False), ("index#dialogue-2", "2.2", True)]
    assert other.is_asked()
    assert not other.is_open


def test_a_turn_of_either_take_is_right(page):
    comparison = Comparison(page)
    comparison.figure.locator(".cw-turn", has_text="Restart it.").click(position={"x": 12, "y": 30})
    comparison.press("Check")
    assert comparison.is_solved(RIGHT)
    assert marks(page) == [("index#dialogue-2", "1.2", True)]


def test_the_same_words_in_another_take_are_another_turn(page):
    comparison = Comparison(page, SLIDES)
    comparison.choose("Noor: All my slides are gone.", nth=1)
    comparison.press("Check")
    assert comparison.is_asked(WRONG)
    assert marks(page) == [("index#dialogue-1", "2.1", False)]


def test_whoever_wants_to_be_shown_is_shown_and_nothing_is_kept(page):
    comparison = Comparison(page)
    comparison.press("Show me")
    assert comparison.is_solved(SHOWN)
    assert comparison.is_open
    assert marks(page) == []
    comparison.press("Try again")
    assert comparison.is_asked()
    expect(comparison.radios.first).to_be_focused()
    assert comparison.figure.locator(":checked").count() == 0


def test_nothing_is_checked_before_a_turn_is_marked(page):
    comparison = Comparison(page)
    comparison.press("Check")
    assert comparison.is_asked("Mark a turn first.")
    expect(comparison.radios.first).to_be_focused()
    assert marks(page) == []


def test_the_debrief_unfolds_by_hand_at_any_time(page):
    comparison = Comparison(page)
    comparison.debrief.locator("summary").click()
    assert comparison.is_open
    assert comparison.is_asked()


def test_the_keyboard_alone_is_enough(page):
    comparison = Comparison(page)
    page.locator(f"{SLIDES} summary").focus()
    while not comparison.radios.first.evaluate("radio => radio === document.activeElement"):
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert comparison.is_asked(WRONG)
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert comparison.is_solved(RIGHT)
    page.keyboard.press("Enter")
    assert not comparison.is_open, "the focus is on the debrief"


def test_a_screen_reader_hears_what_is_asked_and_what_there_is_to_choose(page):
    group = page.get_by_role("group", name="Where do the two part?")
    expect(group).to_have_count(2)
    tree = group.nth(1).aria_snapshot()
    assert 'radio "Support: Restart it."' in tree
    assert 'group "Weaker: Telling"' in tree
    expect(group.nth(1)).to_have_accessible_description(ASKED)


def test_what_was_marked_shows_on_the_next_visit(page, marked):
    Comparison(page).mark("Support: Restart it.")
    Comparison(page, SLIDES).mark("Noor: It is.")
    reload(page)
    comparison, other = Comparison(page), Comparison(page, SLIDES)
    assert comparison.is_solved(RIGHT)
    assert not comparison.is_open
    assert other.is_asked(WRONG)
    assert other.figure.get_by_role("radio", name="Noor: It is.").is_checked()
    there_and_back(page)
    assert comparison.is_solved(RIGHT)
    assert other.is_asked(WRONG)


def test_a_mark_is_judged_by_the_page_as_it_is_now(page):
    now, other = revision(page), revision(page, SLIDES)
    put(page, [stored("index#dialogue-2", "1.1", now), stored("index#dialogue-1", "1.9", other)])
    reload(page)
    assert Comparison(page).is_asked(WRONG)
    assert Comparison(page, SLIDES).is_asked()
    put(page, [stored("index#dialogue-2", "2.2", now, at=2, right=False)])
    reload(page)
    assert Comparison(page).is_solved(RIGHT)


def test_a_mark_in_other_words_or_in_another_dialogue_is_none(page):
    put(page, [stored("index#dialogue-2", "1.2", revision(page, SLIDES)), stored("index#dialogue-1", "1.2", "")])
    reload(page)
    assert Comparison(page).is_asked()
    assert Comparison(page, SLIDES).is_asked()


def test_of_three_takes_it_is_asked_where_they_part(marked, new):
    def add_a_take(route):
        third = '<section class="cw-take" role="group" aria-label="Third"><p class="cw-turn">Hm.</p></section></div>'
        answered = route.fetch()
        route.fulfill(response=answered, body=answered.text().replace("</div>\n<details", f"{third}\n<details", 1))

    page = new()
    page.route(marked.url, add_a_take)
    opened(page, marked)
    assert page.locator(".cw-ask").all_inner_texts() == ["Where do they part?", "Where do the two part?"]


def test_another_tab_agrees(page, marked, new):
    tab = opened(new(context=page.context), marked)
    Comparison(tab).mark("Support: Restart it.")
    assert Comparison(page).is_solved(RIGHT)
    assert Comparison(page, SLIDES).is_asked()


def test_marks_are_saved_to_a_file_loaded_from_it_and_deleted(page, marked, new):
    Comparison(page).mark("Support: Restart it.")
    expect(page.locator(".cw-here")).to_have_count(2)
    text, _ = save(progress(page, marked))
    jsonschema.validate(json.loads(text), all_schemas()["learner"])
    other = progress(new(), marked)
    load(other, text)
    expect(status(other)).not_to_be_empty()
    assert events(other) == events(page) != []
    assert Comparison(opened(other, marked)).is_solved(RIGHT)
    progress(other, marked).locator(".cw-own-data .cw-delete").click()
    expect(other.locator(".cw-undo")).to_be_focused()
    assert Comparison(opened(other, marked)).is_asked()


def test_the_marks_of_a_lesson_go_with_its_answers(page, marked):
    Comparison(page).mark("Support: Restart it.")
    answer(page, "fridays", "habit")
    put(page, [stored("call#dialogue-2", "1.2")])
    progress(page, marked).locator("li[data-lesson=index] > .cw-delete").click()
    expect(page.locator(".cw-undo")).to_be_focused()
    assert marks(page) == [("call#dialogue-2", "1.2", True)]
    page.locator(".cw-undo").click()
    expect(page.locator(".cw-undo")).to_have_count(0)
    assert sorted(marks(page)) == [("call#dialogue-2", "1.2", True), ("index#dialogue-2", "1.2", True)]


@pytest.mark.parametrize("turn", ["", "1", "1.0", "x.2", None, 1.2])
def test_a_file_with_a_mark_that_is_none_is_refused(page, marked, turn):
    Comparison(page).mark("Support: Restart it.")
    text, _ = save(progress(page, marked))
    file = json.loads(text)
    file["events"].append(file["events"][-1] | {"id": "x", "turn": turn})
    load(page, json.dumps(file))
    expect(status(page)).to_have_text("This file holds no answers of this course. Nothing has been changed.")


def test_without_a_database_it_asks_and_says_once_that_nothing_is_kept(marked, new):
    page = new()
    page.add_init_script("Object.defineProperty(window, 'indexedDB', { value: undefined })")
    opened(page, marked)
    Comparison(page).mark("Support: Restart it.")
    expect(Comparison(page).status).to_contain_text(f"{RIGHT} This browser does not keep your answers.")
    Comparison(page, SLIDES).mark("Support: What a pity!")
    assert Comparison(page, SLIDES).is_solved(RIGHT)


@pytest.mark.parametrize("size", [(1280, 900), (390, 800), (320, 700)])
@pytest.mark.parametrize("solved", [False, True])
def test_nothing_moves_when_it_comes(marked, new, size, solved):
    page, before = new(viewport=dict(zip(("width", "height"), size, strict=True))), []
    ours = ".cw-dialogue, .cw-turn, .cw-debrief, form.cw-question"
    opened(page, marked)
    if solved:
        Comparison(page).mark("Support: Restart it.")
        Comparison(page, SLIDES).mark("Noor: It is.")

    def measure_first(route):
        page.wait_for_function(STYLED)
        before.append(boxes(page, ours))
        route.continue_()

    page.route("**/contrast.js", measure_first)
    opened(page, marked)
    assert before == [boxes(page, ours)]
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]


@pytest.mark.parametrize("words, said", [(None, ASKED), ("Tomas: My calendar", WRONG), ("Support: Restart it.", RIGHT)])
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing(marked, new, words, said, width):
    page = opened(new(viewport={"width": width, "height": 800}), marked)
    comparison = Comparison(page)
    if words:
        comparison.mark(words)
    expect(comparison.status).to_have_text(said)
    assert violations(page) == []


def test_without_javascript_nothing_is_asked_and_nothing_told(marked, course, new):
    texts = []
    for site in (course, marked):
        page = new(java_script_enabled=False, viewport={"width": 390, "height": 800})
        page.goto(site.url)
        texts.append((page.locator("article").inner_text(), page.locator("article").bounding_box()["height"]))
    assert texts[0] == texts[1]


def test_paper_has_no_controls_and_says_what_was_found(page):
    Comparison(page).mark("Support: Restart it.")
    page.emulate_media(media="print")
    for hidden in page.locator(".cw-contrast, .cw-choice > input").all():
        expect(hidden).to_be_hidden()
    for shown in page.locator(".cw-here").all():
        expect(shown).to_be_visible()


def test_if_its_script_cannot_be_loaded_the_room_is_given_back(marked, new):
    page = new(expected="error: Failed to load resource")
    page.route("**/contrast.js", lambda route: route.abort())
    visit(page, marked.url)
    expect(page.locator("[data-turning]")).to_have_count(0)
    assert page.get_by_text("could not be loaded").count() == 0


def test_it_is_loaded_where_it_is_needed_alone(course, marked, new):
    asked = []
    page = new()
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    visit(page, course.url)
    assert "contrast.js" not in asked
    opened(page, marked)
    assert asked.count("contrast.js") == 1
