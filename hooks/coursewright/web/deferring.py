"""Scripts wait until all of the page is read, which a browser can show meanwhile."""

from coursewright.web.first_paint import BUNDLE
from coursewright.web.sources import RUN
from coursewright.web.tags import TAG, attributes_in

ELSE = {"module", "importmap", "speculationrules"}


def deferred(page: str) -> str:
    """The page with Material's script and those after it run once all of it is read, in the same order.

    A script that stands in the page after it may ask for what Material makes (`document$`), so then nothing changes.
    """
    scripts = [tag for tag in TAG.finditer(page) if (tag[1] or "").lower() == "script"]
    first = next((at for at, script in enumerate(scripts) if BUNDLE in script[2]), len(scripts))
    late = [(script, said) for script in scripts[first:] if runs_at_once(said := dict(attributes_in(script[2])))]
    if any("src" not in said for _, said in late):
        return page
    for script, _ in reversed(late):
        page = f"{page[: script.end(2)]} defer{page[script.end(2) :]}"
    return page


def runs_at_once(script: dict[str, str]) -> bool:
    """Whether a script with these attributes stops the reading of the page until it has run."""
    kind = script.get("type", "").strip().lower()
    return not {"async", "defer"} & script.keys() and kind not in ELSE and bool(RUN.fullmatch(kind))
