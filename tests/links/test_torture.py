"""Every kind of fault is found once, where it is; what only looks like one is left alone."""

import pytest

from coursewright.diagnostics import Diagnostic
from coursewright.links.reading import read_site
from coursewright.rules import check_site

from .torture import BROKEN, VALID, Row


def findings(row: Row) -> list[Diagnostic]:
    files = {path: data.encode() if isinstance(data, str) else data for path, data in row.files.items()}
    return check_site(read_site(files, files.__getitem__))


def lines(row: Row) -> set[int]:
    """Those of the row's own markup in the home page."""
    home = str(row.files["index.html"]).split("\n")
    return {
        number for number, line in enumerate(home, 1) if line and line in (*row.body.split("\n"), *row.head.split("\n"))
    }


@pytest.mark.parametrize("row", BROKEN, ids=lambda row: row.name)
def test_finds_each_kind_of_fault(row: Row) -> None:
    (found,) = findings(row)
    assert (found.code, found.place.path) == (row.code, row.at)
    if row.at == "index.html" and "index.html" not in row.extra:
        assert found.place.line in lines(row)


@pytest.mark.parametrize("row", VALID, ids=lambda row: row.name)
def test_leaves_alone_what_is_right(row: Row) -> None:
    assert findings(row) == []
