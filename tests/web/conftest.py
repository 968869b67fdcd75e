"""Pages of this repository's course as learners see them, on a desk and on a phone, and all that goes wrong on them."""

from urllib.parse import urlsplit

import pytest

SIZES = {"wide": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}
PATIENCE = 10_000  # milliseconds
LISTEN = """
window.violations = [];
document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) =>
  violations.push(`${effectiveDirective} ${blockedURI} ${sample}`));
"""


class Visitor:
    """A browser's page, and what went wrong since one last asked."""

    def __init__(self, context, url):
        self.context, self.url, self.wrong = context, url, []
        context.add_init_script(LISTEN)
        context.on("request", lambda request: self._hear_request(request.url))
        context.on("console", self._hear_console)
        context.on("weberror", lambda error: self.wrong.append(error.error.stack or error.error.message))
        self.page = context.new_page()
        self.page.set_default_timeout(PATIENCE)

    def _hear_request(self, url):
        if urlsplit(url).scheme in ("http", "https", "ws", "wss") and not url.startswith(self.url):
            self.wrong.append(f"a page asks {url}")

    def _hear_console(self, said):
        if said.type in ("error", "warning"):
            self.wrong.append(f"{said.text} ({said.location['url']})")

    def open(self, path=""):
        """The page at a path of the site, loaded anew, with nothing remembered."""
        self._go_away()
        self.page.goto(self.url + path)
        return self.page

    def leave(self):
        """Forgets the page and what went wrong, answers of the host that are still under way included."""
        self._go_away()
        self.wrong.clear()

    def _go_away(self):
        if self.page.url.startswith(self.url):
            self.page.evaluate("localStorage.clear()")
            self.page.goto("about:blank")

    def faults(self):
        """What went wrong since the last call, the policy's refusals on the present page included."""
        faults = [*self.wrong, *self.page.evaluate("window.violations ?? []")]
        self.wrong.clear()
        return faults


@pytest.fixture(scope="session")
def visitors(browser, site):
    """Size -> visitor; one context for each, since a new one takes a while."""
    contexts = {size: browser.new_context(viewport=box, reduced_motion="reduce") for size, box in SIZES.items()}
    yield {size: Visitor(context, site.url) for size, context in contexts.items()}
    for context in contexts.values():
        context.close()


@pytest.fixture(params=SIZES)
def visitor(request, visitors):
    yield visitors[request.param]
    visitors[request.param].leave()


@pytest.fixture
def wide(visitors):
    yield visitors["wide"]
    visitors["wide"].leave()


@pytest.fixture
def phone(visitors):
    yield visitors["phone"]
    visitors["phone"].leave()
