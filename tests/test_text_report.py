"""The report for people: what it says, where its carets stand, and that no text of an author acts on a terminal."""

import os
import re
import subprocess
import sys

import pytest
from sample import COURSE, LESSON
from wcwidth import wcswidth

from coursewright.cli.loading import check_course, read_texts
from coursewright.diagnostics import Diagnostic
from coursewright.model import Place
from coursewright.reports import Context, text
from coursewright.reports.text.excerpt import excerpt, visible

WARNING = Diagnostic(Place("docs/a.md", 2, 3), "C203", "warning", "the `ü` has no reason", "Write one.")
ERROR = Diagnostic(Place("docs/a.md", 3, 5, 9), "C102", "error", "no section teaches it", "Teach it.")
INFO = Diagnostic(Place("quizzes/b.md"), "C108", "info", "it asks for more", "Ask more.")
FINDINGS = [WARNING, ERROR, INFO]
TEXTS = {"docs/a.md": "\ufeffone\r\n  two\rand three\n", "quizzes/b.md": "\n"}
ANSI = re.compile(r"\x1b\[[0-9;]*m")


def test_a_finding_has_its_place_its_line_with_carets_the_remedy_and_its_page():
    context = Context(TEXTS, lambda code: "https://example.org/c203/" if code == "C203" else None)
    assert text.render(FINDINGS, context) == (
        "docs/a.md:2:3: warning C203 the `ü` has no reason\n"
        "    |   two\n"
        "    |   ^\n"
        "    Write one.\n"
        "    https://example.org/c203/\n"
        "\n"
        "docs/a.md:3:5: error C102 no section teaches it\n"
        "    | and three\n"
        "    |     ^^^^\n"
        "    Teach it.\n"
        "\n"
        "quizzes/b.md:1:1: info C108 it asks for more\n"
        "    Ask more.\n"
        "\n"
        "1 error, 1 warning, 1 info in 2 files; `coursewright explain CODE` says more.\n"
    )


def test_without_the_file_a_finding_is_told_without_its_line():
    moved = Diagnostic(Place("docs/a.md", 99), "C102", "error", "no section teaches it", "Teach it.")
    for findings, context in (([ERROR], Context()), ([moved], Context(TEXTS))):
        assert " | " not in text.render(findings, context)
        assert "Teach it.\n" in text.render(findings, context)


def test_it_says_that_all_is_well():
    assert text.render([], Context()) == "No findings.\n"


@pytest.mark.parametrize(
    "findings, said",
    [([ERROR], "1 error in 1 file;"), ([ERROR, ERROR, INFO, INFO], "2 errors, 2 info in 2 files;")],
)
def test_it_counts_in_words(findings, said):
    assert text.summary(findings).startswith(said)


def test_a_log_gets_a_finding_without_its_line():
    assert text.render_one(ERROR) == "docs/a.md:3:5: error C102 no section teaches it\n    Teach it."


LONG = "long words " * 40
LINES = [
    "[here](x.md)",
    "See [here](x.md)",
    "\t[here]",
    "a\tb\t[here]",
    "水が沸く [here]",
    "e\u0301 [here]",
    "👍🏽 👩‍👩‍👧 ❤️ [here]",
    "\x1b[31m\x00 [here]",
    "\u202e \u200b\u2028 [here]",
    "می\u200cخواهم [here]",
    f"{LONG}[here]",
    f"{LONG}[here] {LONG}",
    f"\t水 {LONG}[here] {LONG}",
    f"{'水' * 77}[here]{'水' * 77}",
    f"[here]{LONG}",
]


@pytest.mark.parametrize("width", [40, 57, 58, 120])
@pytest.mark.parametrize("line", LINES)
def test_carets_stand_under_their_columns_however_wide_the_signs_are(line, width):
    column = line.index("[here]") + 1
    shown, blanks, carets = excerpt(line, column, column + 6, width)
    before = shown[: shown.index("[here]")]
    assert wcswidth(before) == len(blanks)
    assert carets == "^" * 6
    assert wcswidth(shown) <= width
    assert ("…" in shown) == (wcswidth(line.expandtabs(4)) > width)


@pytest.mark.parametrize(
    "line, column, end_column, under",
    [
        ("a水b", 2, 3, " ^^"),
        ("a水b", 2, None, " ^"),
        ("a\tb", 2, 3, " ^^^"),
        ("ab", 3, None, "  ^"),
        ("ab", 3, 3, "  ^"),
        ("ab", 2, 1, " ^"),
        ("ab", 1, 99, "^^"),
        ("a\u0301b", 2, 3, " ^"),
        (LONG, 1, 400, "^" * 60),
        (LONG, 300, 400, " " * 20 + "^" * 40),
    ],
)
def test_carets_are_as_many_as_the_cells_and_at_least_one(line, column, end_column, under):
    _, blanks, carets = excerpt(line, column, end_column, 60)
    assert blanks + carets == under


def test_what_a_terminal_would_obey_is_shown():
    said = visible("\x1b[2J\x00\x07\r\n\x7f\x9b\u202e\ud800 ü\t水👩‍👧")
    assert said == "␛[2J␀␇␍␊␡\ufffd\ufffd\ufffd ü\t水👩‍👧"


def test_no_text_of_an_author_reaches_the_terminal_raw():
    evil = "\x1b]0;x\x07\x1b[2J"
    finding = Diagnostic(Place(f"docs/{evil}\n.md", 1, 2), "C102", "error", f"`{evil}` is wrong", f"Drop {evil}.")
    said = text.render([finding], Context({finding.place.path: f"a {evil} b"}))
    assert set(said) & {chr(code) for code in (*range(32), *range(127, 160))} == {"\n"}
    assert said.count("\n") == 6


@pytest.fixture(scope="module")
def course(make_course):
    return make_course(COURSE | {"docs/tea/kettle.md": LESSON.replace(' teaches="boil"', "") + "\x1b[31m " + LONG})


def run(course, *, terminal, **environment):
    """(what `check` prints, its exit code); with a `terminal`, what a terminal gets."""
    command = [sys.executable, "-c", "from coursewright.cli import main; main()", "check", "-C", str(course)]
    inherited = {
        name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS")
    }
    settings = inherited | {"TERM": "xterm-256color", **environment}
    if not terminal:
        done = subprocess.run(command, env=settings, capture_output=True, timeout=60, check=False)
        return done.stdout.decode(), done.returncode
    ours, theirs = pytest.importorskip("pty").openpty()
    with subprocess.Popen(command, env=settings, stdout=theirs, stderr=theirs, stdin=theirs) as process:
        os.close(theirs)
        said = b"".join(iter(lambda: _read(ours), b""))
    os.close(ours)
    return said.decode().replace("\r\n", "\n"), process.returncode


def _read(handle):
    try:
        return os.read(handle, 65536)
    except OSError:  # the other end is closed
        return b""


def test_colours_are_for_terminals_alone(course):
    piped, code = run(course, terminal=False)
    painted, painted_code = run(course, terminal=True, COLUMNS="120")
    assert code == painted_code == 1
    findings = check_course(course).findings
    assert piped == text.render(findings, Context(read_texts(course, findings)))
    assert "\x1b" not in piped
    assert "\x1b[1;31merror C102\x1b[0m" in painted
    assert ANSI.sub("", painted) == piped


def test_piped_output_is_the_same_whatever_the_terminal(course):
    said = {
        run(course, terminal=False, COLUMNS=columns, TERM=term)[0] for columns in "47" for term in ("dumb", "xterm")
    }
    assert len(said) == 1


def test_no_color_and_force_color_are_respected(course):
    plain, _ = run(course, terminal=True, NO_COLOR="1", COLUMNS="120")
    assert not re.search(r"\x1b\[[0-9;]*3[0-7]m", plain)
    forced, _ = run(course, terminal=False, FORCE_COLOR="1", COLUMNS="50")
    assert ANSI.sub("", forced) == run(course, terminal=False)[0]
    assert "\x1b[1;31merror" in forced


def test_a_narrow_terminal_gets_short_lines_and_hints_wrapped_at_words(course):
    said, _ = run(course, terminal=True, COLUMNS="50")
    shown = [line for line in ANSI.sub("", said).splitlines() if line.startswith("    ")]
    assert shown
    assert all(wcswidth(line) <= 50 for line in shown)
    assert '    Put `teaches="boil"` into the heading of the\n    section that does.\n' in ANSI.sub("", said)
