"""What front matter says: its keys and values, as data with their places."""

from dataclasses import dataclass, field

from coursewright.model import Columns, Place


@dataclass(frozen=True, slots=True)
class Entry:
    """One value: a `text`, or `children` for a mapping, or neither for a list or an empty value.

    `place` is that of the key, `columns` are those of the value, where one stands on the same line.
    """

    place: Place
    columns: Columns | None
    text: str | None = None
    children: "dict[str, Entry] | None" = None

    @property
    def value_place(self) -> Place:
        """The place of the value, or of the key where it stands on another line."""
        return self.place.beside(self.columns) if self.columns else self.place


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The entries by key; `end` is the number of lines it takes, marks included."""

    entries: dict[str, Entry] = field(default_factory=dict)
    end: int = 0

    def text(self, key: str) -> str:
        """The text of `key`, or nothing."""
        entry = self.entries.get(key)
        return (entry.text or "").strip() if entry else ""
