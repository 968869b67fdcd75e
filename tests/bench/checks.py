"""The cost of checking a synthetic course, beside a build of the same words with plain mkdocs-material.

Each round, in turn and in processes of their own: the check with nothing remembered, the check after one lesson has
changed, and the build without mkdocs-quiz. Medians, and their ratio to that of the build. Run by hand on a quiet POSIX
machine: not a test, no threshold.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path
from statistics import median

import synthetic
from builds import Build, run

ROW = "{:<34}{:>10}{:>10}{:>12}{:>8}"
CHECK = [sys.executable, "-c", "from coursewright.cli import main; main()", "check", "--strict"]
BUILD = [sys.executable, "-m", "mkdocs", "build"]


def prepare(out: Path, lessons: int, seed: int) -> None:
    synthetic.write(lessons, seed, out)
    config = out / "plain/mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace(", mkdocs_quiz", ""), "utf-8")


def measure(out: Path, runs: int) -> dict[str, list[Build]]:
    """What a process of each kind takes, run by run; the caches of the check lie below `out`."""
    course, lesson = out / "coursewright", next((out / "coursewright/docs").rglob("*.md"))
    os.environ["XDG_CACHE_HOME"] = str(out / "cache")
    run([*CHECK], course)
    done: dict[str, list[Build]] = {name: [] for name in ("nothing remembered", "one lesson changed", "plain build")}
    for number in range(1, runs + 1):
        done["nothing remembered"].append(run([*CHECK, "--no-cache"], course))
        lesson.write_text(lesson.read_text("utf-8") + f"\nRound {number}.\n", "utf-8")
        done["one lesson changed"].append(run(CHECK, course))
        done["plain build"].append(run(BUILD, out / "plain"))
        sys.stderr.write(f"round {number} of {runs}\n")
    return done


def table(done: dict[str, list[Build]]) -> str:
    medians = {name: [median(values) for values in zip(*runs, strict=True)] for name, runs in done.items()}
    whole = medians["plain build"][0]
    lines = [ROW.format("median of each", "CPU, s", "wall, s", "peak, MiB", "ratio")]
    for name, (cpu, wall, peak) in medians.items():
        lines.append(ROW.format(name, f"{cpu:.2f}", f"{wall:.2f}", f"{peak:.0f}", f"{cpu / whole:.3f}"))
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lessons", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "courses"
        prepare(out, args.lessons, args.seed)
        sys.stdout.write(table(measure(out, args.runs)) + "\n")


if __name__ == "__main__":
    main()
