"""Synthetic courses to build: the same words once for Coursewright, once for plain mkdocs-quiz.

Seeded, so that a measurement can be repeated, and clean under the rules, so that it times building and not
complaining. Not prose for a reader, and not a fixture of the test suite.
"""

import argparse
import re
import sys
from pathlib import Path
from random import Random

VOCABULARY = """
    account action address advice agent answer apology article attention author backup balance battery benefit
    branch browser budget button cable caller camera careful case cause change charger chat choice clear clue
    comment company concern contact context customer delay desk detail device distance draft email empathy
    energy evening expert favour feeling fellow file friendly gentle greeting guess habit handle headset
    honest hour impact install issue journey label laptop letter license line local login manager manner
    meeting memory message method minute mirror monitor morning mouse network notice office open opinion
    outcome owner package password patient pattern pause phone plan policy polite printer privacy process
    profile promise proof purpose quality quick quiet reason record refund remark repair reply report request
    respect restart router routine sample screen script server service signal speaker status steady story
    support survey system team ticket timing tone topic trust update user value visit voice warm window worker
"""
WORDS = VOCABULARY.split()
GLUE = ["a", "and", "for", "from", "in", "of", "or", "that", "the", "to", "when", "with", "your"]
ASSESSED = (2, 1, 3, 1, 2)  # objective of each question; a section before its place teaches it
CONFIG = """\
site_name: Synthetic course
theme: {{name: material, font: false, features: [navigation.tabs, navigation.sections, search.suggest]}}
plugins: [{plugins}]
markdown_extensions: [attr_list, admonition, pymdownx.superfences, pymdownx.details, toc: {{permalink: true}}]
validation: {{links: {{anchors: warn, absolute_links: warn, unrecognized_links: warn}}}}
nav:{nav}
"""
FLAVOURS = {"coursewright": "search, mkdocs_quiz, coursewright", "plain": "search, mkdocs_quiz"}
PLAIN = {  # replaced in this order
    r"objectives:\n((?:  .+\n)+)---\n\n(# .+\n)": r"---\n\n\2\n**Objectives**\n\n\1",
    r"^  objective-\d: ": "- ",
    r"^///+ (?:dialogue|weaker|stronger) \| (.+)": r"**\1**",
    r" teaches=\S+|^///+\n\n": "",
    r"^(\*\*(?:Caller|Support):)": r"> \1",
}


class Writer:
    """Makes up a course from one seed, in the author's syntax of Coursewright."""

    def __init__(self, lessons: int, seed: int) -> None:
        self.random = Random(seed)
        self.paths = [f"module-{1 + n * 10 // lessons:02}/lesson-{n + 1:04}.md" for n in range(lessons)]
        self.headings = [[self.phrase(3) for _ in range(6)] for _ in self.paths]

    def phrase(self, words: int) -> str:
        return " ".join(self.random.sample(WORDS, words)).capitalize()

    def sentence(self) -> str:
        words = [self.random.choice(GLUE if n % 2 else WORDS) for n in range(self.random.randint(8, 16))]
        return " ".join(words).capitalize() + "."

    def paragraph(self, text: str = "") -> str:
        while len(text.split()) < 54:
            text = f"{text} {self.sentence()}"
        return text.strip()

    def link(self, index: int) -> str:
        other = (index + self.random.randrange(1, len(self.paths))) % len(self.paths)
        n = self.random.randrange(6)
        return f"Compare it with [{self.headings[other][n]}](../{self.paths[other]}#section-{n + 1})."

    def section(self, index: int, n: int, objective: str) -> str:
        heading = f'## {self.headings[index][n]} {{ #section-{n + 1} teaches="objective-{n % 3 + 1}" }}'
        lead = self.paragraph(f"Here you practise to {objective.lower()}.")
        return "\n\n".join([heading, lead, self.paragraph(self.link(index) if n else "")])

    def dialogue(self) -> str:
        blocks = [f"//// dialogue | {self.phrase(3)}"]
        for verdict in ("weaker", "stronger"):
            turns = [f"**{speaker}:** {self.sentence()}" for speaker in ("Caller", "Support") * 2]
            blocks += [f"/// {verdict} | {self.phrase(2)}", *turns, "///"]
        return "\n\n".join([*blocks, self.paragraph(), "////"])

    def page(self, index: int) -> str:
        title = self.phrase(4)
        promises = ["Name a {} {} of {} {} in {} {}".format(*self.random.sample(WORDS, 6)) for _ in range(3)]
        objectives = "\n".join(f"  objective-{n}: {promise}" for n, promise in enumerate(promises, 1))
        blocks = [f"---\ntitle: {title}\nobjectives:\n{objectives}\n---", f"# {title}"]
        for n in range(6):
            blocks.append(self.section(index, n, promises[n % 3]))
            if n == 2:
                blocks.append(self.dialogue())
            if n % 2:
                blocks.append(f"/// question | q{index + 1}-{n // 2 + 1}\n\n///")
        return "\n\n".join(blocks) + "\n"

    def question(self, index: int, n: int) -> str:
        """Three options of six words: the right one is never the longest, and its position moves on."""
        heading = f'## {self.phrase(4)} {{ #q{index + 1}-{n} assesses="objective-{ASSESSED[n - 1]}" }}'
        options = sorted((self.phrase(6) for _ in range(3)), key=len)
        options.insert(n % 3, options.pop(1))
        marked = [f"- [{' x'[i == n % 3]}] {text}.\n  > {self.sentence()}" for i, text in enumerate(options)]
        return "\n\n".join([heading, f"Which {self.phrase(8).lower()}?", "\n".join(marked), self.sentence()])

    def bank(self, index: int) -> str:
        questions = [self.question(index, n) for n in range(1, 6)]
        return "\n\n".join(["---\ntitle: Check yourself\n---", *questions]) + "\n"


def plain(page: str, bank: str) -> str:
    """The same words for mkdocs-quiz alone: each question at its placement, the others at the end."""
    bodies = re.split(r"^## .+\n\n", bank.replace("\n  > ", "\n> "), flags=re.MULTILINE)[1:]
    quizzes = [f"<quiz>\n{body.rstrip()}\n</quiz>\n" for body in bodies]
    page = re.sub(r"/// question \| \S+-(\d)\n\n///\n", lambda match: quizzes[int(match[1]) - 1], page)
    for pattern, replacement in PLAIN.items():
        page = re.sub(pattern, replacement, page, flags=re.MULTILINE)
    return "\n".join([page, "## Check yourself\n", *quizzes[3:]])


def save(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def write(lessons: int, seed: int, out: Path) -> None:
    writer = Writer(lessons, seed)
    for index, path in enumerate(writer.paths):
        page, bank = writer.page(index), writer.bank(index)
        save(out / "coursewright/docs" / path, page)
        save(out / "coursewright/quizzes" / path, bank)
        save(out / "plain/docs" / path, plain(page, bank))
    modules = [[path for path in writer.paths if path.startswith(f"module-{n:02}/")] for n in range(1, 11)]
    nav = "".join(f"\n  - Module {n}: [{', '.join(paths)}]" for n, paths in enumerate(modules, 1))
    for flavour, plugins in FLAVOURS.items():
        save(out / flavour / "mkdocs.yml", CONFIG.format(plugins=plugins, nav=nav))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path, metavar="OUT", help="a new folder")
    parser.add_argument("--lessons", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    if args.lessons < 10 or args.out.exists():
        parser.error("needs 10 lessons or more, one for each module, and a new folder OUT")
    write(args.lessons, args.seed, args.out)
    sys.stdout.write(f"{args.out}: {' and '.join(FLAVOURS)}, {args.lessons} lessons, seed {args.seed}\n")


if __name__ == "__main__":
    main()
