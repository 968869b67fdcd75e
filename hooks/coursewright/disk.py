"""The only core file that opens files: a course's folder -> its settings and texts."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

CONFIG_NAMES = ("mkdocs.yml", "mkdocs.yaml")


@dataclass(frozen=True, slots=True)
class Config:
    """What mkdocs.yml says of a course: the folder of lessons, and the settings as they were written."""

    root: Path
    docs: str
    options: object


def find_root(start: Path) -> Path | None:
    """The nearest folder at or above `start` that holds mkdocs.yml."""
    folders = (start, *start.parents)
    return next((folder for folder in folders for name in CONFIG_NAMES if (folder / name).is_file()), None)


def read_config(root: Path) -> Config:
    """Raises OSError and yaml.YAMLError."""
    path = next(root / name for name in CONFIG_NAMES if (root / name).is_file())
    data = yaml.load(path.read_text("utf-8-sig"), Loader=_Loader)
    data = data if isinstance(data, dict) else {}
    docs = data.get("docs_dir")
    return Config(root, docs.strip("/") if isinstance(docs, str) else "docs", _options(data))


def _options(data: dict[str, Any]) -> object:
    """The options of the plugin, or `extra.coursewright`."""
    plugins = data.get("plugins")
    listed = (
        plugins.items()
        if isinstance(plugins, dict)
        else [(k, v) for p in plugins or [] if isinstance(p, dict) for k, v in p.items()]
    )
    for name, options in listed:
        if name == "coursewright":
            return options
    extra = data.get("extra")
    return extra.get("coursewright") if isinstance(extra, dict) else None


class _Loader(yaml.SafeLoader):
    """Reads past tags such as `!ENV` and `!!python/name:`, whose meaning the check does not need."""


_Loader.add_multi_constructor("", lambda loader, suffix, node: None)


def read_folder(root: Path, folder: str) -> tuple[dict[str, str], list[str]]:
    """({path: text} of the Markdown below `folder`, paths of its other files), relative to `root`, sorted."""
    texts, others = dict[str, str](), list[str]()
    for path in _files(root / folder):
        name = f"{folder}/{path.relative_to(root / folder).as_posix()}"
        if path.suffix == ".md":
            texts[name] = read_text(path)
        else:
            others.append(name)
    return texts, others


def _files(folder: Path) -> Iterator[Path]:
    """All files below the folder but hidden ones."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts):
            yield path


def read_text(path: Path) -> str:
    """A byte that is not UTF-8 becomes U+FFFD, which the parsers report with its line."""
    return path.read_bytes().decode("utf-8", "replace")
