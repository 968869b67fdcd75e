"""Which other hosts a site asks because of its own settings, and what to set instead. Knows Material's ways, no files.

What authors load in their Markdown is for rule C508.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from coursewright.web.sources import Source

EMOJI = re.compile(r'<img [^>]*class="(?:twemoji|emojione|gemoji)" src="https?://([\w.-]+)[^>]*? title="([^"]+)"')
ADDRESS = re.compile(r"(?:https?:)?//([\w.-]+)")


@dataclass(frozen=True, slots=True)
class Ask:
    """The setting `key` makes pages ask `host`; `sources` are what a policy must allow for it."""

    key: str
    host: str
    remedy: str
    sources: tuple[Source, ...] = ()

    def __str__(self) -> str:
        return f"`{self.key}` makes pages ask {self.host}. {self.remedy}, or allow it: `hosts: [{self.host}]`."


def unwanted(asks: Collection[Ask], allowed: Collection[str]) -> list[Ask]:
    return [ask for ask in asks if ask.host not in allowed]


def asked(site: Mapping[str, Any], theme: Mapping[str, Any]) -> Iterator[Ask]:
    """By MkDocs' settings of a site and of its theme."""
    extra = site.get("extra") or {}
    if theme.get("font"):
        fonts = (("style-src", "https://fonts.googleapis.com"), ("font-src", "https://fonts.gstatic.com"))
        yield Ask("theme.font", "fonts.googleapis.com", "Set it to `false`", fonts)
    for name, host in (("github.com", "api.github.com"), ("gitlab.com", "gitlab.com")):
        if name in (site.get("repo_url") or ""):
            remedy = "Take it out and link the repository under `extra.social`"
            yield Ask("repo_url", host, remedy, (("connect-src", f"https://{host}"),))
    if extra.get("analytics"):
        yield Ask("extra.analytics", "www.googletagmanager.com", "Take it out", _script("www.googletagmanager.com"))
    scripts = [str(script) for script in site.get("extra_javascript") or ()]
    if _draws_mermaid(site) and not any("mermaid" in script for script in scripts):
        remedy = "Put mermaid.min.js into the course and name it under `extra_javascript`"
        yield Ask("custom_fences: mermaid", "unpkg.com", remedy, _script("unpkg.com"))
    yield from _files("theme.logo", [theme.get("logo")], "img-src")
    yield from _files("theme.favicon", [theme.get("favicon")], "img-src")
    yield from _files("extra_css", site.get("extra_css") or (), "style-src")
    yield from _files("extra_javascript", scripts, "script-src")
    yield from _files("extra.polyfills", extra.get("polyfills") or (), "script-src")


def emoji(page: str, allowed: Collection[str]) -> list[str]:
    """A sentence for each emoji that the page shows as a picture of another host, because Markdown has its name."""
    named = {(name, host) for host, name in EMOJI.findall(page) if host not in allowed}
    return [f"`{name}` is a picture that {host} is asked for. Write the sign itself." for name, host in sorted(named)]


def _files(key: str, paths: Collection[object], directive: str) -> Iterator[Ask]:
    for path in paths:
        if outside := ADDRESS.match(str(path)):
            source = (directive, f"https://{outside[1]}")
            yield Ask(key, outside[1], "Put the file into the course and name it there", (source,))


def _script(host: str) -> tuple[Source, ...]:
    return (("script-src", f"https://{host}"), ("connect-src", f"https://{host}"))


def _draws_mermaid(site: Mapping[str, Any]) -> bool:
    superfences = (site.get("mdx_configs") or {}).get("pymdownx.superfences") or {}
    return any(fence.get("name") == "mermaid" for fence in superfences.get("custom_fences") or ())
