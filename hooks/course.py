"""The MkDocs hook of this repository: binds MkDocs' events to the package beside it, nothing else.

MkDocs keeps a hook's module through the rebuilds of `serve`, so an edited package is imported anew in `on_config`.
"""

import importlib
import sys
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority, get_plugin_logger

from coursewright.mkdocs import CoursewrightPlugin

FOLDER = Path(__file__).resolve().parent
TWICE = (
    "Coursewright: both the hook hooks/course.py and the plugin `coursewright` are enabled, so everything would run"
    " twice. Take one of them out of mkdocs.yml: `hooks: [hooks/course.py]`, or `coursewright` under `plugins`."
)
log = get_plugin_logger("coursewright")
plugin = CoursewrightPlugin()
seen = 0.0


def on_startup(command, dirty):
    plugin.on_startup(command=command, dirty=dirty)


def on_config(config):
    if "coursewright" in config.plugins:
        if not plugin.serving:
            raise PluginError(TWICE)
        log.error(TWICE)
    _import_edited()
    plugin.configure(config, config.extra.get("coursewright"))
    return config


def on_files(files, config):
    return plugin.on_files(files, config=config)


def on_nav(nav, config, files):
    return plugin.on_nav(nav, config=config, files=files)


@event_priority(50)
def before_quiz(markdown, page, config, files):
    return plugin.before_quiz(markdown, page=page, config=config, files=files)


@event_priority(-50)
def after_quiz(markdown, page, config, files):
    return plugin.after_quiz(markdown, page=page, config=config, files=files)


on_page_markdown = CombinedEvent(before_quiz, after_quiz)


@event_priority(-50)
def on_page_content(html, page, config, files):
    return plugin.on_page_content(html, page=page, config=config, files=files)


def on_env(env, config, files):
    return plugin.on_env(env, config=config, files=files)


@event_priority(-100)
def on_post_page(output, page, config):
    return plugin.on_post_page(output, page=page, config=config)


@event_priority(-100)
def on_post_template(output_content, template_name, config):
    return plugin.on_post_template(output_content, template_name=template_name, config=config)


def on_post_build(config):
    plugin.on_post_build(config=config)


def on_serve(server, config, builder):
    return plugin.on_serve(server, config=config, builder=builder)


def _import_edited():
    """Replaces `plugin` by one of the package as it is on the disk now, if a file of it was edited."""
    global plugin, seen
    edited = (path for path in (FOLDER / "coursewright").rglob("*") if path.suffix in (".py", ".toml"))
    newest = max(path.stat().st_mtime for path in edited)
    if 0 < seen < newest:
        try:
            plugin = _fresh(plugin)
        except Exception:  # an exception in a rebuild would hang every request until the next one
            log.exception("Coursewright: the edited package cannot be imported; the one before it goes on.")
    seen = newest


def _fresh(old):
    for name in [name for name in sys.modules if name.partition(".")[0] == "coursewright"]:
        del sys.modules[name]
    sys.path.insert(0, str(FOLDER))
    try:
        new = importlib.import_module("coursewright.mkdocs").CoursewrightPlugin()
    finally:
        sys.path.remove(str(FOLDER))
    new.serving = old.serving
    return new
