"""What is wrong with front matter that YAML cannot read: where, what, and what to do."""

import re

import yaml

HINTS = {
    "mapping values are not allowed": "A key ends in a colon and a space; put a text that holds a colon in quotes.",
    "expected ':'": "A key ends in a colon and a space, and a line of three dashes ends the front matter.",
    "expected <block end>": 'Indent the lines of a list alike, and put the whole of a text in quotes: `key: "text"`.',
    "cannot start any token": "Indent with spaces, not tabs, and put a text that starts with a sign in quotes.",
    "control character": "Delete it; an editor shows it as a box, or with its code.",
    "found unexpected end of stream": "A quote is opened and never closed: add the missing quotation mark.",
}
OTHERWISE = "Write `key: value` lines there, and put a text that starts with a sign in quotes."
UNSPACED = re.compile(r"[\w-]{1,100}:[^\s/]")  # a key without a space behind its colon
TOLD_LATE = ("end of stream", "expected ':'")  # what YAML finds out behind the line where the mistake is
NESTING = ("[", "{", "- ", "? ")


def unreadable(text: str, error: Exception) -> tuple[int, int, str, str]:
    """(index of the line, offset on it, message, hint) of the slip; the offset is 0 where it is the whole line."""
    problem = getattr(error, "problem", None) or _problem(error)
    is_told_late = any(part in problem for part in TOLD_LATE)
    marks = ("context_mark", "problem_mark") if is_told_late else ("problem_mark", "context_mark")
    mark = next(filter(None, (getattr(error, name, None) for name in marks)), None)
    lines = text.split("\n")
    line = told = mark.line if mark else text.count("\n", 0, getattr(error, "position", 0))
    if "mapping values" in problem:
        line = _begun(lines, line)
    elif isinstance(error, RecursionError):
        line = max(range(len(lines)), key=lambda number: sum(map(lines[number].count, NESTING)))
    hint = next((hint for part, hint in HINTS.items() if part in problem), OTHERWISE)
    return line, mark.column if mark and line == told else 0, f"the front matter cannot be read: {problem}", hint


def _begun(lines: list[str], line: int) -> int:
    """The line on which the text begins that goes on here: a key without a space behind its colon is text to YAML."""
    while line and _is_no_key(lines[line - 1], lines[line]):
        line -= 1
    return line


def _is_no_key(above: str, below: str) -> bool:
    indent, begun = len(below) - len(below.lstrip()), above.strip()
    is_beside = len(above) - len(above.lstrip()) == indent and begun[:1] not in ("", "#", "-")
    return is_beside and ": " not in above and not begun.endswith(":") and (not indent or bool(UNSPACED.match(begun)))


def _problem(error: Exception) -> str:
    """What PyYAML leaves to Python to complain of, or says without a word for authors."""
    if isinstance(error, RecursionError):
        return "it is nested too deeply"
    return "a control character stands in it" if isinstance(error, yaml.YAMLError) else "a number in it is too large"
