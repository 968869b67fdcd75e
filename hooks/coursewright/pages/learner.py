"""The pages of a learner: the review, and their progress with their own data. Scripts fill them, in the browser alone.

Without JavaScript each says that it needs it; the list of lessons and objectives is there anyway.
"""

import html
from collections.abc import Iterator

from coursewright.anchors import Target
from coursewright.model import Course, Lesson
from coursewright.pages.front import front_matter
from coursewright.pages.linking import label, link
from coursewright.render.words import Words

REVIEW = "review.md"
PROGRESS = "progress.md"


def review_page(words: Words) -> str:
    """Markdown for a page at the top of the site."""
    to_progress = f'[{words.progress_title}]({PROGRESS}){{ data-cw-data="" }}'
    parts = [f"# {words.review_title}", _without_script(words), to_progress, '<div class="cw-review"></div>']
    return _page(words.review_title, words.review_about, parts)


def progress_page(course: Course, words: Words, name: str) -> str:
    """Markdown for a page at the top of the site; `name` is the site's, as the certificate calls the course."""
    parts = [
        f"# {words.progress_title}",
        _without_script(words),
        f"[{words.review_title}]({REVIEW})",
        "\n".join(line for lesson in course.lessons for line in _lesson(lesson)),
        '<div class="cw-own-data"></div>',
        f'<div class="cw-certificate" data-course="{html.escape(name)}"></div>',
    ]
    return _page(words.progress_title, words.progress_about, parts)


def offline_page(words: Words) -> str:
    """Markdown of what learners read without a connection instead of a page that their device does not have.

    It leads to pages that every device has, which lead to all lessons, and to questions of those that were read.
    """
    ways = f"- [{words.progress_title}]({PROGRESS})\n- [{words.review_title}]({REVIEW})"
    return _page(words.offline_title, words.offline_text, [f"# {words.offline_title}", words.offline_text, ways])


def _page(title: str, about: str, parts: list[str]) -> str:
    return front_matter(title, about) + "\n" + "\n\n".join(part for part in parts if part) + "\n"


def _without_script(words: Words) -> str:
    return f"<noscript><p>{words.needs_script}</p></noscript>"


def _lesson(lesson: Lesson) -> Iterator[str]:
    yield f"- {link(lesson.name_to_show, Target(lesson))}"
    yield f'  {{ .cw-lesson data-lesson="{lesson.name}" }}'
    for objective in lesson.objectives:
        yield f"    - {label(objective.text)}"
        yield f'      {{ data-objective="{objective.key}" }}'
