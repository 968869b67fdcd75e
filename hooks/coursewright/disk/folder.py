"""A folder of the course -> its Markdown, and the paths of its other files."""

from collections.abc import Sequence
from pathlib import Path

from pathspec.gitignore import GitIgnoreSpec

from coursewright.course import MARKDOWN

EXCLUDED = (".*", "/templates/")  # what MkDocs leaves out unless `exclude_docs` takes it in again


def read_folder(root: Path, folder: str, exclude: Sequence[str] = ()) -> tuple[dict[str, str], list[str]]:
    """({path: text} of the Markdown below `folder`, paths of all its other files), relative to `root`, sorted.

    `exclude` are patterns as in .gitignore, added to those that MkDocs has anyway: Markdown that the site leaves out is
    one of the other files.
    """
    excluded = GitIgnoreSpec.from_lines([*EXCLUDED, *exclude])
    paths = list_files(root, folder)
    kept = [path for path in paths if path.endswith(MARKDOWN)]
    texts = {path: read_text(root / path) for path in kept if not excluded.match_file(path.removeprefix(f"{folder}/"))}
    return texts, [path for path in paths if path not in texts]


def list_files(root: Path, folder: str) -> list[str]:
    """The paths of all files below `folder`, relative to `root`, sorted: also of those that the site leaves out."""
    paths = sorted((root / folder).rglob("*"))
    return [f"{folder}/{path.relative_to(root / folder).as_posix()}" for path in paths if path.is_file()]


def read_text(path: Path) -> str:
    """A byte that is not UTF-8 becomes U+FFFD, which the parsers report with its line."""
    return path.read_bytes().decode("utf-8", "replace")
