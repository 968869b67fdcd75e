"""Edge cases of C306: which marks of turning points are found, and at what they point."""

from collections.abc import Callable

import pytest

from coursewright.diagnostics import Finding

Judge = Callable[..., list[Finding]]
MARK = "\n{ .turning-point }"
NONE, ONE, TWO = "**Host:** Tea.", f"**Host:** Tea.{MARK}", f"**Host:** Tea.{MARK}\n\n**Guest:** Thanks.{MARK}"


def comparison(*takes: str) -> dict[str, str]:
    blocks = "".join(f"/// take | Label\n\n{take}\n\n///\n\n" for take in takes)
    return {"docs/tea/guest.md": f"//// dialogue | A cup\n\n{blocks}Hot.\n\n////\n"}


def found(judge: Judge, *takes: str) -> list[tuple[int, str]]:
    return [(finding.place.line, finding.message) for finding in judge(comparison(*takes))]


@pytest.mark.parametrize(
    ("takes", "lines"),
    [
        ((NONE, NONE), []),
        ((ONE, ONE), []),
        ((ONE, ONE, ONE), []),
        ((ONE, NONE), [10]),
        ((NONE, ONE, NONE), [3, 16]),
        ((ONE, TWO), [15]),
        ((ONE,), [5]),
        ((NONE,), []),
    ],
)
def test_each_take_has_one_or_none_has(judge: Judge, takes: tuple[str, ...], lines: list[int]) -> None:
    assert [line for line, _ in found(judge, *takes)] == lines


@pytest.mark.parametrize(
    ("marked", "line"),
    [
        ("He pours.\n{ .turning-point }\n\n**Host:** Tea.", 5),
        ("**Host:** Tea. { .turning-point }", 5),
        ("**Host:** Tea.\n\n{ .turning-point }", 7),
        ("**Host:** Tea.\n{ .turning_point }", 6),
        ("**Host:** Tea.\n{ .turningpoint }", 6),
        ("**Host:** Tea.\n{ turning-point }", 6),
        ("**Host:** Tea.\n{: .Turning-Points #tea }", 6),
    ],
)
def test_one_slip_is_one_finding(judge: Judge, marked: str, line: int) -> None:
    assert [line for line, _ in found(judge, marked, ONE)] == [line]


@pytest.mark.parametrize("last", ["{: .turning-point }", "{.turning-point}", "{ #tea .turning-point }"])
def test_a_mark_is_written_as_markdown_allows(judge: Judge, last: str) -> None:
    assert found(judge, f"**Host:** Tea.\n{last}", ONE) == []


@pytest.mark.parametrize(
    "text",
    [
        "Write `{ .turning-point }`.",
        "```\n{ .turning-point }\n```",
        "<!-- { .turning-point } -->",
        "## Points { #turning-point }",
        "**Host:** Tea.\n{ #turning-point }",
    ],
)
def test_what_is_no_mark_is_not_found(judge: Judge, text: str) -> None:
    assert judge({"docs/tea/guest.md": f"{text}\n"}) == []


@pytest.mark.parametrize("text", ["# Tea { .turning-point }", "Tea.\n{ .turning-point }", "- Tea { .turning-point }"])
def test_outside_a_dialogue_a_mark_has_no_effect(judge: Judge, text: str) -> None:
    (finding,) = judge({"docs/tea/guest.md": f"{text}\n"})
    assert finding.message == "the mark of a turning point stands where it has no effect"


def test_findings_cover_what_is_meant(pointed: list[str]) -> None:
    assert pointed == ["/// take | In silence", "Guest", ".turning-point"]
