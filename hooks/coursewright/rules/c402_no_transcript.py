"""The transcript that a lesson names does not exist

A lesson made from a transcript names it, `transcript: kettle.vtt`, so that its words can be compared with what was
said, and learners who cannot hear a recording can read it. The file lies beside the lesson, in the same course; it is
there also if `exclude_docs` in mkdocs.yml keeps it out of the site.

Mend the name, which counts from the lesson's folder, capitals included; or put the file there. If the lesson has no
transcript any more, take the line out.

Do not excuse it: a lesson whose transcript is kept elsewhere names none.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from posixpath import basename, dirname, join, normpath

from coursewright.diagnostics import Finding, Severity, did_you_mean
from coursewright.model import Course

SEVERITY: Severity = "error"

BAD = {
    "docs/tea/kettle.md": """\
---
title: The kettle
transcript: kettel.vtt ←
---
""",
    "docs/tea/kettle.vtt": "WEBVTT\n",
    "docs/tea/cup.md": """\
---
title: The cup
transcript: https://example.org/cup.vtt ←
---
""",
    "docs/tea/leaf.md": """\
---
title: The leaf
transcript: ../../../leaf.vtt ←
---
""",
}

GOOD = {
    "docs/tea/kettle.md": """\
---
title: The kettle
transcript: captions/kettle.vtt
---
""",
    "docs/tea/captions/kettle.vtt": "WEBVTT\n",
}

ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,30}://")


def check(course: Course) -> Iterator[Finding]:
    folders: dict[str, list[str]] = defaultdict(list)
    for path in sorted(course.files):
        folders[dirname(path)].append(basename(path))
    for lesson in course.texts:
        here, name = dirname(lesson.path), lesson.transcript or ""
        path = normpath(join(here, name))
        if name and path not in course.files:
            known = folders[dirname(path)]
            yield Finding(lesson.transcript_place, *_missing(name, path, here, known))


def _missing(name: str, path: str, here: str, known: list[str]) -> tuple[str, str]:
    """(message, hint) for the transcript `name` of a lesson in the folder `here`; `known` lie in its own."""
    save = f"Put the file into `{here}` and write its name, or take the line out."
    if ADDRESS.match(name):
        return f"the transcript `{name}` is an address, not a file of the course", save
    if path.split("/")[0] in ("", ".."):
        return f"the transcript `{name}` lies outside the course", save
    names = [join(dirname(name), file) for file in known if not file.startswith(".")]
    return f"there is no transcript `{name}`", did_you_mean(name, names, save)
