"""Texts of a course that Material's templates take for markup: titles, descriptions, the name of a site.

A quote in one ended its attribute, `<quiz>` in a title swallowed the rest of every page.
"""

from collections.abc import Iterator

TEXTS = (
    ("base.html", 'content="{{ page.meta.description }}'),
    ("base.html", 'content="{{ config.site_description }}'),
    ("base.html", "<title>{{ page.meta.title }}"),
    ("base.html", "<title>{{ page.title | striptags }}"),
    ("base.html", "- {{ config.site_name }}"),
    ("base.html", "<title>{{ config.site_name }}"),
    ("partials/header.html", "{{ config.site_name }}"),
    ("partials/header.html", "{{ page.meta.title }}"),
    ("partials/nav.html", "{{ config.site_name }}"),
)
TITLES = (  # MkDocs has them as text where front matter says them, but escaped where a heading does
    ("partials/nav-item.html", "    {{ nav_item.title }}"),
    ("partials/footer.html", "    {{ page.previous_page.title }}"),
    ("partials/footer.html", "    {{ page.next_page.title }}"),
    ("partials/content.html", "{{ page.title | d(config.site_name, true)}}"),
    ("partials/tabs-item.html", "{{ ref.title }}"),
    ("partials/path-item.html", "{{ nav_item.title }}"),
)


def escaped() -> Iterator[tuple[str, str, str]]:
    """(template, what stands there, what has to)."""
    for places, filter_ in ((TEXTS, "e"), (TITLES, 'replace("<", "&lt;")')):
        for template, text in places:
            yield template, text, f"{text.removesuffix('}}').rstrip()} | {filter_} }}}}"
