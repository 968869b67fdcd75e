"""This repository's own course: its files by the names that the tables use, and what the check finds in it."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from coursewright import disk
from coursewright.cli.loading import load_settings
from coursewright.course import parse
from coursewright.model import Course
from coursewright.rules import check
from coursewright.settings import Settings

ROOT = Path(__file__).resolve().parents[2]

WELCOME = "docs/index.md"
INTRO, INTRO_BANK = "docs/soft-skills/intro.md", "quizzes/soft-skills/intro.md"
ANATOMY, ANATOMY_BANK = "docs/soft-skills/anatomy.md", "quizzes/soft-skills/anatomy.md"
DIFFICULT, DIFFICULT_BANK = "docs/soft-skills/difficult-situations.md", "quizzes/soft-skills/difficult-situations.md"

Found = tuple[str, str, int]  # code, path, line


@cache
def read() -> tuple[dict[str, str], list[str], Settings]:
    """The texts of its lessons and banks by their paths, the paths of its other files, and its settings."""
    _, settings = load_settings(ROOT)
    lessons, files = disk.read_folder(ROOT, settings.docs)
    banks, _ = disk.read_folder(ROOT, settings.quizzes)
    return lessons | banks, files, settings


def course_of(texts: Mapping[str, str]) -> Course:
    """The course with these texts in place of its own."""
    _, files, settings = read()
    return parse(texts, files, settings)


def findings(texts: Mapping[str, str]) -> list[Found]:
    """What the check finds, twice what it finds twice."""
    _, _, settings = read()
    found = check(course_of(texts), settings.rules)
    return sorted((each.code, each.place.path, each.place.line) for each in found)
