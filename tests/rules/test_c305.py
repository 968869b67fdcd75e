"""Edge cases of C305: which takes have the same words."""

from collections.abc import Callable

import pytest

from coursewright.diagnostics import Finding

Judge = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("**Host:** Tea?", "**Host:** *Tea*!", True),
        ("**Host:** Tea.\n\n**Guest:** Thanks.", "**Host:** Tea. Thanks.", True),
        ("**Host:** Tea.", "**Host:** Tea, please.", False),
        ("**Host:** Tea.", "**Host:** Tea 🙂.", False),
        ("", "", False),
        ("**Host:** ...", "**Host:** !", False),
    ],
)
def test_same_words(judge: Judge, one: str, other: str, same: bool) -> None:
    takes = "".join(f"/// take | Label\n\n{take}\n\n///\n\n" for take in (one, other))
    assert len(judge({"docs/tea/guest.md": f"//// dialogue | A cup\n\n{takes}////\n"})) == same


def test_findings_cover_what_is_meant(pointed: list[str]) -> None:
    assert pointed == ["/// stronger | At ease"]
