"""The files of a site that nobody wrote."""

from collections.abc import Iterator

from coursewright.exports.course_json import export
from coursewright.mkdocs.preparing import FOLDER
from coursewright.model import Course
from coursewright.pages import made_pages
from coursewright.player import ENTRY, asset_files
from coursewright.render.words import Words, word_modules
from coursewright.settings import Settings
from coursewright.web.folder import scripts
from coursewright.web.head import public_files


def made_files(course: Course, settings: Settings, words: Words, is_folder: bool) -> Iterator[tuple[str, str | bytes]]:
    """(path below the folder of lessons, content): the player and its data, pages, what machines alone read."""
    modules = word_modules(words)
    data = export(course, directory_urls=settings.host.directory_urls)
    for made in (asset_files(modules), scripts(ENTRY, modules) if is_folder else {}, data):
        yield from ((f"{FOLDER}/{name}", content) for name, content in made.items())
    yield from public_files(settings.host.site).items()
    yield from made_pages(course, settings, words).items()
