"""What learners are shown: golden HTML of dialogues, sections and panels, golden Markdown of pages, and questions."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup, Tag
from golden import Case, each_case
from markdown import Markdown

from coursewright.course import parse
from coursewright.diagnostics import Diagnostic, Severity
from coursewright.lesson import parse_lesson
from coursewright.markdown import CoursewrightExtension
from coursewright.model import Blank, Course, Lesson, Option, Place, Question
from coursewright.render.dialogue import LONGEST_ALIGNED
from coursewright.render.findings import findings_box
from coursewright.render.page import page_markdown
from coursewright.render.question import Pieces, render_question
from coursewright.render.words import words_of
from coursewright.settings import Settings

OTHERS = ("toc", "footnotes", "tables", "admonition", "pymdownx.superfences", "pymdownx.details")
ICON = re.compile(r"<svg[^>]*>.*?</svg>")
FILE = re.compile(r"^==> (.*) <==\n", re.MULTILINE)
MARKUP = re.compile(r"[*_`\[]|\]\([^)]*\)")
FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
HERE = Place("quizzes/tea/kettle.md", 1)
ENGLISH = words_of("en")


def convert(text: str) -> str:
    return Markdown(extensions=[CoursewrightExtension(), *OTHERS]).convert(text)


@each_case("dialogue_html", "section_html")
def test_markdown_becomes_html(case: Case) -> None:
    html = ICON.sub("<svg/>", convert(case.given)) + "\n"
    assert html == case.expected(html)


@each_case("pages")
def test_a_lesson_becomes_a_page(case: Case) -> None:
    _, *parts = FILE.split(case.given.replace("<LINE SEPARATOR>", "\u2028"))
    course = parse(dict(zip(parts[::2], parts[1::2], strict=True)))
    page = page_of(course, parts[1]).replace("\u2028", "<LINE SEPARATOR>")
    assert page == case.expected(page)


def page_of(course: Course, text: str) -> str:
    """The page of the course's first lesson, as it is when the host has cut off the front matter."""
    return page_markdown(
        FRONT.sub("", text), course.texts[0], course, ENGLISH, lambda question: f"({question.id or 'nameless'})"
    )


def is_readable(case: Case) -> bool:
    """Whether the parser has nothing to complain of, and nothing but Markdown stands in the case."""
    return not parse_lesson("docs/a/b.md", "a/b", case.given).notes and not re.search("[␍␉<]", case.given)


@each_case("lessons", "dialogues", "blocks", "dialogue_html", "section_html", where=is_readable)
def test_what_is_shown_is_what_was_read(case: Case) -> None:
    lesson = parse_lesson("docs/a/b.md", "a/b", case.given)
    soup = BeautifulSoup(convert(FRONT.sub("", case.given)), "html.parser")
    assert [*_shown_dialogues(soup)] == [*_read_dialogues(lesson)]
    assert [*_shown_headings(soup)] == [(f"h{section.level}", section.teaches) for section in lesson.sections]
    assert {section.id for section in lesson.sections if section.id} <= {tag["id"] for tag in soup.find_all(id=True)}


Spoken = tuple[str, list[tuple[str, list[str]]]]


def _read_dialogues(lesson: Lesson) -> Iterator[Spoken]:
    for dialogue in lesson.dialogues:
        spoken = [[turn.speaker for turn in take.turns if turn.speaker is not None] for take in dialogue.takes]
        plain = [[MARKUP.sub("", speaker) for speaker in speakers] for speakers in spoken]
        yield dialogue.caption, [(take.kind, speakers) for take, speakers in zip(dialogue.takes, plain, strict=True)]


def _shown_dialogues(soup: BeautifulSoup) -> Iterator[Spoken]:
    for figure in soup.find_all("figure"):
        takes = figure.select(".cw-takes > .cw-take")
        yield figure.figcaption.text, [(take["data-verdict"], [*_shown_speakers(take)]) for take in takes]


def _shown_speakers(take: Tag) -> Iterator[str]:
    for speaker in take.select("p.cw-turn > b.cw-speaker"):
        yield " ".join(speaker.text.removesuffix(":").split())


def _shown_headings(soup: BeautifulSoup) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Those in quotes and lists are no sections to the parser."""
    for heading in soup.find_all(re.compile("^h[1-6]$")):
        if not heading.find_parent(["blockquote", "li"]):
            opens = heading.parent.name == "section" and heading.parent.contents[0] is heading
            teaches = (heading.parent if opens else heading).get("data-teaches", "")
            yield heading.name, tuple(teaches.split())


@pytest.mark.parametrize("turns", [LONGEST_ALIGNED, LONGEST_ALIGNED + 1])
def test_a_dialogue_too_long_to_align_says_so(turns: int) -> None:
    text = "//// dialogue | Long\n\n/// take\n\n" + "**Host:** Tea?\n\n" * turns + "///\n\n////\n"
    figure = BeautifulSoup(convert(text), "html.parser").figure
    assert figure.has_attr("data-long") == (turns > LONGEST_ALIGNED)


def test_one_instance_renders_many_pages() -> None:
    markdown = Markdown(extensions=[CoursewrightExtension(), *OTHERS])
    text = "## A { #a teaches='b' }\n\n//// dialogue | A cup\n\n/// take\n\n**Host:** Tea?\n\n///\n"
    assert markdown.reset().convert(text) == markdown.reset().convert(text) == convert(text)


def test_the_extension_is_found_by_name() -> None:
    assert "cw-dialogue" in Markdown(extensions=["coursewright.markdown:CoursewrightExtension"]).convert(
        "//// dialogue | A cup\n\n////\n"
    )


SONG = Question(
    id="""kettle-song'"&<script>""",
    bank="tea & 'toast'/<kettle>",
    title="The song",
    assesses=("boil", "tea/pot:pour"),
    prompt="Sing?",
    options=(Option("Yes & <no>", True, "", HERE), Option('"No"', False, "", HERE)),
    blanks=(),
    explanation="",
    place=HERE,
)
SUNG = Pieces(
    prompt="<p>Sing?</p>",
    options=[("Yes &amp; <em>no</em>", "<p>It does.</p>", True), ("&quot;No&quot;", "", False)],
    explanation="<p>Always.</p>",
)
NAMED = replace(SONG, id="kettle-song", bank="tea/kettle")


def form_of(pieces: Pieces, question: Question | None, number: int = 3, **settings: bool) -> Tag:
    """The one form that is rendered, with every id once and every reference leading to one of them."""
    html = render_question(pieces, question, number, ENGLISH, Settings(**settings))
    soup = BeautifulSoup(html, "html.parser")
    assert [tag.name for tag in soup.contents] == ["form"]
    ids = [tag["id"] for tag in soup.find_all(id=True)]
    assert len(ids) == len(set(ids))
    assert {tag["for"] for tag in soup.find_all("label", {"for": True})} <= set(ids)
    assert {tag["aria-labelledby"] for tag in soup.select("fieldset:not(.cw-sure)")} <= set(ids)
    return soup.form


def test_a_question_is_a_form() -> None:
    form = form_of(SUNG, NAMED)
    assert (form["data-question"], form["data-kind"]) == ("kettle-song", "one")
    assert form["data-revision"] == NAMED.revision
    assert form["data-assesses"].split() == ["tea/kettle:boil", "tea/pot:pour"]
    assert form.select_one(".cw-prompt").decode_contents() == SUNG.prompt
    assert [label.decode_contents() for label in form.find_all("label")] == ["Yes &amp; <em>no</em>", '"No"']
    assert form.find("button")["type"] == "submit"
    assert not form.find("script")


def test_options_are_known_by_their_keys_and_not_by_their_places() -> None:
    keys = [option.key for option in NAMED.options]
    form = form_of(SUNG, NAMED)
    assert [(control["type"], control["value"]) for control in form.find_all("input")] == [
        ("radio", key) for key in keys
    ]
    assert len({control["name"] for control in form.find_all("input")}) == 1
    assert [item["data-option"] for item in form.select(".cw-reasons > li")] == keys
    turned = replace(NAMED, options=NAMED.options[::-1])
    assert [control["value"] for control in form_of(SUNG, turned).find_all("input")] == keys[::-1]


def test_the_answer_is_written_where_no_script_is_needed() -> None:
    right, wrong = form_of(SUNG, NAMED).select("details.cw-answer .cw-reasons > li")
    assert right.has_attr("data-right")
    assert not wrong.has_attr("data-right")
    assert right.select_one(".cw-reason").decode_contents() == "<p>It does.</p>"
    assert not wrong.select_one(".cw-reason")
    assert ENGLISH.right in right.text
    assert ENGLISH.wrong in wrong.text
    assert form_of(SUNG, NAMED).select_one(".cw-explanation").decode_contents() == SUNG.explanation


def test_hints_unfold_where_no_script_is_needed() -> None:
    form = form_of(replace(SUNG, hints=["<p>Listen.</p>", "<p>Longer.</p>"]), NAMED)
    assert [item.decode_contents() for item in form.select("details.cw-hints > ol > li")] == [
        "<p>Listen.</p>",
        "<p>Longer.</p>",
    ]
    assert not form_of(SUNG, NAMED).select(".cw-hints")


def test_a_course_may_ask_how_sure_one_is() -> None:
    sure = form_of(SUNG, NAMED, confidence=True).select_one("fieldset.cw-sure")
    assert sure.legend.text == ENGLISH.how_sure
    assert [control["value"] for control in sure.find_all("input")] == ["guess", "fairly", "sure"]
    assert {control["name"] for control in sure.find_all("input")} == {"question-kettle-song-sure"}
    for form in (form_of(SUNG, NAMED), form_of(SUNG, None, confidence=True)):
        assert not form.select(".cw-sure")


def test_a_course_may_shuffle_all_options_but_the_pinned_ones() -> None:
    first, last = NAMED.options
    form = form_of(SUNG, replace(NAMED, options=(first, replace(last, is_pinned=True))), shuffle=True)
    assert form.has_attr("data-shuffle")
    assert [option.has_attr("data-pinned") for option in form.select(".cw-option")] == [False, True]
    pinned = replace(NAMED, options=(replace(first, is_pinned=True), replace(last, is_pinned=True)))
    for form in (form_of(SUNG, NAMED), form_of(SUNG, pinned, shuffle=True), form_of(SUNG, None, shuffle=True)):
        assert not form.has_attr("data-shuffle")


def test_several_right_options_are_boxes_to_tick() -> None:
    form = form_of(replace(SUNG, options=[("a", "", True), ("b", "", True)]), NAMED)
    assert form["data-kind"] == "several"
    assert {control["type"] for control in form.find_all("input")} == {"checkbox"}


def test_what_authors_write_breaks_no_markup() -> None:
    form = form_of(SUNG, SONG)
    assert form["data-question"] == SONG.id
    assert form["data-assesses"] == "tea & 'toast'/<kettle>:boil tea/pot:pour"
    assert not form.find("script")


def test_an_inline_quiz_has_no_name_to_remember() -> None:
    first, second = form_of(SUNG, None, 0), form_of(SUNG, None, 1)
    assert first["data-question"] == second["data-question"] == first["data-revision"] == ""
    assert not first.has_attr("data-assesses")
    assert not {tag["id"] for tag in first.find_all(id=True)} & {tag["id"] for tag in second.find_all(id=True)}


def test_a_question_whose_options_were_lost_is_not_remembered() -> None:
    form = form_of(replace(SUNG, options=SUNG.options[:1]), NAMED)
    assert form["data-question"] == ""


def test_blanks_are_fields_in_the_prompt() -> None:
    blanks = [Blank(("steam", "water <vapour>")), Blank(())]
    question = replace(NAMED, options=(), blanks=tuple(blanks))
    prompt = f"<p>It is {Pieces.BLANK}, or {Pieces.BLANK}.</p>"
    form = form_of(Pieces(prompt, blanks=blanks, explanation="<p>Always.</p>"), question)
    first, second = form.find_all("input")
    assert form["data-kind"] == "blank"
    assert form.select_one(".cw-prompt").get_text("_") == "It is _, or _."
    assert [first["data-key"], second["data-key"]] == [blank.key for blank in blanks]
    assert first["name"] != second["name"]
    assert (first["aria-label"], second["aria-label"]) == ("Blank 1", "Blank 2")
    assert not form.find("fieldset")
    assert int(first["size"]) > len("water <vapour>") > int(second["size"]) > 0
    accepted = [[span.text for span in item.select(".cw-accepted")] for item in form.select(".cw-reasons > li")]
    assert accepted == [["steam", "water <vapour>"], []]


def diagnostic(path: str, message: str = "it is cold", severity: Severity = "error") -> Diagnostic:
    return Diagnostic(Place(path, 7), "C101", severity, message, "Boil it")


def test_no_findings_show_no_box() -> None:
    assert findings_box([], ["docs/a.md"], ENGLISH) == ""


def test_a_box_shows_the_findings_of_a_page_and_counts_the_others() -> None:
    findings = [diagnostic("docs/a.md", "one"), diagnostic("quizzes/a.md", "two"), diagnostic("docs/<b>.md", "three")]
    box = BeautifulSoup(findings_box(findings, ["docs/a.md", "quizzes/a.md"], ENGLISH), "html.parser")
    items = [item.text for item in box.find_all("li")]
    assert len(items) == 3
    assert "docs/a.md:7" in items[0]
    assert "one" in items[0]
    assert "quizzes/a.md:7" in items[1]
    assert items[2].startswith("1 in")
    assert "docs/<b>.md" in items[2]
    assert box.p.text == "Coursewright found things to mend: 3"
    assert "three" not in box.text


def test_a_box_shows_findings_as_text() -> None:
    finding = replace(diagnostic("docs/<i>&.md", "`<quiz>` & </div> stands there"), hint="Write </li> & <b>")
    box = BeautifulSoup(findings_box([finding], [finding.place.path], ENGLISH), "html.parser")
    assert "docs/<i>&.md:7" in box.text
    assert "`<quiz>` & </div> stands there" in box.text
    assert "Write </li> & <b>" in box.text
    assert box.p.text.endswith(": 1")
    assert {tag.name for tag in box.find_all()} == {"div", "p", "ul", "li", "code", "strong", "em"}
