"""What a rule found and what a reader is told, as data; never a formatted string."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice
from typing import Literal, get_args

from coursewright.model import Edit, Note, Place
from coursewright.spelling import MANY, nearest

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
NAMED = 5  # candidates that a hint lists


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule yields: the message says what is, the hint what to do, `edit` what would mend it for certain."""

    place: Place
    message: str
    hint: str
    edit: Edit | None = None


def from_note(note: Note) -> Finding:
    return Finding(note.place, note.message, note.hint, note.edit)


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """A finding with its rule's code and severity; sorted() is reading order."""

    place: Place
    code: str
    severity: Severity
    message: str
    hint: str
    edit: Edit | None = field(default=None, compare=False)


def did_you_mean(word: str, candidates: Iterable[str], otherwise: str) -> str:
    """A hint that names the nearest candidate, or some of them, or says `otherwise` where there is none."""
    known = sorted(set(islice(candidates, MANY)) - {""})
    near = nearest(word, known)
    if near:
        return f"Did you mean `{near}`?"
    if not known:
        return otherwise
    named = ", ".join(f"`{name}`" for name in known[:NAMED])
    more = f" and {len(known) - NAMED} more" if len(known) > NAMED else ""
    return f"{otherwise} Known here: {named}{more}."
