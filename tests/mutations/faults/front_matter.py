"""Faults in front matter."""

from mutations.edits import drop, every, swap
from mutations.own import INTRO
from mutations.tables import FIRST, faults_in

TITLE, ABOUT = "title: Intro to soft skills", "description: Why good service"
DASHES = "---\ntitle: Intro"

intro = faults_in(INTRO)

FAULTS = [
    intro("no space after the colon of a key", "C001", "title:", swap("title: Intro", "title:Intro")),
    intro("a colon in a title", "C001", "title: Intro:", swap(TITLE, "title: Intro: soft skills")),
    intro("a tab in front", "C001", "\ttone:", swap("  tone: R", "\ttone: R")),
    intro("a tab behind a title", "C001", "title:", swap(TITLE, f"{TITLE}\t")),
    intro("a space too many in front", "C001", "tone: R", swap("  tone: R", "   tone: R")),
    intro("never closed", "C001", FIRST, swap("intro.txt\n---\n", "intro.txt\n")),
    intro(
        "never closed, and a rule further down",
        "C001",
        "Welcome. This course begins",
        swap("intro.txt\n---\n", "intro.txt\n"),
        swap("\nWas that a success?", "\n---\n\nWas that a success?"),
    ),
    intro("begins late", "C001", DASHES, swap(DASHES, "\n" + DASHES)),
    intro("begins with another rule", "C001", FIRST, swap(DASHES, DASHES.replace("---", "***"))),
    intro("a key twice", "C005", "title: Soft", swap(TITLE, f"{TITLE}\ntitle: Soft skills")),
    intro(
        "an objective twice",
        "C005",
        "  tone: Rewrite a blunt mail",
        swap("transcript:", "  tone: Rewrite a blunt mail so that its tone invites an answer\ntranscript:"),
    ),
    intro("no title", "C001", FIRST, drop(TITLE)),
    intro("an empty title", "C001", FIRST, swap(TITLE, "title:")),
    intro("the title's key misspelt", "C001", "titel:", swap("title:", "titel:")),
    intro("a key misspelt", "C001", "objectivs:", swap("objectives:", "objectivs:")),
    intro("a key in capitals", "C001", "Transcript:", swap("transcript:", "Transcript:")),
    intro("# cuts a text short", "C001", ABOUT, swap("every fix", "every fix of #1")),
    intro("! makes a tag of a word", "C001", "title:", swap(TITLE, "title: !Intro to skills")),
    intro("* makes an alias of a word", "C001", "title:", swap(TITLE, "title: *Intro* to skills")),
    intro("a quote never closed", "C001", "title:", swap(TITLE, 'title: "Intro')),
    intro("a quote closed too early", "C001", "title:", swap(TITLE, 'title: "Intro" to')),
    intro("nested too deep", "C001", "tags:", swap(ABOUT, f"tags: {'[' * 2000}\n{ABOUT}")),
    intro("a control character", "C001", ABOUT, swap("how empathy", "how \a empathy")),
    intro("text before the first key", "C001", "A lesson", swap(TITLE, "A lesson")),
    intro("objectives as a list", "C001", "objectives:", every(r"^  \w+: (?=[A-Z])", "  - ")),
    intro("objectives without indentation", "C001", "objectives:", every(r"^  (?=\w+: [A-Z])", "")),
    intro("an objective without a sentence", "C001", "  tone:", every("  tone: .*", "  tone:")),
    intro("an objective with parts", "C001", "  tone:\n", swap("  tone: Rewrite", "  tone:\n    verb: Rewrite")),
    intro("the transcript is not there", "C402", "transcript:", swap("intro.txt", "intro.vtt")),
    intro("the transcript is an address", "C402", "transcript:", swap("intro.txt", "https://example.org/intro.txt")),
    intro("the transcript is a list", "C001", "transcript:", swap("intro.txt", "[intro.txt]")),
    intro(
        "an excuse without a reason in front matter",
        "C006",
        "# coursewright",
        swap("  tone: R", "  # coursewright: allow C103\n  tone: R"),
    ),
]
