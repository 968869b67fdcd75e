"""{path: bytes} -> Site: the one door into this room. Opens no file itself."""

from collections.abc import Callable, Collection

from coursewright.links.site import Site
from coursewright.links.sources import Sources
from coursewright.links.visiting import visit
from coursewright.model import Course
from coursewright.settings import Host

NO_COURSE = Course((), (), ())


def read_site(
    files: Collection[str],
    read: Callable[[str], bytes],
    *,
    course: Course = NO_COURSE,
    host: Host | None = None,
    course_text: Callable[[str], str] = lambda path: "",
    prefix: str = "",
    config: str = "",
    is_public: bool = False,
) -> Site:
    """`files` are paths below the site, and `read` gives the bytes of one of them, or raises OSError. `is_public` where
    the site is about to go to its readers."""
    host, files = host or Host(), frozenset(files)
    facts = visit(files, read, [host.site] if host.site else [])

    def text_of(path: str) -> str:
        name = path.removeprefix(prefix)
        if path.startswith(prefix) and name in files:
            return read(name).decode("utf-8", "replace")
        return course_text(path)

    return Site(facts, course, Sources(course, host.docs, files, text_of), text_of, prefix, config, is_public)
