"""Reading captions with Coursewright, beside webvtt-py and pysubs2, on the same ten megabytes.

Each measurement is a process of its own, in turn; medians of CPU time, and peak memory against the size of the file.
`read` ends with the speech and its places, `draft` with the lesson's draft, `proof` with the draft proved, as the
command does it; the others only parse. Run by hand on a quiet POSIX machine: not a test, no threshold.
"""

import argparse
import os
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from builds import MAXRSS

ROOT = Path(__file__).resolve().parents[2]
ROW = "{:<12}{:<6}{:>9}{:>9}{:>9}{:>12}"
START = "import sys; sys.path.insert(0, 'hooks'); path = sys.argv[1]; data = open(path, 'rb').read(); "
IMPORTS = (
    "from coursewright.transcripts import importing; from coursewright.transcripts.importing import *; "
    "from coursewright.markdown import render_widely; "
)
OURS = START + IMPORTS + "import gc; gc.set_threshold(10_000); "  # as the command does
PROGRAMS = {
    "nothing": "import sys; open(sys.argv[1], 'rb').read()",
    "read": OURS + "read_transcript(path, data, Wish())",
    "draft": OURS + "importing._drafted(read_transcript(path, data, Wish()), Wish(), lambda question: None)",
    "proof": OURS + "import_transcript(path, data, Wish(), lambda question: None, render_widely())",
    "webvtt-py": "import sys, webvtt; (webvtt.from_srt if sys.argv[1].endswith('srt') else webvtt.read)(sys.argv[1])",
    "pysubs2": "import sys, pysubs2; pysubs2.load(sys.argv[1])",
}


def sentences() -> list[str]:
    """Sentences of this repository's own lessons, without their marks."""
    texts = (path.read_text("utf-8").split("\n---\n", 1)[1] for path in (ROOT / "docs").rglob("*.md"))
    prose = [line for text in texts for line in text.split("\n") if line[:1].isalpha()]
    plain = re.sub(r"\*\*.*?\*\*|[\[\]*`_#]", "", " ".join(prose))
    return [sentence for sentence in re.split(r"(?<=[.!?]) ", plain) if len(sentence) > 10]


def captions(size: int, srt: bool) -> str:
    """About `size` bytes: cues of seven words and three seconds, one pause in five, as in published lectures."""
    chance, pool, words, clock = random.Random(1), sentences(), list[str](), 0
    parts = [] if srt else ["WEBVTT\n"]
    while size > 0:
        while len(words) < 10:
            words += chance.choice(pool).split()
        count = chance.randint(5, 10)
        lines = " ".join(words[: count // 2]) + "\n" + " ".join(words[count // 2 : count])
        words = words[count:]
        end = clock + chance.randint(1500, 4000)
        parts.append(f"{len(parts)}\n{time(clock, srt)} --> {time(end, srt)}\n{lines}\n")
        clock = end + (chance.randint(0, 1500) if chance.random() < 0.2 else 0)
        size -= len(parts[-1]) + 1
    return "\n".join(parts)


def time(milliseconds: int, srt: bool) -> str:
    seconds, rest = divmod(milliseconds, 1000)
    clock = f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    return f"{clock}{',' if srt else '.'}{rest:03}"


def measure(program: str, path: Path) -> tuple[float, float]:
    """(CPU seconds, peak MiB) of a process that runs the program on the file."""
    process = subprocess.Popen([sys.executable, "-c", PROGRAMS[program], path], cwd=ROOT)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{program} failed on {path.name}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * MAXRSS / 2**20


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=10_000_000, help="bytes of each file")
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    write("", "", "CPU s", "MB/s", "MiB", "peak/file")
    with tempfile.TemporaryDirectory() as folder:
        for suffix in ("vtt", "srt"):
            path = Path(folder, f"talk.{suffix}")
            path.write_text(captions(arguments.size, suffix == "srt"), "utf-8")
            report(path, arguments.runs)


def report(path: Path, runs: int) -> None:
    size = path.stat().st_size
    measured = {program: list[tuple[float, float]]() for program in PROGRAMS}
    for _ in range(runs):
        for program, results in measured.items():
            results.append(measure(program, path))
    for program, results in measured.items():
        cpu, peak = (median(values) for values in zip(*results, strict=True))
        speed = f"{size / cpu / 1e6:.1f}"
        write(program, path.suffix[1:], f"{cpu:.2f}", speed, f"{peak:.0f}", f"{peak * 2**20 / size:.1f}")


def write(*cells: str) -> None:
    sys.stdout.write(ROW.format(*cells).rstrip() + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
