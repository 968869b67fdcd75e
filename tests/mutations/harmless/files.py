"""What editors, systems and other plugins do to files without harm."""

from mutations.edits import Edit, every, swap
from mutations.own import ANATOMY_BANK, INTRO, INTRO_BANK
from mutations.tables import Harmless, changes_in

FILES = {"a lesson": INTRO, "a bank": INTRO_BANK}
TITLE = "title: Intro to soft skills"


def both(name: str, *edits: Edit) -> list[Harmless]:
    return [Harmless(f"{name} in {file}", path, edits) for file, path in FILES.items()]


def front(name: str, old: str, new: str) -> Harmless:
    return Harmless(name, INTRO, (swap(old, new),))


intro = changes_in(INTRO)
bank = changes_in(INTRO_BANK)
anatomy_bank = changes_in(ANATOMY_BANK)

HARMLESS = [
    *both("CRLF", every("\n", "\r\n")),
    *both("lone CR", every("\n", "\r")),
    *both("a byte order mark", every(r"\A", "\ufeff")),
    *both("a byte order mark and CRLF", every("\n", "\r\n"), every(r"\A", "\ufeff")),
    *both("spaces at ends of lines", every("$", "  ")),
    *both("tabs at ends of sentences", every(r"^(?!description)(.*[.?!])$", r"\1\t")),
    *both("no end of line at the end", every(r"\n\Z", "")),
    *both("blank lines at the end", every(r"\Z", "\n\n \n\t\n")),
    *both("twice the blank lines", every(r"^\n", "\n\n")),
    *both("blank lines of spaces", every(r"^$", "   ")),
    *both("a line separator in a text", swap("title: ", "title: A\u2028")),
    front("a comment in front matter", TITLE, f"# by Ann: 2nd try\n{TITLE} # really"),
    front("a comment between objectives", "  tone: R", "  # the hard one\n\n  tone: R"),
    front("a quoted title", TITLE, 'title: "Intro: soft skills #1"'),
    front("a title in single quotes", TITLE, "title: 'Intro: it''s soft'"),
    front("a title over two lines", TITLE, "title: >-\n  Intro to\n  soft skills"),
    front("a title that YAML takes for no text", TITLE, "title: No"),
    front("a title that is a number", TITLE, "title: 2024"),
    front("a title that is a date", TITLE, "title: 2024-05-01"),
    front("emphasis in an objective", "Rewrite a blunt", "Rewrite a *blunt*"),
    front("an objective over two lines", "so that its tone invites", "so that\n    its tone invites"),
    front("a space behind a key", "transcript:", "transcript :"),
    front(
        "keys of other plugins",
        TITLE,
        f"{TITLE}\ntags: [a, b]\nhide:\n  - toc\nsearch:\n  boost: 2\nicon: material/school",
    ),
    front(
        "dates and authors", TITLE, f"{TITLE}\ndate: 2024-05-01\nauthors:\n  - name: Ann\n    url: https://example.org/"
    ),
    front("another end of the front matter", "transcript: intro.txt\n---\n", "transcript: intro.txt\n...\n"),
    front("spaces behind the dashes", "transcript: intro.txt\n---\n", "transcript: intro.txt\n---  \n"),
    front("no blank line behind the front matter", "---\n\n# Intro", "---\n# Intro"),
    intro("objectives indented by four", every(r"^  (?=\w+: [A-Z])", "    ")),
    intro("quoted objectives", every(r"^(  \w+: )([A-Z].*)$", r'\1"\2"')),
    bank("a bank without front matter", swap("---\ntitle: Check yourself\n---\n\n", "")),
    bank("a bank with an introduction", swap("---\n\n## The scanner", "---\n\nTake your time.\n\n## The scanner")),
    bank(
        "a bank with a title of its own",
        swap("---\n\n## The scanner", "---\n\n# Check\n\nTake your time.\n\n## The scanner"),
    ),
    anatomy_bank(
        "another lesson's objective",
        swap('#typing-in-a-hurry assesses="opening"', '#typing-in-a-hurry assesses="opening soft-skills/intro:tone"'),
    ),
]
