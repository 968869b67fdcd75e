"""Sentences, proposed dialogues and remarks -> the pieces of a draft, in the order of the speech."""

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import PurePath

from coursewright.transcripts.drafting.draft import Draft, Piece, front_matter, title_of, write_draft
from coursewright.transcripts.drafting.escape import escape, escape_heading, escape_paragraph
from coursewright.transcripts.drafting.material import Material
from coursewright.transcripts.scenes.proposal import Proposal, ProposedTake, ProposedTurn
from coursewright.transcripts.speech.paragraphs import group
from coursewright.transcripts.transcript import clock

TODO = "TODO(author)"
DEBRIEF = "debrief: what should learners notice? Write it here, or move narration from the takes to this place."


def draft_of(material: Material, title: str, transcript: str = "") -> Draft:
    """The draft, which names its `transcript`.

    Its title is the one that is wished, or the only heading, where it opens the speech, or the file's name.
    """
    speech, name = material.transcript.speech, PurePath(material.transcript.original.path).name
    headings = [sentence for sentence in material.sentences if sentence.opens == "heading"]
    is_titled = not title and len(headings) == 1 and headings[0] is material.sentences[0]
    pieces = _Composer(material, is_titled).pieces()
    if is_titled:
        title = " ".join(speech[headings[0].at : headings[0].to].split())
    else:
        title = title or title_of(name)
        pieces = chain([Piece("heading", f"# {escape_heading(title)}", added=title)], pieces)
    return write_draft(title, front_matter(title, transcript or name), pieces)


def comment(text: str) -> Piece:
    """A mark that only the author can take away; no text can end the comment early."""
    plain = re.sub(r"-(?=-)|[<>]|-$", " ", text)
    return Piece("comment", f"<!-- {TODO}: {' '.join(plain.split())} -->")


class _Composer:
    def __init__(self, material: Material, is_titled: bool) -> None:
        self.material, self.transcript, self.is_titled = material, material.transcript, is_titled
        self.speech, self.sentences = material.transcript.speech, material.sentences
        self.names_speakers = len({sentence.speaker for sentence in self.sentences if sentence.speaker}) > 1

    def pieces(self) -> Iterator[Piece]:
        done = 0
        for proposal in self.material.proposals:
            yield from self._narration(done, proposal.first)
            yield from self._dialogue(proposal)
            done = proposal.end
        yield from self._narration(done, len(self.sentences))

    def _narration(self, first: int, end: int) -> Iterator[Piece]:
        for begin, behind in group(self.sentences, first, end):
            heading = self._heading(begin, behind)
            if heading:
                yield heading
            if not heading or heading.added:
                yield from self._remarks(begin, behind)
                yield self._paragraph(begin, behind)

    def _heading(self, begin: int, behind: int) -> Piece | None:
        """The heading that this paragraph is, or that goes before it."""
        sentence = self.sentences[begin]
        if sentence.opens == "heading":
            title = escape_heading(self._said(begin, behind))
            return Piece("heading", f"{'#' if self.is_titled else '##'} {title}", sentence.at, sentence.to)
        if begin in self.material.headings:
            title = " ".join(self.material.headings[begin].split()) or f"{TODO}: heading"
            return Piece("heading", f"## {escape_heading(title)}", added=title)
        return None

    def _remarks(self, begin: int, behind: int) -> Iterator[Piece]:
        for index in range(begin, behind):
            for remark in self.material.remarks.get(index, ()):
                yield self._comment(remark, index)

    def _comment(self, text: str, index: int) -> Piece:
        """A comment on a sentence, with its place in the transcript."""
        at = self.sentences[index].at
        time = self.transcript.start(at)
        line = f"line {self.transcript.original.line(self.transcript.offset(at))}"
        return comment(f"{text} (transcript, {line}{'' if time is None else f', {clock(time)}'})")

    def _paragraph(self, begin: int, behind: int) -> Piece:
        first = self.sentences[begin]
        text = self._said(begin, behind)
        if self.names_speakers and first.opens == "speaker" and first.speaker not in ("", self.material.narrator):
            return self._turn(begin, behind, first.speaker)
        return Piece("paragraph", escape_paragraph(text), first.at, self.sentences[behind - 1].to)

    def _turn(self, begin: int, behind: int, speaker: str) -> Piece:
        name = " ".join(speaker.split())
        markdown = f"**{escape(name)}:** {escape(self._said(begin, behind))}"
        return Piece("turn", markdown, self.sentences[begin].at, self.sentences[behind - 1].to, f"{name}:")

    def _said(self, begin: int, behind: int) -> str:
        return self.speech[self.sentences[begin].at : self.sentences[behind - 1].to]

    def _dialogue(self, proposal: Proposal) -> Iterator[Piece]:
        yield from (self._comment(question.text, question.sentence) for question in proposal.open)
        caption = " ".join(proposal.caption.split()) or f"{TODO}: caption"
        yield Piece("mark", f"//// dialogue | {escape(caption)}", added=caption)
        for take in proposal.takes:
            yield from self._take(take)
        if len(proposal.takes) > 1:
            yield comment(DEBRIEF)
        yield Piece("mark", "////")

    def _take(self, take: ProposedTake) -> Iterator[Piece]:
        label = " ".join(take.label.split())
        yield Piece("mark", f"/// {take.kind} | {escape(label)}" if label else f"/// {take.kind}", added=label)
        for turn in take.turns:
            yield from self._remarks(turn.first, turn.end)
            yield from self._spoken(turn)
        yield Piece("mark", "///")

    def _spoken(self, turn: ProposedTurn) -> Iterator[Piece]:
        """A turn is one paragraph; narration may be several."""
        if turn.speaker:
            yield self._turn(turn.first, turn.end, turn.speaker)
        else:
            for begin, behind in group(self.sentences, turn.first, turn.end):
                text = escape_paragraph(self._said(begin, behind))
                yield Piece("paragraph", text, self.sentences[begin].at, self.sentences[behind - 1].to)
