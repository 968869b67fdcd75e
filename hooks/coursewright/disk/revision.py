"""A course's folders as git has them in another revision: nothing is checked out, nothing is written."""

import io
import os
import subprocess
import tarfile
from pathlib import Path

from pathspec.gitignore import GitIgnoreSpec

from coursewright.course import MARKDOWN
from coursewright.disk.folder import EXCLUDED


def read_revision(root: Path, revision: str, folders: dict[str, tuple[str, ...]]) -> dict[str, str]:
    """{path: text} of the Markdown below `folders` (each with what it excludes), relative to `root`; nothing where the
    course was not there yet.

    Raises ValueError where git does not know the revision, or is not there.
    """
    if revision.startswith("-"):
        raise ValueError("the name of a revision does not begin with `-`")
    command = ["git", "-C", str(root), "archive", "--format=tar", revision]  # of the folder, wherever it lies
    try:
        done = subprocess.run(command, capture_output=True, check=False, env=os.environ | {"LC_ALL": "C"})
    except OSError as error:
        raise ValueError(f"git cannot be run: {error.strerror}") from error
    if b"current working directory is untracked" in done.stderr:
        return {}
    if done.returncode:
        raise ValueError(done.stderr.decode("utf-8", "replace").strip())
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        files = {member.name.removeprefix("./"): member for member in archive if member.isfile()}
        wanted = [path for path in sorted(files) if path.endswith(MARKDOWN) and _is_in(path, folders)]
        return {path: _text(archive, files[path]) for path in wanted}


def _is_in(path: str, folders: dict[str, tuple[str, ...]]) -> bool:
    return any(
        path.startswith(f"{folder}/")
        and not GitIgnoreSpec.from_lines([*EXCLUDED, *exclude]).match_file(path.removeprefix(f"{folder}/"))
        for folder, exclude in folders.items()
    )


def _text(archive: tarfile.TarFile, member: tarfile.TarInfo) -> str:
    file = archive.extractfile(member)
    return file.read().decode("utf-8", "replace") if file else ""
