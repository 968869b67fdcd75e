"""What a browser does before a page is seen and can be used: less, so that an old phone shows it sooner.

Material makes a page restyle itself several times as it opens, and stops its scripts in the way of the text. Measured
with a lesson of 800 elements, its styles are worked out three times where they were six times.
"""

import re

PALETTE = "assets/stylesheets/palette."
# Material names a page so whenever it takes up a palette, also as it opens, and a rule for `*` then restyles all of it.
# Without it, what has a transition takes its other colours as it does elsewhere, in a quarter of a second.
SWITCHING = re.compile(r"\[data-md-color-switching\] \*,[^{}]*\{[^{}]*\}")
BUNDLE = "assets/javascripts/bundle."
SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script\s*>", re.IGNORECASE | re.DOTALL)
WAITS = re.compile(r"\s(?:defer|async)\b|\stype\s*=", re.IGNORECASE)


def restyled(css: str) -> str:
    """Material's style sheet of palettes, without the rule."""
    return SWITCHING.sub("", css)


def deferred(page: str) -> str:
    """The page with Material's script and those after it run once all of it is read, in the same order.

    A script that stands in the page after it may ask for what Material makes (`document$`), so then nothing changes.
    """
    scripts = [*SCRIPT.finditer(page)]
    first = next((at for at, script in enumerate(scripts) if BUNDLE in script[1]), len(scripts))
    late = [script for script in scripts[first:] if not WAITS.search(script[1])]
    if any(script[2].strip() or "src" not in script[1].lower() for script in late):
        return page
    for script in reversed(late):
        page = f"{page[: script.end(1)]} defer{page[script.end(1) :]}"
    return page
