"""A fault on a page -> its places in the Markdown that the page is made of: the lesson, and the banks it shows."""

import posixpath
from collections.abc import Callable, Collection, Iterator
from functools import cached_property
from urllib.parse import unquote

from coursewright.links.judging import joined
from coursewright.links.records import Fault
from coursewright.links.written import Markdown, Written
from coursewright.model import Course, Lesson, Place


class Sources:
    """`docs` is the folder of lessons, `files` are the site's, `text_of` gives a file of the course."""

    def __init__(self, course: Course, docs: str, files: Collection[str], text_of: Callable[[str], str]) -> None:
        self.course, self.docs, self.files, self.text_of = course, docs, files, text_of
        self._read: dict[str, Markdown] = {}

    @cached_property
    def lessons(self) -> dict[str, Lesson]:
        """Path of a page below the site -> what it is made of."""
        return {page: lesson for lesson in self.course.texts if (page := self._page(lesson.name))}

    def path(self, page: str) -> str | None:
        """The Markdown file of a page; None where it is generated."""
        lesson = self.lessons.get(page)
        return lesson.path if lesson else None

    def near(self, fault: Fault) -> Place | None:
        """The place on the page's Markdown that is nearest to what nobody wrote there: the line that takes in another
        file, or the first; None where the page is generated."""
        path = self.path(fault.file)
        snippet = self._markdown(path).snippet if path and fault.kind != "orphan" else []
        return snippet[0] if snippet else Place(path) if path else None

    def places(self, fault: Fault) -> Iterator[Place]:
        """Where authors wrote what is wrong; nothing where it comes from elsewhere."""
        lesson = self.lessons.get(fault.file)
        for path in [lesson.path, *self._banks(lesson)] if lesson else ():
            markdown = self._markdown(path)
            if fault.kind == "twice":
                yield from markdown.giving(fault.subject)[-1:]
            elif lesson and fault.kind != "orphan":
                found = markdown.naming(fault.subject) or [*self._meaning(fault, markdown, lesson)]
                silent = [each for each in found if each.said is not None and not each.said.strip()]
                yield from (each.place for each in (silent if fault.kind == "silent" and silent else found))

    def _meaning(self, fault: Fault, markdown: Markdown, lesson: Lesson) -> Iterator[Written]:
        """What leads to the same file and anchor, as MkDocs turns links to Markdown into links to pages."""
        folder = posixpath.dirname(lesson.path.removeprefix(f"{self.docs}/"))
        for each in markdown.written:
            path, _, fragment = each.address.partition("#")
            if path and (fault.kind == "silent" or unquote(fragment) == unquote(fault.fragment)):
                full = joined(f"{folder}/" if folder else "", path.partition("?")[0])
                if full and fault.target in (full, self._page(posixpath.splitext(full)[0])):
                    yield each

    def _page(self, name: str) -> str:
        """The page of a Markdown file, by its name."""
        folder, _, file = name.rpartition("/")
        home = f"{folder}/index.html".lstrip("/")
        usual = home if file in ("index", "README") else f"{name}/index.html"
        return next((page for page in (usual, f"{name}.html") if page in self.files), "")

    def _banks(self, lesson: Lesson) -> list[str]:
        placed = [placement.target for placement in lesson.placements if placement.kind == "quiz"]
        return [self.course.bank_of[name].path for name in (lesson.name, *placed) if name in self.course.bank_of]

    def _markdown(self, path: str) -> Markdown:
        if path not in self._read:
            self._read[path] = Markdown(path, self.text_of(path))
        return self._read[path]
