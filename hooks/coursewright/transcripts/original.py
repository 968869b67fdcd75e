"""A transcript's file as it came: its bytes, its text, and the way from a character back to its byte."""

import bisect
import re
from array import array
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain

from coursewright.model import Note, Place

UNSEEN = re.compile(r"[\0-\x08\x0e-\x1b\x7f\x80-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
BROKEN = {
    "utf-8": "surrogateescape",
    "utf-16-le": "surrogatepass",
    "utf-16-be": "surrogatepass",
    "cp1252": "replace",
}
LOOKED_AT = 4096  # bytes in which the pattern of NULs is sought


class UnreadableError(ValueError):
    """Raised where a file as a whole is no transcript that we can read; `note` says where, why, and what to do."""

    def __init__(self, note: Note) -> None:
        super().__init__(note.message)
        self.note = note


@dataclass(frozen=True)
class Original:
    """`text` is `data` decoded, every line end made `\\n`; offsets into it count from 0, lines and columns from 1.

    Bytes that are no text and characters that cannot be shown (NUL among them) are U+FFFD in it.
    """

    path: str
    data: bytes = field(repr=False)
    text: str = field(repr=False)
    encoding: str
    notes: list[Note] = field(default_factory=list)

    def line(self, at: int) -> int:
        return bisect.bisect_right(self._starts, at)

    def place(self, at: int) -> Place:
        line = self.line(at)
        return Place(self.path, line, at - self._starts[line - 1] + 1)

    def note(self, at: int, message: str, hint: str) -> None:
        """Notes what a person should know about the character at `at`."""
        self.notes.append(Note("transcript", self.place(at), message, hint))

    def byte(self, at: int, since: tuple[int, int] | None = None) -> int:
        """The offset in `data` of the character at `at`; `since` is an earlier (character, byte) to count from."""
        first, counted = since or (0, _mark(self.data)[0])
        stretch = self._raw[self._in_raw(first) : self._in_raw(at)]
        if self.encoding == "cp1252":
            return counted + len(stretch)
        return min(len(self.data), counted + len(stretch.encode(self.encoding, BROKEN[self.encoding])))

    @cached_property
    def _starts(self) -> "array[int]":
        """Line - 1 -> the offset of its first character."""
        return array("i", chain((0,), (found.end() for found in re.finditer("\n", self.text))))

    @cached_property
    def _raw(self) -> str:
        """The decoded text before anything was made uniform."""
        return _decoded(self.data, self.encoding) if b"\r" in self.data or "\ufffd" in self.text else self.text

    @cached_property
    def _pairs(self) -> "array[int]":
        """For each `\\r\\n` of the file the offset in `text` of the character behind it."""
        pairs = enumerate(re.finditer("\r\n", self._raw))
        return array("i", (pair.end() - number - 1 for number, pair in pairs))

    def _in_raw(self, at: int) -> int:
        return at + bisect.bisect_right(self._pairs, at)


def read_original(path: str, data: bytes) -> Original:
    """Decodes by byte order mark, by the pattern of NULs, as UTF-8, or as Windows-1252 with a note; never guesses."""
    encoding = _encoding(data)
    text = _decoded(data, encoding)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    unseen = [] if text.isprintable() else [found.start() for found in UNSEEN.finditer(text)]
    original = Original(path, data, UNSEEN.sub("\ufffd", text) if unseen else text, encoding)
    if encoding == "cp1252":
        hint = "Look whether its accents and quotes are right; if not, save the file as UTF-8."
        original.note(0, "the file is not UTF-8 and was read as Windows-1252", hint)
    if unseen:
        message = f"{len(unseen)} characters cannot be shown and became `\ufffd`, the first one here"
        original.note(unseen[0], message, "Look at them in the draft; a file cut short or a wrong program makes them.")
    return original


def _encoding(data: bytes) -> str:
    marked = _mark(data)[1]
    if marked:
        return marked
    head = data[:LOOKED_AT]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) * 5 > len(head) and min(even, odd) * 20 < len(head):
        return "utf-16-be" if even > odd else "utf-16-le"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _mark(data: bytes) -> tuple[int, str | None]:
    """(length of the byte order marks in front, which some programs double; the encoding they tell)"""
    for mark, encoding in MARKS:
        count = 0
        while data.startswith(mark, count):
            count += len(mark)
        if count:
            return count, encoding
    return 0, None


def _decoded(data: bytes, encoding: str) -> str:
    """What is no text becomes lone surrogates, which tell how many bytes there were; in Windows-1252, U+FFFD."""
    bare = data[_mark(data)[0] :]
    left = len(bare) % 2 if encoding.startswith("utf-16") else 0
    return bare[: len(bare) - left].decode(encoding, BROKEN[encoding]) + "\udcff" * left
