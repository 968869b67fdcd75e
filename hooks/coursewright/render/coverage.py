"""The course map as Markdown and as plain text, and what a change did to it."""

from collections.abc import Iterator, Sequence

from coursewright.coverage import Change, Coverage

HEAD = ("| Objective | Taught | Compared | Assessed |", "|---|--:|--:|--:|")
TOLD = {
    "gained": "objectives gained",
    "lost": "objectives lost",
    "untaught": "taught no more",
    "unassessed": "assessed no more",
    "taught": "now taught",
    "assessed": "now assessed",
}


def as_text(rows: Sequence[Coverage]) -> str:
    """A line for each objective: `taught 1  compared 1  assessed 3  module/lesson:id  sentence`."""
    lines = [
        f"{_count(row.taught, 'taught')}  {_count(row.compared, 'compared', '-')}  {_count(row.assessed, 'assessed')}"
        f"  {row.objective.key}  {row.objective.text}"
        for row in rows
    ]
    return "\n".join([*lines, _summary(rows)]) + "\n"


def as_markdown(rows: Sequence[Coverage]) -> str:
    """A table for each lesson."""
    parts: list[str] = []
    lesson = None
    for row in rows:
        if row.lesson is not lesson:
            lesson = row.lesson
            parts += ["", f"### {_cell(lesson.title or lesson.name)}", "", *HEAD]
        counts = (str(len(where)) for where in (row.taught, row.compared, row.assessed))
        parts.append(f"| {_cell(row.objective.text)} | {' | '.join(counts)} |")
    return "\n".join([_summary(rows), *parts]) + "\n"


def changes_as_markdown(changes: Sequence[Change]) -> str:
    """For the comment on a change: what it did to the coverage, kind by kind."""
    return "\n".join(_changes(changes)) + "\n"


def _changes(changes: Sequence[Change]) -> Iterator[str]:
    if not changes:
        yield "The coverage of the course is as it was."
    for kind, told in TOLD.items():
        found = [change for change in changes if change.kind == kind]
        if found:
            yield f"**{len(found)} {told}**\n"
            yield from (f"- `{change.objective.key}`: {_cell(change.objective.text)}" for change in found)
            yield ""


def _summary(rows: Sequence[Coverage]) -> str:
    gaps = [row for row in rows if row.gaps]
    whole = "all taught and assessed" if not gaps else f"{len(gaps)} of {len(rows)} with a gap"
    many = f"{len(rows)} objective{'s' * (len(rows) != 1)}"
    return f"{many}: {whole}." if rows else "The course has no objectives."


def _count(where: Sequence[object], word: str, none: str = "!!") -> str:
    return f"{word} {len(where) or none:>2}"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
