"""Whatever is done to the course, the check tells of it and never raises, and says the same of the same texts."""

import os
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coursewright.rules import check
from mutations.own import ROOT, course_of, read
from mutations.reported import digests, reports

TEXTS, _, _ = read()
PATHS = sorted(path for path in TEXTS if path.count("/") > 1)
MARKS = (
    *(
        "---",
        "/// question | ",
        "//// dialogue | ",
        "/// weaker",
        "///",
        "////",
        "- [x] ",
        "- [ ]",
        "  > ",
        "## ",
        "# ",
    ),
    *("{ #x", 'teaches="', " }", "[[", "]]", "[[x]]", "```", "~~~", "<!--", "-->", "**", ":**", "![](", "](", "<quiz>"),
    *(
        ": ",
        "#",
        "'",
        '"',
        "|",
        "`",
        "\t",
        "    ",
        "\r",
        "\r\n",
        "\n",
        "\0",
        "\ufeff",
        "\u2028",
        "\x85",
        "\ufffd",
        ">> ",
    ),
    *("<!-- coursewright: allow C203 (so) -->", "# coursewright: allow C102", "assesses='a:b'", "[" * 99, "title: "),
)
spots = st.floats(0, 1, exclude_max=True)
pieces = st.one_of(st.sampled_from(MARKS), st.text(max_size=9))
KINDS = ("insert", "delete", "double", "move", "splice", "cut")
edits = st.lists(st.tuples(st.sampled_from(KINDS), spots, spots, pieces), max_size=6)


def edited(path: str, changes: list[tuple[str, float, float, str]]) -> str:
    """The text of the file after the changes, each of which is told where to begin and where to look or go."""
    text = TEXTS[path]
    for kind, here, there, piece in changes:
        lines = text.split("\n")
        at, to = int(here * len(lines)), int(there * len(lines))
        spot = int(here * (len(text) + 1))
        other = TEXTS[PATHS[int(there * len(PATHS))]]
        begin = int(there * len(other))
        text = {
            "insert": text[:spot] + piece + text[spot:],
            "delete": "\n".join(lines[:at] + lines[at + 1 + int(there * 9) :]),
            "double": "\n".join(lines[: at + 1] + lines[at:]),
            "move": "\n".join(line for line in _moved(lines, at, to)),
            "splice": text[:spot] + other[begin : begin + 999] + text[spot:],
            "cut": text[:spot] + text[spot + int(there * 99) :],
        }[kind]
    return text


def _moved(lines: list[str], at: int, to: int) -> list[str]:
    rest = lines[:at] + lines[at + 1 :]
    return rest[:to] + lines[at : at + 1] + rest[to:]


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(path=st.sampled_from(PATHS), changes=edits)
def test_whatever_is_done_to_a_file_is_told_at_a_place_in_it(
    path: str, changes: list[tuple[str, float, float, str]]
) -> None:
    texts = TEXTS | {path: edited(path, changes)}
    for finding in check(course_of(texts)):
        place = finding.place
        lines = texts[place.path].replace("\r\n", "\n").replace("\r", "\n").split("\n")
        assert 1 <= place.line <= len(lines)
        assert 1 <= place.column <= len(lines[place.line - 1]) + 1
        assert place.end_column is None or place.column <= place.end_column <= len(lines[place.line - 1]) + 1


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(path=st.sampled_from(PATHS), changes=edits)
def test_the_same_texts_bring_the_same_reports(path: str, changes: list[tuple[str, float, float, str]]) -> None:
    texts = TEXTS | {path: edited(path, changes)}
    assert reports(texts) == reports(texts)


@pytest.mark.parametrize("seed", ["0", "4711"])
def test_another_process_brings_the_same_reports(seed: str) -> None:
    paths = os.pathsep.join([str(ROOT / "tests"), *sys.path])
    done = subprocess.run(
        [sys.executable, "-m", "mutations.reported"],
        env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": paths},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        timeout=120,
        check=True,
    )
    assert done.stdout.split() == list(digests())
