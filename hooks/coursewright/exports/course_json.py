"""`course.json`: a course's objectives, and where each is taught, compared and assessed. Version 1:

    {"version": 1, "language": "en",
     "objectives": [{"key": "module/lesson:id", "text": "...", "lesson": "module/lesson", "path": "docs/...", "line": 4,
                     "taught": [{"lesson": "module/lesson", "id": "section" or null, "title": "...", "line": 12}],
                     "compared": [{"lesson": "module/lesson", "caption": "...", "line": 20}],
                     "assessed": [{"id": "question", "bank": "module/lesson", "title": "...", "kind": "one",
                                   "line": 3}],
                     "gaps": ["taught", "assessed"]}]}

Lines count from 1. New keys may come without a new version.
"""

import json
from typing import Any

from coursewright.coverage import Coverage, cover
from coursewright.model import Course

VERSION = 1


def export(course: Course) -> dict[str, bytes]:
    data = {"version": VERSION, "language": course.language, "objectives": [*map(_objective, cover(course))]}
    return {"course.json": (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()}


def _objective(row: Coverage) -> dict[str, Any]:
    objective = row.objective
    return {
        "key": objective.key,
        "text": objective.text,
        "lesson": objective.lesson,
        "path": objective.place.path,
        "line": objective.place.line,
        "taught": [
            {"lesson": lesson.name, "id": section.id, "title": section.title, "line": section.place.line}
            for lesson, section in row.taught
        ],
        "compared": [
            {"lesson": lesson.name, "caption": dialogue.caption, "line": dialogue.place.line}
            for lesson, dialogue in row.compared
        ],
        "assessed": [
            {
                "id": question.id,
                "bank": question.bank,
                "title": question.title,
                "kind": question.kind,
                "line": question.place.line,
            }
            for question in row.assessed
        ],
        "gaps": list(row.gaps),
    }
