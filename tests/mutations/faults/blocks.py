"""Faults in the marks of blocks, and in placements."""

from mutations.edits import add, every, swap
from mutations.own import INTRO, INTRO_BANK
from mutations.tables import Fault, Seen, faults_in

WEAKER, STRONGER = "/// weaker | Leaning over", "/// stronger | Climbing down"
DIALOGUE, DEBRIEF = "//// dialogue | The hole", "With your eyes shut"
LOG = "/// question | backup-log\n\n///\n"

intro = faults_in(INTRO)

FAULTS = [
    intro("a take unclosed", "C002", WEAKER, swap("It is.\n\n///\n", "It is.\n")),
    Fault(
        "the last take unclosed",
        INTRO,
        (swap("on my own.\n\n///\n", "on my own.\n"),),
        (Seen("C002", STRONGER), Seen("C304", DIALOGUE)),
    ),
    intro("a dialogue unclosed", "C002", DIALOGUE, swap("would help.\n\n////\n", "would help.\n")),
    intro(
        "the last dialogue unclosed",
        "C002",
        "//// dialogue | Five minutes",
        swap("it may take.\n\n////\n", "it may take.\n"),
    ),
    intro("a placement unclosed", "C002", LOG.split("\n")[0], swap(LOG, "/// question | backup-log\n")),
    intro(
        "a take closed by a dialogue's mark", "C002", f"////\n\n{STRONGER}", swap("It is.\n\n///\n", "It is.\n\n////\n")
    ),
    intro(
        "the last take closed by a dialogue's mark",
        "C002",
        f"////\n\n{DEBRIEF}",
        swap("on my own.\n\n///\n", "on my own.\n\n////\n"),
    ),
    intro("a take closed by five slashes", "C002", "/////\n", swap("It is.\n\n///\n", "It is.\n\n/////\n")),
    intro("a mark closes nothing", "C002", "///\n\n\nIn support", add("Climbing down is *empathy*", "///")),
    intro("a take misspelt", "C002", "/// weeker", swap("/// weaker | Leaning", "/// weeker | Leaning")),
    intro("a dialogue misspelt", "C002", "//// dialog |", swap(DIALOGUE, "//// dialog | The hole")),
    intro("a placement misspelt", "C002", "/// qestion", swap("/// question | backup-log", "/// qestion | backup-log")),
    intro(
        "a block nobody knows", "C002", "/// card", add("Climbing down is *empathy*", "/// card | A\n\nText.\n\n///")
    ),
    intro("a mark without its argument", "C002", "//// dialogue\n", swap(DIALOGUE, "//// dialogue")),
    intro(
        "a placement without its argument", "C002", "/// question\n", swap("/// question | backup-log", "/// question")
    ),
    intro("a colon for the bar", "C002", "/// weaker:", swap(WEAKER, "/// weaker: Leaning over")),
    intro("two slashes", "C002", "// question | backup-log", swap(LOG, LOG.replace("///", "//"))),
    Fault(
        "backslashes",
        INTRO,
        (swap("/// question | backup-log", r"\\\ question | backup-log"),),
        (Seen("C002", r"\\\ question"), Seen("C002", "///\n\nWhat counts")),
    ),
    intro("a mark indented", "C002", WEAKER, swap(WEAKER, f"    {WEAKER}")),
    Fault(
        "a mark quoted",
        INTRO,
        (swap("/// question | backup-log", "> /// question | backup-log"),),
        (Seen("C002", "> /// question"), Seen("C002", "///\n\nWhat counts")),
    ),
    intro("indented options", "C002", "    open", swap(WEAKER, f"{WEAKER}\n    open: true")),
    intro(
        "indented options of a placement",
        "C002",
        "    shuffle",
        swap("| backup-log", "| backup-log\n    shuffle: true"),
    ),
    intro(
        "a dialogue with as many slashes as its takes",
        "C002",
        "/// dialogue | The hole",
        swap(f"\n{DIALOGUE}", f"\n{DIALOGUE[1:]}"),
        swap("would help.\n\n////\n", "would help.\n\n///\n"),
    ),
    intro("text between two takes", "C002", "And now the other", swap(STRONGER, f"And now the other.\n\n{STRONGER}")),
    intro("text inside a placement", "C002", "Try it.", swap(LOG, "/// question | backup-log\n\nTry it.\n\n///\n")),
    intro(
        "a comment never closed at the end", "C002", "<!-- Then", every(r"(Then go back to that printer)", r"<!-- \1")
    ),
    Fault(
        "a comment never closed in the middle",
        INTRO,
        (swap("Write a pause sentence", "<!-- Write a pause sentence"),),
        (Seen("C002", "<!-- Write"), Seen("C102", "  trust:")),
    ),
    intro("a fence never closed", "C002", "```python", add("Climbing down is *empathy*", "```python\nclimb()")),
    intro("a placement's id misspelt", "C207", "| backup-logs", swap("| backup-log", "| backup-logs")),
    intro("a question placed twice", "C207", f"{LOG}\n## Say", swap("## Say that", f"{LOG}\n## Say that")),
    intro("a question of another lesson", "C207", "| friday-swaps", swap("| backup-log", "| friday-swaps")),
    intro("a bank that is not there", "C207", "/// quiz", swap("/// question | backup-log", "/// quiz | final")),
    intro(
        "the bank of another lesson",
        "C207",
        "/// quiz",
        swap("/// question | backup-log", "/// quiz | soft-skills/anatomy"),
    ),
    Fault(
        "the bank is renamed",
        INTRO_BANK,
        (),
        (
            Seen("C211", "{ #scanner-survey"),
            *(Seen("C103", f"  {id_}: ", INTRO) for id_ in ("service", "empathy", "tone", "acknowledge", "trust")),
            *(
                Seen("C207", f"/// question | {id_}", INTRO)
                for id_ in ("scanner-survey", "frozen-payroll", "backup-log", "already-in-the-form", "missed-callback")
            ),
        ),
        moved="quizzes/soft-skills/into.md",
    ),
]
