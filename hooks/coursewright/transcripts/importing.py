"""A transcript's bytes -> drafts of lessons with their proof: the door into this package. Opens no file."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from coursewright.model import Note, Place
from coursewright.transcripts.cleaning.headings import calm_headings
from coursewright.transcripts.cleaning.rolling import unroll
from coursewright.transcripts.cleaning.sounds import cut_sounds, drop_fillers
from coursewright.transcripts.cleaning.speakers import find_speakers
from coursewright.transcripts.cue import Ledger
from coursewright.transcripts.drafting.composing import draft_of
from coursewright.transcripts.drafting.draft import Draft
from coursewright.transcripts.drafting.material import gather_material
from coursewright.transcripts.opening import open_transcript
from coursewright.transcripts.original import UnreadableError
from coursewright.transcripts.proving.proof import Fault, Render, prove
from coursewright.transcripts.scenes.proposal import Answer, Question
from coursewright.transcripts.speech.chapters import Chapters
from coursewright.transcripts.transcript import Transcript


@dataclass(frozen=True, slots=True)
class Wish:
    """What the author asked for; empty is what the file itself suggests.

    `transcript` is the name under which the lesson names it; `chapters` are (milliseconds, title). `part` is the number
    of the typed heading at which the lesson begins, for one lesson of a file that holds several.
    """

    format: str | None = None
    title: str = ""
    drop_fillers: bool = False
    chapters: Chapters = ()
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
    if wish.part >= max(1, len(begins)):
        message = f"the transcript has {len(begins)} typed headings, and the lesson began at number {wish.part + 1}"
        raise UnreadableError(Note("transcript", Place(path), message, "Look whether the transcript was changed."))
    bounds = [0, *(original.text.rfind("\n", 0, at) + 1 for at in begins[1:]), len(original.text)]
    first, end = bounds[wish.part : wish.part + 2]
    part = [cue for cue in kept if first <= cue.at < end]
    return Transcript(original, format_.name, ledger, part, (first, end))


def _imported(transcript: Transcript, wish: Wish, answer: Answer, render: Render | None) -> Imported:
    draft, questions = _drafted(transcript, wish, answer)
    return Imported(wish, transcript, draft, questions, prove(transcript, draft.text, draft.additions(), render))


def _drafted(transcript: Transcript, wish: Wish, answer: Answer) -> tuple[Draft, list[Question]]:
    """The draft and its open questions. What it was made of, which is much, is gone before the proof begins."""
    material = gather_material(transcript, wish.chapters, answer)
    questions = [question for proposal in material.proposals for question in proposal.open]
    return draft_of(material, wish.title, wish.transcript), questions
