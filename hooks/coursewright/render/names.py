"""Gives what teaches and what compares an id that links can lead to. Elements are changed in place."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from coursewright.anchors import Ids

PROCESSOR = "coursewright-names"  # what does this in a host, by its name


def name_parts(root: Element, taken: Iterable[str] = ()) -> None:
    """`taken` are ids that the page has outside of its elements, in raw HTML.

    A heading in a block has no section to carry the id; an empty element in it does. A title needs none.
    """
    ids = Ids([*taken, *(element.get("id", "") for element in root.iter())])
    for element in [*root.iter()]:
        teaches = element.get("data-teaches", "").split()
        if teaches and element.tag == "section":
            element.set("id", ids.section(teaches))
        elif teaches and element.tag != "h1":
            _begin_with(element, ids.section(teaches))
    figures = (figure for figure in root.iter("figure") if figure.get("class") == "cw-dialogue")
    for number, figure in enumerate(figures, start=1):
        figure.set("id", ids.dialogue(number))


def _begin_with(heading: Element, id_: str) -> None:
    anchor = Element("span", {"id": id_})
    anchor.tail, heading.text = heading.text, None
    heading.insert(0, anchor)
