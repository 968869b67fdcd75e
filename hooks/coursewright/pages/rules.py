"""The pages of the rules, for authors: one for each, and a list of them all."""

import re
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from itertools import groupby

from coursewright.pages.front import front_matter
from coursewright.rules import MARK, Rule, all_rules
from coursewright.settings import RULE_PAGES
from coursewright.web.plain import cut, plain

FAMILIES = {
    "C0": "Reading",
    "C1": "Objectives",
    "C2": "Questions",
    "C3": "Dialogues",
    "C4": "Transcripts",
    "C5": "Prose and accessibility",
    "C6": "Links",
}
INTRO = """\
What Coursewright checks in a course. An error stops a build, a warning stops a strict one, and an info is only said.
A course sets a rule, or a family such as `C2`, to another severity or `off` under `rules` in its settings.

[What human reviewers look for, and which rules look for it too](reviewing.md)
"""
FENCE = re.compile(r"^[ \t>]*(`{3,})", re.MULTILINE)


def rule_pages() -> dict[str, str]:
    """Path -> Markdown of the list and of each rule's page."""
    rules = all_rules()
    pages = {f"{RULE_PAGES}/{code.lower()}.md": _rule_page(rule) for code, rule in rules.items()}
    reviewing = files("coursewright.rules").joinpath("reviewing.md").read_text("utf-8")
    pages[f"{RULE_PAGES}/reviewing.md"] = f"{front_matter('What reviewers look for')}\n{reviewing}"
    return {f"{RULE_PAGES}/index.md": f"{front_matter('Rules')}\n{_index(rules.values())}"} | pages


def _rule_page(rule: Rule) -> str:
    """With what it begins with as its description, for search engines."""
    described = cut(plain(rule.page.partition("\n\n")[0]))
    return f"{front_matter(f'{rule.code}: {rule.title}', described)}\n{rule_markdown(rule)}\n[All rules](index.md)\n"


def rule_markdown(rule: Rule) -> str:
    """What a rule finds, why, and how to mend it, with its examples, from a level-1 heading on."""
    parts = [f"# {rule.code}: {rule.title}", f"Severity: {rule.severity}", rule.page]
    parts += ["## What it finds", *_examples(rule.bad), "## What it leaves alone", *_examples(rule.good)]
    return "\n\n".join(parts) + "\n"


def _index(rules: Iterable[Rule]) -> str:
    parts = ["# Rules", INTRO.strip()]
    for family, members in groupby(rules, key=lambda rule: rule.code[:2]):
        parts.append(f"## {FAMILIES.get(family, family)}")
        parts.append("\n".join(f"- [{r.code}: {r.title}]({r.code.lower()}.md) ({r.severity})" for r in members))
    return "\n\n".join(parts) + "\n"


def _examples(texts: Mapping[str, str]) -> Iterator[str]:
    """A file's name, with the lines that the rule is about, and its text in a fence that nothing in it closes."""
    for path, text in texts.items():
        lines = text.split("\n")
        marked = [str(number) for number, line in enumerate(lines, start=1) if line.endswith(MARK)]
        where = f", line {' and '.join(marked)}" if marked else ""
        fence = "`" * max(3, *(len(inner) + 1 for inner in FENCE.findall(text)), 3)
        language = "markdown" if path.endswith(".md") else "text"
        highlighted = f' hl_lines="{" ".join(marked)}"' if marked else ""
        code = "\n".join(line.removesuffix(MARK) for line in lines).rstrip("\n")
        yield f"`{path}`{where}:"
        yield f"{fence}{language}{highlighted}\n{code}\n{fence}"
