"""The one file that imports mkdocs-quiz: its options, its client off the pages, and its HTML taken apart.

It relies on the markup of mkdocs-quiz 1.7; a contract test fails where an upgrade changes it.
"""

import html
import re
from collections.abc import Callable, Iterator
from typing import Any

from mkdocs_quiz import plugin as mkdocs_quiz

from coursewright.model import Blank
from coursewright.quiz.text import END, HINT, TURN, unshielded
from coursewright.render.names import PROCESSOR
from coursewright.render.question import Pieces

OPTIONS: dict[str, Any] = {
    **dict.fromkeys(("auto_submit", "disable_after_submit", "show_correct", "show_progress", "confetti"), False),
    **dict.fromkeys(("embed_source", "shuffle_answers", "auto_number"), False),
    "enabled_by_default": True,
    "language": "en",
}

QUIZ = re.compile(r'<div class="quiz[ "][^>]*id="quiz-(\d+)">')
BEGAN = re.compile(r"\s*<!-- coursewright question (.*?) -->\s*")
QUIZ_END = re.compile(r"</section>\s*</div>")
PROMPT = re.compile(
    r'<div class="quiz-question"(?: id="quiz-\d+-question")?>(.*?)</div>\s*'
    r'<form action="javascript:void\(0\);" onsubmit="return false;">',
    re.DOTALL,
)
OPTION = re.compile(
    r'<div><input type="(?:radio|checkbox)" name="answer" value="\d+" id="quiz-\d+-\d+" (data-correct="true")?>'
    r'<label for="quiz-\d+-\d+">'
)
REASON = '</label><div class="answer-feedback hidden">'
EXPLANATION = '<section class="content hidden">'
INPUT = re.compile(r'<input type="text" class="quiz-blank-input" [^>]*?data-answer="([^"]*)"[^>]*>')
PANEL = '<div id="quiz-progress-sidebar"'


def reuse_markdown(plugin: Any) -> None:
    """Makes the plugin keep one Markdown instance and one catalogue a page; it makes one of each a question.

    Nothing in a question gets an id of ours, which something else on the page may have.
    """
    for name in ("_create_fragment_markdown", "_get_translation_manager"):
        make = getattr(type(plugin), name, None)
        if make:
            setattr(plugin, name, _once_a_page(plugin, make))


def _once_a_page(plugin: Any, make: Callable[..., Any]) -> Callable[..., Any]:
    made: list[Any] = [None, None]

    def reuse(page: Any, *others: Any) -> Any:
        if made[0] is not page:
            made[:] = page, make(plugin, page, *others)
            processors = getattr(made[1], "treeprocessors", None)
            if processors:
                processors.deregister(PROCESSOR, strict=False)
        return made[1]

    return reuse


def without_client(page: str) -> str:
    """The page without the panel, styles and scripts that mkdocs-quiz appends; what others appended stays."""
    begin = page.rfind(PANEL)
    begin = begin if begin >= 0 else page.rfind(mkdocs_quiz.style)
    end = page.rfind(mkdocs_quiz.js_script)
    return page[:begin] + page[end + len(mkdocs_quiz.js_script) :] if 0 <= begin < end else page


def replace_questions(page: str, render: Callable[[Pieces, str, int], str]) -> str:
    """The page with each quiz as `render(pieces, question id or nothing, number on the page)` gives it.

    Raises ValueError where the markup is not that of the mkdocs-quiz versions we know.
    """
    parts, position = [], 0
    for number, start in enumerate(QUIZ.finditer(page)):
        if start.start() >= position:
            end = _end(page, start.end())
            id_, pieces = _pieces(page[start.end() : end])
            parts += [page[position : start.start()], render(pieces, id_, number)]
            position = end
    return unshielded("".join(parts) + page[position:])


def _end(page: str, start: int) -> int:
    """Where the quiz that begins before `start` ends; ours says so itself, an inline one ends at its first chance."""
    following = QUIZ.search(page, start)
    ours = page.find(END, start, following.start() if following else len(page))
    end = QUIZ_END.search(page, max(start, ours))
    return _expected(end).end()


def _pieces(quiz: str) -> tuple[str, Pieces]:
    """(question id or nothing, pieces) of what stands between a quiz's start tag and its end."""
    began = BEGAN.search(quiz)
    prompt = _expected(PROMPT.search(quiz))
    explanation, *hints = quiz.partition(EXPLANATION)[2].rpartition("</section>")[0].split(HINT)
    blanks = [Blank(tuple(filter(None, map(str.strip, html.unescape(a).split("|"))))) for a in INPUT.findall(prompt[1])]
    return html.unescape(began[1]) if began else "", Pieces(
        prompt=INPUT.sub(Pieces.BLANK, BEGAN.sub("", prompt[1])).strip(),
        options=list(_options(quiz[prompt.end() :].partition("</fieldset>")[0])),
        blanks=blanks,
        explanation=_bare(explanation),
        hints=list(map(_bare, hints)),
    )


def _bare(fragment: str) -> str:
    return fragment.replace(TURN, "").replace(END, "").strip()


def _options(fieldset: str) -> Iterator[tuple[str, str, bool]]:
    """(label, reason, right) of each option."""
    starts = list(OPTION.finditer(fieldset))
    ends = [*(start.start() for start in starts[1:]), len(fieldset)]
    for start, end in zip(starts, ends, strict=False):
        label, reasoned, reason = fieldset[start.end() : end].removesuffix("</div>").partition(REASON)
        label = label if reasoned else label.removesuffix("</label>")
        yield _mended(label), _mended(reason.removesuffix("</div>")), bool(start[1])


def _mended(fragment: str) -> str:
    """mkdocs-quiz strips the first `<p>` and the last `</p>` also where there are several paragraphs."""
    closed, opened = fragment.find("</p>"), fragment.find("<p>")
    return f"<p>{fragment}</p>" if closed >= 0 and (opened < 0 or closed < opened) else fragment


def _expected(match: re.Match[str] | None) -> re.Match[str]:
    if match is None:
        raise ValueError("this mkdocs-quiz renders questions in a form that Coursewright does not know")
    return match
