"""An address that is malformed

A mail address without its `@` opens a mail to nobody, a telephone number with letters dials nothing, and an empty
address loads the page itself once more. `www.example.org` without `https://` is sought in the site, for it could as
well be the name of a file.

Write `mailto:` or `tel:` and the address, `https://` and two slashes before a host, and `/` between folders. A
percent sign in a file's name is `%25`.

Never excuse it, mend it: whoever clicks there gets nowhere. An address that is an example of a wrong one is code.
"""

from collections.abc import Iterator

from coursewright.diagnostics import Finding, Severity
from coursewright.links.site import Site

SEVERITY: Severity = "error"

BAD = {
    "site/index.html": """\
<a href="mailto:tea.example.org">Write to us</a> ←
<a href="tel:call-us">Call us</a> ←
<a href="">More</a> ←
<a href="www.example.org">Tea</a> ←
<a href="http:/example.org">Tea</a> ←
<a href="htpps://example.org">Tea</a> ←
<a href="tea\\cup.html">The cup</a> ←
<a href="tea/100%.html">Full</a> ←
"""
}

GOOD = {
    "site/index.html": """\
<a href="mailto:tea@example.org?subject=Tea">Write</a> <a href="mailto:?body=Tea">Tell a friend</a>
<a href="tel:+49-30-1234567">Call</a> <a href="https://example.org/a%20b">Tea</a> <a href=" sms:+4930123 ">Text</a>
"""
}

SAID = {
    "empty": ("is empty, and loads the page itself", "Write where it leads, or take it out."),
    "mailto": ("is no mail address", "Write `mailto:name@example.org`."),
    "tel": ("is no telephone number", "Write `tel:` and digits, `+` and the country's code first."),
    "scheme": ("begins with an unknown scheme", "Mend what stands before the colon."),
    "web": ("is no whole address", "Write `https://` before the host, or `mailto:` before a mail address."),
    "host": ("names no host that can exist", "Mend what stands behind `//`."),
    "backslash": ("has a backslash", "Write `/`."),
    "percent": ("has a percent sign that encodes nothing", "Write `%25` for the sign itself."),
}


def check_site(site: Site) -> Iterator[Finding]:
    for why, (said, hint) in SAID.items():
        yield from site.findings(
            (fault, f"{fault.shown} {said}", f"Did you mean `{fault.near}`?" if fault.near else hint)
            for fault in site.faults("malformed")
            if fault.why == why
        )
