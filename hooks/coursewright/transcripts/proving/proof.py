"""The proof: the words of the original, less what was removed, are the words of the draft, less what was added.

It trusts neither the reading nor the composing: it takes the words from the file's text and from the draft's text anew,
and once more from the HTML that the draft renders to.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, zip_longest
from typing import NamedTuple

from coursewright.transcripts.drafting.draft import Addition
from coursewright.transcripts.proving.shown import Line, body, chunks, read_html, read_lines
from coursewright.transcripts.transcript import Transcript
from coursewright.transcripts.words import words_of

Render = Callable[[str], str]
"""Markdown -> HTML, as a site with many extensions would make it."""


class Fault(NamedTuple):
    """Where the proof fails: a line of the draft, and what is wrong there."""

    line: int
    message: str


def prove(transcript: Transcript, draft: str, additions: Iterable[Addition], render: Render | None) -> list[Fault]:
    """All is well where nothing is returned; without `render` only the Markdown is looked at."""
    faults: list[Fault] = []
    added = {addition.line: words_of(addition.words) for addition in additions}
    difference = _first_difference(transcript, _unadded(read_lines(body(draft)), added, faults))
    return [*([difference] if difference else []), *faults, *(_rendered(draft, render) if render else ())]


def spoken(transcript: Transcript) -> Iterator[tuple[int, list[str]]]:
    """(offset in the original, words) of each cue, with what was cut left out: what the draft must say."""
    text = transcript.original.text
    cuts = chain(transcript.cuts(), [None])
    cut = next(cuts)
    for at, to in transcript.spans():
        parts, done = [], at
        while cut is not None and cut.to <= to:
            parts += [text[done : cut.at], cut.instead]
            done, cut = cut.to, next(cuts)
        yield at, words_of("".join(parts) + text[done:to] if parts else text[at:to])


def _first_difference(transcript: Transcript, written: Iterator[tuple[int, list[str]]]) -> Fault | None:
    ours = ((line, word) for line, words in written for word in words)
    said = ((at, word) for at, words in spoken(transcript) for word in words)
    last, found = 1, None
    for (at, word), (line, other) in zip_longest(said, ours, fillvalue=(-1, "")):
        if word != other and found is None:
            place = f"line {transcript.original.line(at)} of the transcript" if at >= 0 else "behind its end"
            found = Fault(max(line, last), f"`{other}` stands where `{word}` was said ({place})")
        last = line
    return found


def _unadded(
    lines: Iterator[Line], added: dict[int, list[str]], faults: list[Fault]
) -> Iterator[tuple[int, list[str]]]:
    """(line, words) of the draft without what was added, which must stand first on its line, word for word."""
    for line, words, _ in lines:
        own = added.pop(line, [])
        if words[: len(own)] != own:
            faults.append(Fault(line, f"`{' '.join(own)}` was added to this line and does not stand there"))
        yield line, words[len(own) :]
    faults += [Fault(line, f"`{' '.join(words)}` was added to this line and is gone") for line, words in added.items()]


def _rendered(draft: str, render: Render) -> Iterator[Fault]:
    for run in chunks(draft):
        shown = [word for line in read_lines(run) if not line.is_label for word in line.words]
        rendered, foreign = read_html(render("\n".join(line for _, line in run)))
        if foreign:
            yield Fault(run[0][0], f"text became HTML: `<{'>`, `<'.join(sorted(foreign))}>`")
        if shown != rendered:
            one, other = next(pair for pair in zip_longest(shown, rendered, fillvalue="") if pair[0] != pair[1])
            yield Fault(run[0][0], f"`{one}` is rendered as `{other}`")
