"""The pages of a site that nobody wrote: Course and settings -> {path: Markdown}. Knows no host."""

from coursewright.model import Course
from coursewright.pages.course_map import course_map
from coursewright.pages.learner import PROGRESS, REVIEW, offline_page, progress_page, review_page
from coursewright.pages.rules import rule_pages
from coursewright.render.words import Words
from coursewright.settings import Settings
from coursewright.web.offline import OFFLINE

COURSE_MAP = "course-map.md"
LAST = (COURSE_MAP, REVIEW, PROGRESS)  # in the navigation, where the author makes none


def made_pages(course: Course, settings: Settings, words: Words) -> dict[str, str]:
    """Path below the folder of lessons -> Markdown, with front matter."""
    pages = {COURSE_MAP: course_map(course, words)} if settings.course_map else {}
    pages |= {REVIEW: review_page(words), PROGRESS: progress_page(course, words, settings.host.title)}
    pages |= {OFFLINE: offline_page(words)} if settings.offline else {}
    return pages | (rule_pages() if settings.rule_pages else {})
