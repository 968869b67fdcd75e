"""The dialogues of a lesson: takes, turns and the debrief."""

import itertools
import re
from collections.abc import Iterator

from coursewright.lesson.turning import read_mark
from coursewright.model import Dialogue, Place, Take, TakeKind, Turn
from coursewright.source import Source, paragraphs
from coursewright.source.block import Block
from coursewright.source.names import TAKES

SPEAKER = re.compile(r"\s{0,3}(\*\*|__)(?P<name>(?:(?!\1).){0,200}?):\1[ \t]*(?P<text>.*)", re.DOTALL)


def read_dialogues(source: Source, blocks: list[Block]) -> Iterator[Dialogue]:
    for block in blocks:
        if block.name == "dialogue":
            yield _dialogue(source, block)
        else:
            yield from read_dialogues(source, block.children)


def _dialogue(source: Source, block: Block) -> Dialogue:
    takes = [child for child in block.children if child.name in TAKES]
    if not takes:
        hint = "Add `/// weaker | Label` and `/// stronger | Label` with their turns, each closed by `///`."
        source.note("block", block.mark.place, "the dialogue has no take", hint)
    for earlier, later in itertools.pairwise(takes):
        for index, _ in paragraphs(source, earlier.end + 1, later.start):
            hint = "Move it into a take, before the first one, or after the last one, where the debrief is."
            source.note("block", source.place(index), "text stands between two takes", hint)
    after = takes[-1].end + 1 if takes else block.end
    debrief = source.passage(after, block.end)[0] if any(paragraphs(source, after, block.end)) else ""
    return Dialogue(block.mark.argument, tuple(_take(source, take) for take in takes), debrief, block.mark.place)


def _take(source: Source, block: Block) -> Take:
    if not any(paragraphs(source, block.start + 1, block.end)):
        source.note(
            "block", block.mark.place, f"the `{block.name}` take is empty", "Write its turns, `**Speaker:** ...`."
        )
    kind: TakeKind = "weaker" if block.name == "weaker" else "stronger" if block.name == "stronger" else "take"
    return Take(kind, block.mark.argument, tuple(_turns(source, block)), block.mark.place)


def _turns(source: Source, block: Block) -> Iterator[Turn]:
    for index, text in paragraphs(source, block.start + 1, block.end, _marks(block.children)):
        text, turning = read_mark(source, index, text)
        spoken = SPEAKER.match(text) if source.prose[index] else None
        if spoken:
            name, place = " ".join(spoken["name"].split()), _speaker_place(source, index, spoken)
            yield Turn(name, spoken["text"].strip(), place, turning)
        else:
            yield Turn(None, text.strip(), source.place(index), turning)


def _speaker_place(source: Source, index: int, spoken: re.Match[str]) -> Place:
    """The place of the name, as far as it stands on the first line, or of the bold marks where there is none."""
    start, end = spoken.span("name") if spoken["name"].strip() else (spoken.start(1), spoken.start("text"))
    return source.place(index, start, min(end, len(source.lines[index])))


def _marks(blocks: list[Block]) -> set[int]:
    """The indexes of the marks of blocks and of all that is in them."""
    return {index for block in blocks for index in (block.start, block.end, *_marks(block.children))}
