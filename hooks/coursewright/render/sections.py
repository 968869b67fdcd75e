"""Wraps what teaches in sections, and links the panel of objectives to them. Elements are changed in place."""

from xml.etree.ElementTree import Element, SubElement

from coursewright.render.progress import add_state, facts
from coursewright.render.words import Words

HEADINGS = {f"h{level}": level for level in range(1, 7)}


def wrap_sections(root: Element) -> dict[str, str]:
    """Puts `section[data-teaches]` round each heading with `teaches` and what follows it.

    Returns objective -> id of the first heading that teaches it. A level-1 heading stays where hosts look for the
    page's title and only gets the attribute; so does a heading inside a block. Footnotes stay outside of sections.
    """
    children = list(root)
    del root[:]
    inside: list[tuple[int, Element]] = [(0, root)]
    for child in children:
        level = _level(child)
        while inside[-1][0] >= level:
            inside.pop()
        if child.get("teaches") and 1 < level < 7:
            inside.append((level, _section(inside[-1][1], child)))
        inside[-1][1].append(child)
    taught: dict[str, str] = {}
    for element in root.iter():
        _note_taught(element, taught)
    return taught


def _level(element: Element) -> int:
    """Of a heading its level; 7 of what follows one; footnotes end every section."""
    footnotes = element.tag == "div" and element.get("class") == "footnote"
    return 1 if footnotes else HEADINGS.get(element.tag, 7)


def _section(parent: Element, heading: Element) -> Element:
    return SubElement(parent, "section", {"class": "cw-section", "data-teaches": heading.attrib.pop("teaches")})


def _note_taught(element: Element, taught: dict[str, str]) -> None:
    teaches = element.attrib.pop("teaches", "") if element.tag in HEADINGS else ""
    if teaches:
        element.set("data-teaches", teaches)
    if "data-teaches" in element.attrib:
        heading = element[0] if element.tag == "section" else element
        for objective in element.get("data-teaches", "").split():
            taught.setdefault(objective, heading.get("id", ""))


def finish_objectives(panel: Element, taught: dict[str, str], words: Words) -> None:
    """Makes `nav(ul(li("id: sentence")...))` a panel whose sentences lead to the sections that teach them.

    A sentence that holds a link stays as it is. What is known of its questions goes to each item, for scripts.
    """
    told = facts(panel)
    if "lesson" in told:
        panel.set("data-lesson", told["lesson"])
    panel.set("aria-labelledby", "objectives-title")
    title = Element("p", {"class": "cw-objectives-title", "id": "objectives-title"})
    title.text = words.objectives
    panel.insert(0, title)
    for item in panel.iter("li"):
        objective, _, sentence = (item.text or "").partition(": ")
        item.set("data-objective", objective.strip())
        item.text = sentence
        if taught.get(objective.strip()) and not any(item.iter("a")):
            _link(item, "#" + taught[objective.strip()])
        if "questions" in told:
            item.set("data-questions", told["questions"].get(objective.strip(), ""))
            add_state(item, words.say("objective.reached"))


def _link(item: Element, target: str) -> None:
    link = Element("a", {"href": target})
    link.text, item.text = item.text, None
    for child in list(item):
        item.remove(child)
        link.append(child)
    item.append(link)
