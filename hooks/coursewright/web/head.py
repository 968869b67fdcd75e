"""The heads of a site's pages, while they are made one after another; what a host asks for them."""

from collections.abc import Mapping
from importlib.resources import files

from coursewright.model import Course
from coursewright.settings import Host
from coursewright.web.described import describe
from coursewright.web.facts import SHARE, PageFacts, Rendered, page_facts
from coursewright.web.plain import plain
from coursewright.web.structured import linked_data


class SiteHead:
    """`pages` are all that are published, by the paths of their files; `promise` opens a list of objectives."""

    def __init__(self, course: Course, site: Host, pages: Mapping[str, Rendered], promise: str) -> None:
        self.course, self.site = course, site
        objectives = {text.path: [plain(each.text) for each in text.objectives] for text in course.texts}
        self.pages: dict[str, PageFacts] = {
            path: page_facts(page, site, promise, objectives.get(path, ())) for path, page in pages.items()
        }

    def page(self, page: str, path: str) -> str:
        """The HTML of the page whose file is at `path`, with what its head lacks; a draft is told to nobody."""
        if path not in self.pages:
            return page
        data = linked_data(path, self.course, self.site, self.pages)
        return describe(page, self.pages[path], self.site, data)


def public_files(url: str) -> dict[str, str | bytes]:
    """Path in the site -> what is there for machines alone; `url` is the site's address, or empty.

    Without one no image can be named, for that takes a whole address.
    """
    if not url:
        return {"robots.txt": "User-agent: *\nDisallow:\n"}
    robots = f"User-agent: *\nDisallow:\n\nSitemap: {url.rstrip('/')}/sitemap.xml\n"
    return {"robots.txt": robots, SHARE: files("coursewright.web").joinpath("share.png").read_bytes()}
