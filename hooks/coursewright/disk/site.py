"""A folder of the built site -> the paths of its files; and what a build changes in it at its end."""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

HIDDEN = (".git", ".svn", ".hg")  # what a checkout of the published site has besides


def list_site(folder: Path) -> list[str]:
    """Paths below `folder`, with `/`, sorted. Linked folders are followed, each folder once."""
    return sorted(_paths(os.fspath(folder), "", set()))


Made = Callable[[list[str], Callable[[str], bytes]], Iterable[tuple[str, bytes]]]


def change_site(folder: Path, made: Made) -> None:
    """Writes what is made of the site's paths and of a reader of its files, each before the next is made."""
    for path, content in made(list_site(folder), lambda path: (folder / path).read_bytes()):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


def _paths(folder: str, prefix: str, seen: set[tuple[int, int]]) -> Iterator[str]:
    try:
        status = Path(folder).stat()
        entries = [*os.scandir(folder)]
    except OSError:  # it may not be read, or went meanwhile
        return
    key = (status.st_dev, status.st_ino)
    if key in seen:
        return
    for entry in sorted(entries, key=lambda entry: entry.name):
        if _is(entry, "is_dir"):
            if entry.name not in HIDDEN:
                yield from _paths(entry.path, f"{prefix}{entry.name}/", seen | {key})
        elif _is(entry, "is_file") and _can_be_told(entry.name):
            yield prefix + entry.name


def _is(entry: os.DirEntry[str], kind: str) -> bool:
    try:
        return bool(getattr(entry, kind)())
    except OSError:  # a link that leads round in a circle
        return False


def _can_be_told(name: str) -> bool:
    """Whether the name is text: no address can name another."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True
