"""The cost of building a synthetic course with Coursewright, beside the same words with plain mkdocs-quiz.

Cold builds in turn, each of a fresh copy in a fresh process; medians and their ratio. The uncounted first
builds are strict, so that a course with findings is not measured. Run by hand on a quiet POSIX machine: not a
test, no threshold. CPU time includes the workers a build waits for; peak memory is its largest process.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import NamedTuple

import synthetic

ROW = "{:<18}{:>14}{:>10}{:>8}"
MAXRSS = 1 if sys.platform == "darwin" else 1024  # bytes in a unit of ru_maxrss


class Build(NamedTuple):
    cpu: float  # seconds
    wall: float  # seconds
    peak: float  # MiB


def build(course: Path, *options: str) -> Build:
    """Builds `course` into its folder `site`."""
    return run([sys.executable, "-m", "mkdocs", "build", *options], course)


def run(command: list[str], course: Path) -> Build:
    """What the command takes in the folder `course`; one that fails ends the benchmark with its output."""
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=course, stdout=output, stderr=output, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            output.seek(0)
            sys.exit(f"{output.read().decode()}\n{course.name}: the command failed")
    return Build(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss * MAXRSS / 2**20)


def build_copy(course: Path, *options: str) -> Build:
    copy = course.parent / "build" / course.name
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(course, copy)
    return build(copy, *options)


def sizes(site: Path) -> tuple[float, float]:
    """MB of the whole site, kB of its median lesson page."""
    files = [path.stat().st_size for path in site.rglob("*") if path.is_file()]
    lessons = [path.stat().st_size for path in site.glob("module-*/lesson-*/index.html")]
    return sum(files) / 1e6, median(lessons) / 1e3


def measure(courses: Path, runs: int) -> dict[str, list[Build]]:
    for flavour in synthetic.FLAVOURS:
        build_copy(courses / flavour, "--strict")
    builds: dict[str, list[Build]] = {flavour: [] for flavour in synthetic.FLAVOURS}
    for run in range(1, runs + 1):
        for flavour, done in builds.items():
            done.append(build_copy(courses / flavour))
            sys.stderr.write(f"run {run} of {runs}, {flavour}: {done[-1].cpu:.2f} s of CPU\n")
    return builds


def table(courses: Path, builds: dict[str, list[Build]]) -> str:
    columns = []
    for flavour, done in builds.items():
        medians = [median(values) for values in zip(*done, strict=True)]
        columns.append([*medians, *sizes(courses / "build" / flavour / "site")])
    lines = [ROW.format("median", *builds, "ratio")]
    names = ("CPU time, s", "wall time, s", "peak memory, MiB", "site, MB", "lesson page, kB")
    for name, ours, plain in zip(names, *columns, strict=True):
        lines.append(ROW.format(name, f"{ours:.2f}", f"{plain:.2f}", f"{ours / plain:.2f}"))
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lessons", type=int, default=300)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    if args.lessons < 10 or args.runs < 1:
        parser.error("needs 10 lessons or more, one for each module, and 1 run or more")
    with tempfile.TemporaryDirectory() as folder:
        courses = Path(folder)
        synthetic.write(args.lessons, args.seed, courses)
        sys.stdout.write(table(courses, measure(courses, args.runs)) + "\n")


if __name__ == "__main__":
    main()
