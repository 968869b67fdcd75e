"""A course, loaded from its folder for a command; what is wrong with the folder is wrong use."""

import gc
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import click
import yaml

from coursewright import disk
from coursewright.course import parse
from coursewright.diagnostics import Diagnostic
from coursewright.memory import Memory
from coursewright.model import Course
from coursewright.rules import all_rules, check
from coursewright.settings import Settings, read_settings
from coursewright.uncollected import uncollected

course_option = click.option(
    "-C",
    "--course",
    "folder",
    type=click.Path(path_type=Path),
    default=".",
    help="The course's folder, or one below it.",
)


def find_course(folder: Path) -> Path:
    """The folder that holds mkdocs.yml."""
    root = disk.find_root(folder.resolve()) if folder.is_dir() else None
    if root is None:
        raise click.UsageError(
            f"No mkdocs.yml in {folder} or above it. Go to the course's folder, or name it: --course DIR."
        )
    return root


@dataclass(frozen=True, slots=True)
class Loaded:
    """A course, the texts it was read from, by their paths, and what is known of them and found in them."""

    course: Course
    settings: Settings
    texts: dict[str, str]
    memory: Memory
    findings: list[Diagnostic]


def check_course(root: Path, cache: bool = True) -> Loaded:
    """The course and what is found in it; a large one keeps what it knows of its files for the next run."""
    with uncollected():
        texts, files, settings = load_texts(root)
        memory = disk.recall(root, settings, len(texts)) if cache else Memory()
        course = parse(texts, files, settings, memory)
        findings = check(course, settings.rules, memory)
        if cache:
            disk.keep(root, settings, memory, texts)
        gc.freeze()  # all this lives until the command ends: looking for garbage in it then takes a tenth of the time
        return Loaded(course, settings, texts, memory, findings)


def load_course(root: Path) -> tuple[Course, Settings]:
    texts, files, settings = load_texts(root)
    return parse(texts, files, settings), settings


def load_texts(root: Path) -> tuple[dict[str, str], list[str], Settings]:
    """The texts of a course by their paths, the paths of its other files, and its settings."""
    config, settings = load_settings(root)
    if not (root / settings.docs).is_dir():
        raise click.UsageError(f"The course has no folder `{settings.docs}`. Make it, or set `docs_dir` in mkdocs.yml.")
    lessons, files = disk.read_folder(root, settings.docs, config.exclude)
    banks, _ = disk.read_folder(root, settings.quizzes)
    return lessons | banks, files, settings


def load_settings(root: Path) -> tuple[disk.Config, Settings]:
    try:
        config = disk.read_config(root)
    except (OSError, ValueError, yaml.YAMLError) as error:
        raise click.UsageError(f"mkdocs.yml cannot be read: {error}") from error
    codes = tuple(all_rules())
    settings, errors = read_settings(config.options, codes, config.host)
    if errors:
        raise click.UsageError("\n".join(f"mkdocs.yml: {error}" for error in errors))
    return config, settings


def read_texts(root: Path, findings: Iterable[Diagnostic]) -> dict[str, str]:
    """Path -> text of the files that findings are in."""
    paths = {finding.place.path for finding in findings}
    return {path: disk.read_text(root / path) for path in sorted(paths) if (root / path).is_file()}
