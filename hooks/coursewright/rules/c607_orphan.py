"""A page that nothing links to

It is in the site, and in its search, but no other page leads there: learners who go on from lesson to lesson never
see it.

Name it in the navigation, or link to it from the lesson that it belongs to. If it is a left-over, delete it. The home
page, the page for errors, redirects, pages that a script names, and sites of their own within the site are left alone.
Of pages that only link to each other one is told.

Excuse a page that learners reach by an address that is handed to them, on paper or by mail; the excuse stands in it.
"""

from collections.abc import Iterator

from coursewright.diagnostics import Finding, Severity
from coursewright.links.site import Site

SEVERITY: Severity = "warning"

BAD = {
    "site/index.html": '<a href="cup/">The cup</a>\n',
    "site/cup/index.html": "",
    "site/pot/index.html": '<a href="#">This very page</a> ←\n',
    "docs/can.md": "Old. ←\n",
    "site/can/index.html": "",
}

GOOD = {
    "site/index.html": '<a href="cup/">The cup</a>\n',
    "site/cup/index.html": "",
    "site/404.html": "",
    "site/old/index.html": '<meta http-equiv="refresh" content="0; url=../cup/">\n',
}


SAID = {
    "alone": "no other page links to this one",
    "island": "no page links to this one but those that are reached from here only",
}


def check_site(site: Site) -> Iterator[Finding]:
    yield from site.findings(
        (fault, SAID[fault.why], "Name it in the navigation, link to it, or delete it.")
        for fault in site.faults("orphan")
        if fault.why == "alone" or site.is_written(fault)
    )
