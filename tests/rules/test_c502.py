"""Edge cases of C502: what is a heading, and what it follows."""

from collections.abc import Callable

import pytest

from coursewright.diagnostics import Finding

Judge = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# A\n### B\n#### C", [(2, "a level-3 heading follows a level-1 heading")]),
        (
            "## A\n#### B\n### C\n##### D",
            [(2, "a level-4 heading follows a level-2"), (4, "a level-5 heading follows")],
        ),
        ("### A\n## B\n### C", [(1, "the page begins with a level-3 heading")]),
        ("# A\n## B\n# C\n# D", [(3, "the page has a level-1 heading on line 1"), (4, "the page has a level-1")]),
        ("A\n=\n\nB\n=", [(4, "the page has a level-1 heading on line 1 already")]),
        ("# A\n<h3 id='b'>B</h3>", [(2, "a level-3 heading follows a level-1 heading")]),
        ("<h1>A</h1>\n\n# B", [(3, "the page has a level-1 heading on line 1 already")]),
        ("# A\n//// dialogue | B\n#### C\n/// take | D\n///\n////", [(3, "a level-4 heading follows a level-1")]),
        ("---\ntitle: A\n---\n#### B", [(4, "the page begins with a level-4 heading")]),
    ],
)
def test_is_found_once_where_it_begins(judge: Judge, text: str, found: list[tuple[int, str]]) -> None:
    findings = judge({"docs/index.md": text})
    assert [finding.place.line for finding in findings] == [line for line, _ in found]
    assert all(f.message.startswith(start) for f, (_, start) in zip(findings, found, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "It sings.",
        "# A\n## B\n### C\n#### D\n##### E\n###### F\n####### G\n## H\n### I",
        "## A\n# B\n## C",
        "A\n=\n\nB\n-\n\n### C",
        "# A\n```\n# B\n#### C\n```\n## D",
        "# A\n<!--\n# B\n#### C\n-->\n<!-- <h4>D</h4> -->",
        "# A\n\n    # B\n    #### C\n    <h1>D</h1>",
        "# A\nWrite `<h4>` and `<h1>`, a <hr> or a <header>.",
        "# A\n\n> # B\n\n- # C",
        "## A\n<h3>B</h3>\n#### C",
        '## A\n=== "Tab"\n    ### B\n#### C',
        '## A\n--8<-- "b.md"\n#### C',
        "## A\n{% include 'b.md' %}\n#### C",
        r"# A" + "\n\\#### B",
    ],
)
def test_is_left_alone(judge: Judge, text: str) -> None:
    assert not judge({"docs/index.md": text, "quizzes/index.md": "# A\n## B { #b }\n#### C\n# D"})


def test_the_hint_names_the_level(judge: Judge) -> None:
    hints = [finding.hint for finding in judge({"docs/index.md": "### A\n## B\n#### C\n# D\n# E\n"})]
    assert hints == [
        "Write `##`.",
        "Write `###`, or give it the heading above that is missing.",
        "Write `##`, and one `#` more for each heading below it.",
    ]


@pytest.mark.parametrize("sign", ["#", "# a\n", "### a\n", "<h2>", "<h2 ", "    # a\n", "a\n=\n\n", "{%", "` `` "])
def test_endless_pages(judge: Judge, sign: str) -> None:
    """No time is asserted: what is not linear takes minutes here."""
    judge({"docs/index.md": sign * (300_000 // len(sign))})


def test_findings_cover_what_is_meant(pointed: list[str]) -> None:
    assert pointed == ["###", "####", "#"]
