"""Writes files whole or not at all: whoever looks, or pulls the plug, sees the old state or the new one."""

import os
import secrets
import shutil
from pathlib import Path


def write_new(path: Path, data: bytes) -> None:
    """Raises FileExistsError where there is a file already, which stays as it is."""
    temporary = _written(path, data)
    try:
        _rename_new(temporary, path)
        _sync_folder(path.parent)
    finally:
        temporary.unlink(missing_ok=True)


def write_over(path: Path, data: bytes) -> None:
    """Takes the place of an older file, if there is one: for files of ours. An author's goes by `write_instead`."""
    temporary = _written(path, data)
    try:
        temporary.replace(path)
        _sync_folder(path.parent)
    finally:
        temporary.unlink(missing_ok=True)


def write_instead(path: Path, old: bytes, new: bytes) -> bool:
    """Puts `new` in the place of `old`; leaves a file that holds something else by now, and says so with False.

    The one way to write into an author's file, for `check --fix`, which an author asks for: all else writes files of
    ours, or new ones. The file keeps its mode, and a link goes on to lead to it.
    """
    path = path.resolve()
    temporary = _written(path, new)
    try:
        shutil.copymode(path, temporary)
        if path.read_bytes() != old:
            return False
        temporary.replace(path)
        _sync_folder(path.parent)
    finally:
        temporary.unlink(missing_ok=True)
    return True


def _written(path: Path, data: bytes) -> Path:
    """A hidden file beside `path`, safely on the disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name[:40]}.{secrets.token_hex(4)}")  # 40 letters of 4 bytes fit into a name
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:  # a full disk, or Ctrl-C
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _rename_new(temporary: Path, path: Path) -> None:
    """A link fails where a file is; a rename would replace it, and is only for disks that know no links."""
    try:
        path.hardlink_to(temporary)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):
        if path.exists():
            raise FileExistsError(path) from None
        temporary.rename(path)


def _sync_folder(folder: Path) -> None:
    """Makes the new name last; Windows opens no folders, and needs no such help."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
