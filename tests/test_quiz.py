"""The contract with mkdocs-quiz: whatever a question holds, its pieces come back whole out of a build.

A new version of mkdocs-quiz that renders questions differently fails here first.
"""

import re

import pytest
from mkdocs_quiz import plugin as mkdocs_quiz

from coursewright import quiz
from coursewright.bank import parse_bank
from coursewright.quiz.text import GUARD

DANGERS = r"""
## Options over several lines { #wrapped.lines_1 assesses="hold" }

Which one is *wrapped*?

- [ ] One that is
  wrapped over
  three lines.
  > With a reason
  > over two.
  >
  > And a second paragraph.
- [x] Another one
  > With code:
  >
  > ```python
  > - [x] no option
  >
  > if True:
  >     pass
  > ```
  >
  > And an end.
* [ ]  A third, below a star and two spaces.

    > Its reason, after a blank line.

> A quote opens the explanation.

It ends in *words*.

## Brackets in code { #brackets assesses="hold" }

What is `[[1, 2]]`?

```python
matrix = [[1, 2], [3, 4]]
```

- [x] A list of lists, `[[...]]`.
- [ ] A blank.
  > `[[` is code here: `x[[0]]`.

In code, `[[` is no blank.

## Tags in code and prose { #tags assesses="hold" }

What do `<quiz>`, `</quiz>`, `<?quiz?>` and `<?/quiz?>` do? And </quiz> in prose?

> hint: Look *at* `</quiz>`
> in code, and </quiz> in prose.
>
> - [x] Then [here](../index.md).
> hint: It is `[[1, 2]]`.

```html
<quiz>
- [x] nothing
</quiz>
```

- [ ] `<quiz>` opens, `</quiz>` closes.
  > `</quiz>` never closes in code.
- [x] Nothing.

`</quiz>` neither.

```text
</quiz>
```

The end.

## A task list in a fence { #task-list assesses="hold" }

What does this show?

```markdown
- [x] bread
- [ ] butter
* [x] jam

---
```

- [ ] Options.
- [x] A task list.

It is code.

```markdown
- [x] more

---
```

## Inline Markdown { #inline assesses="hold" }

Which option is a [link](../index.md)?

- [x] The [first page](../index.md).
- [ ] *Emphasis*, **strong** and `code`.
- [ ] `<script>alert(1)</script>`
- [ ] 2 < 3 & 4 > 3, "quoted" 'twice'
- [ ] R&D `a &amp; b`

All of them are text.

## Several right ones { #several assesses="hold" }

Which are even?

- [x] Two
- [X] Four
- [ ] Three
- [x] Six

Two divides them.

## Twelve options { #twelve assesses="hold" }

Which is the last?

- [ ] Option 1
- [ ] Option 2
- [ ] Option 3
- [ ] Option 4
- [ ] Option 5
- [ ] Option 6
- [ ] Option 7
- [ ] Option 8
- [ ] Option 9
- [ ] Option 10
- [ ] Option 11
- [x] Option 12

Twelve of them.

## Blanks { #blanks assesses="hold" }

A "quoted" one: [["a & b"|it's <b>]], two in a line: [[x]], and code that is none: `[[0]]`.

```python
m = [[5]]
```

- a list, and a last one: [[ spaced out | twice ]].

---

The explanation has `[[none]]` and [a link](../index.md).

---

## Blank without a line { #plain-blank assesses="hold" }

It is a [[blank]] in
a wrapped paragraph.

Explained: `</quiz>` and

```text
---
```
"""
LESSON = """\
---
title: Hold
objectives:
  hold: Name what a question can hold
---

# Hold

## All { #all teaches="hold" }

Name what it can hold.

/// question | tags

///
"""
BANK = parse_bank("quizzes/m/hold.md", "m/hold", DANGERS)

each_question = pytest.mark.parametrize("question", BANK.questions, ids=lambda question: str(question.id))


@pytest.fixture(scope="module")
def page(make_course, build):
    files = {"docs/index.md": "# Home\n", "docs/m/hold.md": LESSON, "quizzes/m/hold.md": DANGERS}
    rules = {"coursewright": {"rules": {"C203": "off"}}}
    plugins = ["search", "mkdocs_quiz", rules]
    built = build(make_course(files, plugins=plugins, markdown_extensions=["pymdownx.superfences"]), "--strict")
    assert built.code == 0, built.output
    return built.page("m/hold/")


def form(page, question):
    return page.find(id=f"question-{question.id}")


def said(element):
    """The words of an element, with single spaces."""
    return " ".join(element.get_text().split())


def plain(markdown):
    """The words of a line of Markdown without its marks, as a browser shows them."""
    text = re.sub(r"\[([^\]\[]*)\]\([^)]*\)", r"\1", markdown)
    return " ".join(re.sub(r"[`*]", "", text).split())


@each_question
def test_every_option_is_there_with_its_key_and_its_reason(page, question):
    shown = form(page, question)
    options = shown.select(".cw-option")
    assert [said(option.label) for option in options] == [plain(option.text) for option in question.options]
    assert [option.input["value"] for option in options] == [option.key for option in question.options]
    reasons = shown.select("li[data-option]")
    assert [reason["data-option"] for reason in reasons] == [option.key for option in question.options]
    assert [reason.has_attr("data-right") for reason in reasons] == [option.right for option in question.options]
    assert [bool(reason.select_one(".cw-reason")) for reason in reasons] == [bool(o.reason) for o in question.options]
    control = {"one": "radio", "several": "checkbox"}.get(question.kind)
    assert {option.input["type"] for option in options} == ({control} if control else set())


@each_question
def test_every_blank_is_there_with_its_answers(page, question):
    shown = form(page, question)
    keys = [blank.key for blank in question.blanks]
    assert [blank["data-key"] for blank in shown.select(".cw-prompt input.cw-blank")] == keys
    assert [item["data-blank"] for item in shown.select("li[data-blank]")] == keys
    accepted = [[answer.text for answer in item.select(".cw-accepted")] for item in shown.select("li[data-blank]")]
    assert accepted == [list(blank.answers) for blank in question.blanks]


@each_question
def test_its_names_are_its_own(page, question):
    shown = form(page, question)
    assert shown["data-question"] == question.id
    assert shown["data-assesses"] == "m/hold:hold"
    assert {option["name"] for option in shown.select(".cw-option input")} <= {f"question-{question.id}"}
    for label in shown.select("label"):
        assert shown.find(id=label["for"])


def test_placed_questions_come_first_and_all_come_once(page):
    ids = [shown["data-question"] for shown in page.select("form.cw-question")]
    assert ids == ["tags", *(question.id for question in BANK.questions if question.id != "tags")]


def test_nothing_is_left_of_marks_and_guards(page):
    text = str(page)
    assert GUARD not in text
    assert "coursewright question" not in text
    assert "MKDOCS_QUIZ" not in text
    assert not page.find_all(id=re.compile("^quiz"))
    assert not page.find_all(class_=re.compile("^(quiz|answer-feedback|content$)"))
    assert not page.find_all("quiz")


def parts(page, id_, selector):
    return page.find(id=f"question-{id_}").select(selector)


def test_a_reason_may_have_paragraphs_and_code(page):
    two, coded, late = parts(page, "wrapped.lines_1", ".cw-reason")
    assert [said(paragraph) for paragraph in two.find_all("p")] == [
        "With a reason over two.",
        "And a second paragraph.",
    ]
    assert [said(paragraph) for paragraph in coded.find_all("p")] == ["With code:", "And an end."]
    assert coded.code.text == "- [x] no option\n\nif True:\n    pass\n"
    assert said(late) == "Its reason, after a blank line."


def test_hints_are_parted_from_the_explanation(page):
    first, second = parts(page, "tags", ".cw-hints > ol > li")
    assert said(first.p) == "Look at </quiz> in code, and </quiz> in prose."
    assert first.a["href"] == "../../"
    assert said(second) == "It is [[1, 2]]."
    assert "Look" not in said(parts(page, "tags", ".cw-explanation")[0])
    assert "Look" not in said(parts(page, "tags", ".cw-prompt")[0])
    assert parts(page, "brackets", ".cw-hints") == []


def test_an_explanation_may_begin_with_a_quote(page):
    (explanation,) = parts(page, "wrapped.lines_1", ".cw-explanation")
    assert said(explanation.blockquote) == "A quote opens the explanation."
    assert said(explanation.find_all("p")[-1]) == "It ends in words."


def test_code_stays_as_it_was_typed(page):
    def code(id_, selector):
        return [code.text for code in parts(page, id_, f"{selector} pre code")]

    assert code("brackets", ".cw-prompt") == ["matrix = [[1, 2], [3, 4]]\n"]
    assert code("tags", ".cw-prompt") == ["<quiz>\n- [x] nothing\n</quiz>\n"]
    assert code("tags", ".cw-explanation") == ["</quiz>\n"]
    assert code("task-list", ".cw-prompt") == ["- [x] bread\n- [ ] butter\n* [x] jam\n\n---\n"]
    assert code("task-list", ".cw-explanation") == ["- [x] more\n\n---\n"]
    assert code("blanks", ".cw-prompt") == ["m = [[5]]\n"]
    assert code("plain-blank", ".cw-explanation") == ["---\n"]


def test_prose_stays_as_it_was_typed(page):
    (prompt,) = parts(page, "tags", ".cw-prompt > p:first-child")
    assert said(prompt) == "What do <quiz>, </quiz>, <?quiz?> and <?/quiz?> do? And </quiz> in prose?"
    assert [said(piece) for piece in parts(page, "tags", ".cw-explanation p")] == ["</quiz> neither.", "The end."]
    (prompt,) = parts(page, "blanks", ".cw-prompt > p:first-child")
    assert said(prompt) == 'A "quoted" one: , two in a line: , and code that is none: [[0]].'
    (explanation,) = parts(page, "blanks", ".cw-explanation")
    assert said(explanation) == "The explanation has [[none]] and a link."
    (explanation,) = parts(page, "plain-blank", ".cw-explanation > p")
    assert said(explanation) == "Explained: </quiz> and"


def test_links_lead_where_they_lead_in_a_lesson(page):
    links = [link["href"] for link in page.select("form.cw-question a")]
    assert links == ["../../"] * 5


def test_the_options_that_quiet_mkdocs_quiz_exist():
    assert set(quiz.OPTIONS) <= {name for name, _ in mkdocs_quiz.MkDocsQuizPlugin.config_scheme}


def test_what_is_taken_off_a_page_exists():
    assert mkdocs_quiz.style.startswith("<style")
    assert mkdocs_quiz.js_script.startswith("<script")


def test_a_page_of_an_unknown_mkdocs_quiz_is_refused():
    unknown = '<div class="quiz" id="quiz-0"><p>Now quite another form.</p></section></div>'
    with pytest.raises(ValueError, match="in a form that Coursewright does not know"):
        quiz.replace_questions(unknown, lambda pieces, id_, number: "")


def test_what_others_append_to_a_page_stays():
    client = mkdocs_quiz.style + "<script>settings</script>" + mkdocs_quiz.js_script
    assert quiz.without_client(f"<p>page</p>{client}<p>appended</p>") == "<p>page</p><p>appended</p>"
    assert quiz.without_client("<p>page</p>") == "<p>page</p>"


def test_one_markdown_instance_serves_a_page(monkeypatch):
    made = []
    monkeypatch.setattr(
        mkdocs_quiz.MkDocsQuizPlugin, "_create_fragment_markdown", lambda *args: made.append(args) or len(made)
    )
    plugin = mkdocs_quiz.MkDocsQuizPlugin()
    quiz.reuse_markdown(plugin)
    pages = "one", "one", "two"
    assert [plugin._create_fragment_markdown(page, None, None) for page in pages] == [1, 1, 2]


MALFORMED = {
    "no-options": "Is it?\n",
    "no-right-one": "Is it?\n- [ ] No\n",
    "odd-mark": "Is it?\n- [y] Yes\n- [x] No\n",
    "no-prompt": "- [x] Yes\n- [ ] No\n",
    "indented-options": "Is it?\n  - [x] Yes\n  - [ ] No\n",
    "orphaned-reason": "Is it?\n- [x] Yes\n\n> Because\n- [ ] No\n",
    "empty": "\n",
}


def test_an_inline_quiz_that_mkdocs_quiz_would_refuse_does_not_end_the_build(make_course, build):
    quizzes = "\n\n".join(f"## {name}\n\n<quiz>\n{text}</quiz>" for name, text in MALFORMED.items())
    built = build(make_course({"docs/index.md": f"# Old quizzes\n\n{quizzes}\n\n<quiz>\nWell?\n- [x] Yes\n</quiz>\n"}))
    assert built.code == 0, built.output
    page = built.page("")
    assert [heading["id"] for heading in page.select("article h2")] == list(MALFORMED)
    assert len(page.select("form.cw-question")) == 1
