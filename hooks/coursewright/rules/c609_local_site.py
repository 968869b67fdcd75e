"""A site that calls itself by an address of one computer

Its canonical addresses, its cards for social media, its feeds and its sitemap say `http://127.0.0.1:8000/` to all who
read them, and that is each reader's own computer: search engines drop the pages, and shared links have no picture.

Write the public address: `site_url: https://example.org/course/`. A course that is built for readers in one place and
tried in others takes it from there: `site_url: !ENV [SITE_URL, "http://127.0.0.1:8000/"]`. What such a line gives is
right for a build that stays on one's own computer, so it is told where you say that the site is for readers:
`coursewright links --public`.

Excuses stand in Markdown, and this is about `mkdocs.yml`: a course that is never published goes without `site_url`, or
sets `rules: {C609: off}`.
"""

from collections.abc import Iterator

from coursewright.diagnostics import Finding, Severity
from coursewright.links.site import Site

SEVERITY: Severity = "warning"

BAD = {
    "mkdocs.yml": "site_name: Tea\nsite_url: http://127.0.0.1:8000/ ←\n",
    "site/index.html": '<link rel="canonical" href="http://127.0.0.1:8000/"> <a href="cup/">The cup</a>\n',
    "site/cup/index.html": '<link rel="canonical" href="http://127.0.0.1:8000/cup/">\n',
}

GOOD = {
    "mkdocs.yml": 'site_name: Tea\nsite_url: !ENV [SITE_URL, "http://127.0.0.1:8000/"]\n',
    "site/index.html": '<link rel="canonical" href="http://127.0.0.1:8000/">\n',
}

HINT = "Write the public address there, or set the environment variable that it names where the site is built."


def check_site(site: Site) -> Iterator[Finding]:
    files = {fault.file: fault.shown for fault in site.faults("preview")}
    place, value = site.setting("site_url")
    if files and (site.is_public or (value and not value.startswith("!"))):
        first, shown = next(iter(files.items()))
        said = f"the site calls itself by an address of the reader's own computer, {shown} in `{first}`"
        yield Finding(place, f"{said} and {len(files) - 1} more" if len(files) > 1 else said, HINT)
