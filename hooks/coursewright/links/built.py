"""The place of a fault in the built file itself: for pages that no author wrote, and sites without a course."""

import html
import re
from collections.abc import Iterator

from coursewright.links.records import Fault
from coursewright.model import Place

COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)  # one that is never closed hides all that follows
CSS_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
NAMES = r"\b(?i:href|src|data|action|poster|srcset|cite)\s*=\s*"
EMPTY = re.compile(
    rf"{NAMES}(?:\"\s*\"|'\s*'|(?=[\s>]))|<\w[^<>]*?\s(?i:href|src|data|poster)(?=\s*/?>|\s+[^\s=>])(?!\s*=)"
)
BLANK = r"[\s\xad\u200b-\u200f\u2060\ufeff]|&(?:nbsp|shy|zwn?j|#(?:160|173|820[3-7]|65279)|#x(?:a0|ad|200[b-f]|feff));"
UNSEEN = r"<(style|script)\b.*?</\1>|<(\w+)\s[^<>]*?\bhidden\b.*?</\2>"
BETWEEN = re.compile(rf"[^<>]*>(?>{UNSEEN}|{BLANK}|<[^<>]*>)*?</a", re.IGNORECASE | re.DOTALL)


def built_place(path: str, text: str, fault: Fault) -> Place:
    """Where the fault's subject stands; the first line where it cannot be found."""
    if fault.kind == "orphan" or not text:
        return Place(path)
    comment = CSS_COMMENT if path.endswith(".css") else COMMENT
    shown = comment.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    found = next((some for pattern in _patterns(fault) if (some := [*pattern.finditer(shown)])), [])
    if fault.kind == "silent":
        found = [each for each in found if _is_silent(shown, each)] or found
    chosen = found[1:2] if fault.kind == "twice" and found[1:] else found[:1]
    return _place(path, shown, *chosen[0].span()) if chosen else Place(path)


def _is_silent(text: str, link: re.Match[str]) -> bool:
    return link[0][:5].lower() == "<area" or bool(BETWEEN.match(text, link.end()))


def _patterns(fault: Fault) -> Iterator[re.Pattern[str]]:
    """What the subject is looked for by, the strictest first."""
    subject = fault.subject.strip()
    forms = {subject, html.escape(subject, quote=False), html.escape(subject), subject.replace("/", r"\/")}
    either = "|".join(sorted(map(re.escape, forms), key=len, reverse=True))
    if fault.kind == "twice":
        yield re.compile(rf"(?<=[\s\"'])(?i:id)\s*=\s*[\"']?(?:{either})(?=[\"'\s>])")
    elif not subject:
        yield EMPTY
    else:
        if fault.kind == "silent":
            yield re.compile(rf"<(?i:a(?:rea)?\s[^<>]*?\bhref)\s*=\s*[\"']?\s*(?:{either})(?=[\"'\s>])")
        yield re.compile(rf"{NAMES}[\"']?\s*(?:{either})(?=[\"'\s>,])")
        yield re.compile(rf"(?<=[\"'=(>])(?:{either})(?=[\s\"'>),<])")
        yield re.compile(rf"(?<=[\s\"'=(,>;])(?:{either})(?=[\s\"'>),;<&]|$)")


def _place(path: str, text: str, start: int, end: int) -> Place:
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", start)
    end = min(end, last) if last >= 0 else end
    return Place(path, text.count("\n", 0, start) + 1, start - first + 1, end - first + 1)
