"""{path: text} -> Course: the one door into the core. Opens no file."""

import posixpath
from collections.abc import Collection, Mapping
from functools import partial

from coursewright.bank import parse_bank
from coursewright.lesson import parse_lesson
from coursewright.memory import Memory
from coursewright.model import Course, Lesson
from coursewright.settings import Settings

INDEXES = ("index", "README")
MARKDOWN = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")  # what MkDocs takes for Markdown


def parse(
    texts: Mapping[str, str],
    files: Collection[str] = (),
    settings: Settings | None = None,
    memory: Memory | None = None,
) -> Course:
    """The course of these texts, in the order of the site's navigation, and what that does not name in their own.

    Keys are paths relative to the course, with `/`: Markdown below `settings.docs` are lessons and pages, Markdown
    below `settings.quizzes` are banks, all else is ignored. `files` are the paths of other files that lie there. What
    `memory` knows of a text is not read again.
    """
    settings, memory = settings or Settings(), memory or Memory()
    docs, quizzes = settings.docs + "/", settings.quizzes + "/"
    banks = [
        memory.read(path, text, partial(parse_bank, path, _name(path, quizzes), text))
        for path, text in texts.items()
        if path.startswith(quizzes) and path.endswith(MARKDOWN)
    ]
    written = [
        memory.read(path, text, partial(parse_lesson, path, _name(path, docs), text, settings.blocks))
        for path, text in texts.items()
        if path.startswith(docs) and not path.startswith(quizzes) and path.endswith(MARKDOWN)
    ]
    order = {_name(path, ""): number for number, path in enumerate(settings.host.nav)}
    written.sort(key=lambda lesson: order.get(lesson.name, len(order)))
    named = {bank.name for bank in banks}
    lessons = tuple(lesson for lesson in written if _promises(lesson, named))
    pages = tuple(lesson for lesson in written if not _promises(lesson, named))
    host = settings.host
    return Course(lessons, pages, tuple(banks), frozenset(files), host.language, order, host.config)


def _name(path: str, folder: str) -> str:
    return posixpath.splitext(path.removeprefix(folder))[0]


def _promises(lesson: Lesson, banks: Collection[str]) -> bool:
    """Whether a page is a lesson: it lies in a module's folder, or it has objectives or a bank of its own."""
    folder, _, file = lesson.name.rpartition("/")
    return bool(lesson.objectives) or lesson.name in banks or (bool(folder) and file not in INDEXES)
