"""The course map: for each objective, links to where it is taught, compared and assessed, and what is missing.

Lists, not a table: they read well aloud, on a phone and on paper, and hold any number of links.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from coursewright.anchors import Ids, Target, targets
from coursewright.coverage import Coverage, cover
from coursewright.model import Course, Lesson, Place
from coursewright.pages.front import front_matter
from coursewright.pages.linking import label, link
from coursewright.render.words import Words


def course_map(course: Course, words: Words) -> str:
    """Markdown for a page at the top of the site: its links are relative to there, as MkDocs checks them."""
    return front_matter(words.map_title) + "\n".join(_Map(course, words).lines()) + "\n"


class _Map:
    def __init__(self, course: Course, words: Words) -> None:
        self.course, self.words = course, words
        self.targets: Mapping[Place, Target] = targets(course)
        self.rows = cover(course)
        ids = Ids(())
        self.ids = {row.objective.key: ids.free(re.sub("[/:]", "-", row.objective.key)) for row in self.rows}

    def lines(self) -> Iterator[str]:
        words = self.words
        gaps = [row for row in self.rows if row.gaps]
        summary = words.map_gaps if gaps else words.map_whole if self.rows else words.map_empty
        said = summary.format(count=len(self.rows), gaps=len(gaps))
        yield from ("", f"# {words.map_title}", "", words.map_intro, "", said)
        if gaps:
            yield from ("", words.gaps, "", *map(self._gap, gaps))
        for lesson in self.course.lessons:
            yield from self._lesson(lesson, [row for row in self.rows if row.lesson is lesson])

    def _gap(self, row: Coverage) -> str:
        missing = ", ".join(self.words.covered[name]["none"] for name in row.gaps)
        return f"- [{label(row.objective.text)}](#{self.ids[row.objective.key]}): {missing}"

    def _lesson(self, lesson: Lesson, rows: Sequence[Coverage]) -> Iterator[str]:
        yield from ("", f"## {link(lesson.name_to_show, Target(lesson))}", "")
        yield from (self._counts(rows), "")
        for row in rows:
            yield f"- {label(row.objective.text)}\n  {{ #{self.ids[row.objective.key]} .cw-covered }}"
            yield from self._covered(
                "taught", row, [(s.title or where.name_to_show, s.place) for where, s in row.taught]
            )
            yield from self._covered("compared", row, [*self._dialogues(row)])
            yield from self._covered("assessed", row, [(q.title or q.id, q.place) for q in row.assessed])

    def _counts(self, rows: Sequence[Coverage]) -> str:
        if not rows:
            return self.words.no_objectives
        counts = {name: sum(bool(getattr(row, name)) for row in rows) for name in self.words.covered}
        return self.words.counts.format(count=len(rows), **counts)

    def _dialogues(self, row: Coverage) -> Iterator[tuple[str, Place]]:
        for lesson, dialogue in row.compared:
            number = lesson.dialogues.index(dialogue) + 1
            yield dialogue.caption or self.words.dialogue.format(number=number), dialogue.place

    def _covered(self, name: str, row: Coverage, places: Sequence[tuple[str, Place]]) -> Iterator[str]:
        form = "none" if not places else "one" if len(places) == 1 else "several"
        said = self.words.covered[name][form].format(count=len(places))
        if name in row.gaps:
            yield f"    - {self.words.gap.format(what=said)}\n      {{ .cw-gap }}"
        else:
            yield f"    - {said[:1].upper()}{said[1:]}"
        for text, place in places:
            yield f"        - {self._place(text, self.targets[place], row.lesson)}"

    def _place(self, text: str, target: Target, home: Lesson) -> str:
        elsewhere = "" if target.page is home else f" ({label(target.page.name_to_show)})"
        return link(text, target) + elsewhere
