"""What an import did, as data for other programs: `--report json`, and the source map that is kept beside the draft."""

import hashlib
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import PurePath
from typing import Any

from coursewright.transcripts.account import Removal, classes, removals, strays
from coursewright.transcripts.importing import Imported
from coursewright.transcripts.proving.proof import spoken
from coursewright.transcripts.transcript import Transcript

Record = dict[str, Any]
VERSION = 1


def record(imported: Imported) -> Record:
    """The whole account; lines and columns count from 1, bytes from 0, times are milliseconds."""
    transcript, wish = imported.transcript, imported.wish
    original = transcript.original
    return {
        "version": VERSION,
        "transcript": wish.transcript or PurePath(original.path).name,
        "sha256": hashlib.sha256(original.data).hexdigest(),
        "format": transcript.format,
        "encoding": original.encoding,
        "title": imported.draft.title,
        "wish": {
            "title": wish.title,
            "drop_fillers": wish.drop_fillers,
            "part": wish.part,
            "chapters": [list(chapter) for chapter in wish.chapters],
        },
        "lines": classes(transcript),
        "words": sum(len(words) for _, words in spoken(transcript)),
        "removed": [_removal(transcript, removal) for removal in removals(transcript)],
        "stray": [_removal(transcript, stray) for stray in strays(transcript)],
        "added": [addition._asdict() for addition in imported.draft.additions()],
        "questions": [asdict(question) for question in imported.questions],
        "paragraphs": [*_paragraphs(imported)],
        "proof": [fault._asdict() for fault in imported.faults],
    }


def _removal(transcript: Transcript, removal: Removal) -> Record:
    place = transcript.original.place(removal.at)
    found = {"line": place.line, "column": place.column, "text": removal.text, "reason": removal.reason}
    return found | ({"instead": removal.instead} if removal.instead else {})


def _paragraphs(imported: Imported) -> Iterator[Record]:
    """Where each paragraph of speech comes from: `bytes` [first, behind the last) of the transcript's file."""
    transcript, since = imported.transcript, (0, imported.transcript.original.byte(0))
    for line in imported.draft.lines:
        if line.to > line.at:
            at, to = transcript.offset(line.at), transcript.behind(line.to - 1)
            first = transcript.original.byte(at, since)
            since = (to, transcript.original.byte(to, (at, first)))
            yield {"line": line.number, "bytes": [first, since[1]], **_time(transcript, line.at, line.to)}


def _time(transcript: Transcript, at: int, to: int) -> Record:
    """When it is spoken; `precision` says how well that is known.

    "exact": it begins and ends with a cue; "cue": within its first and last cue; "mark": between two marks of time.
    """
    start, end, behind = transcript.start(at), transcript.end(to - 1), transcript.next_cue(to - 1)
    if start is None:
        return {"start": None, "end": None, "precision": "none"}
    if end is None:
        return {"start": start, "end": transcript.next_start(to - 1), "precision": "mark"}
    whole = transcript.begins_cue(at) and not transcript.speech[to:behind].strip()
    return {"start": start, "end": end, "precision": "exact" if whole else "cue"}
