"""Says which turns of a dialogue are turning points, once attribute lists are read. Elements are changed in place."""

import re
from xml.etree.ElementTree import Element

from coursewright.lesson.turning import NAME
from coursewright.model import short_hash
from coursewright.render.dialogue import is_take

STASHED = re.compile("\x02[^\x03]*\x03")  # what stands for inline code until the page is written, with a number


def mark_turning_points(figure: Element) -> None:
    """`data-turning-point` on each such turn, and `data-turning` on a figure of several takes that have one each.

    Its value names what the takes say: a mark that a learner made in other words, or in another dialogue, is none.
    """
    takes = [element for element in figure.iter("section") if is_take(element)]
    counts = [sum(map(_mark, take)) for take in takes]
    if len(takes) > 1 and set(counts) == {1}:
        said = " ".join(text for take in takes for text in take.itertext())
        figure.set("data-turning", short_hash(STASHED.sub("", said)))


def _mark(turn: Element) -> bool:
    """Whether the child of a take is a marked turn; says so in an attribute instead of its class."""
    classes = turn.get("class", "").split()
    if "cw-turn" not in classes or NAME not in classes:
        return False
    turn.set("class", " ".join(name for name in classes if name != NAME))
    turn.set("data-turning-point", "")
    return True
