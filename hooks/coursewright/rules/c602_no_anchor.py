"""A link to a place on a page that is not there

The page opens, but at its top instead of at the passage that the link promises, and learners seek in vain. It happens
when a heading is reworded, for its anchor is made of its words.

Give a section that others link to an id of its own, `## Filling { #filling }`, which survives every rewording, and link
to that. `#top`, text fragments (`#:~:text=`), pages of a PDF, and anchors that a known script makes in the browser
are left alone.

Excuse a link to an anchor that a script of your own makes in the browser, which nobody can see in the built page.
"""

from collections.abc import Iterator

from coursewright.diagnostics import Finding, Severity
from coursewright.links.site import Site

SEVERITY: Severity = "error"

BAD = {
    "site/index.html": """\
<h2 id="filling">Filling</h2>
<a href="#fill">Filling</a> ←
<a href="cup/#handle">The handle</a> ←
<svg><use href="#drop"></use></svg> ←
""",
    "docs/cup.md": "See [the lid](cup.md#lid). ←\n\n## The lids\n",
    "site/cup/index.html": '<a href="#lid">the lid</a> <h2 id="the-lids">The lids</h2>\n',
}

GOOD = {
    "site/index.html": """\
<h2 id="größe">Size</h2> <a name="old"></a> <svg><symbol id="drop"/><use href="#drop"></use></svg>
<a href="#gr%C3%B6%C3%9Fe">Size</a> <a href="#old">Old</a> <a href="#">Up</a> <a href="#top">Up</a>
<a href="#:~:text=Size">Size</a> <a href="tea.pdf#page=3">Page 3</a>
""",
    "site/tea.pdf": "",
}


def check_site(site: Site) -> Iterator[Finding]:
    yield from site.findings(
        (fault, f"{fault.shown} leads to no anchor on its page", _hint(fault.near)) for fault in site.faults("anchor")
    )


def _hint(near: str) -> str:
    return (
        f"Did you mean `#{near}`?" if near else "Give the section an id, `{ #id }` behind its heading, and link to it."
    )
