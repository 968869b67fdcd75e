"""CSS -> the addresses in `url()`, `@import` and `image-set()`."""

import re
from collections.abc import Iterator

COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
STRING = r"\"((?:[^\"\\\n]|\\.)*)\"|'((?:[^'\\\n]|\\.)*)'"
URL = re.compile(
    rf"(?<![\w-])(?:url|src)\(\s*(?:{STRING}|([^\s\"'()\\]*(?:\\.[^\s\"'()\\]*)*))\s*\)|@import\s+(?:{STRING})", re.I
)
IMAGE_SET = re.compile(r"image-set\(((?:[^()\"']|\"[^\"]*\"|'[^']*'|\([^()]*\))*)\)", re.IGNORECASE)
CANDIDATE = re.compile(rf"(?:^|,)\s*(?:{STRING})")
NAMESPACE = re.compile(r"@namespace[^;{}]*;?", re.IGNORECASE)
ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))", re.DOTALL)


def css_addresses(text: str) -> list[str]:
    """Each once, in order; what is within the page (`url(#gradient)`) or in the text itself (`data:`) is left out."""
    if "url(" not in text and "@import" not in text and "image-set(" not in text.lower() and "URL(" not in text:
        return []
    return [*dict.fromkeys(address for address in _found(text) if not address.lower().startswith(("#", "data:")))]


def _found(text: str) -> Iterator[str]:
    text = NAMESPACE.sub("", COMMENT.sub(" ", text))
    for found in URL.finditer(text):
        yield _plain(next((group for group in found.groups() if group), ""))
    for images in IMAGE_SET.findall(text):
        for candidate in CANDIDATE.findall(images):
            yield _plain("".join(candidate))


def _plain(text: str) -> str:
    return ESCAPE.sub(lambda found: _letter(found[1]) if found[1] else found[2], text).strip()


def _letter(digits: str) -> str:
    code = int(digits, 16)
    return chr(code) if 0 < code < 0xD800 or 0xDFFF < code < 0x110000 else "\ufffd"
