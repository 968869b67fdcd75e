"""A folder of the course -> its Markdown, and the paths of its other files."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from pathspec.gitignore import GitIgnoreSpec

from coursewright.course import MARKDOWN

EXCLUDED = (".*", "/templates/")  # what MkDocs leaves out unless `exclude_docs` takes it in again


def read_folder(root: Path, folder: str, exclude: Sequence[str] = ()) -> tuple[dict[str, str], list[str]]:
    """({path: text} of the Markdown below `folder`, paths of its other files), relative to `root`, sorted.

    `exclude` are patterns as in .gitignore, added to those that MkDocs has anyway.
    """
    texts, others = dict[str, str](), list[str]()
    for name in _names(root / folder, GitIgnoreSpec.from_lines([*EXCLUDED, *exclude])):
        path = f"{folder}/{name}"
        if path.endswith(MARKDOWN):
            texts[path] = read_text(root / path)
        else:
            others.append(path)
    return texts, others


def _names(folder: Path, excluded: GitIgnoreSpec) -> Iterator[str]:
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and not excluded.match_file(name):
            yield name


def read_text(path: Path) -> str:
    """A byte that is not UTF-8 becomes U+FFFD, which the parsers report with its line."""
    return path.read_bytes().decode("utf-8", "replace")
