"""MkDocs' configuration: what the package asks of it, and what it gets for a course."""

import os
from pathlib import Path

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig

from coursewright import quiz
from coursewright.markdown import CoursewrightExtension
from coursewright.player import ENTRY
from coursewright.settings import Host, nav_paths
from coursewright.web.folder import BUNDLE, features, polyfills

FOLDER = "assets/coursewright"


def host_of(config: MkDocsConfig, root: Path, is_folder: bool) -> Host:
    """What the package knows of MkDocs; `root` is the folder of its file."""
    return Host(
        docs=Path(os.path.relpath(config.docs_dir, root)).as_posix(),
        extensions={name: config.mdx_configs.get(name) for name in config.markdown_extensions},
        language=str(config.theme.get("language") or "en"),
        nav=nav_paths(config.nav),
        site=config.site_url or "",
        directory_urls=config.use_directory_urls and not is_folder,
        config=Path(config.config_file_path or "mkdocs.yml").name,
        title=config.site_name or "",
        description=config.site_description or "",
        author=config.site_author or "",
    )


def set_up_quiz(config: MkDocsConfig) -> list[str]:
    """mkdocs-quiz as the package needs it; what is wrong, if it is not there."""
    if "mkdocs_quiz" not in config.plugins:
        return ["the plugin `mkdocs_quiz` is missing: add it to `plugins` in mkdocs.yml, before `coursewright`"]
    config.plugins["mkdocs_quiz"].config.update(quiz.OPTIONS)
    quiz.reuse_markdown(config.plugins["mkdocs_quiz"])
    return []


def add_player(config: MkDocsConfig, language: str, is_folder: bool, is_offline: bool) -> None:
    """The author's syntax, and what pages load; in a folder, where nothing is served, scripts are no modules."""
    config.markdown_extensions.append(CoursewrightExtension(language=language))  # type: ignore[arg-type]
    config.extra_css[:0] = [f"{FOLDER}/theme.css"]  # what a course says of its own look stands behind it
    config.extra_css.append(f"{FOLDER}/coursewright.css")
    names = [ENTRY, *(["offline.js"] if is_offline else ())]
    if is_folder:
        config.theme["features"] = features(config.theme)
        config.extra["polyfills"] = polyfills(config.extra, FOLDER)
        names = [BUNDLE]
    for name in names:
        script = ExtraScriptValue(f"{FOLDER}/{name}")
        script.type = "" if is_folder else "module"
        config.extra_javascript.append(script)
