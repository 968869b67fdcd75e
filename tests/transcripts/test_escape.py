"""Whatever is spoken renders to the same characters, in a site with every extension and in one with none."""

import html
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from coursewright.markdown import render_widely
from coursewright.transcripts.drafting.escape import escape, escape_heading, escape_paragraph, unescape

SIGNS = re.split(
    r"\s+",
    r"""word C++ C# a_b __init__ é 你 `` ``` ~~~ $$ \( \[ {{ {% }} {.c} {:#i} {--x--} $x$y$ ~sub~ ^^ ++ctrl++ --8<--
    <s> </script> <!-- --> <https://a.b> http://x.y/z_z_ a@b.c <quiz> &amp; &copy &#60; [x]: [^1] ![ ]( [[Wiki]] [TOC]
    *[HTML]: :smile: 1. 12) - * + # > >> A. iv) /// //// ::: !!! ??? === --- ///|x => |a|b| ||""",
)
SPOKEN = st.lists(
    st.sampled_from([*SIGNS, *"\\`*_{}[]()<>#+-.!~^$|:=&;@/\"'%?1a \t\u2028", " "]), min_size=1, max_size=12
)
WIDELY, PLAIN = render_widely(), Markdown(extensions=["coursewright"])


def render_plainly(text: str) -> str:
    PLAIN.reset()
    return PLAIN.convert(text)


@settings(max_examples=400, deadline=None)
@given(st.lists(SPOKEN.map("".join), min_size=1, max_size=3))
def test_nothing_that_is_spoken_becomes_markup(spoken: list[str]) -> None:
    texts = [" ".join(text.split()) for text in spoken if text.strip()]
    for write, mark, tags in (
        (escape_paragraph, "", {"p"}),
        (escape, "**N:** ", {"p", "strong"}),
        (escape_heading, "## ", {"h2"}),
    ):
        written = "\n\n".join(mark + write(text) for text in texts)
        for render in (WIDELY, render_plainly):
            rendered = render(written)
            shown = html.unescape(re.sub(r"<[^>]*>", "", rendered)).split()
            assert shown == " ".join(f"N: {text}" if mark == "**N:** " else text for text in texts).split(), written
            assert set(re.findall(r"</?(\w+)", rendered)) <= tags, written
    assert [unescape(escape_paragraph(text)) for text in texts] == texts


@pytest.mark.parametrize(
    ("spoken", "written"),
    [
        ('plain words, and (brackets) - it\'s 3.5% "so" what?', 'plain words, and (brackets) - it\'s 3.5% "so" what?'),
        ("snake_case_name and _so_", r"snake_case_name and \_so\_"),
        ("1. First", r"1\. First"),
        ("- said", r"\- said"),
        ("vector<int> & x", "vector&#60;int> & x"),
        ("[inaudible] at [x]", r"&#91;inaudible\] at \[x\]"),
        ("{{ macro }} {% x %}", r"\{\{ macro \}\} \{% x %\}"),
        ("C++ and x >> 2", "C\\+\\+ and x >> 2"),
        ("/// take", "&#47;// take"),
        ("at 12:30:45, 1:smile: and 5:100:", "at 12:30:45, 1&#58;smile: and 5&#58;100:"),
        ("two\nlines\u2028here", "two lines here"),
    ],
)
def test_drafts_stay_readable(spoken: str, written: str) -> None:
    assert escape_paragraph(spoken) == written


def test_the_last_sign_of_a_heading_is_kept() -> None:
    assert "Learn C#</h2>" in render_plainly(f"## {escape_heading('Learn C#')}")
