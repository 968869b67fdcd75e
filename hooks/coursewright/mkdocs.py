"""The MkDocs adaptor: binds a build's events to the package. The thinnest way in; knows no rule and no grammar.

The same class serves as the plugin `coursewright` and behind this repository's hook, which passes the settings itself.
A hook's module lives through the rebuilds of `serve`, so everything starts afresh in `on_config`.
"""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from html import unescape
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.base import LegacyConfig, ValidationError
from mkdocs.config.config_options import ExtraScriptValue
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
from coursewright.exports.course_json import export
from coursewright.markdown import CoursewrightExtension
from coursewright.memory import Memory
from coursewright.model import Course, Lesson
from coursewright.pages import COURSE_MAP, LAST, made_pages
from coursewright.pages.landing import is_landing, lesson_list
from coursewright.player import ENTRY, asset_files
from coursewright.render.findings import findings_box
from coursewright.render.page import page_markdown
from coursewright.render.question import Pieces, render_question
from coursewright.render.words import REFERENCE, word_modules, words_of
from coursewright.reports.text import render_one, summary
from coursewright.rules import all_rules, check
from coursewright.settings import Host, Settings, nav_paths, read_settings
from coursewright.uncollected import uncollected
from coursewright.web.first_paint import PALETTE, deferred, restyled
from coursewright.web.folder import BUNDLE, features, is_folder, polyfills, scripts, spoken
from coursewright.web.head import SiteHead, public_files
from coursewright.web.offline import WebApp, web_app
from coursewright.web.outside import Ask, asked, emoji, unwanted
from coursewright.web.policy import SitePolicy
from coursewright.web.theme import MendedLoader

log = get_plugin_logger("coursewright")
FOLDER = "assets/coursewright"
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
        self.head: SiteHead | None = None
        self.policy: SitePolicy | None = None
        self.app: WebApp | None = None

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
        docs = Path(os.path.relpath(config.docs_dir, self.root)).as_posix()
        host = Host(
            docs=docs,
            extensions={name: config.mdx_configs.get(name) for name in config.markdown_extensions},
            language=str(config.theme.get("language") or "en"),
            nav=nav_paths(config.nav),
            site=config.site_url or "",
            directory_urls=config.use_directory_urls and not self.folder,
            config=Path(config.config_file_path or "mkdocs.yml").name,
            title=config.site_name or "",
            description=config.site_description or "",
            author=config.site_author or "",
        )
        before = self.settings
        self.settings, errors = read_settings(options, tuple(all_rules()), host)
        self.settings = replace(self.settings, offline=self.settings.offline and not self.serving and not self.folder)
        if self.settings != before:
            self.memory = Memory()
        if "mkdocs_quiz" in config.plugins:
            config.plugins["mkdocs_quiz"].config.update(quiz.OPTIONS)
            quiz.reuse_markdown(config.plugins["mkdocs_quiz"])
        else:
            errors.append(
                "the plugin `mkdocs_quiz` is missing: add it to `plugins` in mkdocs.yml, before `coursewright`"
            )
        if errors:
            self._refuse("\n".join(errors))
        self.words = words_of(host.language)
        config.markdown_extensions.append(CoursewrightExtension(language=host.language))  # type: ignore[arg-type]
        config.extra_css[:0] = [f"{FOLDER}/theme.css"]  # what a course says of its own look stands behind it
        config.extra_css.append(f"{FOLDER}/coursewright.css")
        names = [ENTRY, *(["offline.js"] if self.settings.offline else ())]
        if self.folder:
            config.theme["features"] = features(config.theme)
            config.extra["polyfills"] = polyfills(config.extra, FOLDER)
            names = [BUNDLE]
        for name in names:
            script = ExtraScriptValue(f"{FOLDER}/{name}")
            script.type = "" if self.folder else "module"
            config.extra_javascript.append(script)

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
        for file in (file for file in files if file.src_uri.startswith(PALETTE)):
            file.content_string = restyled(file.content_string)
        written = {file.dest_uri for file in files}
        for path, content in self._made():
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
        if env.loader:
            env.loader = MendedLoader(env.loader, config.theme.custom_dir)
        texts = (file.page.content or "" for file in files.documentation_pages() if file.page)
        allowed = (source for ask in self.asks if ask.host in self.settings.hosts for source in ask.sources)
        self._describe({self._path(file): file.page for file in files.documentation_pages() if file.page})
        env.globals["cw"] = {"words": self.words, "course_map": files.get_file_from_path(COURSE_MAP)}
        # `serve` reloads by a script that no policy knows, and files have no origin that one could name
        has_policy = self.settings.policy and not self.serving and not self.folder
        self.policy = SitePolicy(allowed, texts) if has_policy else None
        pages = {file.src_uri: file.dest_uri for file in files.documentation_pages()}
        self.app = web_app(config, config.theme, pages) if self.settings.offline else None
        return env

    @event_priority(-100)
    def on_post_page(self, output: str, *, page: Page | None = None, config: MkDocsConfig) -> str:
        """After all who write into pages; the policy is made of what is there at the end."""
        output = self.head.page(output, self._path(page.file)) if self.head and page else output
        output = deferred(output)
        return self.policy.page(output) if self.policy else output

    @event_priority(-100)
    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        return self.on_post_page(output, config=config) if template_name.endswith(".html") else output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        if self.policy:
            path = Path(config.site_dir, "_headers")
            existing = path.read_text("utf-8") if path.is_file() else ""
            path.write_text(self.policy.headers(existing), "utf-8")
        if self.app:
            disk.change_site(Path(config.site_dir), self.app.made)
        if self.folder:
            disk.change_site(Path(config.site_dir), spoken)

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        folder = self.root / self.settings.quizzes
        if folder.is_dir():
            server.watch(str(folder))
        return server

    def _describe(self, pages: Mapping[str, Page]) -> None:
        """Once all pages are rendered, before the first is written; themes know a page's description by `meta`."""
        promise = self.words.say("named", name=self.words.objectives)
        self.head = SiteHead(self.course, self.settings.host, pages, promise)
        for path, page in pages.items():
            page.meta["description"] = self.head.pages[path].description

    def _made(self) -> Iterator[tuple[str, str | bytes]]:
        """(path below the folder of lessons, content) of all files that nobody wrote."""
        words = word_modules(self.words)
        assets = asset_files(words)
        yield from ((f"{FOLDER}/{name}", content) for name, content in assets.items())
        yield from public_files(self.settings.host.site).items()
        if self.folder:
            made = scripts(ENTRY, words)
            yield from ((f"{FOLDER}/{name}", content) for name, content in made.items())
        yield from made_pages(self.course, self.settings, self.words).items()
        data = export(self.course, directory_urls=self.settings.host.directory_urls)
        yield from ((f"{FOLDER}/{name}", content) for name, content in data.items())

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
