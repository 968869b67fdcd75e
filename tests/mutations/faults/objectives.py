"""Faults in what a lesson promises, teaches and assesses."""

from mutations.edits import cut, drop, every, swap
from mutations.own import ANATOMY, DIFFICULT, DIFFICULT_BANK, INTRO, INTRO_BANK
from mutations.tables import Fault, Seen, faults_in

TRUST = "{ #earning-trust"
ASSESS_TRUST = ("#missed-callback", "#cause-of-a-crash", "#sharp-first-line")
CLOSING = "\n\nThe last five minutes"

anatomy = faults_in(ANATOMY)
bank = faults_in(INTRO_BANK)
intro = faults_in(INTRO)

FAULTS = [
    Fault(
        "an objective is removed",
        INTRO,
        (drop("  trust: "),),
        (Seen("C104", TRUST), *(Seen("C104", id_, INTRO_BANK) for id_ in ASSESS_TRUST)),
    ),
    Fault(
        "an objective is renamed in the front matter only",
        INTRO,
        (swap("  trust: ", "  confidence: "),),
        (
            *(Seen("C102", "  confidence: "), Seen("C103", "  confidence: "), Seen("C104", TRUST)),
            *(Seen("C104", id_, INTRO_BANK) for id_ in ASSESS_TRUST),
        ),
    ),
    Fault(
        "`teaches` misspelt",
        INTRO,
        (swap('teaches="trust"', 'teaches="trsut"'),),
        (Seen("C104", TRUST), Seen("C102", "  trust: ")),
    ),
    intro("`teaches` names one too many", "C104", TRUST, swap('="trust"', '="trust tone-2"')),
    intro("`teaches` deleted", "C102", "  trust: ", swap(' teaches="trust"', "")),
    bank(
        "`assesses` misspelt",
        "C104",
        "#cause-of-a-crash",
        swap('#cause-of-a-crash assesses="trust"', '#cause-of-a-crash assesses="turst"'),
    ),
    bank(
        "`assesses` names an objective of another lesson by its id alone",
        "C104",
        "#cause-of-a-crash",
        swap('#cause-of-a-crash assesses="trust"', '#cause-of-a-crash assesses="policy"'),
    ),
    bank(
        "`assesses` names a lesson that is not there",
        "C104",
        "#loan-laptop",
        swap('#loan-laptop assesses="service"', '#loan-laptop assesses="soft-skill/intro:service"'),
    ),
    Fault(
        "no question assesses an objective any more",
        INTRO_BANK,
        (every(' assesses="trust"', ""),),
        (Seen("C103", "  trust: ", INTRO),),
    ),
    intro("a verb nobody can observe", "C106", "  service:", swap("Explain why", "Understand why")),
    intro(
        "a verb nobody can observe, in words before it",
        "C106",
        "  empathy:",
        swap("Distinguish sympathy from", "After this lesson you will know sympathy and"),
    ),
    intro(
        "a noun for a verb",
        "C106",
        "  service:",
        swap("Explain why a solved", "The importance of service when a solved"),
    ),
    anatomy(
        "two objectives say the same",
        "C109",
        "  probe:",
        every("  probe: .*", "  probe: Choose questions that clarify the problem before you troubleshoot."),
    ),
    anatomy(
        "an objective of another lesson once more",
        "C109",
        "  closing:",
        every("  closing: .*", "  closing: Explain why a solved ticket can still be a failure of service"),
    ),
    anatomy(
        "assessed before it is taught",
        "C107",
        "/// question | three-questions-at-once",
        swap("/// question | three-questions-at-once\n\n///\n", ""),
        swap("## Work in the open", "/// question | three-questions-at-once\n\n///\n\n## Work in the open"),
        swap("## Weave in", "/// question | two-answers-owed\n\n///\n\n## Weave in"),
    ),
    intro(
        "a create verb, and only recall",
        "C108",
        "  trust:",
        swap("Choose words and actions", "Devise words and actions"),
    ),
    anatomy(
        "a section that teaches says next to nothing",
        "C105",
        "{ #ending-well",
        cut("The last five minutes decide", "Before you close"),
        every("Before you close your next.*", "To be written."),
    ),
    anatomy(
        "a section speaks of something else",
        "C105",
        "{ #ending-well",
        cut("The last five minutes decide", "Before you close"),
        every(
            "Before you close your next.*",
            "Beat the butter with the sugar until it is pale, and stir in the eggs one by one. Fold in the flour, "
            "fill the tin and bake it for forty minutes in the middle of the oven, until a needle comes out clean.",
        ),
    ),
    Fault(
        "the lesson promises nothing any more",
        DIFFICULT,
        (every("objectives:\n(?:  .*\n)+", ""), every(' teaches="[\\w-]+"', "")),
        (
            Seen("C101"),
            *(
                Seen("C104", id_, DIFFICULT_BANK)
                for id_ in (
                    *("#alarm-signs", "#lost-command", "#choosing-a-reboot", "#after-a-tense-call", "#where-it-turned"),
                    *("#vpn-asked-twice", "#three-false-starts", "#using-the-pause", "#overheard-at-the-desk"),
                    *("#remark-after-the-fix", "#two-printers-now", "#guide-is-no-use", "#friday-swaps"),
                    *("#second-screen", "#game-on-the-laptop"),
                )
            ),
        ),
    ),
]
