"""What findings point at: the words of the files that their places cover."""

from collections.abc import Iterable, Mapping

from coursewright.diagnostics import Finding
from coursewright.model import Place
from coursewright.source import LINE_END


def words_at(texts: Mapping[str, str], place: Place) -> str:
    """What a place covers; one without an end covers the rest of its line."""
    line = LINE_END.split(texts[place.path].lstrip("\ufeff"))[place.line - 1]
    end = place.end_column or len(line) + 1
    assert 1 <= place.column < end <= len(line) + 1, (place, end, line)
    return line[place.column - 1 : end - 1]


def covered(texts: Mapping[str, str], findings: Iterable[Finding]) -> list[str]:
    return [words_at(texts, finding.place) for finding in findings]
