"""A wall of text: a paragraph of over 180 words

A paragraph this long fills a phone's screen and more: whoever looks up from it has lost the place, and many will skim
it. And reading alone teaches little: in an online course, doing more exercises went with over six times the learning
of reading more pages (Koedinger et al., 2015). A wall leaves no room for anything to do. It often comes from a
transcript, for speech has no paragraphs.

Divide it where a new thought begins, and look whether a question, a list or a dialogue would teach a part of it
better. An item of a list and a turn of a dialogue count like a paragraph; code, tables and comments do not count.
Where a script has no spaces, two characters count as a word.

Excuse a text that must stay as it was written, a contract that learners study or a long quotation:
`<!-- coursewright: allow C403 (a contract) -->` above it.
"""

import re
from collections.abc import Iterator

from coursewright.diagnostics import Finding, Severity
from coursewright.model import Course, Lesson, Place
from coursewright.source.fences import blank_code
from coursewright.source.places import part_of

SEVERITY: Severity = "warning"
BY_FILE = True

FILLING = """\
Fill the kettle with fresh water, and only with as much as you need: water that is boiled for nobody takes its
time and its power all the same. Then listen. First there is nothing, for the heat stays at the bottom. After a
minute the kettle begins to hiss, since small bubbles form at the hot metal and burst in the cold water above
it. The hiss grows into a song, and the song is loudest some moments before the water boils. Many take the song
for the end, and lift the kettle too soon.
"""
POURING = """\
When the song falls silent and the water rolls, it is time to think of the leaves. Black tea likes the water as
it comes, straight from the rolling boil. Green tea turns bitter in it, so open the lid and wait until the steam
rises slowly; two minutes will do in a cool kitchen, three in a warm one. Warm the pot with a little hot water
and pour that away. Now the leaves go in, one spoon for each guest, and the water follows in a thin stream.
Cover the pot, and tell your guests how long it takes, for a guest who knows it waits gladly.
"""
WALL = FILLING + POURING

BAD = {"docs/tea/kettle.md": "# The kettle\n\n" + WALL.replace("\n", " ←\n", 1)}

GOOD = {"docs/tea/kettle.md": f"# The kettle\n\n{FILLING}\n{POURING}"}

MOST = 180  # words; where a script has no spaces, two characters count as one
HINTS = {
    "paragraph": "Divide it where a new thought begins, or make a part of it a question, a list or a dialogue.",
    "list item": "Keep what it is about in the list, and tell the rest in paragraphs below it.",
    "turn": "Let somebody answer in between, or say it in fewer words.",
}
ALONE = re.compile(r"#| {0,3}(?:/{3}|!{3}|[?]{3}|={3}|[-=*_][-=*_ \t]+$|\*?\[(?!\^)[^\]]{1,200}\]:)")
ITEM = re.compile(r"[ \t]{0,40}(?:[-*+]|\d{1,9}\.)[ \t]")
NOTE = re.compile(r" {0,3}(?:\[\^[^\]]{1,200}\]:|: {1,3})")  # footnotes and definitions
HOLDER = re.compile(rf" {{0,3}}(?:!{{3}}|[?]{{3}}|={{3}})|{ITEM.pattern}|{NOTE.pattern}")  # indented text may be theirs
RAW = re.compile(r"[ \t]{0,40}</?(?:table|t[rdh]|thead|tbody|pre|script|style|svg|[uod]l|li)\b", re.IGNORECASE)
UNSAID = re.compile(r"(?:!\[[^\[\]]{0,500})?\]\([^()]{0,500}\)|<[^<>]{0,500}>")  # images, addresses of links, tags
UNSPACED = re.compile(r"[\u3040-\u9fff]")

Line = tuple[int, str]


def check(course: Course) -> Iterator[Finding]:
    for lesson in filter(_is_suspect, course.texts):
        speakers = {t.place.line: t.speaker for d in lesson.dialogues for take in d.takes for t in take.turns}
        lines = dict(lesson.prose)
        for line, text in _paragraphs(lesson):
            speaker = speakers.get(line) or ""
            words = _count(text) - len(speaker.split()) if len(text) > 2 * MOST else 0
            if words > MOST:
                kind = "turn" if speaker else "list item" if ITEM.match(text) else "paragraph"
                said, _, column = part_of([lines[line]], 0)
                place = Place(lesson.path, line, column, column + len(said))
                yield Finding(place, f"the {kind} has {words} words", HINTS[kind])


def _is_suspect(lesson: Lesson) -> bool:
    """Whether as many words as a wall has stand in lines that follow each other, whatever they are."""
    words, last = 0, 0
    for line, text in lesson.prose:
        words = words if line == last + 1 else 0
        words += text.count(" ") + text.count("\t") + 1 + (0 if text.isascii() else len(text) // 2)
        if words > MOST:
            return True
        last = line
    return False


def _count(text: str) -> int:
    """The words that learners see; a dash alone is none, nor is the number of an item."""
    label = ITEM.match(text) or NOTE.match(text)
    words = UNSAID.sub("", text[label.end() :] if label else text).split()
    return sum(any(map(str.isalnum, word)) for word in words) + len(UNSPACED.findall(text)) // 2


def _paragraphs(lesson: Lesson) -> Iterator[Line]:
    """(line, text) of each paragraph and each list item."""
    held = False
    for run in filter(None, _runs(lesson)):
        indented = run[0][1].startswith(("    ", "\t"))
        held = held if indented else bool(HOLDER.match(run[0][1]))
        is_code = indented and not held
        if not (is_code or RAW.match(run[0][1]) or _is_table(run)):
            yield from _parts(run)


def _runs(lesson: Lesson) -> Iterator[list[Line]]:
    """Lines that nothing divides, without the signs of a quotation; headings and marks are runs of one line."""
    texts = blank_code([text for _, text in lesson.prose], 0)  # only comments are left to blank
    run, last, quoted = list[Line](), 0, False
    for (line, _), text in zip(lesson.prose, texts, strict=True):
        before, quoted = quoted, text.lstrip(" ").startswith(">")
        bare = text.lstrip("> ") if quoted else text.rstrip()
        alone = ALONE.match(bare)
        if alone or not bare or line > last + 1 or (quoted and not before):
            yield run
            run = []
        run += [(line, bare)] if bare else []
        if alone:
            yield run
            run = []
        last = line
    yield run


def _is_table(run: list[Line]) -> bool:
    return len(run) > 1 and "|" in run[1][1] and not run[1][1].strip("|:- \t")


def _parts(run: list[Line]) -> Iterator[Line]:
    """The run as one paragraph, or its list items and footnotes one by one; a list begins only where a run does."""
    begun, listed = 0, ITEM.match(run[0][1])
    for index, (_, text) in enumerate(run):
        if index and (NOTE.match(text) or (listed and ITEM.match(text))):
            yield run[begun][0], "\n".join(text for _, text in run[begun:index])
            begun = index
    yield run[begun][0], "\n".join(text for _, text in run[begun:])
