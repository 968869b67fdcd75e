"""Edge cases of C503: which texts say nothing, and what is no link."""

import dataclasses
from collections.abc import Callable

import pytest

from coursewright import course
from coursewright.diagnostics import Finding
from coursewright.rules import all_rules

Judge = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("text", "said", "column", "end"),
    [
        ("[here](a.md)", "here", 1, 13),
        ("It sings, see [This page](a.md).", "This page", 15, 32),
        ("[*Click* **here**!](a.md 'A kettle')", "Click here", 1, 37),
        ("[Read more …](a(b).md)", "Read more", 1, 23),
        ("[:octicons-arrow-right-24: Learn more](a.md){ .md-button }", "Learn more", 1, 59),
        ("[here][a]", "here", 1, 10),
        ("[here] [A]", "here", 1, 11),
        ("[more][]\n\n[more]: a.md", "more", 1, 9),
        ("[more]\n\n[more]: a.md", "more", 1, 7),
        ("[more]\n\n[more]:\n    <a.md>", "more", 1, 7),
        ("It sings, [click\nhere](a.md)", "click here", 11, 17),
        ("> It sings, [click\n> here](a.md)", "click here", 13, 19),
        ("- It sings\n\n    [this link](a.md)", "this link", 5, 22),
        ('<a class="b" href="a.md"><b>here</b></a>', "here", 1, 41),
        ("<A HREF=a.md>Here &rarr;</A>", "Here", 1, 29),
        ("`[here](a.md)` [here](a.md)", "here", 16, 28),
        ("[here](https://example.org/kettles/copper?page=here)", "here", 1, 53),
        ("[video](https://example.org/watch?v=video)", "video", 1, 43),
    ],
)
def test_is_found_with_its_columns(judge: Judge, text: str, said: str, column: int, end: int) -> None:
    [finding] = judge({"docs/index.md": f"# Tea\n\n{text}\n\n[a]: a.md\n"})
    assert finding.message == f"the link says only `{said}`"
    assert (finding.place.column, finding.place.end_column) == (column, end)


@pytest.mark.parametrize(
    "text",
    [
        "[here is the kettle](a.md) [More tea](a.md) [the page on tea](a.md) [](a.md) [^here]",
        "<https://example.org> [https://example.org](https://example.org) https://example.org/here",
        "`[here](a.md)` `` [here](`) `` [`this`](a.md) <code>[here](a.md)</code>",
        "```\n[here](a.md)\n```\n\n    [here](a.md)",
        "- It sings:\n\n        [here](a.md)",
        "<!-- [here](a.md)\n<a href='a.md'>here</a> -->",
        "![here](a.png) [![A kettle](a.png)](a.md) <a href='a.md'><img src='a.png' alt='A kettle'> here</a>",
        r"\[here](a.md) [here\](a.md) [here] (a.md) [here](a.md [here] [here][nowhere] [here][]",
        "<a name='here'>here</a> <a id=\"href='b'\">here</a> <abbr href='a'>here</abbr> <a href='a.md'>here",
        "[more](a.md){ aria-label='More on tea' } <a href='a.md' aria-label='More on tea'>more</a>",
        "[Article](glossary.md#article) [page](https://example.org/wiki/Page_(paper)) [link](link.md) [site](site/)",
        "- [x] here\n- [ ] more\n\n*[here]: a place\n\n[there\n\nhere](a.md)",
        "[hier](a.md) [ici](a.md) [ここ](a.md)",
    ],
)
def test_is_left_alone(judge: Judge, text: str) -> None:
    assert not judge({"docs/index.md": f"# Tea\n\n{text}\n"})


def test_a_language_without_data_is_not_judged() -> None:
    parsed = course.parse({"docs/index.md": "[here](a.md)"})
    rule = all_rules()["C503"]
    assert len([*rule.check(parsed)]) == 1
    assert not [*rule.check(dataclasses.replace(parsed, language="xx"))]


@pytest.mark.parametrize(
    "sign", ["[", "[here", "[here](", "[here](x)", "[here][a]", "[a]: b\n", "<a ", "<a href=x>here", "`"]
)
def test_endless_lines(judge: Judge, sign: str) -> None:
    """No time is asserted: what is not linear takes minutes here."""
    judge({"docs/index.md": sign * (500_000 // len(sign))})


def test_findings_cover_what_is_meant(pointed: list[str]) -> None:
    assert pointed == [
        "[click here](song.md)",
        "[**Read more** →][song]",
        '<a href="https://example.org/">this page</a>',
    ]
