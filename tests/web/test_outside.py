"""What makes a site ask other hosts is told by its build, with the key and what to set instead."""

import pytest

from coursewright.web.outside import asked


@pytest.mark.parametrize(
    ("site", "theme", "key", "host"),
    [
        ({}, {"font": {"text": "Roboto"}}, "theme.font", "fonts.googleapis.com"),
        ({"repo_url": "https://github.com/a/b"}, {}, "repo_url", "api.github.com"),
        ({"repo_url": "https://gitlab.com/a/b"}, {}, "repo_url", "gitlab.com"),
        ({"extra": {"analytics": {"provider": "google"}}}, {}, "extra.analytics", "www.googletagmanager.com"),
        ({"extra_css": ["https://example.org/a.css"]}, {}, "extra_css", "example.org"),
        ({"extra_javascript": ["a.js", "//example.org/a.js"]}, {}, "extra_javascript", "example.org"),
        ({"extra": {"polyfills": ["https://unpkg.com/shim"]}}, {}, "extra.polyfills", "unpkg.com"),
        ({}, {"logo": "https://example.org/logo.svg"}, "theme.logo", "example.org"),
    ],
)
def test_a_setting_that_asks_another_host_is_named(site, theme, key, host):
    (ask,) = asked(site, theme)
    assert (ask.key, ask.host) == (key, host)
    assert ask.sources
    assert f"`hosts: [{host}]`" in str(ask)


def test_mermaid_is_fetched_unless_the_course_has_it():
    fences = {"mdx_configs": {"pymdownx.superfences": {"custom_fences": [{"name": "mermaid", "class": "mermaid"}]}}}
    assert [ask.host for ask in asked(fences, {})] == ["unpkg.com"]
    assert [*asked({**fences, "extra_javascript": ["assets/mermaid.min.js"]}, {})] == []


def test_what_stays_at_home_is_not_told():
    site = {"repo_url": "https://git.example.org/a", "extra_css": ["a.css"], "extra_javascript": ["b.js"]}
    assert [*asked(site, {"font": False, "logo": "logo.svg"})] == []


def test_a_build_warns_with_key_and_remedy(make_course, build):
    emoji = [{"pymdownx.emoji": {}}]
    pages = {"docs/index.md": "# Home\n\nA :smile: and 😀.\n"}
    course = make_course(
        pages, theme={"name": "material"}, repo_url="https://github.com/a/b", markdown_extensions=emoji
    )
    built = build(course, "--strict")
    assert built.code == 1
    assert (
        "WARNING -  coursewright: `theme.font` makes pages ask fonts.googleapis.com. Set it to `false`" in built.output
    )
    assert "`repo_url` makes pages ask api.github.com" in built.output
    assert "docs/index.md: `:smile:` is a picture that" in built.output


def test_a_host_that_is_allowed_is_not_told_and_the_policy_knows_it(make_course, build):
    options = {"hosts": ["fonts.googleapis.com"], "policy": True}
    course = make_course(
        {"docs/index.md": "# Home\n"},
        theme={"name": "material"},
        plugins=["mkdocs_quiz", {"coursewright": options}],
    )
    built = build(course, "--strict")
    assert built.code == 0, built.output
    policy = built.page("").select_one("meta[http-equiv=Content-Security-Policy]")["content"]
    assert "style-src 'self' 'sha256-" in policy
    assert "https://fonts.googleapis.com" in policy
    fonts = next(each for each in policy.split("; ") if each.startswith("font-src 'self' "))
    assert "https://fonts.gstatic.com" in fonts
