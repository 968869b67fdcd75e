"""HTML -> the policy it needs: nothing that runs is forgotten, nothing else is allowed."""

from base64 import b64encode
from hashlib import sha256

import pytest

from coursewright.web.policy import headers, policy, under
from coursewright.web.sources import sources


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
        ('<script type="application/javascript">go()</script>', "script-src", "go()"),
        ("<script type=Text/JScript>go()</script>", "script-src", "go()"),
        ("<script type>go()</script>", "script-src", "go()"),
        ("<script>a\r\nb</script>", "script-src", "a\nb"),
        ("<template><script>go()</script></template>", "script-src", "go()"),
        ('<iframe srcdoc="<script>a &amp;&amp; b</script>"></iframe>', "script-src", "a && b"),
        ("<style media=print>p { color: red }</style>", "style-src", "p { color: red }"),
    ],
)
def test_a_script_or_style_in_the_page_is_allowed_by_its_hash(html, directive, text):
    assert sources(f"<p>{html}</p>") == {(directive, hashed(text))}


@pytest.mark.parametrize(
    ("html", "directive", "text"),
    [
        ('<table><td style="text-align: right;">1</table>', "style-src", "text-align: right;"),
        ("<p\n  title='a > b' style='top: 0'>1</p>", "style-src", "top: 0"),
        ("<button onclick=go()>Go</button>", "script-src", "go()"),
        ("<button disabled/onclick=go()>Go</button>", "script-src", "go()"),
        ("<BUTTON TITLE=a ONCLICK = 'go()'>Go</BUTTON>", "script-src", "go()"),
        ('<p style="font: &quot;A&quot;">1</p>', "style-src", 'font: "A"'),
        ('<button onclick="go()">Go</button>', "script-src", "go()"),
    ],
)
def test_an_attribute_is_allowed_by_its_hash(html, directive, text):
    assert sources(html) == {(directive, "'unsafe-hashes'"), (directive, hashed(text))}


def test_every_attribute_of_an_element_is_allowed():
    html = "<button style='top: 0' onclick='go()' title=x onfocus=come()>Go</button>"
    unsafe = {("style-src", "'unsafe-hashes'"), ("script-src", "'unsafe-hashes'")}
    hashes = {("style-src", hashed("top: 0")), ("script-src", hashed("go()")), ("script-src", hashed("come()"))}
    assert sources(html) == unsafe | hashes


HOST = "https://example.org"


@pytest.mark.parametrize(
    ("html", "needed"),
    [
        (f'<img alt="" src="{HOST}/a.png?b=c">', {"img-src"}),
        (f'<img alt="" srcset="a.png 1x, {HOST}/a.png 2x">', {"img-src"}),
        (f"<picture><source srcset={HOST}/a.png><img alt></picture>", {"img-src"}),
        (f"<input type=image alt=a src=\n{HOST}/a.png>", {"img-src"}),
        (f"<svg><image xlink:href={HOST}/a.png /><feImage href={HOST}/b.png /></svg>", {"img-src"}),
        ('<iframe src="//example.org/film"></iframe>', {"frame-src"}),
        (f"<video controls src={HOST}/a.mp4></video>", {"media-src"}),
        (f"<video poster={HOST}/a.png></video>", {"img-src"}),
        (f"<audio><source src={HOST}/a.mp3><track src=a.vtt></audio>", {"media-src"}),
        (f"<audio><track src={HOST}/a.vtt></audio>", {"media-src"}),
        (f"<object data={HOST}/a.svg></object>", {"object-src", "frame-src"}),
        (f"<embed src={HOST}/a.svg>", {"object-src", "frame-src"}),
        (f"<form action={HOST}/send></form>", {"form-action"}),
        (f"<button formaction={HOST}/send>Send</button>", {"form-action"}),
        (f"<a href=b ping='p {HOST}/p'>a</a>", {"connect-src"}),
        (f"<link rel=stylesheet href={HOST}/a.css>", {"style-src", "font-src", "img-src"}),
        (f"<link rel='shortcut icon' href={HOST}/a.ico>", {"img-src"}),
        (f"<link rel=preload as=font href={HOST}/a.woff2>", {"font-src"}),
    ],
)
def test_what_comes_from_another_host_is_allowed_by_its_host(html, needed):
    assert sources(html) == {(directive, HOST) for directive in needed}


@pytest.mark.parametrize(
    ("css", "needed"),
    [
        (f"a {{ background: url({HOST}/a.png), url(b.png) }}", {"img-src"}),
        (f'@font-face {{ src: local("a"), url( "{HOST}/a.woff2" ) }}', {"font-src"}),
        (f'@import"{HOST}/a.css";', {"style-src", "font-src", "img-src"}),
        (f"@IMPORT URL({HOST}/a.css);", {"style-src", "font-src", "img-src"}),
    ],
)
def test_so_is_what_a_style_in_the_page_loads(css, needed):
    own = {("style-src", hashed(css))}
    assert sources(f"<style>{css}</style>") - own == {(directive, HOST) for directive in needed}


def test_so_is_what_the_style_of_an_element_loads():
    assert ("img-src", HOST) in sources(f"<p style='background: url(\"{HOST}/a.png\")'>a</p>")


@pytest.mark.parametrize(
    ("html", "source"),
    [
        (f'<script src="{HOST}/a.js?v=1"></script>', ("script-src", f"{HOST}/a.js")),
        ("<script src='//u:p@example.org:80/a;b,c.js'></script>", ("script-src", f"{HOST}:80/a%3Bb%2Cc.js")),
        ("<video src=http://example.org:8000/a.mp4></video>", ("media-src", "http://example.org:8000")),
        ('<img alt src="https://bücher.example/a.png">', ("img-src", "https://xn--bcher-kva.example")),
        ("<audio src=data:audio/wav;base64,AA></audio>", ("media-src", "data:")),
        ('<form action="mailto:a@b.example"></form>', ("form-action", "mailto:")),
        ("<object data=cup.svg></object>", ("object-src", "'self'")),
    ],
)
def test_an_address_stands_as_a_policy_can_hold_it(html, source):
    assert sources(html) == {source}


@pytest.mark.parametrize(
    "html",
    [
        '<script src="a.js"></script><script type="application/json">{}</script>',
        '<a href="https://example.org/">there</a> <img src="a.png" alt="https://example.org">',
        "<code>&lt;script&gt;go()&lt;/script&gt; style=&quot;top: 0&quot;</code>",
        '<p>style="top: 0"</p>',
        "<!-- <script>go()</script> --><textarea><script>go()</script></textarea>",
        '<script type="text/javascript; charset=utf-8">go()</script><script type="text/x-template">go()</script>',
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


def test_what_may_load_nothing_may_load_what_is_needed():
    assert "; object-src 'self' https://a.example; " in policy(
        [("object-src", "https://a.example"), ("object-src", "'self'")]
    )


@pytest.mark.parametrize(
    "page",
    [
        '<head><meta charset="utf-8">|<link rel="icon" href="a.png"></head>',
        '<!-- a --><!DOCTYPE html>\n<html lang=en><head>\n<meta charset="UTF-8">|<link rel=icon href=a>',
        "<html><head><meta name=a content='<b>'><meta charset=utf-8><title>a</title>|<script>go()</script>",
        "<!doctype html><meta charset=utf-8>|<style></style>",
        "<head>|<script>go()</script><meta charset=utf-8>",
        "<html>|<body><header>a</header></body></html>",
        "|<p>a</p>",
    ],
)
def test_a_page_has_it_before_anything_that_loads(page):
    made = under(page.replace("|", ""), "default-src 'self'")
    meta = """<meta http-equiv="Content-Security-Policy" content="default-src 'self'">\n"""
    assert made == page.replace("|", meta)


def test_the_file_of_headers_keeps_an_author_s_own():
    assert headers("default-src 'self'").startswith("/*\n  Content-Security-Policy: default-src 'self'; frame-anc")
    assert headers("x", "/a\n  Link: b\n").startswith("/a\n  Link: b\n\n/*\n  Content-Security-Policy: x;")
    own = "/*\n  content-security-policy: default-src *\n"
    assert headers("x", own) == own
