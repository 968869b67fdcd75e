"""What pages say for the script that shows a learner's progress, and the room that it needs.

Elements are changed in place. A block hands over its facts as JSON in its argument, `packed` by what makes the page
and read by `facts`.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from coursewright.model import Course, Lesson, Question
from coursewright.render.words import Words

FACTS = "data-facts"  # of an element that is not finished


def packed(facts: object) -> str:
    """JSON on one line that nothing takes for markup."""
    return json.dumps(facts).replace("<", "\\u003c").replace("&", "\\u0026")


def facts(element: Element) -> dict[str, Any]:
    """Takes the facts out of an element; none where somebody else wrote its block."""
    try:
        read = json.loads(element.attrib.pop(FACTS, ""))
    except ValueError:
        return {}
    return read if isinstance(read, dict) else {}


def asked(questions: Iterable[Question]) -> str:
    """`id:revision id:revision`, as scripts read it."""
    return " ".join(f"{each.id}:{each.revision}" for each in questions if each.id and each.is_answerable)


def assessed(lesson: Lesson, course: Course) -> dict[str, str]:
    """Id of an objective -> the questions that assess it, wherever learners meet them."""
    return {objective.id: asked(course.assessing.get(objective.key, ())) for objective in lesson.objectives}


def progress_line(lesson: Lesson, course: Course) -> list[str]:
    """Markdown of the line below the objectives; none where nothing can be answered or reached."""
    questions = asked(course.asked.get(lesson.name, ()))
    if not questions and not lesson.objectives:
        return []
    told = {"lesson": lesson.name, "title": lesson.name_to_show, "questions": questions}
    counts = {"objectives": len(lesson.objectives), "sections": sum(bool(each.teaches) for each in lesson.sections)}
    return ["", f"/// cw-progress | {packed(told | counts)}", "///", ""]


def finish_line(line: Element, words: Words) -> None:
    told = facts(line)
    questions = str(told.get("questions", ""))
    line.attrib |= {f"data-{name}": str(told.get(name, "")) for name in ("lesson", "title")} | {
        "data-questions": questions,
        "data-search-exclude": "",
    }
    sections = int(told.get("sections", 0))
    seen = words.say("progress.sections", seen=0, sections=sections) + ", " if sections else ""
    line.text = seen + nothing_yet(questions, int(told.get("objectives", 0)), words)


def nothing_yet(questions: str, objectives: int, words: Words) -> str:
    """What the script says of a learner who has not begun: it keeps the room, and is not seen."""
    count = len(questions.split())
    name = "lesson" if count and objectives else "questions" if count else "objectives"
    return words.say(f"progress.{name}", answered=0, questions=count, reached=0, objectives=objectives)


def add_state(item: Element, text: str) -> None:
    """The word that shows once it is true."""
    if len(item):
        item[-1].tail = (item[-1].tail or "") + " "
    else:
        item.text = f"{item.text or ''} "
    SubElement(item, "span", {"class": "cw-state", "data-search-exclude": ""}).text = text


def finish_course(nav: Element, words: Words) -> None:
    """Makes `nav(p(link), ol(li(link)...))` the list of lessons that the script fills.

    The link will say where to go on: it keeps the room of the longest that it may say.
    """
    told = facts(nav)
    nav.set("aria-labelledby", "course-title")
    title = Element("p", {"class": "cw-course-title", "id": "course-title"})
    title.text = words.lessons
    nav.insert(0, title)
    for begin in nav.findall("p")[1:]:
        begin.attrib |= {"class": "cw-continue", "data-longest": told.get("longest", ""), "data-search-exclude": ""}
        for link in begin.iter("a"):
            link.set("class", "md-button md-button--primary")
    for item, lesson in zip(nav.iter("li"), told.get("lessons", []), strict=False):
        _finish_lesson(item, lesson, words)


def _finish_lesson(item: Element, lesson: Mapping[str, Any], words: Words) -> None:
    item.set("data-lesson", lesson["lesson"])
    item.set("data-questions", lesson["questions"])
    item.set("data-objectives", json.dumps(lesson["objectives"]))
    add_state(item, words.say("progress.finished"))
    if lesson.get("about"):
        SubElement(item, "span", {"class": "cw-lesson-about"}).text = str(lesson["about"])
    if lesson["questions"] or lesson["objectives"]:
        line = SubElement(item, "span", {"class": "cw-so-far", "data-search-exclude": ""})
        line.text = nothing_yet(lesson["questions"], len(lesson["objectives"]), words)
