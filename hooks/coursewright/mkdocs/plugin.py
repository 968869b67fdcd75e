"""A build's events, each bound to the package.

The same class serves as the plugin `coursewright` and behind this repository's hook, which passes the settings itself.
A hook's module lives through the rebuilds of `serve`, so everything starts afresh in `on_config`.
"""

import re
from collections.abc import Collection
from dataclasses import replace
from functools import partial
from html import unescape
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.base import LegacyConfig, ValidationError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from coursewright import disk, quiz
from coursewright.course import parse
from coursewright.diagnostics import Diagnostic
from coursewright.memory import Memory
from coursewright.mkdocs.made import made_files
from coursewright.mkdocs.preparing import add_player, host_of, set_up_quiz
from coursewright.model import Course, Lesson
from coursewright.pages import COURSE_MAP, LAST
from coursewright.pages.landing import is_landing, lesson_list
from coursewright.render.findings import findings_box
from coursewright.render.page import page_markdown
from coursewright.render.question import Pieces, render_question
from coursewright.render.words import REFERENCE, words_of
from coursewright.reports.text import render_one, summary
from coursewright.rules import all_rules, check
from coursewright.settings import Settings, read_settings
from coursewright.uncollected import uncollected
from coursewright.web.first_paint import lighter
from coursewright.web.folder import is_folder
from coursewright.web.head import SiteHead
from coursewright.web.offline import web_app
from coursewright.web.outside import Ask, asked, emoji, unwanted
from coursewright.web.policy import SitePolicy
from coursewright.web.site import Site
from coursewright.web.theme import MendedLoader

log = get_plugin_logger("coursewright")
ID = re.compile(r'\sid="([^"]*)"')


class CoursewrightPlugin(BasePlugin[LegacyConfig]):  # type: ignore[no-untyped-call]
    def __init__(self) -> None:
        self.serving = False
        self.folder = False
        self.settings = Settings()
        self.memory = Memory()
        self.words = words_of(REFERENCE)
        self.lessons: dict[str, Lesson] = {}
        self.course = Course((), (), ())
        self.findings: list[Diagnostic] = []
        self.asks: list[Ask] = []
        self.site: Site | None = None

    def load_config(self, options: Any, config_file_path: str | None = None) -> tuple[list[Any], list[Any]]:
        """Settings have one schema, the package's own, in the plugin as in the hook."""
        self.options = options or {}
        _, errors = read_settings(self.options, tuple(all_rules()))
        return [("coursewright", ValidationError(error)) for error in errors], []

    def on_startup(self, *, command: str, dirty: bool) -> None:
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        self.configure(config, self.options)
        if "coursewright" in config.extra:
            self._refuse("with the plugin, `extra.coursewright` has no effect: move it to the plugin's options")
        return config

    def configure(self, config: MkDocsConfig, options: object) -> None:
        """Takes the settings and makes MkDocs ready; a mistake stops a build and is only said by `serve`."""
        self.root = Path(config.config_file_path or "mkdocs.yml").resolve().parent
        self.folder = is_folder(config.plugins) and not self.serving
        host = host_of(config, self.root, self.folder)
        before = self.settings
        self.settings, errors = read_settings(options, tuple(all_rules()), host)
        self.settings = replace(self.settings, offline=self.settings.offline and not self.serving and not self.folder)
        if self.settings != before:
            self.memory = Memory()
        if errors := [*errors, *set_up_quiz(config)]:
            self._refuse("\n".join(errors))
        self.words = words_of(host.language)
        add_player(config, host.language, self.folder, self.settings.offline)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Parses and judges the whole course, once, before anything is written."""
        texts = {self._path(file): self._text(file) for file in files.documentation_pages()}
        others = {*disk.list_files(self.root, self.settings.docs), *map(self._path, files)} - texts.keys()
        banks, _ = disk.read_folder(self.root, self.settings.quizzes)
        with uncollected():
            self.course = parse(texts | banks, others, self.settings, self.memory)
            self.findings = check(self.course, self.settings.rules, self.memory)
        self.lessons = {lesson.path: lesson for lesson in self.course.texts}
        self._report()
        self.asks = [*asked(config, config.theme)]
        for ask in unwanted(self.asks, self.settings.hosts):
            log.warning(str(ask))
        for file in files:
            if edit := lighter(file.src_uri):
                file.content_string = edit(file.content_string)
        written = {file.dest_uri for file in files}
        for path, content in made_files(self.course, self.settings, self.words, self.folder):
            file = File.generated(config, path, content=content, inclusion=InclusionLevel.NOT_IN_NAV)
            if file.dest_uri not in written:  # an author's own page or style wins
                files.append(file)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """What nobody wrote comes last where MkDocs makes the navigation; an author's own names it, or does not."""
        for file in map(files.get_file_from_path, LAST) if config.nav is None else ():
            if file and file.generated_by and file.page and nav.pages:
                nav.pages[-1].next_page, file.page.previous_page = file.page, nav.pages[-1]
                nav.pages.append(file.page)
                nav.items.append(file.page)
        return nav

    @event_priority(50)
    def before_quiz(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Before mkdocs-quiz, which turns the `<quiz>` texts of placements into placeholders."""
        page.meta.pop("quiz", None)  # mkdocs-quiz's options for a page, which could switch it off and show the answers
        lesson = self.lessons.get(self._path(page.file))
        show = partial(quiz.quiz_text, words=self.words)
        if lesson is None:
            return quiz.shielded(markdown)
        shown = page_markdown(markdown, lesson, self.course, self.words, show)
        if self.settings.landing and is_landing(lesson):
            shown += lesson_list(self.course, self.words)
        return quiz.shielded(shown)

    @event_priority(-50)
    def after_quiz(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        return quiz.unshielded(markdown)

    on_page_markdown = CombinedEvent(before_quiz, after_quiz)

    @event_priority(-50)
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """After mkdocs-quiz has put its HTML in place of them and its client below the page."""
        try:
            html = quiz.replace_questions(quiz.without_client(html), self._render)
        except ValueError as error:
            self._refuse(f"{page.file.src_uri}: {error}. Install mkdocs-quiz>=1.7.1,<2 or a newer Coursewright.")
        if page.present_anchor_ids is not None:  # what MkDocs holds links against: it cannot know our questions' ids
            page.present_anchor_ids.update(map(unescape, ID.findall(html)))
        for sentence in emoji(html, self.settings.hosts):
            log.warning(f"{self._path(page.file)}: {sentence}")
        box = findings_box(self.findings, self._sources(page), self.words) if self.serving else ""
        return box + html

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Once all pages are rendered, before the first is written."""
        if env.loader:
            env.loader = MendedLoader(env.loader, config.theme.custom_dir)
        env.globals["cw"] = {"words": self.words, "course_map": files.get_file_from_path(COURSE_MAP)}
        pages = [file.page for file in files.documentation_pages() if file.page]
        sources = {page.file.src_uri: page.file.dest_uri for page in pages}
        app = web_app(config, config.theme, sources) if self.settings.offline else None
        self.site = Site(self._head(pages), self._policy(pages), app, self.folder)
        return env

    @event_priority(-100)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        return self.site.page(output, self._path(page.file)) if self.site else output

    @event_priority(-100)
    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        return self.site.page(output) if self.site and template_name.endswith(".html") else output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        for made in self.site.changes() if self.site else ():
            disk.change_site(Path(config.site_dir), made)

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        folder = self.root / self.settings.quizzes
        if folder.is_dir():
            server.watch(str(folder))
        return server

    def _head(self, pages: Collection[Page]) -> SiteHead:
        """Themes know a page's description by `meta`."""
        by_path = {self._path(page.file): page for page in pages}
        promise = self.words.say("named", name=self.words.objectives)
        head = SiteHead(self.course, self.settings.host, by_path, promise)
        for path, page in by_path.items():
            page.meta["description"] = head.pages[path].description
        return head

    def _policy(self, pages: Collection[Page]) -> SitePolicy | None:
        """None for `serve`, which reloads by a script that no policy knows, and for files, whose origin has no name."""
        if not self.settings.policy or self.serving or self.folder:
            return None
        allowed = (source for ask in self.asks if ask.host in self.settings.hosts for source in ask.sources)
        return SitePolicy(allowed, (page.content or "" for page in pages))

    def _render(self, pieces: Pieces, id_: str, number: int) -> str:
        return render_question(pieces, self.course.questions_by_id.get(id_), number, self.words, self.settings)

    def _report(self) -> None:
        for finding in self.findings:
            report = {"error": log.error, "warning": log.warning, "info": log.info}[finding.severity]
            report(render_one(finding))
        if any(finding.severity == "error" for finding in self.findings):
            self._refuse(summary(self.findings))

    def _refuse(self, message: str) -> None:
        """Stops a build. An exception in a rebuild of `serve` would hang every request, so there it is only said."""
        if not self.serving:
            raise PluginError(f"Coursewright: {message}")
        log.error(message)

    def _sources(self, page: Page) -> list[str]:
        """The paths of what a page is made of: its own and its bank's."""
        path = self._path(page.file)
        bank = self.course.bank_of.get(self.lessons[path].name) if path in self.lessons else None
        return [path, bank.path] if bank else [path]

    def _path(self, file: File) -> str:
        return f"{self.settings.docs}/{file.src_uri}"

    def _text(self, file: File) -> str:
        text = disk.read_text(Path(file.abs_src_path)) if file.abs_src_path else file.content_string
        if self.serving and "\ufffd" in text:
            file.content_string = text  # MkDocs would raise on bytes that are not UTF-8, and end the preview
        return text
