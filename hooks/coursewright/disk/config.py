"""mkdocs.yml -> what the check needs of it, read without MkDocs."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from yaml_env_tag import construct_env_tag

from coursewright.settings import Host, nav_paths

CONFIG_NAMES = ("mkdocs.yml", "mkdocs.yaml")


@dataclass(frozen=True, slots=True)
class Config:
    """What mkdocs.yml says of a course: its site, which lessons it leaves out, our settings as written, and the folder
    that the site is built into."""

    root: Path
    host: Host
    exclude: tuple[str, ...]
    options: object
    site_dir: str = "site"


def find_root(start: Path) -> Path | None:
    """The nearest folder at or above `start` that holds mkdocs.yml."""
    folders = (start, *start.parents)
    return next((folder for folder in folders for name in CONFIG_NAMES if (folder / name).is_file()), None)


def read_config(root: Path) -> Config:
    """Raises OSError, yaml.YAMLError, and ValueError where a file is not UTF-8."""
    path = next(root / name for name in CONFIG_NAMES if (root / name).is_file())
    data = _yaml(path, [])
    docs = data.get("docs_dir")
    docs = os.path.relpath(root / docs, root) if isinstance(docs, str) else "docs"
    patterns = [data.get("exclude_docs"), data.get("draft_docs")]
    exclude = tuple(line for text in patterns if isinstance(text, str) for line in text.splitlines())
    site = data.get("site_url")
    host = Host(
        docs=Path(docs).as_posix(),
        extensions=_named(data.get("markdown_extensions")),
        language=_language(data),
        nav=nav_paths(data.get("nav")),
        site=site if isinstance(site, str) else "",
        directory_urls=data.get("use_directory_urls") is not False,
        config=path.name,
    )
    site_dir = data.get("site_dir")
    return Config(root, host, exclude, _options(data), site_dir if isinstance(site_dir, str) else "site")


def _language(data: dict[str, Any]) -> str:
    """That of the theme, which is English unless it says otherwise."""
    theme = data.get("theme")
    language = theme.get("language") if isinstance(theme, dict) else None
    return language if isinstance(language, str) else "en"


def _yaml(path: Path, seen: list[Path]) -> dict[str, Any]:
    """The file's mapping on top of that of the file it inherits from, as MkDocs merges them."""
    data = yaml.load(path.read_text("utf-8-sig"), Loader=_Loader)
    data = data if isinstance(data, dict) else {}
    parent = data.pop("INHERIT", None)
    if not isinstance(parent, str) or path in seen:
        return data
    return _merged(_yaml(path.parent / parent, [*seen, path]), data)


def _merged(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    both = {key: _merged(below[key], above[key]) for key in below if _are_mappings(below[key], above.get(key))}
    return below | above | both


def _are_mappings(*values: object) -> bool:
    return all(isinstance(value, dict) for value in values)


def _options(data: dict[str, Any]) -> object:
    """The options of the plugin, or `extra.coursewright`."""
    plugins = _named(data.get("plugins"))
    if "coursewright" in plugins:
        return plugins["coursewright"] or {}
    extra = data.get("extra")
    return extra.get("coursewright") if isinstance(extra, dict) else None


def _named(entries: object) -> dict[str, Any]:
    """Name -> options of a list of names, of mappings of one name to its options, or of both, or of a mapping."""
    named: dict[str, Any] = {}
    for entry in entries if isinstance(entries, list) else [entries]:
        named |= entry if isinstance(entry, dict) else {entry: None} if isinstance(entry, str) else {}
    return named


class _Loader(yaml.SafeLoader):
    """Reads past tags such as `!ENV` and `!!python/name:`, whose meaning the check does not need."""


_Loader.add_multi_constructor("", lambda loader, suffix, node: None)
_Loader.add_constructor("!ENV", construct_env_tag)
