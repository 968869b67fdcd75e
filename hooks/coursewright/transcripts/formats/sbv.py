"""YouTube's SubViewer captions (.sbv)."""

from collections.abc import Iterator

from coursewright.transcripts.cue import Cue, Ledger
from coursewright.transcripts.original import Original
from coursewright.transcripts.reading.markup import SUBRIP
from coursewright.transcripts.reading.timed import Layout, read_timed, words_between
from coursewright.transcripts.reading.timing import COMMA

SAMPLE = """\
0:00:01.000,0:00:03.500
Fill the kettle.
Wait until it sings.

0:00:04.000,0:00:05.000
Is it ready?

0:00:05.000,0:00:07.250
Not yet, it only hums.
"""

HEAD = 2000  # characters above the first time that may be no captions


def sniff(original: Original) -> int:
    found = COMMA.search(original.text, 0, 10 * HEAD)
    return 0 if not found else 2 if found.start() < HEAD else 1


def read(original: Original, ledger: Ledger) -> Iterator[Cue]:
    return read_timed(original, ledger, Layout(COMMA, SUBRIP, words_between))
