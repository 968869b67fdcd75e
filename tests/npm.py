"""What the tests run of npm's packages, by the node that comes with playwright."""

import os
import subprocess
from pathlib import Path

import pytest

MODULES = Path(__file__).parent / "node_modules"
MISSING = "{} is missing: install npm, then `npm ci --prefix tests`, or `make clean` before `make test`"


def node(*args: str) -> subprocess.CompletedProcess[str]:
    from playwright._impl._driver import compute_driver_executable

    command = [compute_driver_executable()[0], "--no-warnings", *args]
    return subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120, check=False)


def installed(name: str, program: str) -> str:
    """The path of a package's program; without it a test is skipped, in CI it fails."""
    path = MODULES / program
    if not path.is_file():
        missing = pytest.fail if {"CI", "REQUIRE_BROWSER"} & set(os.environ) else pytest.skip
        missing(MISSING.format(name))
    return str(path)
