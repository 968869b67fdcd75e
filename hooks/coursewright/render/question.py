"""A question's rendered pieces -> the form that learners answer, and the answer that they unfold without JavaScript."""

import html
from collections.abc import Iterator
from dataclasses import dataclass, field

from coursewright.model import Blank, Question
from coursewright.render.words import Words
from coursewright.settings import Settings

CHECK = "md-button md-button--primary cw-check"


@dataclass(frozen=True, slots=True)
class Pieces:
    """The HTML of a question's parts; `options` are (label, reason, right), blanks stand in the prompt as `BLANK`."""

    BLANK = "\ufdd1"

    prompt: str
    options: list[tuple[str, str, bool]] = field(default_factory=list)
    blanks: list[Blank] = field(default_factory=list)
    explanation: str = ""
    hints: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Names:
    """How a question is called in its markup: `data` is remembered by the player, `id` is unique on the page."""

    data: str
    revision: str
    id: str
    keys: list[str]
    pinned: list[bool]
    assesses: str


def render_question(
    pieces: Pieces, question: Question | None, number: int, words: Words, settings: Settings | None = None
) -> str:
    """The form of a question; one without a `question` (an inline quiz) works, but its answers are not remembered."""
    names = _names(pieces, question, number)
    kind = "blank" if not pieces.options else "several" if sum(right for *_, right in pieces.options) > 1 else "one"
    group = f' role="group" aria-labelledby="{names.id}-prompt"' if kind == "blank" else ""  # what blanks stand in
    return (
        f'<form class="cw-question" id="{names.id}" data-question="{names.data}" data-revision="{names.revision}" '
        f'data-kind="{kind}"{"".join(_practice(names, settings or Settings()))}>'
        f'<div class="cw-prompt" id="{names.id}-prompt"{group}>{"".join(_prompt(pieces, words))}</div>'
        f"{_options(pieces, names, kind)}{_hints(pieces, words)}"
        f"{_sure(names, words) if settings and settings.confidence and names.data else ''}"
        f'<div class="cw-actions"><button class="{CHECK}" type="submit">{words.check}</button>'
        f'<button class="md-button cw-again" type="button" hidden>{words.again}</button></div>'
        '<div class="cw-feedback" role="status" aria-live="polite"></div>'
        f'<details class="cw-answer" data-search-exclude><summary>{words.answer}</summary>'
        f'<ul class="cw-reasons">{"".join(_reasons(pieces, names, words))}</ul>'
        f'<div class="cw-explanation">{pieces.explanation}</div></details></form>'
    )


def _names(pieces: Pieces, question: Question | None, number: int) -> _Names:
    if question is None or len(question.options) != len(pieces.options):
        keys = [str(index) for index in range(len(pieces.options))]
        return _Names("", "", f"question-{number}", keys, [True for _ in keys], "")
    id_ = html.escape(question.id)
    keys, pinned = [option.key for option in question.options], [option.is_pinned for option in question.options]
    return _Names(id_, question.revision, f"question-{id_}", keys, pinned, " ".join(question.objectives))


def _practice(names: _Names, settings: Settings) -> Iterator[str]:
    """What the player is told of the question besides."""
    if names.assesses:
        yield f' data-assesses="{html.escape(names.assesses)}"'
    if settings.shuffle and not all(names.pinned):
        yield " data-shuffle"


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
        f'<div class="cw-option"{" data-pinned" if pinned else ""}>'
        f'<input type="{control}" name="{names.id}" value="{key}" id="{names.id}-{key}">'
        f'<label for="{names.id}-{key}">{label}</label></div>'
        for key, pinned, (label, _, _) in zip(names.keys, names.pinned, pieces.options, strict=True)
    )
    return f'<fieldset class="cw-options" aria-labelledby="{names.id}-prompt">{"".join(rows)}</fieldset>'


def _hints(pieces: Pieces, words: Words) -> str:
    if not pieces.hints:
        return ""
    hints = "".join(f"<li>{hint}</li>" for hint in pieces.hints)
    return f'<details class="cw-hints" data-search-exclude><summary>{words.hints}</summary><ol>{hints}</ol></details>'


def _sure(names: _Names, words: Words) -> str:
    """Asks for what steers the review; the player alone makes something of it."""
    levels = {"guess": words.guess, "fairly": words.fairly, "sure": words.sure}
    labels = "".join(
        f'<label><input type="radio" name="{names.id}-sure" value="{level}">{said}</label>'
        for level, said in levels.items()
    )
    return f'<fieldset class="cw-sure"><legend>{words.how_sure}</legend>{labels}</fieldset>'


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
