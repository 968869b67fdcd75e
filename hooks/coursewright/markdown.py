"""The Python-Markdown extension: dialogues, teaching sections and the panel of objectives. Knows no course.

Works in every host that runs Python-Markdown extensions: `markdown_extensions: [coursewright]`, with the option
`language`. It keeps no state, so that pages may be rendered in any order, side by side, or out of a cache.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block

from coursewright.render.dialogue import finish_dialogue
from coursewright.render.names import PROCESSOR, name_parts
from coursewright.render.progress import FACTS, finish_course, finish_line
from coursewright.render.sections import finish_objectives, wrap_sections
from coursewright.render.turning import mark_turning_points
from coursewright.render.words import REFERENCE, Words, words_of

RAW_ID = re.compile(r"""\sid=["']?([^"'\s>]+)""")
WIDELY_USED = (  # what authors of Material sites turn on; a draft must read the same with all of it and with none
    "markdown.extensions.extra",
    "markdown.extensions.admonition",
    "markdown.extensions.sane_lists",
    "markdown.extensions.toc",
    "markdown.extensions.wikilinks",
    "pymdownx.arithmatex",
    "pymdownx.betterem",
    "pymdownx.caret",
    "pymdownx.critic",
    "pymdownx.details",
    "pymdownx.emoji",
    "pymdownx.inlinehilite",
    "pymdownx.keys",
    "pymdownx.mark",
    "pymdownx.superfences",
    "pymdownx.tabbed",
    "pymdownx.tasklist",
    "pymdownx.tilde",
    "pymdownx.fancylists",
)


def render_widely() -> Callable[[str], str]:
    """Markdown -> HTML with every extension that is widely used and ours; each call starts afresh."""
    markdown = Markdown(extensions=[*WIDELY_USED, CoursewrightExtension()])

    def render(text: str) -> str:
        markdown.reset()
        return markdown.convert(text)

    return render


class DialogueBlock(Block):  # type: ignore[misc]
    NAME = "dialogue"
    ARGUMENT = None

    def on_create(self, parent: Element) -> Element:
        figure = SubElement(parent, "figure", {"class": "cw-dialogue"})
        if self.argument:
            SubElement(figure, "figcaption").text = self.argument
        return figure


class TakeBlock(Block):  # type: ignore[misc]
    NAME = "take"
    ARGUMENT = None

    def on_create(self, parent: Element) -> Element:
        return SubElement(
            parent,
            "section",
            {"class": "cw-take", "data-verdict": self.NAME, "data-label": self.argument or ""},
        )


class WeakerBlock(TakeBlock):
    NAME = "weaker"


class StrongerBlock(TakeBlock):
    NAME = "stronger"


class ObjectivesBlock(Block):  # type: ignore[misc]
    """A list of `id: sentence`, as `render.page` writes it."""

    NAME = "objectives"
    ARGUMENT = None
    TAG, CLASS = "nav", "cw-objectives"

    def on_create(self, parent: Element) -> Element:
        return SubElement(parent, self.TAG, {"class": self.CLASS, FACTS: self.argument or ""})


class ProgressBlock(ObjectivesBlock):
    NAME = CLASS = "cw-progress"
    TAG = "p"


class CourseBlock(ObjectivesBlock):
    """A link to begin with and a list of links to lessons, as `pages.landing` writes it."""

    NAME = CLASS = "cw-course"


class _Finishing(Treeprocessor):
    def __init__(self, md: Markdown, words: Words) -> None:
        super().__init__(md)
        self.words = words


class _Dialogues(_Finishing):
    """Runs when inline Markdown is done, so that a speaker's bold can be seen; also for blocks never closed."""

    def run(self, root: Element) -> None:
        for figure in root.iter("figure"):
            if figure.get("class") == "cw-dialogue":
                finish_dialogue(figure, self.words)


class _TurningPoints(Treeprocessor):
    """Runs when attribute lists are read."""

    def run(self, root: Element) -> None:
        for figure in root.iter("figure"):
            if figure.get("class") == "cw-dialogue":
                mark_turning_points(figure)


class _Sections(_Finishing):
    """Runs when headings have their final ids."""

    def run(self, root: Element) -> None:
        taught = wrap_sections(root)
        for element in [*root.iter()]:
            if element.get("class") == "cw-objectives":
                finish_objectives(element, taught, self.words)
            elif element.get("class") == "cw-progress":
                finish_line(element, self.words)
            elif element.get("class") == "cw-course":
                finish_course(element, self.words)


class _Names(Treeprocessor):
    """Runs when sections are made; a question, which is a fragment of a page, has to go without."""

    def run(self, root: Element) -> None:
        name_parts(root, self._raw_ids())

    def _raw_ids(self) -> Iterator[str]:
        for raw in self.md.htmlStash.rawHtmlBlocks:
            yield from RAW_ID.findall(raw) if isinstance(raw, str) else ()


class _Blocks(BlocksExtension):  # type: ignore[misc]
    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:  # noqa: N802
        for block in (
            DialogueBlock,
            TakeBlock,
            WeakerBlock,
            StrongerBlock,
            ObjectivesBlock,
            ProgressBlock,
            CourseBlock,
        ):
            block_mgr.register(block, {})


class CoursewrightExtension(Extension):
    """Registers after inline Markdown (20), attribute lists (8) and ids (5), before a host looks at links (0)."""

    def __init__(self, **options: Any) -> None:
        self.config = {"language": [REFERENCE, "the code of the language of the words that it adds"]}
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        if "attr_list" not in md.treeprocessors:
            md.registerExtensions(["attr_list"], {})
        words = words_of(self.getConfig("language"))
        _Blocks().extendMarkdown(md)
        md.treeprocessors.register(_Dialogues(md, words), "coursewright-dialogues", 15)
        md.treeprocessors.register(_TurningPoints(md), "coursewright-turning-points", 7)
        md.treeprocessors.register(_Sections(md, words), "coursewright-sections", 4)
        md.treeprocessors.register(_Names(md), PROCESSOR, 3)
