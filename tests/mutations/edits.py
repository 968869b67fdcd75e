"""How a table changes a text: small edits that name what they change by its words, and say so when it is gone."""

import re
from collections.abc import Callable

Edit = Callable[[str], str]

LINE_END = re.compile(r"\r\n|\r|\n")
OPTION = re.compile(r"- \[.\] .*\n(?:  .*\n)*")
OPTIONS = re.compile(rf"(?:{OPTION.pattern}){{2,}}")


class GoneError(Exception):
    """The course no longer has the words that a table names, or has them more than once."""

    def __init__(self, words: str, times: int) -> None:
        super().__init__(f"the course no longer has {words!r} once, but {times} times: name other words in the table")


def swap(old: str, new: str) -> Edit:
    """`new` for `old`, which stands in the text once."""

    def edit(text: str) -> str:
        start = _spot(text, old)
        return text[:start] + new + text[start + len(old) :]

    return edit


def drop(words: str) -> Edit:
    """Takes out the line that holds these words, which stand in the text once."""

    def edit(text: str) -> str:
        start, end = _line(text, words)
        return text[:start] + text[end + 1 :]

    return edit


def cut(begin: str, until: str) -> Edit:
    """Takes out everything from `begin`, which stands in the text once, up to, not including, the next `until`."""

    def edit(text: str) -> str:
        start = _spot(text, begin)
        end = text.find(until, start)
        if end < 0:
            raise GoneError(until, 0)
        return text[:start] + text[end:]

    return edit


def add(words: str, new: str) -> Edit:
    """Puts `new` below the line that holds these words, with blank lines around it."""

    def edit(text: str) -> str:
        _, end = _line(text, words)
        return f"{text[:end]}\n\n{new}\n{text[end:]}"

    return edit


def end(new: str) -> Edit:
    """Puts `new` behind the last line, after a blank line."""
    return lambda text: f"{text.rstrip()}\n\n{new}\n"


def every(pattern: str, new: str) -> Edit:
    """`new` for each match of a regular expression, which is found somewhere."""

    def edit(text: str) -> str:
        changed, times = re.subn(pattern, new, text, flags=re.MULTILINE)
        if not times:
            raise GoneError(pattern, 0)
        return changed

    return edit


def arrange(key: Callable[[str], object]) -> Edit:
    """Sorts the options of each question, with their reasons, by what `key` makes of the source of one."""
    return lambda text: OPTIONS.sub(lambda options: "".join(sorted(OPTION.findall(options[0]), key=key)), text)


def saved_as(encoding: str) -> Edit:
    """As the course reads a file that was saved in another encoding than UTF-8."""
    return lambda text: text.encode(encoding, "replace").decode("utf-8", "replace")


def line_of(text: str, words: str) -> int:
    """The number of the line on which these words begin; they stand in the text once. No words are the first line."""
    return len(LINE_END.findall(text[: _spot(text, words)])) + 1 if words else 1


def _spot(text: str, words: str) -> int:
    times = text.count(words)
    if times != 1:
        raise GoneError(words, times)
    return text.index(words)


def _line(text: str, words: str) -> tuple[int, int]:
    """Where the line that holds these words starts and ends."""
    start = _spot(text, words)
    return text.rfind("\n", 0, start) + 1, text.find("\n", start)
