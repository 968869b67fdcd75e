"""A question's rendered pieces -> the form that learners answer, and the answer that they unfold without JavaScript."""

import html
from collections.abc import Iterator
from dataclasses import dataclass, field

from coursewright.model import Blank, Question
from coursewright.render.words import Words

BUTTON = "md-button md-button--primary cw-check"


@dataclass(frozen=True, slots=True)
class Pieces:
    """The HTML of a question's parts; `options` are (label, reason, right), blanks stand in the prompt as `BLANK`."""

    BLANK = "\ufdd1"

    prompt: str
    options: list[tuple[str, str, bool]] = field(default_factory=list)
    blanks: list[Blank] = field(default_factory=list)
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class _Names:
    """How a question is called in its markup: `data` is remembered by the player, `id` is unique on the page."""

    data: str
    revision: str
    id: str
    keys: list[str]
    assesses: str


def render_question(pieces: Pieces, question: Question | None, number: int, words: Words) -> str:
    """The form of a question; one without a `question` (an inline quiz) works, but its answers are not remembered."""
    names = _names(pieces, question, number)
    kind = "blank" if not pieces.options else "several" if sum(right for *_, right in pieces.options) > 1 else "one"
    assesses = f' data-assesses="{html.escape(names.assesses)}"' if names.assesses else ""
    group = f' role="group" aria-labelledby="{names.id}-prompt"' if kind == "blank" else ""  # what blanks stand in
    return (
        f'<form class="cw-question" id="{names.id}" data-question="{names.data}" data-revision="{names.revision}" '
        f'data-kind="{kind}"{assesses}>'
        f'<div class="cw-prompt" id="{names.id}-prompt"{group}>{"".join(_prompt(pieces, words))}</div>'
        f"{_options(pieces, names, kind)}"
        f'<div class="cw-actions"><button class="{BUTTON}" type="submit">{words.check}</button></div>'
        '<div class="cw-feedback" role="status" aria-live="polite"></div>'
        f'<details class="cw-answer" data-search-exclude><summary>{words.answer}</summary>'
        f'<ul class="cw-reasons">{"".join(_reasons(pieces, names, words))}</ul>'
        f'<div class="cw-explanation">{pieces.explanation}</div></details></form>'
    )


def _names(pieces: Pieces, question: Question | None, number: int) -> _Names:
    if question is None or len(question.options) != len(pieces.options):
        return _Names("", "", f"question-{number}", [str(index) for index in range(len(pieces.options))], "")
    id_ = html.escape(question.id)
    keys = [option.key for option in question.options]
    return _Names(id_, question.revision, f"question-{id_}", keys, " ".join(question.objectives))


def _prompt(pieces: Pieces, words: Words) -> Iterator[str]:
    before, *others = pieces.prompt.split(Pieces.BLANK)
    yield before
    for number, (blank, after) in enumerate(zip(pieces.blanks, others, strict=False)):
        size = max(5, *(len(answer) + 2 for answer in blank.answers)) if blank.answers else 5
        name = words.blank.format(number=number + 1)
        yield (
            f'<input class="cw-blank" type="text" name="blank-{number}" data-key="{blank.key}" autocomplete="off" '
            f'autocapitalize="off" spellcheck="false" size="{size}" aria-label="{name}">{after}'
        )


def _options(pieces: Pieces, names: _Names, kind: str) -> str:
    if not pieces.options:
        return ""
    control = "checkbox" if kind == "several" else "radio"
    rows = (
        f'<div class="cw-option"><input type="{control}" name="{names.id}" value="{key}" id="{names.id}-{key}">'
        f'<label for="{names.id}-{key}">{label}</label></div>'
        for key, (label, _, _) in zip(names.keys, pieces.options, strict=True)
    )
    return f'<fieldset class="cw-options" aria-labelledby="{names.id}-prompt">{"".join(rows)}</fieldset>'


def _reasons(pieces: Pieces, names: _Names, words: Words) -> Iterator[str]:
    for key, (label, reason, right) in zip(names.keys, pieces.options, strict=True):
        mark, word = (" data-right", words.right) if right else ("", words.wrong)
        because = f'<div class="cw-reason">{reason}</div>' if reason else ""
        yield f'<li data-option="{key}"{mark}><div class="cw-said"><b>{word}</b> {label}</div>{because}</li>'
    for blank in pieces.blanks:
        accepted = f" {words.alternative} ".join(
            f'<span class="cw-accepted">{html.escape(answer)}</span>' for answer in blank.answers
        )
        yield f'<li data-blank="{blank.key}"><div class="cw-said"><b>{words.right}</b> {accepted}</div></li>'
