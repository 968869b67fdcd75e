"""A site while it is written: what each page gets in the end, and what is made of all files once they lie there."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from coursewright.web.deferring import deferred
from coursewright.web.folder import spoken
from coursewright.web.head import SiteHead
from coursewright.web.offline import WebApp
from coursewright.web.policy import SitePolicy

Made = Callable[[Collection[str], Callable[[str], bytes]], Iterator[tuple[str, bytes]]]


@dataclass(frozen=True, slots=True)
class Site:
    """`policy` and `app` are there where the settings ask for them and the site can have them."""

    head: SiteHead
    policy: SitePolicy | None
    app: WebApp | None
    is_folder: bool

    def page(self, html: str, path: str = "") -> str:
        """The HTML of a page, of the file at `path` or of a template, after all others who write into it."""
        html = deferred(self.head.page(html, path))
        return self.policy.page(html) if self.policy else html

    def changes(self) -> Iterator[Made]:
        """Each makes (path, content) of the site's paths and a reader of its files, after what the last one made."""
        if self.policy:
            yield self.policy.made
        if self.app:
            yield self.app.made
        if self.is_folder:
            yield spoken
