"""`coursewright links`: the links of a built site, told where authors wrote them."""

import sys
from pathlib import Path

import click

from coursewright import disk
from coursewright.cli.loading import find_course, load_course, load_settings
from coursewright.cli.painting import exit_code, format_option, show, strict_option
from coursewright.diagnostics import Diagnostic
from coursewright.links.reading import read_site
from coursewright.links.site import Site
from coursewright.reports import Context
from coursewright.rules import check_site, title_of
from coursewright.settings import Settings
from coursewright.uncollected import uncollected

BUILD = "Build it first: `mkdocs build`."


@click.command("links")
@click.argument("site", required=False, type=click.Path(path_type=Path))
@format_option
@strict_option
@click.option(
    "--external",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the addresses of other sites into this file, one a line.",
)
@click.option(
    "-C",
    "--course",
    "folder",
    type=click.Path(path_type=Path),
    help="The folder of the course that the site is built from, where it is not this one.",
)
@click.option("--public", is_flag=True, help="The site goes to its readers: tell if its address is this computer's.")
def links_command(
    site: Path | None, format_: str, strict: bool, external: Path | None, folder: Path | None, public: bool
) -> None:
    """Check every link and anchor of the built SITE, offline; without SITE, that of the course.

    Any folder of HTML will do. If it is built from a course, findings name the Markdown file and line.

    Exit codes: 0 clean or warnings only, 1 errors found, 2 wrong use.
    """
    root = find_course(folder or Path()) if folder or not site else _course_of(site)
    site = site or _site_of(find_course(folder or Path()))
    files = _files(site)
    with uncollected():
        read, settings = _read(site, files, root, public)
        findings = check_site(read, settings.rules)
    for path, reason in sorted(read.facts.unread.items()):
        click.echo(f"{site / path} cannot be read: {reason}.", err=True)
    if external:
        _write(external, sorted(read.facts.elsewhere))
    show(findings, _context(read, findings, settings), format_)
    sys.exit(exit_code(findings, strict))


def _site_of(root: Path) -> Path:
    return root / load_settings(root)[0].site_dir


def _course_of(site: Path) -> Path | None:
    """The course around the site, or around this folder, if the site is what it is built into."""
    roots = (disk.find_root(start) for start in (site.resolve(), Path.cwd()))
    return next((root for root in roots if root and _site_of(root).resolve() == site.resolve()), None)


def _files(site: Path) -> list[str]:
    if not site.is_dir():
        raise click.UsageError(f"There is no folder {site}. {BUILD}")
    files = disk.list_site(site)
    if not any(path.endswith((".html", ".htm")) for path in files):
        raise click.UsageError(f"The folder {site} holds no page. {BUILD}")
    return files


def _read(site: Path, files: list[str], root: Path | None, public: bool) -> tuple[Site, Settings]:
    def read(path: str) -> bytes:
        return (site / path).read_bytes()

    if root is None:
        return read_site(files, read), Settings()
    course, settings = load_course(root)
    place = site.resolve()
    prefix = f"{(place.relative_to(root) if place.is_relative_to(root) else place).as_posix()}/"
    return read_site(
        files,
        read,
        course=course,
        host=settings.host,
        course_text=lambda path: disk.read_text(root / path) if (root / path).is_file() else "",
        prefix=prefix,
        config=settings.host.config,
        is_public=public,
    ), settings


def _context(site: Site, findings: list[Diagnostic], settings: Settings) -> Context:
    paths = sorted({finding.place.path for finding in findings})
    return Context({path: site.text_of(path) for path in paths}, settings.rule_url, title_of)


def _write(external: Path, addresses: list[str]) -> None:
    try:
        disk.write_over(external, "".join(f"{address}\n" for address in addresses).encode())
    except OSError as error:
        raise click.UsageError(f"{external} cannot be written: {error.strerror}.") from error
