"""The memory of a large course, kept from one run to the next in the user's cache folder.

It never lies in the course: reading a pickle runs what is in it, and a course may come from somebody else. Whatever
goes wrong here costs time and nothing else.
"""

import contextlib
import hashlib
import pickle
import secrets
import sys
from collections.abc import Collection
from pathlib import Path

from platformdirs import user_cache_path

from coursewright import __version__
from coursewright.memory import Memory
from coursewright.settings import Settings

FEWEST = 200  # files; fewer are read faster than remembered
SHARE = 50  # one file in so many may be new before the memory is written anew
PACKAGE = Path(__file__).parents[1]


def recall(root: Path, settings: Settings, files: int) -> Memory:
    """What is known of the course at `root`, which has so many files; nothing where it is small, or all has changed."""
    with contextlib.suppress(Exception):
        if files >= FEWEST:
            with _path(root).open("rb") as file:
                if file.read(16) == _stamp(settings) and isinstance(known := pickle.load(file), dict):
                    return Memory(known)
    return Memory()


def keep(root: Path, settings: Settings, memory: Memory, paths: Collection[str]) -> None:
    """Keeps what is known of the files at `paths`, if enough of it is new."""
    if len(paths) < FEWEST or len(memory.fresh) <= len(paths) // SHARE:
        return
    path = _path(root)
    temporary = path.with_suffix(f".{secrets.token_hex(4)}")
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        known = {path: memory.kept[path] for path in paths}
        try:
            temporary.write_bytes(_stamp(settings) + pickle.dumps(known, pickle.HIGHEST_PROTOCOL))
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)


def _path(root: Path) -> Path:
    name = hashlib.blake2b(str(root.resolve()).encode("utf-8", "surrogateescape"), digest_size=12).hexdigest()
    return user_cache_path("coursewright", appauthor=False) / f"{name}.pickle"


def _stamp(settings: Settings) -> bytes:
    """Changes with everything that reading and judging hang on besides the files: Python, this package, settings."""
    code = [(path.name, path.stat().st_mtime_ns, path.stat().st_size) for path in sorted(PACKAGE.rglob("*.[pt][yo]*"))]
    told = repr((__version__, sys.version, code, settings.host, settings.quizzes, settings.blocks))
    return hashlib.blake2b(told.encode("utf-8", "surrogatepass"), digest_size=16).digest()
