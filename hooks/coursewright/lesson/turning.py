"""The mark of a turning point, `{ .turning-point }`, on the last line of a turn, as Markdown's attr_list reads it."""

import re
from collections.abc import Collection

from coursewright.model import Edit, Place
from coursewright.source import Source
from coursewright.source.attributes import TOKEN
from coursewright.source.fences import CODE_SPAN, LONG
from coursewright.spelling import only_near

NAME = "turning-point"
MARK = f"{{ .{NAME} }}"
LIST = re.compile(r"(?:^|[ \t])\{:?[ ]*(?P<inside>[^{}\n ][^{}\n]{0,500})\}[ \t]*$")


def read_mark(source: Source, first: int, text: str) -> tuple[str, Place | None]:
    """(text without the mark, place of the mark) of a paragraph that begins on the line at `first`.

    A mark that is misspelt is noted, and counts as what was meant.
    """
    said, _, last = text.rpartition("\n")
    index = first + text.count("\n")
    if not said or not source.prose[index] or not LIST.match(last.lstrip()):
        return text, None
    is_marked = any(token["class"] == NAME for token in _tokens(last)) or _is_misspelt(source, index)
    return (said, source.place(index)) if is_marked else (text, None)


def is_bare(source: Source, place: Place) -> bool:
    """Whether the line of a mark says nothing else."""
    return source.lines[place.line - 1].strip("{}: \t") == f".{NAME}"


def note_stray_marks(source: Source, read: Collection[int]) -> None:
    """Notes the marks that stand on other lines than those of `read`, which count from 1."""
    for index, line in enumerate(source.prose):
        if NAME in line and len(line) < LONG and index + 1 not in read:
            for token in _tokens(CODE_SPAN.sub(lambda code: " " * len(code[0]), line)):
                if token["class"] == NAME:
                    hint = f"Put it on a line of its own, right below the words of a turn in a take: `{MARK}`."
                    message = "the mark of a turning point stands where it has no effect"
                    source.note("turning-point", source.place(index, *token.span()), message, hint)


def _is_misspelt(source: Source, index: int) -> bool:
    """Notes it, too."""
    for token in _tokens(source.lines[index]):
        word = token["class"] or token["word"] or ""
        if only_near(word, [NAME]):
            place = source.place(index, *token.span())
            hint = f"Did you mean `.{NAME}`?"
            source.note("turning-point", place, f"`{token[0]}` marks no turning point", hint, Edit(place, f".{NAME}"))
            return True
    return False


def _tokens(line: str) -> list[re.Match[str]]:
    """What stands in the list that ends a line."""
    found = LIST.search(line)
    return [*TOKEN.finditer(line, *found.span("inside"))] if found else []
