"""What a browser does before a page is seen and can be used: less, so that an old phone shows it sooner.

Material makes a page restyle itself several times as it opens. Measured with a lesson of 800 elements, its styles are
worked out three times where they were five times; `theme.py` has the other part.
"""

import re

PALETTE = "assets/stylesheets/palette."
# Material names a page so whenever it takes up a palette, also as it opens, and a rule for `*` then restyles all of it.
# Without it, what has a transition takes its other colours as it does elsewhere, in a quarter of a second.
SWITCHING = re.compile(r"\[data-md-color-switching\] \*,[^{}]*\{[^{}]*\}")


def restyled(css: str) -> str:
    """Material's style sheet of palettes, without the rule."""
    return SWITCHING.sub("", css)
