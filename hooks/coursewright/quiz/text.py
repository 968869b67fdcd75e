"""A question as the `<quiz>` text that mkdocs-quiz reads, and a page's Markdown shielded from its parser.

The parser drops silently what it does not expect, takes `[[` in code for a blank, looks for tags in code and pairs
fences blindly. A guard, a noncharacter that stands in no text, breaks each such pattern until the page is rendered.
"""

import html
import re
from textwrap import dedent

from coursewright.bank import blank_spans
from coursewright.model import Question
from coursewright.render.words import Words
from coursewright.source.fences import CODE_SPAN, LONG, blank_code

GUARD = "\ufdd0"
TAG = r"(?<=<)(?=[/?]{0,2}quiz)"
SENSITIVE = re.compile(rf"(?m)(?<=\[)(?=\[)|{TAG}|^(?=[-*] \[.?\] )")
BEGIN = "<!-- coursewright question %s -->"
TURN = "<!-- coursewright explanation -->"
HINT = "<!-- coursewright hint -->"
END = "<!-- coursewright end -->"
OURS = re.compile(r"(<quiz>\n<!-- coursewright question .*?<!-- coursewright end -->\n</quiz>)", re.DOTALL)
INLINE = re.compile(r"<quiz>(.*?)</quiz>", re.DOTALL)
FILLED = re.compile(r"\[\[[^\]]+\]\]")
CHOICE = re.compile(r"(?m)^[-*] \[(.?)\] ")
ORPHAN = re.compile(r"(?ms)^[-*] \[.?\] [^\n]*\n\s*\n\s*>.*^[-*] \[.?\] ")
MISREAD = re.compile(rf"(?m){TAG}|^(?=[ \t]*(?:`{{3}}|~{{3}}))")


def quiz_text(question: Question, words: Words) -> str:
    """The canonical `<quiz>` of a question: every option and reason as mkdocs-quiz's parser reads it.

    One that has no answer yet, which mkdocs-quiz would refuse with an exception, is a remark instead.
    """
    if not question.is_answerable:
        return f"*{words.unfinished}*"
    blanks = bool(question.blanks) and not question.options
    lines = ["<quiz>", BEGIN % html.escape(question.id), "", _guarded(question.prompt, blanks=blanks), ""]
    for option in question.options:
        lines.append(f"- [{'x' if option.right else ' '}] {_guarded(' '.join(option.text.splitlines()))}")
        lines += [f"> {line}".rstrip() for line in _guarded(option.reason).splitlines()]
    lines += ["", "---" if blanks else "", TURN, "", _guarded(question.explanation), ""]
    for hint in question.hints:  # mkdocs-quiz knows none; they come with the explanation, and are parted from it
        lines += [HINT, "", _guarded(hint.text), ""]
    lines += [END, "</quiz>"]
    return "\n".join(lines)


def _guarded(text: str, *, blanks: bool = False) -> str:
    """The text with a guard wherever mkdocs-quiz would see a blank, a tag or an option that is none."""
    parts, position = [], 0
    for start, end, _ in blank_spans(text) if blanks else ():
        parts += [SENSITIVE.sub(GUARD, text[position:start]), text[start:end]]
        position = end
    return "".join(parts) + SENSITIVE.sub(GUARD, text[position:])


def shielded(page: str) -> str:
    """The page's Markdown with guards where mkdocs-quiz would take code for a question, or a question for code.

    It looks for tags in code spans, too, and pairs the fences of a page blindly, across questions and long fences, so
    that a question could stay as it was written, with its answers. `unshielded` takes the guards out again.
    """
    parts = OURS.split(page)
    parts[::2] = map(_shielded, parts[::2])
    return "".join(parts)


def unshielded(page: str) -> str:
    return page.replace(GUARD, "")


def _shielded(text: str) -> str:
    parts, position = [], 0
    for inline in filter(_is_sound, INLINE.finditer(_prose(text))):
        parts += [MISREAD.sub(GUARD, text[position : inline.start()]), text[inline.start() : inline.end()]]
        position = inline.end()
    return "".join(parts) + MISREAD.sub(GUARD, text[position:])


def _is_sound(inline: re.Match[str]) -> bool:
    """Whether mkdocs-quiz renders the quiz; it raises on one without a prompt or a right option, for example."""
    text = dedent(inline[1])
    choices = list(CHOICE.finditer(text))
    marks = {choice[1] for choice in choices}
    if not choices or not marks & {"x", "X"} or not marks <= {"x", "X", " ", ""}:
        return not choices and bool(FILLED.search(text))
    return bool(text[: choices[0].start()].strip()) and not ORPHAN.search(text)


def _prose(text: str) -> str:
    """The text with code and comments blanked, every character in its place."""
    lines = text.split("\n")
    prose = [line if len(line) > LONG else CODE_SPAN.sub(_blank, line) for line in blank_code(lines, 0)]
    return "\n".join(said.ljust(len(line)) for said, line in zip(prose, lines, strict=True))


def _blank(code: re.Match[str]) -> str:
    return " " * len(code[0])
