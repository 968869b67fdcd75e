"""Notes on a transcript that may be many: the first places of a kind are noted one by one, the others are counted."""

from coursewright.transcripts.original import Original

SHOWN = 5  # places of one kind; a file that is wrong everywhere needs one remedy, not a thousand notes


class Noted:
    """Notes on an original. Notes with the same hint are of one kind."""

    def __init__(self, original: Original) -> None:
        self._original = original
        self._counts: dict[str, int] = {}
        self._hidden: dict[str, int] = {}  # hint -> where the first place stands that is only counted

    def note(self, at: int, message: str, hint: str) -> None:
        count = self._counts[hint] = self._counts.get(hint, 0) + 1
        if count <= SHOWN:
            self._original.note(at, message, hint)
        else:
            self._hidden.setdefault(hint, at)

    def close(self) -> None:
        """Says how many places of each kind were not shown."""
        for hint, at in self._hidden.items():
            self._original.note(at, f"{self._counts[hint] - SHOWN} more of the same kind, the first one here", hint)
        self._hidden.clear()
