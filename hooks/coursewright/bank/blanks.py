"""Finds the blanks of a prompt, `[[answer|another]]`, where they are not code."""

import re
from collections.abc import Iterator

from coursewright.source.fences import CODE_SPAN, LONG, blank_code

HALF = re.compile(r"\[\[|\]\]")
BLANK = re.compile(r"\[\[([^\[\]\n]{0,2000})\]\]")


def blank_spans(prompt: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """(start, end, accepted answers) of each blank; start and end are offsets in the prompt."""
    if "[[" not in prompt:
        return
    offset, lines = 0, prompt.split("\n")
    for line, prose in zip(lines, blank_code(lines, 0), strict=True):
        for blank in line_blanks(prose):
            answers = tuple(answer.strip() for answer in blank[1].split("|") if answer.strip())
            yield offset + blank.start(), offset + blank.end(), answers
        offset += len(line) + 1


def line_blanks(prose: str) -> list[re.Match[str]]:
    return list(BLANK.finditer(_spoken(prose)))


def open_blank(prose: str) -> int | None:
    """The offset of the first half of a blank on the line: `[[` without its end, or `]]` without its start."""
    found = HALF.search(BLANK.sub(_blank, _spoken(prose)))
    return found.start() if found else None


def _spoken(prose: str) -> str:
    """The line with its code spans blanked; nothing of a line without brackets, or of one too long to be looked at."""
    if ("[[" not in prose and "]]" not in prose) or len(prose) > LONG:
        return ""
    return CODE_SPAN.sub(_blank, prose)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
