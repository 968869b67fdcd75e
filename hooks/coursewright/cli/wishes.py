"""What an author may ask of an import, beyond its files, and what is said where that cannot be done."""

from collections.abc import Iterator
from pathlib import Path

from coursewright.model import Note, Place
from coursewright.transcripts.importing import Imported, Wish, read_transcript
from coursewright.transcripts.original import UnreadableError
from coursewright.transcripts.speech.chapters import Chapters, read_chapters
from coursewright.transcripts.transcript import clock


def chapters_of(track: Path | None) -> Chapters:
    """Raises ValueError where the file is no chapter track."""
    if track is None:
        return ()
    try:
        chapters = read_chapters(read_transcript(str(track), track.read_bytes(), Wish()))
    except OSError as error:
        raise ValueError(f"The chapter track {track} cannot be read: {error.strerror}.") from error
    except UnreadableError as error:
        raise ValueError(f"The chapter track {track} cannot be read: {error}. {error.note.hint}") from error
    if not chapters:
        raise ValueError(f"{track} is no chapter track: it has no times. Give captions with a title in each cue.")
    return chapters


def unmet(path: Path, imported: Imported, *, split: bool) -> Iterator[Note]:
    """What was asked for and is not in the draft."""
    place = Place(str(path))
    if split and imported.wish.part is None:
        message = "`--split` made one lesson, as fewer than two headings were typed in this transcript"
        yield Note("transcript", place, message, "Put a line `> TITLE` before each part, and import again.")
    chapters = imported.wish.chapters
    headings = [added.words for added in imported.draft.additions() if added.kind == "heading"] if chapters else []
    for start, title in chapters:
        if not any(title in heading for heading in headings):
            message = f"the chapter `{title}` ({clock(start)}) has no heading: no paragraph begins there"
            yield Note("transcript", place, message, f"Write `## {title}` where it belongs.")
