"""Front matter's YAML -> a node, or why it cannot be read: where the slip is, which YAML often finds out later."""

import contextlib
import re
from collections.abc import Sequence
from dataclasses import dataclass

import yaml

LONGEST = 100_000  # characters; more is no front matter but an accident
DEEP = ("[", "{", "&", "*", "!", "- -", "?", "%", "\t", "\\")  # what could nest, or means more than it says
BREAKS = str.maketrans("\x85\u2028\u2029", "   ")  # break lines for YAML, but not for MkDocs and us
UNSPACED = re.compile(r"[\w-]{1,100}:[^\s/]")  # a key without a space behind its colon
TOLD_LATE = ("end of stream", "expected ':'")  # what YAML finds out behind the line where the mistake is
ONE_SIGN = ("mapping values", "cannot start any token", "control character")  # problems with the sign they name
NESTING = ("[", "{", "- ", "? ")
HINTS = {
    "mapping values are not allowed": "A key ends in a colon and a space; put a text that holds a colon in quotes.",
    "expected ':'": "A key ends in a colon and a space, and a line of three dashes ends the front matter.",
    "expected <block end>": 'Indent the lines of a list alike, and put the whole of a text in quotes: `key: "text"`.',
    "cannot start any token": "Indent with spaces, not tabs, and put a text that starts with a sign in quotes.",
    "control character": "Delete it; an editor shows it as a box, or with its code.",
    "found unexpected end of stream": "A quote is opened and never closed: add the missing quotation mark.",
}
OTHERWISE = "Write `key: value` lines there, and put a text that starts with a sign in quotes."


@dataclass(frozen=True, slots=True)
class Unread:
    """The slip stands from offset `start` up to `end`, or to the line's end, on the line at `index`, from 0."""

    problem: str
    hint: str
    index: int
    start: int
    end: int | None


def compose(lines: Sequence[str]) -> yaml.Node | Unread | None:
    """What these lines say; None where they say nothing, or too much."""
    text = "\n".join(lines).translate(BREAKS)
    try:
        return _composed(text) if len(text) < LONGEST else None
    except (yaml.YAMLError, RecursionError, ValueError, OverflowError) as error:
        problem = getattr(error, "problem", None) or _problem(error)
        hint = next((hint for part, hint in HINTS.items() if part in problem), OTHERWISE)
        return Unread(problem, hint, *_spot(lines, error, problem))


def _composed(text: str) -> yaml.Node | None:
    """libyaml is six times as fast, but recurses without a limit and words its errors in another way."""
    if not any(sign in text for sign in DEEP):
        with contextlib.suppress(yaml.YAMLError, AttributeError):
            return yaml.compose(text, Loader=yaml.CBaseLoader)
    return yaml.compose(text, Loader=yaml.BaseLoader)


def _problem(error: Exception) -> str:
    """What PyYAML leaves to Python to complain of, or says without a word for authors."""
    if isinstance(error, RecursionError):
        return "it is nested too deeply"
    return "a control character stands in it" if isinstance(error, yaml.YAMLError) else "a number in it is too large"


def _spot(lines: Sequence[str], error: Exception, problem: str) -> tuple[int, int, int | None]:
    """(index, start, end) of what is wrong."""
    if isinstance(error, RecursionError):
        index = max(range(len(lines)), key=lambda index: sum(map(lines[index].count, NESTING)))
        return index, min((at for at in map(lines[index].find, NESTING) if at >= 0), default=0), None
    is_told_late = any(part in problem for part in TOLD_LATE)
    marks = ("context_mark", "problem_mark") if is_told_late else ("problem_mark", "context_mark")
    mark = next(filter(None, (getattr(error, name, None) for name in marks)), None)
    index, column = (mark.line, mark.column) if mark else _line_and_column(lines, getattr(error, "position", 0))
    if "mapping values" in problem and (begun := _begun(lines, index)) != index:
        unspaced = UNSPACED.match(lines[begun].lstrip())
        indent = len(lines[begun]) - len(lines[begun].lstrip())
        return begun, indent, indent + unspaced[0].index(":") + 1 if unspaced else None
    return index, column, column + 1 if any(part in problem for part in ONE_SIGN) else None


def _line_and_column(lines: Sequence[str], position: int) -> tuple[int, int]:
    for index, line in enumerate(lines):
        if position <= len(line):
            return index, position
        position -= len(line) + 1
    return 0, 0


def _begun(lines: Sequence[str], index: int) -> int:
    """The line on which the text begins that goes on here: a key without a space behind its colon is text to YAML."""
    while index and _is_no_key(lines[index - 1], lines[index]):
        index -= 1
    return index


def _is_no_key(above: str, below: str) -> bool:
    indent, begun = len(below) - len(below.lstrip()), above.strip()
    is_beside = len(above) - len(above.lstrip()) == indent and begun[:1] not in ("", "#", "-")
    return is_beside and ": " not in above and not begun.endswith(":") and (not indent or bool(UNSPACED.match(begun)))
