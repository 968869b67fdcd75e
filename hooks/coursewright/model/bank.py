"""A bank and its questions; keys name options and blanks by what they say."""

import hashlib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from coursewright.model.place import Columns, Excuse, Line, Note, Place, together

QuestionKind = Literal["one", "several", "blank"]


@dataclass(frozen=True)
class Option:
    """`place` is that of its text on its first line; `lines` and `reason_lines` are what it comes from (`place_in`).

    `is_pinned`: it keeps its position where options are shuffled.
    """

    text: str
    right: bool
    reason: str
    place: Place
    lines: tuple[Line, ...] = ()
    reason_lines: tuple[Line, ...] = ()
    is_pinned: bool = False

    @property
    def key(self) -> str:
        """Names the option by what it says, so that an answer survives reordering and dies with a rewording."""
        return short_hash(self.text)


@dataclass(frozen=True)
class Blank:
    """The accepted answers of one `[[answer|another]]`, in the author's order."""

    answers: tuple[str, ...]

    @property
    def key(self) -> str:
        return short_hash("|".join(self.answers))


@dataclass(frozen=True)
class Hint:
    """What learners may ask for before they answer; `place` is that of its text on its first line."""

    text: str
    place: Place
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True)
class Question:
    """`bank` is the name of the bank it stands in, `assesses` what its heading says; `is_read` without a note.

    `place` is that of its title; `id_columns` and `assesses_columns` are those of its id, if it has one, and of each in
    `assesses`, on the same line; `prompt_lines` and `explanation_lines` are what these come from (see `place_in`).
    """

    id: str
    bank: str
    title: str
    assesses: tuple[str, ...]
    prompt: str
    options: tuple[Option, ...]
    blanks: tuple[Blank, ...]
    explanation: str
    place: Place
    is_read: bool = True
    id_columns: Columns | None = None
    assesses_columns: tuple[Columns, ...] = ()
    prompt_lines: tuple[Line, ...] = ()
    explanation_lines: tuple[Line, ...] = ()
    hints: tuple[Hint, ...] = ()

    @property
    def id_place(self) -> Place:
        """The place of its id, or of its title where it has none."""
        return self.place.beside(self.id_columns) if self.id_columns else self.place

    @property
    def objectives(self) -> tuple[str, ...]:
        """The keys of the objectives it assesses."""
        return tuple(objective_key(reference, self.bank) for reference in self.assesses)

    @property
    def is_answerable(self) -> bool:
        """Whether it asks something and has an answer, so that learners are shown it."""
        answers = [*(option.right for option in self.options), *(blank.answers for blank in self.blanks)]
        return bool(self.prompt) and any(answers)

    @property
    def revision(self) -> str:
        """Names what is asked and what is right, in whatever order: an answer to another revision answers nothing."""
        options = sorted(f"{option.key} {option.right}" for option in self.options)
        blanks = [blank.key for blank in self.blanks]
        return short_hash("\n".join((self.prompt, *options, *blanks)))

    @property
    def kind(self) -> QuestionKind:
        if not self.options:
            return "blank"
        return "several" if sum(option.right for option in self.options) > 1 else "one"


@dataclass(frozen=True)
class Bank:
    """`title` is empty where the author gives none.

    `place` is that of its first line, `intro_lines` are what the introduction comes from (`place_in`).
    """

    path: str
    name: str
    title: str
    intro: str
    questions: tuple[Question, ...]
    notes: tuple[Note, ...]
    excuses: tuple[Excuse, ...]
    place: Place
    intro_lines: tuple[Line, ...]

    def passages(self) -> Iterator[tuple[str, tuple[Line, ...]]]:
        """All that learners read in it, each text with the lines that it comes from."""
        yield self.intro, self.intro_lines
        for each in self.questions:
            yield together([(each.prompt, each.prompt_lines), (each.explanation, each.explanation_lines)])
            yield from ((hint.text, hint.lines) for hint in each.hints)
            for option in each.options:
                yield together([(option.text, option.lines), (option.reason, option.reason_lines)])


def objective_key(reference: str, name: str) -> str:
    """The key that `reference` means in the lesson or bank called `name`."""
    return reference if ":" in reference else f"{name}:{reference}"


def short_hash(text: str) -> str:
    """Eight hexadecimal digits for a text, however it is wrapped or its accents are composed."""
    plain = " ".join(unicodedata.normalize("NFC", text).split())
    return hashlib.sha256(plain.encode()).hexdigest()[:8]
