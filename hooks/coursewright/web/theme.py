"""Material's templates, mended as they are read: what they lack for keyboards, screen readers and a strict policy.

Each edit replaces a known mark and says why. A course's own templates are left alone, and where Material's no longer
have a mark, the template stays as it is; a contract test tells of it.
"""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from jinja2 import BaseLoader, Environment

from coursewright.web import no_markup, not_found


class Edit(NamedTuple):
    """`old`, wherever it stands in the template, becomes `new`."""

    template: str
    why: str
    old: str
    new: str


DRAWER_LABEL = '<label class="md-header__button md-icon" for="__drawer">'
DRAWER_BUTTON = """\
<button type="button" class="md-header__button md-icon cw-drawer"
      aria-expanded="false" aria-label="{{ lang.t('nav') }}">
      {% set icon = config.theme.icon.menu or "material/menu" %}
      {% include ".icons/" ~ icon ~ ".svg" %}
    </button>
    """
NAV_TOGGLE = '<input class="md-nav__toggle md-toggle {{ indeterminate }}" type="checkbox" id="{{ path }}"'

EDITS = (
    Edit("404.html", "It said `404` alone, in English, and led nowhere.", not_found.OLD, not_found.NEW),
    Edit(
        "base.html",
        "The direction of a text is that of the whole document, its title included.",
        """<html lang="{{ lang.t('language') }}" class="no-js">""",
        """<html lang="{{ lang.t('language') }}" """
        """dir="{{ config.theme.direction or lang.t('direction') }}" class="no-js">""",
    ),
    Edit(
        "base.html",
        "What Material's script makes of `no-js`, before there is a page to restyle: when a `class` changes, browsers "
        "restyle all that is below it, for Material's styles have `table:not([class])`.",
        '{% include "partials/javascripts/base.html" %}',
        '<script>document.documentElement.className = "js js-focus-visible"</script>'
        '{% include "partials/javascripts/base.html" %}',
    ),
    *(Edit(template, "A text is no markup.", old, new) for template, old, new in no_markup.escaped()),
    Edit("base.html", "`autocomplete` is not for checkboxes.", ' autocomplete="off"', ""),
    Edit(
        "base.html",
        'What it says, "Copied to clipboard", is heard too.',
        '<div class="md-dialog" data-md-component="dialog">',
        '<div class="md-dialog" data-md-component="dialog" role="status">',
    ),
    Edit(
        "partials/header.html",
        "No keyboard reaches a label: theme.js works the drawer by a button; the label is for pages without scripts.",
        DRAWER_LABEL,
        DRAWER_BUTTON + DRAWER_LABEL,
    ),
    Edit(
        "partials/search.html",
        "It is no dialog, and has no dialog's name: what is inside is a search landmark already.",
        '<div class="md-search" data-md-component="search" role="dialog">',
        '<div class="md-search" data-md-component="search">',
    ),
    Edit(
        "partials/search.html",
        "One button is no navigation.",
        """<nav class="md-search__options" aria-label="{{ lang.t('search') }}">""",
        '<div class="md-search__options">',
    ),
    Edit("partials/search.html", "The end of the same.", "</nav>", "</div>"),
    Edit(
        "partials/search.html",
        "The policy runs no `javascript:` addresses, and this one does nothing.",
        'href="javascript:void(0)"',
        'href="#"',
    ),
    Edit(
        "partials/progress.html",
        "A bar without a name or a value says nothing; the new page is heard by its title.",
        'role="progressbar"',
        'aria-hidden="true"',
    ),
    Edit(
        "partials/nav-item.html",
        "The toggle is what the keyboard reaches, so it has the name; its labels may show an arrow only.",
        NAV_TOGGLE,
        NAV_TOGGLE + ' aria-label="{{ nav_item.title | striptags | e }}"',
    ),
    Edit(
        "partials/nav-item.html",
        'Labels are no stops of the keyboard, and `tabindex=""` is no number.',
        ' tabindex="{{ tabindex }}"',
        "",
    ),
    Edit(
        "partials/nav-item.html",
        "A landmark is not expanded, and the label that named it is not always there.",
        'aria-labelledby="{{ path }}_label" aria-expanded="{{ nav_item.active | tojson }}"',
        'aria-label="{{ nav_item.title | striptags | e }}"',
    ),
    Edit(
        "partials/nav-item.html",
        "The toggle of the table of contents has a name.",
        '<input class="md-nav__toggle md-toggle" type="checkbox" id="__toc">',
        """<input class="md-nav__toggle md-toggle" type="checkbox" id="__toc" aria-label="{{ lang.t('toc') }}">""",
    ),
    Edit(
        "partials/javascripts/base.html",
        "The script differed with a page's depth; now it is one, and so is its hash in the policy.",
        '<script>__md_scope=new URL("{{ config.extra.scope | d(base_url) }}",location)',
        '<script data-scope="{{ config.extra.scope | d(base_url) }}">'
        "__md_scope=new URL(document.currentScript.dataset.scope,location)",
    ),
)


class MendedLoader(BaseLoader):
    """Templates as `loader` finds them, with the edits made to those that are not in the course's own `folder`."""

    def __init__(self, loader: BaseLoader, folder: str | None) -> None:
        self.loader = loader
        self.folder = folder

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        source, path, is_current = self.loader.get_source(environment, template)
        is_theirs = path and self.folder and Path(path).is_relative_to(self.folder)
        return source if is_theirs else mended(template, source), path, is_current

    def list_templates(self) -> list[str]:
        return self.loader.list_templates()


def mended(template: str, source: str) -> str:
    for edit in EDITS:
        if edit.template == template:
            source = source.replace(edit.old, edit.new)
    return source
