"""Turns a figure with takes, as the Markdown blocks leave it, into a dialogue that learners can compare.

Before: figure(figcaption, any, section.cw-take(any)..., any). After: as
`finish_dialogue` says. Elements are changed in place.
"""

import re
from xml.etree.ElementTree import Element, SubElement

from coursewright.render.words import Words

LONGEST_ALIGNED = 190  # children of a take; the style sheet aligns no more rows than it can span (200)
RAW = re.compile("\x02wzxhzdk:\\d+\x03")  # what stands for a block of code or HTML until the page is written
ICONS = {
    "weaker": "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m5 11H7v-2h10z",
    "stronger": "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m-2 15-5-5 1.4-1.4 3.6 3.6 7.6-7.6L19 8z",
}


def finish_dialogue(figure: Element, words: Words) -> None:
    """figure(figcaption, div.cw-scene?, div.cw-takes(section.cw-take...), details.cw-debrief?)"""
    caption, scene, takes, debrief = _parts(figure)
    for child in list(figure):
        figure.remove(child)
    figure.extend(caption)
    _group(figure, "div", "cw-scene", scene)
    speakers: dict[str, int] = {}
    for take in takes:
        _finish_take(take, speakers, words)
    _group(figure, "div", "cw-takes", takes)
    figure.set("data-takes", str(len(takes)))
    if any(len(take) > LONGEST_ALIGNED for take in takes):
        figure.set("data-long", "")
    details = _group(figure, "details", "cw-debrief", debrief)
    if details is not None:
        details.set("open", "open")
        summary = Element("summary")
        summary.text = words.difference if len(takes) > 1 else words.case
        details.insert(0, summary)


def is_take(element: Element) -> bool:
    return element.tag == "section" and "cw-take" in element.get("class", "").split()


def _parts(figure: Element) -> tuple[list[Element], list[Element], list[Element], list[Element]]:
    """The caption, what stands before the last take, the takes, and what follows them."""
    children = list(figure)
    caption = [child for child in children if child.tag == "figcaption"]
    rest = [child for child in children if child.tag != "figcaption"]
    takes = [child for child in rest if is_take(child)]
    last = rest.index(takes[-1]) if takes else len(rest)
    scene = [child for child in rest[:last] if not is_take(child)]
    return caption, scene, takes, rest[last + 1 :]


def _group(figure: Element, tag: str, name: str, children: list[Element]) -> Element | None:
    if not children:
        return None
    group = SubElement(figure, tag, {"class": name})
    group.extend(children)
    return group


def _finish_take(take: Element, speakers: dict[str, int], words: Words) -> None:
    kind, label = take.get("data-verdict", "take"), take.attrib.pop("data-label", "")
    for child in take:
        if child.tag == "p" and not RAW.fullmatch((child.text or "").strip()):
            _finish_paragraph(child, speakers)
    take.set("role", "group")
    verdict = {"weaker": words.weaker, "stronger": words.stronger}.get(kind, "")
    name = words.labelled.format(verdict=verdict, label=label) if verdict and label else verdict or label
    if name:
        take.set("aria-label", name)
        take.insert(0, _verdict(kind, verdict, label))


def _finish_paragraph(paragraph: Element, speakers: dict[str, int]) -> None:
    speaker = _speaker(paragraph)
    if speaker is None:
        paragraph.set("class", "cw-narration")
        return
    name = "".join(speaker.itertext()).rstrip(": ").casefold()
    speaker.tag = "b"
    speaker.set("class", "cw-speaker")
    paragraph.set("class", "cw-turn")
    paragraph.set("data-speaker", str(speakers.setdefault(name, len(speakers) + 1)))


def _speaker(paragraph: Element) -> Element | None:
    first = paragraph[0] if len(paragraph) and not (paragraph.text or "").strip() else None
    spoken = first is not None and first.tag in ("strong", "b") and "".join(first.itertext()).strip().endswith(":")
    return first if spoken else None


def _verdict(kind: str, verdict: str, label: str) -> Element:
    line = Element("p", {"class": "cw-verdict"})
    if verdict:
        icon = SubElement(line, "svg", {"class": "cw-icon", "viewBox": "0 0 24 24", "aria-hidden": "true"})
        SubElement(icon, "path", {"d": ICONS[kind]})
        icon.tail = " "
        word = SubElement(line, "strong")
        word.text, word.tail = verdict, " "
    if label:
        SubElement(line, "span", {"class": "cw-label"}).text = label
    return line
