"""A transcript's bytes -> drafts of lessons with their proof: the door into this package. Opens no file."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from coursewright.model import Note
from coursewright.transcripts.cleaning.headings import calm_headings
from coursewright.transcripts.cleaning.rolling import unroll
from coursewright.transcripts.cleaning.sounds import cut_sounds, drop_fillers
from coursewright.transcripts.cleaning.speakers import find_speakers
from coursewright.transcripts.cue import Ledger
from coursewright.transcripts.doubts import find_doubts
from coursewright.transcripts.drafting.composing import Material, draft_of
from coursewright.transcripts.drafting.draft import Draft
from coursewright.transcripts.opening import open_transcript
from coursewright.transcripts.original import UnreadableError
from coursewright.transcripts.proving.proof import Fault, Render, prove
from coursewright.transcripts.scenes import propose
from coursewright.transcripts.scenes.proposal import Answer, Proposal, Question
from coursewright.transcripts.scenes.said import read_said
from coursewright.transcripts.scenes.turns import find_narrator
from coursewright.transcripts.sentence import Sentence
from coursewright.transcripts.speech.chapters import chapters_at
from coursewright.transcripts.speech.places import heading_places
from coursewright.transcripts.speech.sentences import read_sentences
from coursewright.transcripts.transcript import Transcript

LONGEST = 10_000  # characters of a sentence; without punctuation, sentences have some hundred words


@dataclass(frozen=True, slots=True)
class Wish:
    """What the author asked for; empty is what the file itself suggests.

    `transcript` is the name under which the lesson names it; `chapters` are (milliseconds, title). `part` is the number
    of the typed heading at which the lesson begins, for one lesson of a file that holds several.
    """

    format: str | None = None
    title: str = ""
    drop_fillers: bool = False
    chapters: tuple[tuple[int, str], ...] = ()
    part: int | None = None
    transcript: str = ""


@dataclass(frozen=True, slots=True)
class Imported:
    """A draft, the transcript it was made of, what must be asked of its author, and what its proof found amiss."""

    wish: Wish
    transcript: Transcript
    draft: Draft
    questions: Sequence[Question]
    faults: Sequence[Fault]


def import_transcript(
    path: str, data: bytes, wish: Wish, answer: Answer, render: Render | None, *, split: bool = False
) -> list[Imported]:
    """One lesson, or with `split` one for each heading that somebody typed. Raises UnreadableError.

    `render` makes HTML of Markdown for the proof.
    """
    whole = read_transcript(path, data, wish)
    headings = sum(opening.kind == "heading" for opening in whole.openings)
    if not split or headings < 2:
        return [_imported(whole, wish, answer, render)]
    wishes = [replace(wish, part=part) for part in range(headings)]
    return [_imported(read_transcript(path, data, wish), wish, answer, render) for wish in wishes]


def read_transcript(path: str, data: bytes, wish: Wish) -> Transcript:
    """The transcript, or that part of it that the author wishes. Raises UnreadableError."""
    original, format_ = open_transcript(path, data, wish.format)
    ledger = Ledger()
    cues = unroll(format_.read(original, ledger), original)
    cues = cut_sounds(cues, original)
    cues = drop_fillers(cues, original) if wish.drop_fillers else cues
    cues = calm_headings(find_speakers(cues, original), original)
    if wish.part is None:
        return Transcript(original, format_.name, ledger, cues)
    kept = list(cues)
    begins = [cue.at for cue in kept if cue.opens == "heading"]
    bounds = [0, *(original.text.rfind("\n", 0, at) + 1 for at in begins[1:]), len(original.text)]
    first, end = bounds[wish.part : wish.part + 2]
    part = [cue for cue in kept if first <= cue.at < end]
    return Transcript(original, format_.name, ledger, part, (first, end))


def _imported(transcript: Transcript, wish: Wish, answer: Answer, render: Render | None) -> Imported:
    sentences = read_sentences(transcript)
    _check_lengths(transcript, sentences)
    chapters = chapters_at(transcript, sentences, wish.chapters)
    sentences = _opened(sentences, chapters)
    said = read_said(transcript.speech, sentences)
    proposals = propose(said, answer)
    headings = chapters or _empty_headings(transcript, sentences, proposals)
    remarks = defaultdict[int, list[str]](list)
    for doubt in find_doubts(said):
        remarks[doubt.sentence].append(doubt.text)
    material = Material(transcript, _opened(sentences, headings), proposals, headings, remarks, find_narrator(said))
    draft = draft_of(material, wish.title, wish.transcript)
    questions = [question for proposal in proposals for question in proposal.open]
    return Imported(wish, transcript, draft, questions, prove(transcript, draft.text, draft.additions(), render))


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
