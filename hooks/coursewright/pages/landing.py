"""The list of lessons at the end of a site's first page, which a script fills with a learner's progress."""

from coursewright.anchors import Target
from coursewright.course import INDEXES
from coursewright.model import Course, Lesson
from coursewright.pages.linking import link
from coursewright.render.progress import asked, assessed, packed
from coursewright.render.words import Words


def is_landing(page: Lesson) -> bool:
    """Whether it is the first page of a site, and no lesson itself."""
    return page.name in INDEXES and not page.objectives


def lesson_list(course: Course, words: Words) -> str:
    """Markdown of the lessons in their order; nothing for a course without lessons."""
    if not course.lessons:
        return ""
    facts = [_facts(each, course) for each in course.lessons]
    titles = [each.name_to_show for each in course.lessons]
    links = [f"1. {link(title, Target(each))}" for title, each in zip(titles, course.lessons, strict=True)]
    begin = link(words.say("progress.begin", title=titles[0]), Target(course.lessons[0]))
    longest = words.say("progress.continue", title=max(titles, key=len))
    told = packed({"lessons": facts, "longest": longest})
    lines = ["", "", f"/// cw-course | {told}", "", begin, "", *links, "", "///", ""]
    return "\n".join(lines)


def _facts(lesson: Lesson, course: Course) -> dict[str, object]:
    questions = asked(course.asked.get(lesson.name, ()))
    told = {"lesson": lesson.name, "questions": questions, "objectives": assessed(lesson, course)}
    return {**told, **({"about": lesson.description} if lesson.description else {})}
