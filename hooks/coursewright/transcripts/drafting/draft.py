"""A lesson's draft: its pieces in order, which of them is speech, and what was added to it."""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import StringIO
from typing import Literal, NamedTuple

Kind = Literal["heading", "paragraph", "turn", "mark", "comment"]
PLAIN = re.compile(r"[^\W\d_][\w ,.'’()?!-]*")  # what YAML takes for text without quotes
WORDS_OF_YAML = {"true", "false", "yes", "no", "on", "off", "null", "y", "n"}
SUFFIXES = re.compile(r"(?<=.)(?:[._-][a-z]{2}(?:-[A-Za-z]{2,4})?)?\.\w{1,9}$")
TAKEN = {"", "index", "readme", "con", "prn", "aux", "nul"}  # pages of MkDocs, devices of Windows
EXAMPLE = "tone: Rewrite a blunt reply so that it invites an answer"


class Piece(NamedTuple):
    """A paragraph of the draft in Markdown. It says the speech from `at` up to `to`, after the words `added`."""

    kind: Kind
    markdown: str
    at: int = 0
    to: int = 0
    added: str = ""


class Addition(NamedTuple):
    """Words that readers see on a line of the draft and that nobody spoke."""

    line: int
    words: str
    kind: Kind


class Line(NamedTuple):
    """A line of the draft, counted from 1, that says speech or words that were added before it."""

    number: int
    kind: Kind
    at: int
    to: int
    added: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A lesson's text, and its `lines` that say something."""

    title: str
    text: str
    lines: Sequence[Line]

    @property
    def slug(self) -> str:
        return slug_of(self.title)

    def additions(self) -> Iterator[Addition]:
        return (Addition(line.number, line.added, line.kind) for line in self.lines if line.added)


def write_draft(title: str, front: str, pieces: Iterable[Piece]) -> Draft:
    """The pieces behind the front matter, each on a line of its own with a blank line before it."""
    text, lines, number = StringIO(), list[Line](), front.count("\n") + 3
    text.write(front)
    for piece in pieces:
        text.write(f"\n\n{piece.markdown}")
        if piece.to > piece.at or piece.added:
            lines.append(Line(number, piece.kind, piece.at, piece.to, piece.added))
        number += 2
    text.write("\n")
    return Draft(title, text.getvalue(), lines)


def front_matter(title: str, transcript: str) -> str:
    lines = ["---", f"title: {_scalar(title)}", "objectives: {}"]
    lines += ["# objectives:  # one a line: its id, and what learners can do afterwards", f"#   {EXAMPLE}"]
    return "\n".join([*lines, f"transcript: {_scalar(transcript)}", "---"])


def title_of(name: str) -> str:
    """A title for a lesson whose transcript says none: the file's name in words, without suffix and language."""
    words = " ".join(re.split(r"[\W_]+", SUFFIXES.sub("", name))).strip()
    return words[:1].upper() + words[1:] or "Lesson"


def slug_of(title: str) -> str:
    """A file's name: lower case, words joined by `-`; letters of every script stay, accents of Latin ones go."""
    plain = "".join(_bare(letter) for letter in title)
    slug = re.sub(r"[\W_]+", "-", plain.lower()).strip("-")[:80].strip("-")
    return f"{slug}-lesson".strip("-") if slug in TAKEN else slug


def _bare(letter: str) -> str:
    """The letter without its accent, if it is Latin: `é` is `e`, and `й` stays."""
    base = unicodedata.normalize("NFD", letter)[:1]
    return base if base.isascii() else letter


def _scalar(text: str) -> str:
    plain = PLAIN.fullmatch(text) and text.strip() == text and text.lower() not in WORDS_OF_YAML
    return text if plain and len(text) < 200 else json.dumps(text, ensure_ascii=False)
