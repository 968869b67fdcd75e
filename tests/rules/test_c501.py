"""Edge cases of C501: which images say nothing, and where the finding stands."""

from collections.abc import Callable

import pytest
from covered import covered

from coursewright.diagnostics import Finding

Judge = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("text", "column", "end"),
    [
        ("![](kettle.png)", 1, 16),
        ("It sings: ![ ](kettle.png) and hums.", 11, 27),
        ('![](kettle.png "A kettle")', 1, 27),
        ("![](img/kettle.png){ width=300 }", 1, 33),
        ("![](a%20(1)/kettle.png?raw=true)", 1, 33),
        ("[![](kettle.png)](song.md)", 2, 17),
        ("- It sings\n\n    ![](kettle.png)", 5, 20),
        ("1. It sings\n    - It hums\n\n        ![](kettle.png)", 9, 24),
        ('=== "Tea"\n\n    !!! note\n\n        ![](kettle.png)', 9, 24),
        ("> ![](kettle.png)", 3, 18),
        ("| a | ![](kettle.png) |\n|---|---|", 7, 22),
        ("![][cup]\n\n[CUP]: kettle.png", 1, 9),
        ("<img src='kettle.png'>", 1, 23),
        ('<IMG SRC=kettle.png title="alt=1" data-alt="Tea"/>', 1, 51),
        ('<img title="a > b" src="kettle.png">', 1, 37),
        ('It hums.\n<img\n  src="kettle.png">', 1, 5),
        ("<!-- `-->![](kettle.png)", 10, 25),
        ("`a` ![](kettle.png) `b`", 5, 20),
    ],
)
def test_is_found_with_its_columns(judge: Judge, text: str, column: int, end: int) -> None:
    [finding] = judge({"docs/index.md": f"# Tea\n\n{text}\n"})
    assert finding.message == "the image `kettle.png` has no alternative text"
    assert (finding.place.column, finding.place.end_column) == (column, end)


@pytest.mark.parametrize(
    "text",
    [
        "![A kettle](kettle.png) ![kettle][] ![A kettle][kettle] ![\n](",
        '![](leaf.png){ alt="" } ![](leaf.png){alt="A leaf" width=9} ![](leaf.png){ role="presentation" }',
        "<img src='leaf.png' alt> <img alt='' src='leaf.png'> <img\nsrc='leaf.png'\nalt='A leaf'>",
        "<img src='leaf.png' aria-hidden='true'> <img aria-label='A leaf' src='leaf.png'>",
        "`![](kettle.png)` `` ![](`) `` <code>![](x)</code> `<img src='x'>`",
        "```\n![](kettle.png)\n```",
        "It sings:\n\n    ![](kettle.png)\n\n    <img src='x'>",
        "## Code\n    ![](kettle.png)",
        "- It sings:\n\n        ![](kettle.png)",
        "<pre>\n\n![](kettle.png)\n\n</pre>",
        "<script>\ntea = '<img src=' + kettle + '>'\n</script>",
        "<!-- ![](kettle.png)\n<img src='kettle.png'> -->",
        r"\![](kettle.png) !\[](kettle.png) [](kettle.png) ![] (kettle.png)",
        "![][nowhere] ![] <image> <imgs src='x'> x<img",
    ],
)
def test_is_left_alone(judge: Judge, text: str) -> None:
    assert not judge({"docs/index.md": f"# Tea\n\n{text}\n\n[kettle]: kettle.png\n"})


def test_images_in_banks_are_found_where_they_are(judge: Judge) -> None:
    text = """\
![](intro.png)

## Song { #song }

`![](code.png)` ![](prompt.png) ![](other.png)

```
![](fenced.png)
```

- [x] ![](right.png)
- [ ] It hums.
  > ![](reason.png)

![](explanation.png) ![Steam](steam.png)
"""
    texts = {"quizzes/tea.md": text}
    named = ("intro", "prompt", "other", "right", "reason", "explanation")
    assert covered(texts, judge(texts)) == [f"![]({name}.png)" for name in named]


def test_images_on_later_lines_of_options_and_reasons(judge: Judge) -> None:
    text = "## Song { #song }\n\nWell?\n\n- [x] It\n  sings ![](a.png)\n  > So\n  it ![](b.png) does.\n- [ ] No.\n"
    texts = {"quizzes/tea.md": text}
    assert covered(texts, judge(texts)) == ["![](a.png)", "![](b.png)"]
    assert [finding.place.line for finding in judge(texts)] == [6, 8]


def test_an_image_without_a_file_name_has_no_name(judge: Judge) -> None:
    findings = judge({"docs/index.md": "![](data:image/png;base64,iVBORw0KGgo=)\n![]()\n<img>\n![](<a kettle.png>)"})
    assert [f.message for f in findings[:3]] == ["the image has no alternative text"] * 3


@pytest.mark.parametrize(
    "sign", ["!", "![", "![](", "![](x)", "![][a]", "<img ", "<img '\"", "<pre", "`", "` `` ", "- ["]
)
def test_endless_lines(judge: Judge, sign: str) -> None:
    """No time is asserted: what is not linear takes minutes here."""
    judge({"docs/index.md": sign * (500_000 // len(sign))})


def test_findings_cover_what_is_meant(pointed: list[str]) -> None:
    assert pointed == [
        "![](kettle.png)",
        "![][cup]",
        '<img src="pot.png" title="A pot">',
        "![](kettles.png)",
        "![](copper.png)",
    ]
