"""A link to the site by its own public address

In a preview, in a copy for the classroom without a network, and under the address of the next year, it leads out of the
site that learners are in, to whatever is published. And MkDocs cannot tell when its target is gone.

Link to the Markdown file: `[The cup](cup.md)`. Addresses that have to be whole, such as the canonical one, cards for
social media, feeds and the sitemap, are left alone; their targets are looked up all the same.

Excuse the address where learners shall see and copy it as a whole, in a text about citing the course, say.
"""

from collections.abc import Iterator

from coursewright.diagnostics import Finding, Severity
from coursewright.links.site import Site

SEVERITY: Severity = "warning"

BAD = {
    "site/index.html": """\
<link rel="canonical" href="https://tea.example/course/">
<a href="https://tea.example/course/cup/">The cup</a> ←
""",
    "site/cup/index.html": "",
}

GOOD = {
    "site/index.html": """\
<link rel="canonical" href="https://tea.example/course/"> <meta property="og:url" content="https://tea.example/course/">
<a href="cup/">The cup</a> <a href="https://tea.example/shop/">Our shop</a>
""",
    "site/cup/index.html": "",
}


HINT = "Link to the Markdown file, or write it relative to the page."


def check_site(site: Site) -> Iterator[Finding]:
    yield from site.findings(
        (
            fault,
            f"{fault.shown} is the site's own public address",
            HINT,
        )
        for fault in site.faults("own")
    )
