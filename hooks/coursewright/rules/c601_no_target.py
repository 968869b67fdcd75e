"""A link or file whose target does not exist

Learners who follow it get "404, not found"; an image, a style sheet or a subtitle track is just not there, and nobody
hears of it. Every address of the built site is looked up: in links, images, `srcset`, styles, feeds, the web manifest,
linked data, the search index and the sitemap. Addresses of other sites are not: `coursewright links --external FILE`
lists them for a checker that has a network.

Write the address of what is there. In a lesson, link to the Markdown file: `[Filling](kettle.md)`; MkDocs makes the
page's address of it. A folder is a page only if it has an `index.md`.

Excuse, on the line of the link, an address that another program puts beside the site when it is published: a download
that a build of its own makes, say.
"""

from collections.abc import Iterator

from coursewright.diagnostics import Finding, Severity
from coursewright.links.site import Site

SEVERITY: Severity = "error"

BAD = {
    "site/tea/kettle.html": """\
<a href="cups.html">The cups</a> ←
<img src="../img/spout.png" alt="A spout" srcset="../img/lid.png 1x, ../img/lid2.png 2x"> ←
<a href="/img/">All images</a> ←
""",
    "site/tea/cup.html": "<style>body { background: url(tiles.png) }</style> ←\n",
    "site/img/lid.png": "",
    "docs/cup/filling.md": "\nPour [slowly](slow.md), as [told before][told]. ←\n\n[told]: ../tea/cup.html\n",
    "site/cup/filling/index.html": '<a href="slow.md">slowly</a> <a href="../../tea/cup.html">told before</a>\n',
}

GOOD = {
    "site/tea/kettle.html": """\
<a href="cup.html?large#lid">The cup</a> <a href="../"><img src="../img/lid.png" alt="A lid"></a>
<a href="javascript:print()">Print</a> <!-- <a href="gone.html">Gone</a> --> <a href="https://example.org/">Tea</a>
""",
    "site/tea/cup.html": '<p id="lid">The lid</p> <code>&lt;a href="gone.html"&gt;</code>\n',
    "site/img/lid.png": "",
    "site/index.html": '<a href="tea/kettle.html">The kettle</a> <a href="tea/cup.html">The cup</a>\n',
}

HINTS = {
    "slash": "It is a file: write it without the slash at its end.",
    "index": "The folder has no page of its own: give it an `index.md`, or name a page in it.",
}


def check_site(site: Site) -> Iterator[Finding]:
    yield from site.findings(
        (fault, f"{fault.shown} does not exist", HINTS.get(fault.why) or _near(fault.near))
        for fault in site.faults("missing")
    )


def _near(path: str) -> str:
    return f"Did you mean `{path}`, counted from the site's root?" if path else "Mend the address, or take it out."
