"""An address that works on one computer only

It works where the author tries it, and nowhere else. `localhost` and `file:` are each reader's own computer. Windows
and macOS take `Kettle.png` for `kettle.png`, web servers do not. A Markdown file is a page in the editor and on GitHub,
and not in the site. An address that climbs above the site's folder, or begins with `/` while the site lies in a folder
of its host, leaves the site. And a page without its ending, `kettle` for `kettle.html`, is known to some hosts.

Write the address relative to the file it stands in, letter by letter as the file is called. To show an address of one's
own computer to learners, put it in code: `` `http://localhost:8000/` ``.

Excuse an address that works because of how your host is set up, such as a page that it shows without its ending.
"""

from collections.abc import Iterator

from coursewright.diagnostics import Finding, Severity
from coursewright.links.site import Site

SEVERITY: Severity = "error"

BAD = {
    "site/tea/kettle.html": """\
<a href="http://localhost:8000/tea/cup.html">The cup</a> ←
<a href="file:///home/tea/cup.html">The cup</a> ←
<img src="CUP.png" alt="A cup"> ←
<a href="cup.md">The cup</a> ←
<a href="../../pot.html">The pot</a> ←
<a href="cup">The cup</a> ←
""",
    "site/tea/cup.html": "",
    "site/tea/cup.png": "",
}

GOOD = {
    "site/tea/kettle.html": """\
<a href="cup.html">The cup</a> <img src="cup.png" alt="A cup"> <code>http://localhost:8000/</code> <a href="..">Tea</a>
""",
    "site/tea/cup.html": "",
    "site/tea/cup.png": "",
    "site/index.html": '<a href="tea/kettle.html">The kettle</a> <a href="/tea/cup.html">The cup</a>\n',
}

SAID = {
    "localhost": ("is the reader's own computer", "Write the public address, or put it in code."),
    "file": ("is a file on the author's computer", "Put the file into the course, and link to it there."),
    "root": ("leaves the site, which lies in a folder of its host", "Write it relative to the page."),
    "outside": ("leads out of the site's folder", "Count the `../` again, or put the file into the course."),
    "markdown": ("is a Markdown file, which the site does not have", "Its page is `{near}`, counted from the root."),
    "case": ("is spelt otherwise", "On the disk it is `{near}`, counted from the root."),
    "ending": ("is known to some hosts only", "Write its ending: it is `{near}`, counted from the root."),
}


def check_site(site: Site) -> Iterator[Finding]:
    for why, (said, hint) in SAID.items():
        yield from site.findings(
            (fault, f"{fault.shown} {said}", hint.format(near=fault.near))
            for fault in site.faults("here")
            if fault.why == why
        )
