"""Learners under the policy: everything works, nothing is refused, and no other host is asked."""

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import expect

from coursewright.web.policy import policy, under
from coursewright.web.sources import sources

from . import states
from .conftest import LISTEN, Visitor

GUEST = """\
---
title: Home
---

# Home { style="letter-spacing: 1px" }

| Cup | Price |
|-----|------:|
| Tea |     2 |

<div id="said"></div>
<script>document.getElementById("said").textContent = "The script ran."</script>
<button onclick="this.textContent = 'The handler ran.'">Handle</button>

```
boil(water)
```

[The second page](second.md)
"""
SECOND = """\
---
title: Second
---

# Second

<p id="again"></p>
<script>document.getElementById("again").textContent = "The second script ran."</script>
<p style="text-indent: 7px">Styled.</p>
"""


def test_nothing_is_refused_while_printing(wide):
    states.printing(wide)
    assert wide.faults() == []


INTRUDE = """() => {
    document.body.insertAdjacentHTML("beforeend", '<img src="" onerror="window.ran = 1">');
    document.head.append(Object.assign(document.createElement("script"), { text: "window.ran = 2" }));
    document.body.insertAdjacentHTML("beforeend", '<img src="https://example.invalid/a.png">');
}"""


def test_the_policy_is_in_force(wide):
    page = states.landing(wide)
    page.evaluate(INTRUDE)
    expect(page.locator("body > img")).to_have_count(2)
    assert page.evaluate("window.ran") is None
    refused = " ".join(wide.faults())
    assert all(directive in refused for directive in ("script-src-attr", "script-src-elem", "img-src"))


def test_pages_follow_each_other_without_loading_anew(wide):
    page = states.landing(wide)
    page.evaluate("window.still = true")
    page.locator("nav.cw-course").get_by_role("link", name="Intro to soft skills", exact=True).click()
    expect(page.locator("form.cw-question[data-cw-ready]").first).to_be_visible()
    page.get_by_role("link", name="Anatomy of an interaction").first.click()
    expect(page.locator("article h1")).to_contain_text("Anatomy of an interaction")
    expect(page.locator("form.cw-question[data-cw-ready]").first).to_be_visible()
    assert page.evaluate("window.still") is True
    assert wide.faults() == []


def test_a_search_leads_to_the_place(wide):
    page = states.searching(wide, "")
    page.locator(".md-search-result__link", has_text="Tone you can read").last.click()
    expect(page.locator("#tone-in-writing")).to_be_in_viewport()
    assert wide.faults() == []


def test_the_palette_is_changed_and_remembered(wide):
    page = states.lesson(wide)
    before = page.locator("body").get_attribute("data-md-color-scheme")
    page.locator("label[for^=__palette]:visible").click()
    expect(page.locator("body")).not_to_have_attribute("data-md-color-scheme", before)
    after = page.locator("body").get_attribute("data-md-color-scheme")
    page.reload()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", after)
    assert wide.faults() == []


@pytest.fixture(scope="module", params=["header", "meta"])
def guest(request, browser, guest_site):
    """A course with inline code of its author's, under the policy that the host sends, or under that of its pages."""
    guarded_url, plain_url = guest_site
    with browser.new_context(permissions=["clipboard-read", "clipboard-write"]) as context:
        yield Visitor(context, guarded_url if request.param == "header" else plain_url)


@pytest.fixture(scope="module")
def guest_site(make_course, build, serve_guarded):
    course = make_course(
        {"docs/index.md": GUEST, "docs/second.md": SECOND},
        plugins=["mkdocs_quiz", {"coursewright": {"policy": True}}],
        theme={"name": "material", "font": False, "features": ["navigation.instant", "content.code.copy"]},
        markdown_extensions=["tables", "attr_list", "md_in_html"],
    )
    with serve_guarded(course / "site") as guarded_url, serve_guarded(course / "site", False) as plain_url:
        built = build(course, "--strict")
        assert built.code == 0, built.output
        yield guarded_url, plain_url


def test_what_an_author_put_into_a_page_works(guest):
    page = guest.open()
    expect(page.locator("#said")).to_have_text("The script ran.")
    page.get_by_role("button", name="Handle").click()
    expect(page.get_by_role("button", name="The handler ran.")).to_be_visible()
    expect(page.locator("td").last).to_have_css("text-align", "right")
    expect(page.locator("h1")).to_have_css("letter-spacing", "1px")
    assert guest.faults() == []


def test_code_is_copied_and_it_is_said(guest):
    page = guest.open()
    page.locator(".md-code__button").click()
    expect(page.get_by_role("status")).to_have_text("Copied to clipboard")
    assert page.evaluate("navigator.clipboard.readText()") == "boil(water)"
    assert guest.faults() == []


def test_what_an_author_put_into_the_next_page_works_too(guest):
    page = guest.open()
    page.get_by_role("link", name="The second page").click()
    expect(page.locator("#again")).to_have_text("The second script ran.")
    expect(page.get_by_text("Styled.")).to_have_css("text-indent", "7px")
    assert guest.faults() == []


@pytest.fixture(scope="module")
def made(browser):
    """Shows a page that two hosts serve, its own and `else.example`; tells what its policy refused of it."""
    with browser.new_context() as context:
        context.add_init_script(LISTEN)
        page = context.new_page()
        page.set_default_timeout(10_000)

        def refused(html):
            page.route("https://*.example/**", lambda route: route.fulfill(status=204))
            page.route("https://course.example/", lambda route: route.fulfill(body=html, content_type="text/html"))
            page.goto("https://course.example/")
            page.evaluate("document.querySelectorAll('button').forEach((button) => button.click())")
            page.evaluate("new Promise((done) => setTimeout(done, 50))")
            found = [each for frame in page.frames for each in frame.evaluate("window.violations ?? []")]
            page.unroute_all()
            return found

        yield refused


ELSE = "https://else.example"


@pytest.mark.parametrize(
    "html",
    [
        "<script>go = 1</script>",
        "<script type=application/javascript>go = 1</script>",
        "<script>go =\r\n1</script>",
        "<button style='top: 0' onclick=go=1 onfocus='go=2'>Go</button>",
        "<svg><style>a &gt; b { fill: red }</style><path style='fill: red'/></svg>",
        f"<img alt src={ELSE}/a.png>",
        f"<img alt srcset='{ELSE}/a.png 1x, {ELSE}/b.png 2x'>",
        f"<svg><image xlink:href={ELSE}/a.png /></svg>",
        f"<video src={ELSE}/a.mp4 poster={ELSE}/a.png></video>",
        f"<audio src={ELSE}/a.mp3 preload=auto></audio>",
        f"<iframe src={ELSE}/a.html></iframe>",
        "<iframe srcdoc='<script>go = 1</script>'></iframe>",
        f"<object data={ELSE}/a.svg type=image/svg+xml></object>",
        f"<embed src={ELSE}/a.svg type=image/svg+xml>",
        "<object data=a.svg type=image/svg+xml></object>",
        f"<form action={ELSE}/a><button>Send</button></form>",
        f"<script src='{ELSE}/a;b,c.js?d'></script>",
        f"<link rel=stylesheet href={ELSE}/a.css>",
        f"<link rel=preload as=font href={ELSE}/a.woff2 crossorigin>",
        f"<style>@import'{ELSE}/a.css'</style>",
        f"<style>@font-face {{ font-family: a; src: url({ELSE}/a.woff2) }} body {{ font-family: a }}</style><p>a",
        f"<p style='background: url({ELSE}/a.png)'>a</p>",
    ],
)
def test_a_browser_refuses_it_under_a_policy_of_nothing_and_not_under_its_own(made, html):
    assert made(under(html, policy(())))
    assert made(under(html, policy(sources(html)))) == []


def test_every_page_has_its_policy_and_hosts_have_it_too(site):
    sent = (site.folder / "_headers").read_text("utf-8")
    pages = [path.read_text("utf-8") for path in site.folder.rglob("*.html")]
    assert len(pages) > 4
    for page in pages:
        meta = BeautifulSoup(page, "html.parser").select_one("meta[http-equiv=Content-Security-Policy]")["content"]
        assert "default-src 'self'" in meta
        assert "unsafe-inline" not in meta
        assert meta in sent
    assert "frame-ancestors 'self'" in sent


def test_without_the_setting_there_is_no_policy(make_course, build):
    built = build(make_course({"docs/index.md": "# Home\n"}))
    assert not (built.site / "_headers").exists()
    assert not built.page("").select("meta[http-equiv]")
    assert not built.page("404.html").select("meta[http-equiv]")
