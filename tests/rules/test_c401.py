"""Edge cases of C401: what remains of captions, what only looks like it, and lines without end."""

import re
from collections.abc import Callable

import pytest

from coursewright.diagnostics import Finding
from coursewright.rules import c401_caption_remains as c401

Judge = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    "line",
    [
        "«>>» Is it ready?",
        "   «>>» Is it ready?",
        "It sings. «>>» Is it ready?",
        "It sings!  «>>» “Is it ready?”",
        "«>>>» Is it ready?",
        "«00:01:05.000»",
        "«0:01:05,3» it sings",
        "«01:05.250 --> 01:09.000»",
        "«[00:12]» it sings",
        "«[0:12]»: it sings",
        "it sings «(0:42)», it hums «(1:02:42)»",
        "«1:05»",
        "  «00:01:05»  ",
        "«Play video starting at :1:5 and follow transcript1:05» It sings.",
        "## «play video starting at ::42»",
        "«Reproduce el video desde :1:58 y sigue la transcripción1:58» Canta.",
        "«[MUSIC]» «[SOUND]»",
        "It «[inaudible]» sings «[Applause]».",
        "«[UPBEAT MUSIC]» «[MUSIC PLAYING]» (x)",
        "«TODO(author)»: who?",
        "It sings. <!-- «TODO(author)»: who? -->",
        "`>> code` and «[MUSIC]»",
        "a tick ` and «[MUSIC]»",
        "<!-- [MUSIC] --> «[MUSIC]»",
    ],
)
def test_is_found_at_its_columns(judge: Judge, line: str) -> None:
    findings = judge({"docs/index.md": f"# Tea\n\n{re.sub('[«»]', '', line)}\n"})
    marks = [mark.span() for mark in re.finditer("«.*?»", line)]
    columns = [(start + 1 - 2 * n, end - 1 - 2 * n) for n, (start, end) in enumerate(marks)]
    assert [(finding.place.column, finding.place.end_column) for finding in findings] == columns


@pytest.mark.parametrize(
    "line",
    [
        "> Is it ready?",
        "> > Is it ready?",
        "Append it: `tea >> pot` or x >> 2, echo tea >> pot",
        "Is 3 >> 2? >> 1",
        "Tea is at 10:30, not at 1:05.",
        "Mix it 1:2 (or 1:20:300).",
        "- [X] [MUSIC](x), [MUSIC][x] and ![MUSIC](x), [listen][MUSIC]",
        "[MUSIC]: https://example.org",
        "[0:42](https://example.org) or [0:42][x]",
        "Dear [NAME], press [ENTER]. It was sound [advice].",
        "`[MUSIC]` and ``[00:12]``",
        "<!-- cut at 00:01:05.000, [MUSIC] -->",
        "TODO: ask the author",
        "<https://example.org/talk#00:01:05.000> or [the talk](talk.mp4?t=00:01:05.000)",
    ],
)
def test_is_left_alone(judge: Judge, line: str) -> None:
    assert not judge({"docs/index.md": f"# Tea\n\n{line}\n"})


def test_code_front_matter_and_long_comments_are_left_alone(judge: Judge) -> None:
    front, code = "---\ntitle: '[MUSIC]'\n---\n", "```\n>> Ready?\n```\n"
    comment = "<!-- [MUSIC]\n\n>> Ready?\n-->"
    (finding,) = judge({"docs/index.md": f"{front}\n{code}\n{comment} It sings. >> Ready?\n"})
    assert (finding.place.line, finding.place.column) == (12, 15)


@pytest.mark.parametrize("pattern", [c401.REMAINS, c401.TODO, c401.COMMENT])
def test_patterns_are_bounded(pattern: re.Pattern[str]) -> None:
    """Each try of a match takes a bounded number of steps, so that a line costs what its length costs."""
    bare = re.sub(r"\\.|\[(?:\\.|[^\\\]])+\]", "x", pattern.pattern)
    assert not re.search(r"[*+]|\{\d*,\}", bare)


@pytest.mark.parametrize("sign", ["a", "[", ">", "7", ":", "`"])
def test_endless_lines(judge: Judge, sign: str) -> None:
    assert not judge({"docs/index.md": sign * (5_000_000 // len(sign))})
