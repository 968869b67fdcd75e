"""Facts and Course -> linked data in JSON-LD: a `Course` on the first page, a `LearningResource` on each lesson.

The terms are those of schema.org. Not told, since a course does not say it: `hasCourseInstance` and `offers`, which
Google wants with a workload and a price.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from coursewright.model import Course, Lesson
from coursewright.settings import Host
from coursewright.web.facts import PageFacts
from coursewright.web.plain import plain

Node = dict[str, Any]


def linked_data(path: str, course: Course, site: Host, pages: Mapping[str, PageFacts]) -> str:
    """Of the page at `path`, for a `script`; nothing where it is neither a lesson nor a course's first page.

    `pages` are those that are published, by the paths of their files.
    """
    lessons = {lesson.path: lesson for lesson in course.lessons if lesson.path in pages}
    facts = pages[path]
    home = next((page for page in pages.values() if page.is_home), None)
    nodes: list[Node] = []
    if facts.is_home and lessons:
        nodes.append(_course(facts, site, [pages[each] for each in lessons]))
    if path in lessons:
        position = [*lessons].index(path) + 1
        nodes.append(_lesson(lessons[path], course, facts, site, position) | {"isPartOf": _whole(home, site)})
        nodes += _trail(lessons[path], course, pages, home)
    if not nodes:
        return ""
    graph = {"@context": "https://schema.org"} | (nodes[0] if len(nodes) == 1 else {"@graph": nodes})
    return json.dumps(graph, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _course(facts: PageFacts, site: Host, lessons: list[PageFacts]) -> Node:
    parts = [
        {"@type": "LearningResource", "name": page.title, "position": position} | _address(page)
        for position, page in enumerate(lessons, 1)
    ]
    provider = {"provider": {"@type": "Organization", "name": site.author}} if site.author else {}
    told = {"@type": "Course", "name": site.title, "description": facts.description, "inLanguage": site.language}
    return _named(facts) | told | provider | _address(facts) | {"hasPart": parts}


def _lesson(lesson: Lesson, course: Course, facts: PageFacts, site: Host, position: int) -> Node:
    told: Node = {"@type": "LearningResource", "learningResourceType": "lesson", "name": facts.title}
    told |= {"description": facts.description, "inLanguage": site.language, "position": position} | _address(facts)
    own = [objective.key for objective in lesson.objectives]
    asked = [key for question in course.asked.get(lesson.name, ()) for key in question.objectives]
    known = dict.fromkeys(key for key in [*own, *asked] if key in course.objectives)
    taught, assessed = ([plain(course.objectives[key].text) for key in known if key in some] for some in (own, asked))
    promised = {"teaches": taught, "assesses": assessed}
    return told | {name: sentences for name, sentences in promised.items() if sentences}


def _whole(home: PageFacts | None, site: Host) -> Node:
    return (_named(home) if home else {}) | {"@type": "Course", "name": site.title} | (_address(home) if home else {})


def _named(home: PageFacts) -> Node:
    """What a course is called in the data of all pages."""
    return {"@id": home.url} if home.url else {}


def _address(page: PageFacts) -> Node:
    return {"url": page.url} if page.url else {}


def _trail(lesson: Lesson, course: Course, pages: Mapping[str, PageFacts], home: PageFacts | None) -> Iterator[Node]:
    """The way from the first page over that of the module, if it has one; addresses are what it is made of."""
    module = lesson.name.rpartition("/")[0]
    above = [page for page in course.pages if module and page.name in (f"{module}/index", f"{module}/README")]
    way = [home, *(pages[page.path] for page in above if page.path in pages), pages[lesson.path]]
    steps = [
        {"@type": "ListItem", "position": position, "name": page.title, "item": page.url}
        for position, page in enumerate(filter(None, way), 1)
    ]
    if len(steps) > 1 and all(step["item"] for step in steps):
        yield {"@type": "BreadcrumbList", "itemListElement": steps}
