"""Faults in headings and their attribute lists."""

from mutations.edits import Edit, swap
from mutations.own import INTRO, INTRO_BANK
from mutations.tables import Fault, Seen, faults_in

TRUST = '## Promises kept, mistakes owned { #earning-trust teaches="trust" }'


def trust(line: str) -> Edit:
    return swap(TRUST, line)


UNTAUGHT = Seen("C102", "  trust: ")

bank = faults_in(INTRO_BANK)
intro = faults_in(INTRO)

FAULTS = [
    intro("curly quotes", "C003", "{ #earning", trust(TRUST.replace('"', "”"))),
    Fault("a brace is missing", INTRO, (trust(TRUST.removesuffix(" }")),), (Seen("C003", "{ #earning"), UNTAUGHT)),
    Fault(
        "a quote is missing",
        INTRO,
        (trust(TRUST.replace('trust" }', "trust }")),),
        (Seen("C003", "{ #earning"), UNTAUGHT),
    ),
    intro("spaces round =", "C003", "{ #earning", trust(TRUST.replace("=", " = "))),
    intro("an attribute misspelt", "C003", "{ #earning", trust(TRUST.replace("teaches", "teach"))),
    Fault(
        "assesses in a lesson",
        INTRO,
        (trust(TRUST.replace("teaches", "assesses")),),
        (Seen("C003", "{ #earning"), UNTAUGHT),
    ),
    intro("an id without #", "C003", "{ earning", trust(TRUST.replace("#earning", "earning"))),
    intro("an id of two words", "C003", "{ #earning", trust(TRUST.replace("#earning-trust", "#earning trust"))),
    intro("two ids", "C003", "{ #trust", trust(TRUST.replace("#earning", "#trust #earning"))),
    Fault("teaches nothing", INTRO, (trust(TRUST.replace('"trust"', '""')),), (Seen("C003", "{ #earning"), UNTAUGHT)),
    intro("a comment behind", "C003", "{ #earning", trust(TRUST + " <!-- mine -->")),
    Fault("text behind", INTRO, (trust(TRUST + "."),), (Seen("C003", "{ #earning"), UNTAUGHT)),
    Fault(
        "a list on a bold line",
        INTRO,
        (trust(TRUST.replace("## ", "**").replace(" {", "** {")),),
        (Seen("C003", "{ #earning"), UNTAUGHT),
    ),
    Fault("a space before ##", INTRO, (trust(" " + TRUST),), (Seen("C003", "{ #earning"), UNTAUGHT)),
    intro("two sections with one id", "C005", "## Promises", trust(TRUST.replace("#earning-trust", "#acknowledging"))),
    intro("a level is skipped", "C502", "{ #earning", trust("##" + TRUST)),
    intro("a second title", "C502", "{ #earning", trust(TRUST.removeprefix("#"))),
    intro("the first section too deep", "C502", "### Solved", swap("## Solved is", "### Solved is")),
    bank(
        "curly quotes in a bank",
        "C003",
        "#loan-laptop",
        swap('#loan-laptop assesses="service"', "#loan-laptop assesses=“service”"),
    ),
    bank(
        "an attribute misspelt in a bank", "C003", "#loan-laptop", swap("#loan-laptop assesses", "#loan-laptop asseses")
    ),
]
