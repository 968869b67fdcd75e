"""This repository's lessons for Material and mkdocs-quiz alone: the same words in plain Markdown."""

import re
from pathlib import Path

CONFIG = """\
site_name: Soft skills for IT support
site_url: http://127.0.0.1:8000/
theme:
  name: material
  features: [navigation.instant, navigation.tabs, navigation.sections, search.suggest]
plugins: [search, mkdocs_quiz]
markdown_extensions: [admonition, attr_list, pymdownx.details, pymdownx.superfences, toc: {permalink: true}]
"""
FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n+", re.DOTALL)
QUESTION = re.compile(r"^## .+?\{ #(\S+) [^}]*\}\n+(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
PLACED = re.compile(r"^/// question \| (\S+)\n+///\n+", re.MULTILINE)
REPLACED = {  # in this order
    r"^/{3,4} (?:dialogue|weaker|stronger) \| (.+)": r"**\1**",
    r"^/{3,4}$\n+": "",
    r"^\{ \.turning-point \}\n": "",
    r' (?:teaches|assesses)="[^"]*"': "",
}


def write(course: Path, out: Path) -> None:
    """The lessons of `course` and a first page, as a course of its own in the new folder `out`."""
    for page in [course / "docs/index.md", *sorted((course / "docs/soft-skills").glob("*.md"))]:
        bank = course / "quizzes" / page.relative_to(course / "docs")
        path = out / page.relative_to(course)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(plain(page.read_text("utf-8"), bank.read_text("utf-8") if bank.is_file() else ""), "utf-8")
    (out / "mkdocs.yml").write_text(CONFIG, "utf-8")


def plain(page: str, bank: str) -> str:
    """A lesson's text with its questions: each at its place, the others at the end."""
    title = re.search(r"^title: (.+)", page, re.MULTILINE)
    page = FRONT_MATTER.sub("", page)
    page = page if re.search(r"^# ", page, re.MULTILINE) or not title else f"# {title[1]}\n\n{page}"
    left = {id_: quiz(body) for id_, body in QUESTION.findall(bank)}
    page = PLACED.sub(lambda match: left.pop(match[1]), page)
    for pattern, replacement in REPLACED.items():
        page = re.sub(pattern, replacement, page, flags=re.MULTILINE)
    return "\n\n".join([page.rstrip(), *(["## Check yourself"] if left else []), *left.values()]) + "\n"


def quiz(body: str) -> str:
    """A question of a bank for mkdocs-quiz, which knows no hints, no pins and one right answer for each blank."""
    body = re.sub(r"^\s*> hint:.*\n", "", body, flags=re.MULTILINE | re.IGNORECASE).replace("\n  > ", "\n> ")
    body = re.sub(r"\s*\{ \.pinned \}", "", re.sub(r"\[\[([^]|]*)\|[^]]*\]\]", r"[[\1]]", body))
    return f"<quiz>\n{body.strip()}\n</quiz>\n"
