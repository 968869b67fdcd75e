"""The web app's manifest, by which browsers install a site, and what the head of a page says of it."""

import html
import json
from collections.abc import Mapping
from typing import Any

MANIFEST = "manifest.webmanifest"
ICONS = "assets/icons"
PRIMARY = {  # the ground of Material's header, by the name in `theme.palette`
    "red": "#ef5552",
    "pink": "#e92063",
    "purple": "#ab47bd",
    "deep-purple": "#7e56c2",
    "indigo": "#4051b5",
    "blue": "#2094f3",
    "light-blue": "#02a6f2",
    "cyan": "#00bdd6",
    "teal": "#009485",
    "green": "#4cae4f",
    "light-green": "#8bc34b",
    "lime": "#cbdc38",
    "yellow": "#ffec3d",
    "amber": "#ffc105",
    "orange": "#ffa724",
    "deep-orange": "#ff6e42",
    "brown": "#795649",
    "grey": "#757575",
    "blue-grey": "#546d78",
    "black": "#000000",
    "white": "#ffffff",
}
IMAGES = (
    ("icon.svg", "any", "image/svg+xml", "any"),
    ("icon-192.png", "192x192", "image/png", "any"),
    ("icon-512.png", "512x512", "image/png", "any"),
    ("maskable-512.png", "512x512", "image/png", "maskable"),
)


def manifest(site: Mapping[str, Any], theme: Mapping[str, Any], language: str) -> bytes:
    """By MkDocs' settings of a site and of its theme; all addresses count from the manifest, at the site's root."""
    name = str(site.get("site_name") or "")
    data = {
        "name": name,
        "short_name": name,
        "description": site.get("site_description"),
        "lang": language,
        "dir": theme.get("direction") or "auto",
        "id": "./",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "theme_color": colour(theme),
        "background_color": "#ffffff",
        "icons": [
            {"src": f"{ICONS}/{file}", "sizes": sizes, "type": type_, "purpose": purpose}
            for file, sizes, type_, purpose in IMAGES
        ],
    }
    told = {key: value for key, value in data.items() if value}
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def colour(theme: Mapping[str, Any]) -> str:
    """That of the header, in the palette that comes first; Material's own where it is not one of the names."""
    palette = theme.get("palette") or {}
    first = palette[0] if isinstance(palette, list) and palette else palette
    name = str(first.get("primary", "indigo")).replace(" ", "-") if isinstance(first, Mapping) else "indigo"
    return PRIMARY.get(name, PRIMARY["indigo"])


def head(base: str, listed: str, theme_color: str) -> str:
    """`base`: the way from the page to the site's root; `listed`: the list of the page's module, from there."""
    return (
        f'<link rel="manifest" href="{base}{MANIFEST}" data-list="{html.escape(listed)}">'
        f'<link rel="apple-touch-icon" href="{base}{ICONS}/icon-192.png">'
        f'<meta name="theme-color" content="{theme_color}">'
    )
