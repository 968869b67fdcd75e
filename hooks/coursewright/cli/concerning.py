"""Which findings concern the paths that an author names: those there, and in lessons or banks that belong to them."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from coursewright.diagnostics import Diagnostic
from coursewright.model import Course
from coursewright.settings import Settings


def concerning(
    findings: Sequence[Diagnostic], paths: Sequence[Path], course: Course, settings: Settings, root: Path
) -> list[Diagnostic]:
    """The findings that concern `paths`, relative to the current folder; all findings if there are none.

    Raises click.UsageError where a path lies outside the course.
    """
    if not paths:
        return [*findings]
    folders = [root, *((root / folder).resolve() for folder in (settings.docs, settings.quizzes))]
    named = [path.resolve() for path in paths]
    for path, spot in zip(paths, named, strict=True):
        if not any(spot.is_relative_to(folder) for folder in folders):
            raise click.UsageError(f"`{path}` lies outside the course in {root}. Name its files, or use --course DIR.")
    partners = dict(_partners(course))
    wanted = {path for path in {*partners, *_paths(findings)} if _lies_in((root / path).resolve(), named)}
    wanted |= {partners[path] for path in wanted & partners.keys()}
    return [finding for finding in findings if finding.place.path in wanted]


def _partners(course: Course) -> Iterator[tuple[str, str]]:
    """(path of a lesson, path of its bank), and the other way round."""
    for lesson in course.texts:
        if bank := course.bank_of.get(lesson.name):
            yield lesson.path, bank.path
            yield bank.path, lesson.path


def _paths(findings: Sequence[Diagnostic]) -> set[str]:
    return {finding.place.path for finding in findings}


def _lies_in(spot: Path, named: Sequence[Path]) -> bool:
    return any(spot.is_relative_to(path) for path in named)
