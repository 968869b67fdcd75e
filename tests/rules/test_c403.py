"""Edge cases of C403: what counts as one paragraph, and which of its words count."""

from collections.abc import Callable

import pytest
from covered import covered

from coursewright.diagnostics import Finding

Judge = Callable[..., list[Finding]]

TEA = "tea " * 100
MOST = "tea " * 180
WALL = MOST + "tea"
LINES = "tea tea tea\n" * 61
DIALOGUE = "//// dialogue | A cup\n\n{}\n////\n"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        (WALL, 3, "the paragraph has 181 words"),
        (LINES, 3, "the paragraph has 183 words"),
        (f"It sings.\n\n{WALL}", 5, "the paragraph has 181 words"),
        (f"## Heading\n{LINES}", 4, "the paragraph has 183 words"),
        (f"{TEA}\n- {TEA}", 3, "the paragraph has 200 words"),
        (f"> {TEA}\n> {TEA}", 3, "the paragraph has 200 words"),
        (f"> {TEA}\n{TEA}", 3, "the paragraph has 200 words"),
        (f"- {WALL}", 3, "the list item has 181 words"),
        (f"1. It sings.\n2. {TEA}\n   {TEA}", 4, "the list item has 200 words"),
        (f"- It sings.\n\n    {WALL}", 5, "the paragraph has 181 words"),
        (f"- It sings.\n    - {WALL}", 4, "the list item has 181 words"),
        (f'!!! tip "Tea"\n    {WALL}', 4, "the paragraph has 181 words"),
        (f"??? tip\n\n    It sings.\n\n    {WALL}", 7, "the paragraph has 181 words"),
        (f"It sings.[^1]\n\n[^1]: {WALL}", 5, "the paragraph has 181 words"),
        (f"<!-- It sings. -->\n{WALL}", 4, "the paragraph has 181 words"),
        (f"{MOST} `<!--` [tea](kettle.md)", 3, "the paragraph has 181 words"),
        ("茶" * 400, 3, "the paragraph has 201 words"),
        (DIALOGUE.format(f"/// take | Long\n\n**The host:** {WALL}\n\n///\n"), 7, "the turn has 181 words"),
        (DIALOGUE.format(f"/// take | Long\n\n{WALL}\n\n///\n"), 7, "the paragraph has 181 words"),
        (DIALOGUE.format(f"/// take | Short\n\n**Host:** Tea.\n\n///\n\n{WALL}\n"), 11, "the paragraph has 181 words"),
    ],
)
def test_is_found_on_its_first_line(judge: Judge, text: str, line: int, message: str) -> None:
    findings = judge({"docs/index.md": f"# Tea\n\n{text}\n"})
    assert [(finding.place.line, finding.message) for finding in findings] == [(line, message)]


def test_what_is_covered(judge: Judge, pointed: list[str]) -> None:
    assert [line[:27] for line in pointed] == ["Fill the kettle with fresh "]
    texts = {"docs/index.md": f"- It sings.\n    - {LINES.replace(chr(10), ' ')}  \n      tea\n"}
    assert covered(texts, judge(texts)) == [f"- {'tea ' * 183}".rstrip()]


@pytest.mark.parametrize(
    "text",
    [
        MOST,
        f"{MOST} – — ... &",
        f'{MOST} ![A kettle of copper](kettle.png "on the stove")<span class="a b c"></span>',
        f"{TEA}\n\n{TEA}",
        f"{TEA}\n## Heading\n{TEA}",
        f"{TEA}\n***\n{TEA}",
        f"{TEA}\n/// question | song\n///\n{TEA}",
        f"{TEA}\n<!-- now green tea -->\n{TEA}",
        f"{TEA}\n> {TEA}",
        f"> {TEA}\n>\n> {TEA}",
        f"- {TEA}\n- {TEA}\n\n* {TEA}\n    1. {TEA}",
        f"[^1]: {TEA}\n[^2]: {TEA}",
        f"Tea\n:   {TEA}\n:   {TEA}",
        f"```\n{WALL}\n```",
        f"    {WALL}\n    {WALL}",
        f"- It sings.\n\nIt hums.\n\n\t{WALL}",
        f"- It sings.\n\n## Code\n\n    {WALL}",
        f"| {TEA} | {TEA} |\n|---|---|\n| {TEA} | {TEA} |",
        f"Green | Black\n--- | ---\n{TEA} | {TEA}",
        f"<table>\n<tr><td>{WALL}</td></tr>\n</table>",
        f"<!-- {TEA}\n\n{WALL}\n-->",
        f"{TEA} <!-- {TEA} -->",
        "[tea]: kettle.md\n*[TEA]: a drink\n" * 99,
    ],
)
def test_is_left_alone(judge: Judge, text: str) -> None:
    assert not judge({"docs/index.md": f"---\ntitle: {WALL}\n---\n\n{text}\n"})


def test_every_wall_is_found(judge: Judge) -> None:
    findings = judge({"docs/index.md": f"{WALL}\n\n- {WALL}\n- {WALL}\n\n{WALL}"})
    assert [finding.place.line for finding in findings] == [1, 3, 4, 6]


@pytest.mark.parametrize("sign", ["a", "[", "![", "](", "<", ">", "> ", "#", "-", "- ", "|", ":", "1. ", "茶", "\t"])
def test_endless_lines(judge: Judge, sign: str) -> None:
    """No time is asserted: what is not linear takes minutes here."""
    endless = sign * (2_000_000 // len(sign))
    assert len(judge({"docs/index.md": f"{endless}\n"})) == (sign in ("茶", "1. "))
