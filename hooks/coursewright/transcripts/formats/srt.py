"""SubRip captions (.srt), with or without numbers and blank lines."""

from collections.abc import Iterator

from coursewright.transcripts.cue import Cue, Ledger
from coursewright.transcripts.original import Original
from coursewright.transcripts.reading.markup import SUBRIP
from coursewright.transcripts.reading.timed import Layout, read_timed, words_between
from coursewright.transcripts.reading.timing import ARROWS

SAMPLE = """\
1
00:00:01,000 --> 00:00:03,500  X1:100 X2:600 Y1:400 Y2:460
{\\an8}Fill the kettle.
Wait until it <i>sings</i>.

2
00:00:04,000 --> 00:00:07,250
- Is it ready?
- Not yet, it only hums.
"""

HEAD = 2000  # characters above the first time that may be no captions


def sniff(original: Original) -> int:
    text = original.text
    found = ARROWS.search(text, 0, 10 * HEAD)
    if not found or "," not in found[0] or text[:99].lstrip().startswith("WEBVTT"):
        return 0
    return 2 if found.start() < HEAD else 1


def read(original: Original, ledger: Ledger) -> Iterator[Cue]:
    return read_timed(original, ledger, Layout(ARROWS, SUBRIP, words_between))
