"""All that a draft is made of, gathered from a transcript: its sentences, and what is proposed, asked and noted."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from coursewright.model import Note
from coursewright.transcripts.doubts import find_doubts
from coursewright.transcripts.original import UnreadableError
from coursewright.transcripts.scenes import propose
from coursewright.transcripts.scenes.proposal import Answer, Proposal
from coursewright.transcripts.scenes.said import Said, read_said
from coursewright.transcripts.scenes.turns import find_narrator
from coursewright.transcripts.sentence import Sentence
from coursewright.transcripts.speech.chapters import Chapters, chapters_at
from coursewright.transcripts.speech.places import heading_places
from coursewright.transcripts.speech.sentences import read_sentences
from coursewright.transcripts.transcript import Transcript

LONGEST = 10_000  # characters of a sentence; without punctuation, sentences have some hundred words


@dataclass(frozen=True, slots=True)
class Material:
    """What a draft is made of; `headings` and `remarks` stand before the sentence of their index.

    A heading without words is for the author to write. A sentence with a heading opens something. What the `narrator`
    says has no name before it.
    """

    transcript: Transcript
    sentences: Sequence[Sentence]
    proposals: Sequence[Proposal]
    headings: Mapping[int, str]
    remarks: Mapping[int, Sequence[str]]
    narrator: str = ""


def gather_material(transcript: Transcript, chapters: Chapters, answer: Answer) -> Material:
    """Raises UnreadableError where the transcript cannot be speech."""
    sentences = read_sentences(transcript)
    _check_lengths(transcript, sentences)
    titles = chapters_at(transcript, sentences, chapters)
    sentences = _opened(sentences, titles)
    said = read_said(transcript.speech, sentences)
    proposals = propose(said, answer)
    headings = titles or _empty_headings(transcript, sentences, proposals)
    return Material(transcript, _opened(sentences, headings), proposals, headings, _remarks(said), find_narrator(said))


def _remarks(said: Said) -> Mapping[int, Sequence[str]]:
    remarks = defaultdict[int, list[str]](list)
    for doubt in find_doubts(said):
        remarks[doubt.sentence].append(doubt.text)
    return remarks


def _check_lengths(transcript: Transcript, sentences: Sequence[Sentence]) -> None:
    """Nobody speaks sentences without end; what has them is no speech, and costs its readers more than its length."""
    for sentence in sentences:
        if sentence.to - sentence.at > LONGEST:
            place = transcript.original.place(transcript.offset(sentence.at))
            message = f"a sentence of {sentence.to - sentence.at} characters begins here, which is no speech"
            raise UnreadableError(Note("transcript", place, message, "Look whether this file is a transcript at all."))


def _empty_headings(
    transcript: Transcript, sentences: Sequence[Sentence], proposals: Sequence[Proposal]
) -> dict[int, str]:
    """Headings without words, outside of dialogues."""
    taken = {index for proposal in proposals for index in range(proposal.first, proposal.end)}
    return dict.fromkeys(heading_places(transcript.speech, sentences, taken), "")


def _opened(sentences: Sequence[Sentence], headings: Collection[int]) -> list[Sentence]:
    """The sentences, a paragraph opened where a heading stands."""
    return [
        sentence._replace(opens="paragraph") if index in headings and not sentence.opens else sentence
        for index, sentence in enumerate(sentences)
    ]
