"""What authors do to questions without harm."""

from mutations.edits import arrange, cut, end, every, swap
from mutations.own import INTRO_BANK
from mutations.tables import changes_in

RIGHT, UNDECIDED = "- [x] As a failure", "- [ ] As undecided"
GOOD = """\
## A new question { #a-new-question assesses="trust" }

Which promise is easiest to keep?

- [ ] One that sounds grand
  > It pleases today, and somebody has to live up to it.
- [x] One with a time on it

Small promises are kept more often."""
BLANK = """\
## Two words { #two-words assesses="tone trust" }

Say `[[x]]` as [[one]] and [[two|2|zwei]].

---

They differ."""


one = changes_in(INTRO_BANK)

HARMLESS = [
    one("options shuffled", arrange(lambda option: sum(map(ord, option[6:])) % 97)),
    one(
        "options of one question turned round",
        cut(UNDECIDED, "\nA fix is"),
        swap(RIGHT, f"{UNDECIDED}.\n  > Perhaps not.\n{RIGHT}"),
    ),
    one(
        "questions reordered",
        cut("## Loan laptops", "## Tricks for"),
        end(
            "## Loan laptops { #loan-laptop assesses='service' }\n\nLend?\n\n- [ ] No\n  > Ask first.\n- [x] Ask\n\nSo."
        ),
    ),
    one(
        "hints",
        swap(
            "- [ ] As a success, because the",
            "> hint: Who\n> asks?\n> hint: And why?\n\n- [ ] As a success, because the",
        ),
    ),
    one("an option pinned", swap("may break down again.", "may break down again. { .pinned }")),
    one("a reason reworded", swap("Moods do colour surveys", "A mood colours a survey")),
    one("a reason of two lines", swap("Moods do colour surveys, but", "Moods do colour surveys,\n  > but")),
    one("a reason wrapped lazily", swap("Moods do colour surveys, but", "Moods do colour surveys,\n  but")),
    one("a reason of two paragraphs", swap("  > Moods do colour", "  > Hm.\n  >\n  > Moods do colour")),
    one("a reason without a space", swap("  > Moods do colour", "  >Moods do colour")),
    one("a right option without a reason", every(r"  > The fault is gone.*\n", "")),
    one("a question added", end(GOOD)),
    one("a question with blanks added", end(BLANK)),
    one("a question of a kind more", swap("## Loan laptops", f"{GOOD}\n\n## Loan laptops")),
    one("capitals in the boxes", every(r"\[x\]", "[X]")),
    one("stars for bullets", every(r"^- \[", "* [")),
    one("plus for bullets", every(r"^- \[", "+ [")),
    one("loose options", every(r"^- \[", "\n- [")),
    one("loose reasons", every(r"^  >", "\n  >")),
    one("wider bullets", every(r"^- \[", "-   [")),
    one("indented options", every(r"^(- \[.*|  >.*)$", r"  \1")),
    one("deeper reasons", every(r"^  >", "    >")),
    one("an option over two lines", swap("because she leaves worse off", "because she\n  leaves worse off")),
    one("a comment between options", swap(UNDECIDED, f"<!-- weak? -->\n{UNDECIDED}")),
    one("a comment in an option", swap(UNDECIDED, f"  <!-- weak? -->\n{UNDECIDED}")),
    one("a comment before an option's reason", swap("  > Moods", "  <!-- weak? -->\n  > Moods")),
    one("a comment before the explanation", swap("A fix is finished", "<!-- short? -->\nA fix is finished")),
    one(
        "a comment of its own before the explanation", swap("A fix is finished", "<!-- short? -->\n\nA fix is finished")
    ),
    one("a comment with an option in it", swap(UNDECIDED, f"<!--\n- [ ] Old\n-->\n{UNDECIDED}")),
    one("code in an option", swap("because she leaves", "`[[x]]` and `- [x]`, because she leaves")),
    one(
        "code in a prompt",
        swap("How do you judge this ticket?", "How do you judge it?\n\n```text\n- [x] [[no]]\n## No { #no }\n```"),
    ),
    one("a link in an option", swap("because she leaves", "because [she](anatomy.md) leaves")),
    one(
        "a list in a prompt",
        swap("How do you judge this ticket?", "How do you judge it?\n\n- It scans.\n- She is cross."),
    ),
    one("a list in an explanation", swap("A fix is finished", "- It works.\n- She is glad.\n\nA fix is finished")),
    one(
        "a table in a prompt",
        swap("How do you judge this ticket?", "How do you judge it?\n\n| a | b |\n|---|---|\n| 1 | 2 |"),
    ),
    one("an admonition in an explanation", swap("A fix is finished", '!!! tip "So"\n\n    Ask.\n\nA fix is finished')),
    one("two paragraphs in an explanation", swap("A fix is finished", "So it is.\n\nA fix is finished")),
    one(
        "emphasis on the negation", swap("How do you judge this ticket?", "Which of these judgements is **not** right?")
    ),
    one("a negation that is the matter", swap("How do you judge this ticket?", "What happens if you do not ask her?")),
    one(
        "always in a right option, too",
        swap("As a success, because the scanner works", "Always a success, since it works"),
        swap("As a failure, because she", "Always a failure, because she"),
    ),
    one("emoji in options", swap("As a failure", "👩🏽‍💻 As a failure")),
    one(
        "Chinese in options", swap("As a failure, because she leaves worse off with support.", "失败,因为她觉得更糟。")
    ),
    one(
        "a heading with a line under it",
        swap(
            '## Loan laptops in a new job { #loan-laptop assesses="service" }',
            'Loan laptops in a new job { #loan-laptop assesses="service" }\n---',
        ),
    ),
    one("a heading reworded", swap("## Loan laptops in a new job", "## To lend or not to lend: `that`?")),
    one("answers of a blank added", swap("[[sympathy]]", "[[sympathy|Sympathy|pity]]")),
    one(
        "a third-level heading in an explanation", swap("A fix is finished", "### Why { #why-so }\n\nA fix is finished")
    ),
]
