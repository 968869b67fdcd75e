"""Sentences of a transcript: the unit of which paragraphs, turns and takes are made. Offsets are kept."""

from typing import Literal, NamedTuple

Opens = Literal["", "paragraph", "heading", "speaker"]


class Sentence(NamedTuple):
    """The speech from `at` up to `to`; `opens` says what begins with it, `speaker` who, where the file says so.

    `turn` counts the speakers' turns of the transcript from 0 (0: before the first sign of one); `pause` is the silence
    before it in milliseconds, 0 where nobody knows; `words` is about how many it has.
    """

    at: int
    to: int
    turn: int = 0
    speaker: str = ""
    opens: Opens = ""
    pause: int = 0
    words: int = 0
