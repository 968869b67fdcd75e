"""Edge cases of C508: what a page loads from another host, and where the finding stands."""

from collections.abc import Callable

import pytest

from coursewright.diagnostics import Finding

Judge = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("before", "loaded", "after"),
    [
        ("", "![A cup](https://example.org/cup.png)", ""),
        ("It sings: ", "![A cup](//example.org/cup.png 'Cup')", " and hums."),
        ("[", "![A cup](http://example.org/cup_(1).png)", "](cup.md)"),
        ("", "![A cup](<https://example.org/cup.png>)", "{ width=300 }"),
        ("- It sings\n\n    ", "![A cup](https://example.org/cup.png)", ""),
        ("", '<img alt="a > b" src="https://example.org/cup.png">', ""),
        ("", '<object data="https://example.org/a.svg">', "</object>"),
        ("", "![A cup][cup]", "\n\n[cup]: https://example.org/cup.png"),
        ("", "![A cup][]", "\n\n[A cup]: https://example.org/cup.png"),
        ("", "![A cup]", "\n\n[a cup]: https://example.org/cup.png"),
    ],
)
def test_is_found_with_its_columns(judge: Judge, before: str, loaded: str, after: str) -> None:
    [finding] = judge({"docs/index.md": f"# Tea\n\n{before}{loaded}{after}\n"})
    assert finding.message == "the page asks another host, example.org"
    start = len(before.rpartition("\n")[2]) + 1
    assert (finding.place.column, finding.place.end_column) == (start, start + len(loaded))


@pytest.mark.parametrize(
    "text",
    [
        "[A film](https://example.org/film)",
        "![A cup](img//cup.png)",
        "![A cup](data:image/png;base64,aaaa//bb)",
        r"\![A cup](https://example.org/cup.png)",
        "`<img src='https://example.org/a.png'>`",
        '<a href="https://example.org/"><img alt="" src="cup.png"></a>',
        "```\n![A cup](https://example.org/cup.png)\n```",
    ],
)
def test_is_left_alone(judge: Judge, text: str) -> None:
    assert judge({"docs/index.md": f"# Tea\n\n{text}\n"}) == []
