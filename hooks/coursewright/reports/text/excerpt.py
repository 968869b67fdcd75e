"""A line of a file as a terminal can show it, and the carets under some of its columns.

Columns count characters, a terminal counts cells: a tab takes some, a sign of Chinese or an emoji two, an accent none.
"""

import re
import unicodedata

from wcwidth import clip
from wcwidth import width as cells

TAB = 4
CUT = "…"
CONTROLS = {code: 0x2400 + code for code in range(0x20) if code != 9} | {0x7F: 0x2421}  # to their pictures
UNSEEN = ("Cc", "Cf", "Cs", "Zl", "Zp")  # Unicode's categories: they would act, not show; also what turns text round
JOINERS = "\u200c\u200d"  # they belong to words of some scripts, and to emoji
OUTSIDE_ASCII = re.compile(r"[^\t\x20-\x7e]")


def visible(text: str) -> str:
    """The text with a sign for each character that a terminal would obey or hide; tabs stay, the length too."""
    return OUTSIDE_ASCII.sub(_sign, text.translate(CONTROLS))


def _sign(match: re.Match[str]) -> str:
    sign = match[0]
    return "\ufffd" if unicodedata.category(sign) in UNSEEN and sign not in JOINERS else sign


def excerpt(line: str, column: int, end_column: int | None, width: int) -> tuple[str, str, str]:
    """(the line, at most `width` cells of it; the blanks before the carets; the carets, at least one).

    Columns count from 1, `end_column` is exclusive. A line that is too long is cut on both sides of the column.
    """
    shown = visible(line)
    left = cells(shown[: column - 1], tabsize=TAB)
    right = max(cells(shown[: max(column, end_column or 0) - 1], tabsize=TAB), left + 1)
    length = max(cells(shown, tabsize=TAB), left + 1)
    first = 0 if right < width else max(0, min(left - width // 3, length - width))
    last = min(first + width, length)
    text = clip(shown, first + bool(first), last - (last < length), tabsize=TAB)
    before, behind = CUT if first else "", CUT if last < length else ""
    return f"{before}{text}{behind}".rstrip(" "), " " * (left - first), "^" * (min(right, last) - left)
