"""What authors do to dialogues and placements without harm."""

from mutations.edits import add, cut, swap
from mutations.own import ANATOMY, INTRO
from mutations.tables import Harmless, changes_in

STRONGER, WEAKER = "/// stronger | Climbing down", "/// weaker | Leaning over"
OK = "**Support:** OK. When does it drop, and what do you see on the screen?"
LOG = "/// question | backup-log\n\n///\n"


intro, anatomy = changes_in(INTRO), changes_in(ANATOMY)


def one(name: str, old: str, new: str) -> Harmless:
    return Harmless(name, INTRO, (swap(old, new),))


HARMLESS = [
    one(
        "a neutral take more",
        "With your eyes shut",
        "/// take | Calling\n\n**You:** Hello?\n\n///\n\nWith your eyes shut",
    ),
    one("a sentence more in a debrief", "With your eyes shut", "Listen again. With your eyes shut"),
    one("a list in a debrief", "With your eyes shut", "- One leans.\n- One climbs.\n\nWith your eyes shut"),
    one("a take without a label", STRONGER, "/// stronger"),
    one("a mark in capitals", STRONGER, "/// Stronger | Climbing down"),
    one("spaces behind a mark", STRONGER, f"{STRONGER}   "),
    one("no space before a name", STRONGER, "///stronger | Climbing down"),
    one("a bar in a label", STRONGER, f"{STRONGER} | and up"),
    one("no blank lines round a mark", f"{WEAKER}\n\n**You:**", f"{WEAKER}\n**You:**"),
    one("an underlined name", "**Joan:** Hello?", "__Joan:__ Hello?"),
    one("a third one speaks", "Four minutes pass.\n\n**Joan:** Hello?", "**Colleague:** Coffee?\n\n**Joan:** Hello?"),
    one("a turn of two paragraphs", "**Support:** Yes. I was", "There is a pause.\n\n**Support:** Yes. I was"),
    one("a colon in narration", "The passer-by climbs down", "At last: the passer-by climbs down"),
    one("bold in narration", "The passer-by climbs down", "The **passer-by** climbs down"),
    one(
        "a list in a turn",
        "**Support:** Yes. I was",
        "**Support:** Yes:\n\n- I read.\n- I wrote.\n\n**Support:** I was",
    ),
    one("a turning point in other signs", f"{OK}\n{{ .turning-point }}", f"{OK}\n{{: #asked .turning-point }}"),
    intro(
        "a turning point moved",
        swap(f"{OK}\n{{ .turning-point }}", OK),
        swap("**Nadia:** Mornings.", "**Nadia:** Mornings.\n{ .turning-point }"),
    ),
    one("a comment in a take", "**Support:** Yes. I was", "<!-- too short? -->\n\n**Support:** Yes. I was"),
    one("a speaker in French", "**Joan:** Hello?", "**Joan :** Hello?"),
    one("a caption with marks", "//// dialogue | The hole", "//// dialogue | The *hole*: a 1st `test`"),
    intro(
        "more slashes",
        swap("//// dialogue | The hole", "///// dialogue | The hole"),
        swap("would help.\n\n////\n", "would help.\n\n/////\n"),
    ),
    intro("takes turned round", swap(WEAKER, "/// weaker-x"), swap(STRONGER, WEAKER), swap("/// weaker-x", STRONGER)),
    intro("takes of equal worth", swap(WEAKER, "/// take | Leaning"), swap(STRONGER, "/// take | Climbing")),
    intro(
        "a placement moved within its section",
        swap(LOG, ""),
        swap("Here are two answers to one mail.", f"{LOG}\nHere are two answers to one mail."),
    ),
    intro("a placement taken away", swap(LOG, "")),
    anatomy(
        "a placement more", add("Write down the opening line you use most", "/// question | typing-in-a-hurry\n\n///")
    ),
    intro("a placement without a blank line in it", swap(LOG, "/// question | backup-log\n///\n")),
    anatomy(
        "the whole bank at the end",
        add("Before you close your next ticket", "## Check\n\n/// question | the-holiday-form\n\n///"),
    ),
    intro("a dialogue taken away", cut("Now a silence.", "Write a pause sentence")),
]
