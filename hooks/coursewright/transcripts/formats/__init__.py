"""The caption formats: every module here is one, and no format knows another.

A format module has a docstring (its first line is its name in messages), `SAMPLE` (a small file as its programs write
it, text or bytes, that says `SPEECH`), `sniff(original)` (0: not mine, 1: could be, 2: surely mine; by content, never
by name) and `read(original, ledger)`, which yields the `Cue`s in the order of the file, enters every line that is no
speech in the ledger, notes on the original what a person should look at, and raises `UnreadableError` only where the
whole file is none of its own. A format of binary files also has `text(data)`: their text, or None where they are not
its own.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from coursewright.model import Note, Place
from coursewright.transcripts.cue import Cue, Ledger
from coursewright.transcripts.original import Original, UnreadableError

SPEECH = "Fill the kettle. Wait until it sings. Is it ready? Not yet, it only hums."


@dataclass(frozen=True, slots=True)
class Format:
    name: str
    title: str
    sample: str | bytes
    sniff: Callable[[Original], int]
    read: Callable[[Original, Ledger], Iterator[Cue]]
    text: Callable[[bytes], str | None] | None


def format_names() -> list[str]:
    """As in `--format`, sorted; loads none of the formats."""
    return sorted(module.name for module in pkgutil.iter_modules(__path__))


@cache
def all_formats() -> dict[str, Format]:
    """Name, as in `--format` -> format."""
    return {name: _load(name) for name in format_names()}


def _load(name: str) -> Format:
    module = importlib.import_module(f"{__name__}.{name}")
    title = (module.__doc__ or name).strip().partition("\n")[0].rstrip(".")
    return Format(name, title, module.SAMPLE, module.sniff, module.read, getattr(module, "text", None))


def detect(original: Original) -> Format:
    """The format that is surest of this file; raises UnreadableError where there is none, or more than one."""
    sure = {format_.name: format_.sniff(original) for format_ in all_formats().values()}
    best = max(sure.values(), default=0)
    candidates = [name for name, how in sure.items() if how == best]
    if best and len(candidates) == 1:
        return all_formats()[candidates[0]]
    message = "this is no transcript that we know" if not best else f"this may be {' or '.join(candidates)}"
    names = ", ".join(candidates if best else all_formats())
    raise UnreadableError(Note("transcript", Place(original.path), message, f"Say which, with `--format`: {names}."))
