"""A link without text

Who looks at the page finds nothing to click, and who listens hears "link", or the file's address letter by letter. An
icon, an image or an area of one without alternative text says no more (WCAG 2.2, 2.4.4).

Write in the brackets where the link leads: `[The kettle](kettle.md)`. An icon gets an `aria-label`, an image its
alternative text. Links that the page itself hides from readers are left alone, and so are anchors that lead to
themselves, as before lines of code.

Excuse a link that a script fills with text as the page opens.
"""

from collections.abc import Iterator

from coursewright.diagnostics import Finding, Severity
from coursewright.links.site import Site

SEVERITY: Severity = "warning"

BAD = {
    "site/index.html": """\
<a href="cup/"></a> ←
<a href="cup/#lid"><img src="lid.png" alt=""></a> ←
<a href="lid.png"><i class="icon"></i></a> ←
""",
    "site/lid.png": "",
    "docs/cup.md": "[The lid](#lid) and [](#lid). ←\n",
    "site/cup/index.html": '<b id="lid"></b> <a href="#lid">The lid</a> and <a href="#lid"></a>.\n',
}

GOOD = {
    "site/index.html": """\
<a href="#lid"><img src="lid.png" alt="The lid"></a> <a href="#lid" aria-label="The lid"><i></i></a> <b id="lid"></b>
<a id="line-1" href="#line-1"></a> <a href="#lid" title="The lid"></a> <a href="#lid"><svg><title>Lid</title></svg></a>
""",
    "site/lid.png": "",
}


def check_site(site: Site) -> Iterator[Finding]:
    yield from site.findings(
        (fault, f"the link to {fault.shown} has no text", "Write in the link where it leads.")
        for fault in site.faults("silent")
    )
