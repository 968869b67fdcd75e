"""Golden files: cases of a title, an input and what is expected of it, each ended by a line of eight dots.

With UPDATE_GOLDEN=1 in the environment what is expected is rewritten: read the difference before you keep it.
"""

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

FOLDER = Path(__file__).parent / "golden"
END = re.compile(r"^\.{8}\n", re.MULTILINE)


class Case(NamedTuple):
    path: Path
    number: int
    title: str
    given: str
    golden: str

    def expected(self, actual: str) -> str:
        """What the file says; before that it is made to say `actual`, if the environment wants it."""
        if os.environ.get("UPDATE_GOLDEN") != "1":
            return self.golden
        parts = _parts(self.path)
        parts[3 * self.number + 2] = actual
        self.path.write_text("........\n".join(parts), "utf-8")
        return actual


def read_cases(name: str) -> list[Case]:
    path = FOLDER / f"{name}.md"
    *parts, rest = _parts(path)
    assert len(parts) % 3 == 0, f"{path}: a case has not its three parts"
    assert not rest.strip(), f"{path}: the last case is not ended"
    triples = zip(parts[::3], parts[1::3], parts[2::3], strict=True)
    return [Case(path, number, title.strip(), *texts) for number, (title, *texts) in enumerate(triples)]


def each_case(*names: str, where: Callable[[Case], bool] = bool) -> pytest.MarkDecorator:
    """Runs a test with each case of the files that is as it should be."""
    cases = [case for name in names for case in read_cases(name) if where(case)]
    return pytest.mark.parametrize("case", cases, ids=lambda case: f"{case.path.stem}: {case.title}")


def _parts(path: Path) -> list[str]:
    return END.split(path.read_text("utf-8"))
