"""CSS -> the addresses in `url()`, `@import` and `image-set()`."""

import re
from collections.abc import Iterator

STRING = r"\"((?:[^\"\\\n]|\\.)*+)\"|'((?:[^'\\\n]|\\.)*+)'"
BARE = r"((?:[^\s\"'()\\]|\\(?>[0-9a-fA-F]{1,6}\s?|.))*+)"
GAP = r"(?:\s|/\*.*?\*/)*+"
URL = rf"(?<![\w-])(?:url|src)\(\s*+(?:{STRING}|{BARE})\s*+\)"
SKIPPED = r"/\*.*?(?:\*/|\Z)|@namespace[^;{}]*+;?"  # an unclosed comment hides all that follows
TOKEN = re.compile(
    rf"{SKIPPED}|{URL}|@import{GAP}(?:{STRING})"
    r"|image-set\(((?:[^()\"']|\"[^\"]*\"|'[^']*'|\([^()]*\))*)\)|\"(?:[^\"\\\n]|\\.)*+\"?|'(?:[^'\\\n]|\\.)*+'?",
    re.IGNORECASE | re.DOTALL,
)
CANDIDATE = re.compile(rf"{URL}|(?:^|,)\s*(?:{STRING})", re.IGNORECASE | re.DOTALL)
HOLDS = re.compile(r"url\(|src\(|@import|image-set\(", re.IGNORECASE)
ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|\n|(.))", re.DOTALL)


def css_addresses(text: str, *, is_within: bool = False) -> list[str]:
    """Each once, in order; what is in the text itself (`data:`) is left out, and so is what is within the page
    (`url(#gradient)`), unless that is wanted."""
    if not HOLDS.search(text):
        return []
    left_out = ("data:",) if is_within else ("#", "data:")
    return [*dict.fromkeys(address for address in _found(text) if not address.lower().startswith(left_out))]


def _found(text: str) -> Iterator[str]:
    """What strings and comments hold is no address: they are read past."""
    for found in TOKEN.finditer(text):
        *addresses, images = found.groups()
        if images is not None:
            yield from (_address(candidate.groups()) for candidate in CANDIDATE.finditer(images))
        elif found[0][:1] not in "\"'/" and not found[0].lower().startswith("@namespace"):
            yield _address(addresses)


def _address(groups: tuple[str | None, ...] | list[str | None]) -> str:
    return _plain(next((group for group in groups if group), ""))


def _plain(text: str) -> str:
    return ESCAPE.sub(lambda found: _letter(found[1]) if found[1] else found[2] or "", text).strip()


def _letter(digits: str) -> str:
    code = int(digits, 16)
    return chr(code) if 0 < code < 0xD800 or 0xDFFF < code < 0x110000 else "\ufffd"
