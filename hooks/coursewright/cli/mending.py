"""`coursewright check --fix` and `--diff`: what is certain is mended in the files, or shown as a patch."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from coursewright import disk
from coursewright.cli.loading import Loaded
from coursewright.course import parse
from coursewright.diagnostics import Diagnostic
from coursewright.fixing import Choose, Fixed, fix, patch
from coursewright.rules import check


def show_patch(loaded: Loaded, wanted: Choose) -> None:
    """Prints what `write_fixes` would change, for `git apply`."""
    fixed = _fixed(loaded, wanted)
    click.echo(patch(loaded.texts, fixed.texts, fixed.paths).encode(), nl=False)
    click.echo(f"{_told(fixed.count, fixed.paths)} would be mended; nothing is written.", err=True)


def write_fixes(root: Path, loaded: Loaded, wanted: Choose) -> bool:
    """Mends the findings that `wanted` chooses and that can be mended for certain; says on stderr how many.

    Whether files may have changed, so that the course has to be read anew.
    """
    fixed = _fixed(loaded, wanted)
    kept = [path for path in fixed.paths if not _write(root / path, loaded.texts[path], fixed.texts[path])]
    for path in kept:
        click.echo(f"{path} is left as it is: it was changed meanwhile, or cannot be written.", err=True)
    if not kept:
        click.echo(f"{_told(fixed.count, fixed.paths)} mended.", err=True)
    return bool(fixed.paths)


def _fixed(loaded: Loaded, wanted: Choose) -> Fixed:
    settings = loaded.settings

    def judge(changed: Mapping[str, str]) -> list[Diagnostic]:
        course = parse(changed, loaded.course.files, settings, loaded.memory)
        return check(course, settings.rules, loaded.memory)

    return fix(loaded.texts, judge, wanted)


def _write(path: Path, old: str, new: str) -> bool:
    try:
        return disk.write_instead(path, old.encode(), new.encode())
    except OSError:
        return False


def _told(count: int, paths: Sequence[str]) -> str:
    files = f" in {len(paths)} file{'s' * (len(paths) != 1)}" if paths else ""
    return f"{count} finding{'s' * (count != 1)}{files}"
