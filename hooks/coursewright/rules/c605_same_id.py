"""An id given twice on a page

A link reaches the first of the two, a label or description belongs to the first, and a script finds the first. The
second is there in vain.

Give the second one another id. Two sections of a lesson with one id are C005's; this rule sees the whole page, with
what the theme, HTML in the text, and the lesson's questions bring along.

Excuse a widget whose own script wants the same id on each of its copies; that is its author's fault, not yours.
"""

from collections.abc import Iterator

from coursewright.diagnostics import Finding, Severity
from coursewright.links.site import Site

SEVERITY: Severity = "warning"

BAD = {
    "site/index.html": """\
<h2 id="lid">The lid</h2>
<p id="lid">It sings.</p> ←
""",
    "docs/cup.md": '## The cup { #cup }\n\n<b id="cup">Hot</b> ←\n',
    "site/cup/index.html": '<h2 id="cup">The cup</h2> <b id="cup">Hot</b>\n',
}

GOOD = {"site/index.html": '<h2 id="lid">The lid</h2> <p id="Lid">It sings.</p> <a name="lid"></a>\n'}


def check_site(site: Site) -> Iterator[Finding]:
    yield from site.findings(
        (fault, f"{fault.shown} is an id for the second time on this page", "Give one of the two another id.")
        for fault in site.faults("twice")
    )
