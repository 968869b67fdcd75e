"""What was read of a file and found in it, by its content, so that an unchanged file is read and judged once.

Serves from one rebuild of a preview to the next, and, kept on the disk, from one run of the check to the next. Opens
no file.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from coursewright.diagnostics import Finding
from coursewright.model import Bank, Lesson

T = TypeVar("T", Lesson, Bank)
Found = tuple[str, Finding]  # the code of a rule, and what it found


@dataclass(slots=True)
class Kept:
    """A file as it was read; `found` is None until the rules that judge files one by one have judged it."""

    digest: bytes
    read: Any
    found: list[Found] | None = None


@dataclass(slots=True)
class Memory:
    """`kept` is path -> what is known of a file, all under one choice of settings; `fresh` are those read anew."""

    kept: dict[str, Kept] = field(default_factory=dict)
    fresh: set[str] = field(default_factory=set)

    def read(self, path: str, text: str, parse: Callable[[], T]) -> T:
        """What `parse` makes of the text, now or when it was the same before."""
        digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
        kept = self.kept.get(path)
        if kept is None or kept.digest != digest:
            kept = self.kept[path] = Kept(digest, parse())
            self.fresh.add(path)
        read: T = kept.read
        return read

    def unjudged(self, paths: Iterable[str]) -> set[str]:
        """Those of the files that nobody has judged since they were read."""
        return {path for path in paths if self.kept[path].found is None}

    def judge(self, paths: Iterable[str], found: Iterable[Found]) -> None:
        """Keeps what was found in the files at `paths`."""
        of: dict[str, list[Found]] = {path: [] for path in paths}
        for code, finding in found:
            of[finding.place.path].append((code, finding))
        for path, some in of.items():
            self.kept[path].found = some

    def found(self, paths: Iterable[str]) -> Iterator[Found]:
        for path in paths:
            yield from self.kept[path].found or ()
