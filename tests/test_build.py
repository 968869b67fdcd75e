"""`mkdocs build` of scratch courses: what it writes, what it refuses, and what it says."""

import json
import re

import pytest
from mkdocs_quiz import plugin as mkdocs_quiz

from coursewright.player import asset_files
from coursewright.render.words import word_modules, words_of

LESSON = """\
---
title: The kettle
objectives:
  boil: Name the sign of boiling water
---

# The kettle

## Bubbles { #bubbles teaches="boil" }

Boiling water rolls. Before it boils it sings: small bubbles rise, and fall together again on their way up. When
large ones come up whole and break the surface, it boils.

//// dialogue | At the stove

/// weaker | Guessing

**Guest:** Is it hot?

///

/// stronger | Looking

**Guest:** Does it roll?

///

Looking beats guessing.

////

/// question | sign

///
"""
BANK = """\
## The sign { #sign assesses="boil" }

What does boiling water do?

- [x] It rolls.
  > Vapour rises from the very bottom.
- [ ] It whispers.
  > That comes long before.

Bubbles reach the surface intact.

## Its name { #name assesses="boil" }

What rises is [[steamword]].

The cloud above is mistword.
"""
COURSE = {"docs/index.md": "# Tea\n\nWelcome.\n", "docs/tea/kettle.md": LESSON, "quizzes/tea/kettle.md": BANK}
UNTAUGHT = LESSON.replace(' teaches="boil"', "")


@pytest.fixture(scope="module")
def built(make_course, build):
    """The course, built strictly with the plugin."""
    done = build(make_course(COURSE), "--strict")
    assert done.code == 0, done.output
    return done


def pages(built):
    return {path.relative_to(built.site).as_posix(): path.read_text("utf-8") for path in built.site.rglob("*.html")}


def test_hook_and_plugin_give_the_same_pages(built, make_course, build):
    hooked = build(make_course(COURSE, plugin=False), "--strict")
    assert hooked.code == 0, hooked.output
    assert pages(hooked) == pages(built)
    assert (hooked.site / "search/search_index.json").read_bytes() == (
        built.site / "search/search_index.json"
    ).read_bytes()


def test_the_order_of_the_plugins_does_not_matter(built, make_course, build):
    turned = build(make_course(COURSE, plugins=["coursewright", "mkdocs_quiz", "search"]), "--strict")
    assert turned.code == 0, turned.output
    assert pages(turned) == pages(built)


def test_nothing_of_the_client_of_mkdocs_quiz_is_on_any_page(built):
    traces = [mkdocs_quiz.style, mkdocs_quiz.js_script, mkdocs_quiz.confetti_lib_script, "mkdocsQuiz", "onsubmit"]
    for name, page in pages(built).items():
        found = [trace for trace in [*traces, "javascript:", "quiz-progress", 'class="quiz'] if trace in page]
        assert not found, name


def test_the_player_and_its_style_are_served_and_every_page_links_them(built):
    folder = built.site / "assets" / "coursewright"
    served = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.*")}
    assert asset_files(word_modules(words_of("en"))).items() <= served.items()
    for url in ("", "tea/kettle/", "404.html"):
        scripts = built.page(url).select('script[src*="assets/coursewright/"]')
        assert [script["src"].rpartition("/")[2] for script in scripts] == ["coursewright.js"]
        assert {script["type"] for script in scripts} == {"module"}
        assert len(built.page(url).select('link[rel=stylesheet][href$="assets/coursewright/coursewright.css"]')) == 1


def test_the_first_page_lists_the_lessons_with_what_a_script_fills(built):
    nav = built.page("").article.select_one("nav.cw-course")
    assert nav.find_previous(string="Welcome.")
    assert nav.select_one("#" + nav["aria-labelledby"]).text == "All lessons, in order"
    (item,) = nav.select("ol > li")
    form = built.page("tea/kettle/").select_one("#question-sign")
    sign, name = item["data-questions"].split()
    assert (item["data-lesson"], sign) == ("tea/kettle", f"sign:{form['data-revision']}")
    assert json.loads(item["data-objectives"]) == {"boil": f"{sign} {name}"}
    begin, link = nav.select("a")
    assert begin["href"] == link["href"] == "tea/kettle/"
    assert (begin.text, link.text) == ("Begin: The kettle", "The kettle")
    panel = built.page("tea/kettle/").select_one("nav.cw-objectives")
    assert (panel["data-lesson"], panel.li["data-questions"]) == ("tea/kettle", f"{sign} {name}")
    assert panel.find_next_sibling("p")["data-questions"] == item["data-questions"]
    assert not panel.find_parent(class_="cw-objectives")


def test_search_finds_no_progress(built):
    index = (built.site / "search/search_index.json").read_text("utf-8")
    assert "After this lesson you can" in index
    for words in ("Reached", "Finished", "Begin:", "questions answered"):
        assert words not in index


def test_a_course_may_do_without_the_list_of_lessons(make_course, build):
    plugins = ["search", "mkdocs_quiz", {"coursewright": {"landing": False}}]
    without = build(make_course(COURSE, plugins=plugins), "--strict")
    empty = build(make_course({"docs/index.md": "# Tea\n"}), "--strict")
    own = build(make_course({"docs/index.md": LESSON, "quizzes/index.md": BANK}), "--strict")
    for done in (without, empty, own):
        assert done.code == 0, done.output
        assert not done.page("").select(".cw-course")
    assert own.page("").select(".cw-progress")


def test_a_page_without_a_question_has_no_form(built):
    assert not built.page("").select("article form, article input")
    assert len(built.page("tea/kettle/").select("article form")) == 2


def test_search_finds_prompts_but_no_answers(built):
    index = json.loads((built.site / "search/search_index.json").read_text("utf-8"))
    text = " ".join(entry["title"] + " " + entry["text"] for entry in index["docs"])
    assert "What does boiling water do?" in text
    for secret in ("very bottom", "long before", "surface intact", "steamword", "mistword", "Answer", "Progress"):
        assert secret not in text


def test_an_error_stops_the_build_before_anything_is_written(make_course, build):
    course = make_course(COURSE | {"docs/tea/kettle.md": UNTAUGHT})
    done = build(course)
    assert done.code != 0
    assert not done.site.exists()
    assert done.output.count("docs/tea/kettle.md:4:3: error C102") == 1
    assert "Traceback" not in done.output


def test_warnings_pass_a_build_but_not_a_strict_one(make_course, build):
    course = make_course(COURSE | {"quizzes/tea/kettle.md": BANK.replace("  > That comes long before.\n", "")})
    done, strict = build(course), build(course, "--strict")
    for output in (done.output, strict.output):
        assert output.count("quizzes/tea/kettle.md:7:7: warning C203") == 1
    assert done.code == 0
    assert strict.code != 0


def test_a_rule_can_be_another_severity_or_off(make_course, build):
    files = COURSE | {"docs/tea/kettle.md": UNTAUGHT}
    done = build(make_course(files, plugin=False, extra={"coursewright": {"rules": {"C102": False}}}), "--strict")
    assert done.code == 0, done.output
    plugins = ["search", "mkdocs_quiz", {"coursewright": {"rules": {"C102": "warning"}}}]
    done = build(make_course(files, plugins=plugins))
    assert done.code == 0, done.output
    assert "warning C102" in done.output


def test_hook_and_plugin_together_are_refused(make_course, build):
    plugins = ["search", "mkdocs_quiz", "coursewright"]
    done = build(make_course(COURSE, plugin=False, plugins=plugins))
    assert done.code != 0
    assert not done.site.exists()
    assert "Take one of them out of mkdocs.yml" in done.output
    assert "Traceback" not in done.output


@pytest.mark.parametrize("plugin", [True, False])
def test_mkdocs_quiz_must_be_there(make_course, build, plugin):
    plugins = ["search", "coursewright"] if plugin else ["search"]
    done = build(make_course(COURSE, plugin=plugin, plugins=plugins))
    assert done.code != 0
    assert not done.site.exists()
    assert "add it to `plugins` in mkdocs.yml" in done.output
    assert "Traceback" not in done.output


@pytest.mark.parametrize("plugin", [True, False])
def test_a_wrong_setting_is_refused_by_name(make_course, build, plugin):
    wrong = {"coursewright": {"quizes": "banks"}}
    config = {"plugins": ["search", "mkdocs_quiz", wrong]} if plugin else {"extra": wrong}
    done = build(make_course(COURSE, plugin=plugin, **config))
    assert done.code != 0
    assert not done.site.exists()
    assert "`quizes` is no setting of coursewright. Did you mean `quizzes`?" in done.output
    assert "Traceback" not in done.output


INLINE = """\
---
title: Older lessons
---

# Older lessons

A tag such as `<quiz>` or `</quiz>` in code is text, and so is `<?quiz?>`.

<quiz>
Which one is ours?

- [x] This one.
- [ ] That one.

```python
ours = True
```
</quiz>

````markdown
```
<quiz>
````

/// quiz | final

///

```
the end
```
"""


def test_quizzes_of_older_lessons_work_and_code_is_no_quiz(make_course, build):
    final = BANK.partition("## Its name")[0].replace("#sign", "#final").replace('"boil"', '"tea/kettle:boil"')
    files = COURSE | {"docs/older.md": INLINE, "quizzes/final.md": final}
    done = build(make_course(files, markdown_extensions=["pymdownx.superfences"]))
    assert done.code == 0, done.output
    assert done.output.count("docs/older.md:9:1: warning C209") == 1
    article = done.page("older/").article
    inline, ours = article.select("form.cw-question")
    assert inline["data-question"] == ""
    assert [label.text for label in inline.select("label")] == ["This one.", "That one."]
    assert len({option["id"] for option in inline.select("input[type=radio]")}) == 2
    assert inline.select_one("button[type=submit]")
    assert [said.text for said in inline.select(".cw-reasons li[data-right] .cw-said")] == ["Right: This one."]
    assert inline.select_one(".cw-explanation code").text.strip() == "ours = True"
    assert ours["data-question"] == "final"
    assert "`<quiz>`" not in article.text
    code = [code.text for code in article.find_all("code") if not code.find_parent("form")]
    assert code == ["<quiz>", "</quiz>", "<?quiz?>", "```\n<quiz>\n", "the end\n"]


def test_options_of_mkdocs_quiz_in_a_lesson_give_no_answers_away(make_course, build):
    lesson = LESSON.replace("---\n\n#", "quiz:\n  enabled: false\n---\n\n#", 1)
    done = build(make_course(COURSE | {"docs/tea/kettle.md": lesson}), "--strict")
    assert done.code == 0, done.output
    assert len(done.page("tea/kettle/").select("form.cw-question")) == 2
    assert "[x]" not in done.page("tea/kettle/").article.text


def test_a_placement_keeps_its_place_below_unusual_line_ends(make_course, build):
    lesson = LESSON.replace("Boiling water rolls.", "Boiling\u2028water\x0brolls.\x0c\x85")
    bank = BANK.replace("It rolls.", "It\u2028rolls.").replace("from the very", "from\u2028the very")
    done = build(make_course(COURSE | {"docs/tea/kettle.md": lesson, "quizzes/tea/kettle.md": bank}), "--strict")
    assert done.code == 0, done.output
    article = done.page("tea/kettle/").article
    assert "///" not in article.text
    question = article.select_one("#question-sign")
    assert question.find_previous("figure", class_="cw-dialogue")
    assert [label.text for label in question.select("label")] == ["It rolls.", "It whispers."]
    assert question.select_one(".cw-reason").get_text(" ").split()[2:5] == ["from", "the", "very"]


def test_a_lesson_that_is_not_utf_8_is_a_finding(make_course, build):
    lesson = LESSON.replace("rolls", "\u00e9bouillante", 1).encode("latin-1")
    done = build(make_course(COURSE | {"docs/tea/kettle.md": lesson}))
    assert done.code != 0
    assert done.output.count("docs/tea/kettle.md:11:15: error C001 the file is not UTF-8") == 1
    assert "Save the file as UTF-8" in done.output
    assert "Traceback" not in done.output


def test_broken_links_in_dialogues_and_questions_are_reported(make_course, build):
    lesson = LESSON.replace("Is it hot?", "Is it [hot](turn.md)?").replace("beats guessing", "[beats](debrief.md) it")
    bank = BANK.replace("What does", "[What](prompt.md) does").replace("It rolls.", "It [rolls](option.md).")
    bank = bank.replace("Vapour", "[Vapour](reason.md)").replace("mistword", "[mist](explanation.md)")
    done = build(make_course(COURSE | {"docs/tea/kettle.md": lesson, "quizzes/tea/kettle.md": bank}), "--strict")
    assert done.code != 0
    reported = re.findall(r"Doc file 'tea/kettle\.md' contains a link '(\w+)\.md'", done.output)
    assert sorted(reported) == sorted(["turn", "debrief", "prompt", "option", "reason", "explanation"])


def test_folders_can_have_other_names_and_the_config_be_elsewhere(make_course, build, tmp_path):
    files = {path.replace("docs/", "pages/").replace("quizzes/", "banks/"): text for path, text in COURSE.items()}
    plugins = ["search", "mkdocs_quiz", {"coursewright": {"quizzes": "banks"}}]
    course = make_course(files, docs_dir="pages", plugins=plugins)
    relative = build(course, "--strict", "-f", f"{course.name}/mkdocs.yml", cwd=course.parent)
    assert relative.code == 0, relative.output
    assert len(relative.page("tea/kettle/").select("form.cw-question")) == 2
    (course / "pages/tea/kettle.md").write_text(UNTAUGHT, "utf-8")
    absolute = build(course, "-f", str(course / "mkdocs.yml"), cwd=tmp_path)
    assert absolute.code != 0
    assert "pages/tea/kettle.md:4:3: error C102" in absolute.output
