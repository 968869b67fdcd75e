"""Faults in dialogues."""

from mutations.edits import cut, swap
from mutations.own import DIFFICULT, INTRO
from mutations.tables import faults_in

HOLE = "//// dialogue | The hole"
WEAKER, STRONGER = "/// weaker | Leaning over", "/// stronger | Climbing down"

OK = "**Support:** OK. When does it drop, and what do you see on the screen?"
MARK = "\n{ .turning-point }"
SYNC = "**Support:** Yes, but what happens when you sync your phone?"

intro, difficult = faults_in(INTRO), faults_in(DIFFICULT)

FAULTS = [
    intro(
        "a take is emptied",
        "C002",
        "/// weaker | Going silent",
        swap("/// weaker | Going silent\n\n", "/// weaker | Going silent\n\n///\n\n/// gone\n\n"),
        cut("/// gone", "/// stronger | Saying so"),
    ),
    intro("both takes are weaker", "C302", HOLE, swap(STRONGER, "/// weaker | Climbing down")),
    intro("both takes are stronger", "C302", HOLE, swap(WEAKER, "/// stronger | Leaning over")),
    intro("the debrief is removed", "C304", HOLE, cut("With your eyes shut", "////\n\nLeaning over is")),
    intro(
        "the debrief behind the dialogue",
        "C304",
        HOLE,
        swap("With your eyes shut", "////\n\nWith your eyes shut"),
        swap("would help.\n\n////\n", "would help.\n"),
    ),
    intro("a take is removed", "C301", STRONGER, cut(WEAKER, STRONGER)),
    intro("the takes are removed", "C002", HOLE, cut(WEAKER, "With your eyes shut")),
    intro(
        "a speaker misspelt",
        "C303",
        "**Passerby:**",
        swap("**Passer-by:** Oh dear. It is", "**Passerby:** Oh dear. It is"),
    ),
    intro("a colon outside the bold", "C303", "**Joan**:", swap("**Joan:** Hello?", "**Joan**: Hello?")),
    intro("a speaker without bold", "C303", "Joan: Hello?", swap("**Joan:** Hello?", "Joan: Hello?")),
    intro("a turn without a name", "C303", "**:** Hello", swap("**Joan:** Hello?", "**:** Hello?")),
    intro(
        "two turns in a paragraph",
        "C303",
        "**Support:** Yes. I was checking",
        swap("**Joan:** Hello? Are you still there?\n\n", "**Joan:** Hello? Are you still there?\n"),
    ),
    intro(
        "the takes say the same",
        "C305",
        "/// stronger | Asking",
        cut("**Support:** Hi Tomas", "///\n\nBoth give"),
        swap(
            "///\n\nBoth give",
            "**Support:** Restart the computer! The calendar will be back afterwards ...\n\n///\n\nBoth give",
        ),
    ),
    intro("a take without its turning point", "C306", "/// weaker | Passing over", swap(OK + MARK, OK)),
    intro("two turning points in a take", "C306", "**Nadia:** Mornings.", swap("Mornings.", f"Mornings.{MARK}")),
    difficult(
        "a turning point misspelt", "C306", "{ .turning_point }", swap(SYNC + MARK, f"{SYNC}\n{{ .turning_point }}")
    ),
    difficult(
        "a turning point on the line of its turn", "C306", f"{SYNC} {{", swap(SYNC + MARK, f"{SYNC} {MARK.strip()}")
    ),
    difficult(
        "a turning point behind a blank line", "C306", "{ .turning-point } ", swap(SYNC + MARK, f"{SYNC}\n{MARK} ")
    ),
    intro("a narration as a turning point", "C306", "The passer-by climbs", swap("in the mud.", f"in the mud.{MARK}")),
    intro(
        "a debrief as a turning point",
        "C306",
        "{ .turning-point #told }",
        swap("do you say what would help.", "do you say what would help.\n{ .turning-point #told }"),
    ),
]
