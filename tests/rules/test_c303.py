"""Edge cases of C303: what looks spoken, and whose names are one."""

from collections.abc import Callable

import pytest
from covered import covered

from coursewright.diagnostics import Finding

Judge = Callable[..., list[Finding]]


def lesson(*takes: str) -> dict[str, str]:
    blocks = "".join(f"/// take | Label\n\n{take}\n\n///\n\n" for take in takes)
    return {"docs/tea/guest.md": f"//// dialogue | A cup\n\n{blocks}////\n"}


@pytest.mark.parametrize(
    "turn",
    [
        "**Host**: Tea.",
        "__Host__ : Tea.",
        "**Host: **Tea.",
        "**Stranger**: Tea.",
        "Host: Tea.",
        "HOST : Tea.",
        "*Host:* Tea.",
        "- **Host:** Tea.",
        "> Host: Tea.",
        "**:** Tea.",
        "** :** Tea.",
    ],
)
def test_looks_spoken(judge: Judge, turn: str) -> None:
    (finding,) = judge(lesson(f"**Host:** Come in.\n\n{turn}"))
    assert finding.place.line == 7
    assert finding.hint.startswith("Begin the turn with `**")


@pytest.mark.parametrize(
    "turn", ["**Host:** \n**Guest:** Tea.", "**The\nhost:**\n**Guest:** Tea.", "**Host:** A\n**Guest:** Tea."]
)
def test_two_turns_in_a_paragraph_are_found_at_the_second(judge: Judge, turn: str) -> None:
    texts = lesson(turn)
    (finding,) = judge(texts)
    assert finding.place.line == 5 + turn.count("\n")
    assert covered(texts, [finding]) == ["**Guest:**"]


@pytest.mark.parametrize(
    "narration",
    [
        "Four minutes pass.",
        "Then it happens: the kettle sings.",
        "*Note:* the lid is open.",
        "**Suddenly** the kettle sings: it is time.",
        "```\nHost: Tea.\n\n**Host**: Tea.\n```",
        "https://example.org",
    ],
)
def test_is_narration(judge: Judge, narration: str) -> None:
    assert not judge(lesson(f"**Host:** Come in.\n\n{narration}"))


@pytest.mark.parametrize(
    ("takes", "lines"),
    [
        (["**Host:** A", "**Hots:** B"], []),  # too short a name to be sure: 6 of 8 letters
        (["**Guest:** A", "**Geust:** B"], [11]),
        (["**Guest:** A", "**guest:** B"], [11]),
        (["**Geust:** A", "**Guest:** B", "**Guest:** C"], [5]),
        (["**Guest:** A\n\n**Guests:** B", "**Guest:** C\n\n**Guests:** D"], []),
        (["**Guest:** A", "**Guest:** B\n\n**Guests:** C"], []),
        (["**Guest:** A\n\n**Geust:** B"], []),
        (["**Guest:** A", "**Host:** B"], []),
    ],
)
def test_misspelt_names(judge: Judge, takes: list[str], lines: list[int]) -> None:
    assert [finding.place.line for finding in judge(lesson(*takes))] == lines


def test_a_crowd_is_not_compared(judge: Judge) -> None:
    assert not judge(lesson(*[f"**Guest number {n}:** A" for n in range(2_000)]))


def test_findings_cover_what_is_meant(pointed: list[str]) -> None:
    assert pointed == ["**Host**:", "Guest:", "Geust", "**Guest:**"]
