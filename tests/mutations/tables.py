"""What a table consists of, and how the tables of a folder are read: each module there has one."""

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import Any, NamedTuple

from mutations.edits import Edit, line_of
from mutations.own import Found

FIRST = ""  # the words of a finding on the first line


class Seen(NamedTuple):
    """A finding: its rule's code, the words on its line after the edits, and its file, if that is another one."""

    code: str
    words: str = FIRST
    path: str = ""


@dataclass(frozen=True)
class Fault:
    """Edits of one file that do one wrong thing, and all that the check has to say of it; `moved` is a new path."""

    name: str
    path: str
    edits: tuple[Edit, ...]
    seen: tuple[Seen, ...]
    moved: str = ""


@dataclass(frozen=True)
class Harmless:
    name: str
    path: str
    edits: tuple[Edit, ...]


def faults_in(path: str) -> Callable[..., Fault]:
    """Makes faults of one file that bring one finding there: name, code, words on its line, then the edits."""
    return lambda name, code, words, *edits: Fault(name, path, edits, (Seen(code, words),))


def changes_in(path: str) -> Callable[..., Harmless]:
    """Makes harmless changes of one file: name, then the edits."""
    return lambda name, *edits: Harmless(name, path, edits)


def entries(package: ModuleType, table: str) -> list[Any]:
    """The tables of this name in all modules of a package, one after the other."""
    names = sorted(module.name for module in pkgutil.iter_modules(package.__path__))
    return [entry for name in names for entry in getattr(importlib.import_module(f"{package.__name__}.{name}"), table)]


def mutated(entry: Fault | Harmless, texts: Mapping[str, str]) -> dict[str, str]:
    """The texts of the course after the edits, each of which changes something."""
    text = texts[entry.path]
    for edit in entry.edits:
        before, text = text, edit(text)
        assert text != before, "an edit changes nothing"
    moved = getattr(entry, "moved", "") or entry.path
    return {path: kept for path, kept in texts.items() if path != entry.path} | {moved: text}


def expected(fault: Fault, texts: Mapping[str, str]) -> list[Found]:
    """The findings that the fault has to bring, given the texts after the edits."""
    here = fault.moved or fault.path
    places = [(seen.code, seen.path or here, seen.words) for seen in fault.seen]
    return sorted((code, path, line_of(texts[path], words)) for code, path, words in places)
