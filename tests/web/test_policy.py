"""HTML -> the policy it needs: nothing that runs is forgotten, nothing else is allowed."""

from base64 import b64encode
from hashlib import sha256

import pytest

from coursewright.web.policy import headers, policy, sources, under


def hashed(text):
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


@pytest.mark.parametrize(
    ("html", "directive", "text"),
    [
        ("<script>go()</script>", "script-src", "go()"),
        ("<SCRIPT type='module'>\nimport 'x'\n</SCRIPT >", "script-src", "\nimport 'x'\n"),
        ('<script data-scope="a > b">go()</script>', "script-src", "go()"),
        ('<script type="importmap">{}</script>', "script-src", "{}"),
        ("<script>ü</script>", "script-src", "ü"),
        ("<style media=print>p { color: red }</style>", "style-src", "p { color: red }"),
    ],
)
def test_a_script_or_style_in_the_page_is_allowed_by_its_hash(html, directive, text):
    assert sources(f"<p>{html}</p>") == {(directive, hashed(text))}


@pytest.mark.parametrize(
    ("html", "directive", "text"),
    [
        ('<td style="text-align: right;">1</td>', "style-src", "text-align: right;"),
        ("<td\n  title='a > b' style='top: 0'>1</td>", "style-src", "top: 0"),
        ('<p style="font: &quot;A&quot;">1</p>', "style-src", 'font: "A"'),
        ('<button onclick="go()">Go</button>', "script-src", "go()"),
    ],
)
def test_an_attribute_is_allowed_by_its_hash(html, directive, text):
    assert sources(html) == {(directive, "'unsafe-hashes'"), (directive, hashed(text))}


@pytest.mark.parametrize(
    ("html", "source"),
    [
        ('<img alt="" src="https://example.org/a.png?b=c">', ("img-src", "https://example.org")),
        ('<iframe src="//example.org/film"></iframe>', ("frame-src", "https://example.org")),
        ("<video controls src=http://example.org:8000/a.mp4></video>", ("media-src", "http://example.org:8000")),
        ('<script src="https://example.org/a.js?v=1"></script>', ("script-src", "https://example.org/a.js")),
    ],
)
def test_what_comes_from_another_host_is_allowed_by_its_address(html, source):
    assert sources(html) == {source}


@pytest.mark.parametrize(
    "html",
    [
        '<script src="a.js"></script><script type="application/json">{}</script>',
        '<a href="https://example.org/">there</a> <img src="a.png" alt="https://example.org">',
        "<code>&lt;script&gt;go()&lt;/script&gt; style=&quot;top: 0&quot;</code>",
        '<p>style="top: 0"</p>',
        '<a data-style="top: 0">x</a>',
    ],
)
def test_all_else_needs_nothing(html):
    assert sources(html) == set()


def test_a_policy_allows_the_site_itself_and_what_is_needed():
    line = policy([("script-src", "'sha256-b'"), ("script-src", "'sha256-a'"), ("frame-src", "https://example.org")])
    assert line.startswith("default-src 'self'; script-src 'self' 'sha256-a' 'sha256-b'; style-src 'self'; ")
    assert line.endswith("; frame-src 'self' https://example.org")
    assert "unsafe-inline" not in line


def test_a_page_has_it_before_anything_that_loads():
    page = under('<head><meta charset="utf-8"><link rel="icon" href="a.png"></head>', "default-src 'self'")
    assert page.index("charset") < page.index("""content="default-src 'self'">""") < page.index("<link")


def test_the_file_of_headers_keeps_an_author_s_own():
    assert headers("default-src 'self'").startswith("/*\n  Content-Security-Policy: default-src 'self'; frame-anc")
    assert headers("x", "/a\n  Link: b\n").startswith("/a\n  Link: b\n\n/*\n  Content-Security-Policy: x;")
    own = "/*\n  content-security-policy: default-src *\n"
    assert headers("x", own) == own
