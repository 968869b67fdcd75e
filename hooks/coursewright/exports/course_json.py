"""`course.json`: a course's objectives, and where each is taught, compared and assessed. Version 1:

    {"version": 1, "language": "en",
     "objectives": [{"key": "module/lesson:id", "text": "...", "lesson": "module/lesson", "path": "docs/...", "line": 4,
                     "url": "module/lesson/",
                     "taught": [{"lesson": "module/lesson", "id": "section" or null, "title": "...", "line": 12,
                                 "url": "module/lesson/#section"}],
                     "compared": [{"lesson": "module/lesson", "caption": "...", "line": 20,
                                   "url": "module/lesson/#dialogue-1"}],
                     "assessed": [{"id": "question", "bank": "module/lesson", "title": "...", "kind": "one",
                                   "revision": "3f2c...", "line": 3, "url": "module/lesson/#question-question"}],
                     "gaps": ["taught", "assessed"]}],
     "questions": [{"id": "question", "page": "module/lesson", "revision": "3f2c...",
                    "assesses": ["module/lesson:id"], "url": "module/lesson/#question-question"}]}

`questions` are all that learners can answer, also those that assess nothing; `page` shows the question. A `revision`
changes with the prompt, the options and which are right: an answer to another revision answers nothing.

Lines count from 1; a `url` is relative to the site, and the site's first page is the empty one. New keys may come
without a new version.
"""

import json
import posixpath
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import quote

from coursewright.anchors import Target, targets
from coursewright.coverage import Coverage, cover
from coursewright.model import Course, Place

VERSION = 1


def export(course: Course, *, directory_urls: bool = True) -> dict[str, bytes]:
    """`directory_urls`: whether a page's address is a folder (`lesson/`) or a file (`lesson.html`)."""
    found = targets(course)

    def url(place: Place) -> str:
        return _url(found[place], directory_urls)

    rows = [_objective(row, _url(Target(row.lesson), directory_urls), url) for row in cover(course)]
    asked = [*_questions(course, found, directory_urls)]
    data = {"version": VERSION, "language": course.language, "objectives": rows, "questions": asked}
    return {"course.json": (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()}


def _url(target: Target, directory_urls: bool) -> str:
    """The address of a page, as MkDocs makes it, relative to the site, and of an element there."""
    folder, name = posixpath.split(target.page.name)
    name = "index" if name == "README" else name
    if directory_urls:
        path = posixpath.join(folder, "" if name == "index" else f"{name}/")
    else:
        path = posixpath.join(folder, f"{name}.html")
    return quote(path) + ("#" + target.anchor if target.anchor else "")


def _questions(course: Course, found: Mapping[Place, Target], directory_urls: bool) -> Iterator[dict[str, Any]]:
    for _, question in course.questions():
        target = found.get(question.place)
        if target and target.anchor:
            yield {
                "id": question.id,
                "page": target.page.name,
                "revision": question.revision,
                "assesses": list(dict.fromkeys(question.objectives)),
                "url": _url(target, directory_urls),
            }


def _objective(row: Coverage, lesson_url: str, url: Callable[[Place], str]) -> dict[str, Any]:
    objective = row.objective
    return {
        "key": objective.key,
        "text": objective.text,
        "lesson": objective.lesson,
        "path": objective.place.path,
        "line": objective.place.line,
        "url": lesson_url,
        "taught": [
            {
                "lesson": lesson.name,
                "id": section.id,
                "title": section.title,
                "line": section.place.line,
                "url": url(section.place),
            }
            for lesson, section in row.taught
        ],
        "compared": [
            {
                "lesson": lesson.name,
                "caption": dialogue.caption,
                "line": dialogue.place.line,
                "url": url(dialogue.place),
            }
            for lesson, dialogue in row.compared
        ],
        "assessed": [
            {
                "id": question.id,
                "bank": question.bank,
                "title": question.title,
                "kind": question.kind,
                "revision": question.revision,
                "line": question.place.line,
                "url": url(question.place),
            }
            for question in row.assessed
        ],
        "gaps": list(row.gaps),
    }
