"""Faults in dialogues."""

from mutations.edits import cut, swap
from mutations.own import INTRO
from mutations.tables import faults_in

HOLE = "//// dialogue | The hole"
WEAKER, STRONGER = "/// weaker | Leaning over", "/// stronger | Climbing down"

intro = faults_in(INTRO)

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
]
