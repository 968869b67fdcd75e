"""Faults in the questions of a bank."""

from mutations.edits import arrange, cut, drop, every, swap
from mutations.own import INTRO_BANK
from mutations.tables import FIRST, faults_in

SCANNER, LOAN, SYMPATHY = "{ #scanner-survey", "{ #loan-laptop", "{ #back-to-the-form"
RIGHT = "- [x] As a failure"
BETWEEN = "\nThree of four colleagues say so.\n"

bank = faults_in(INTRO_BANK)

FAULTS = [
    bank("no right option", "C201", SCANNER, swap(RIGHT, "- [ ] As a failure")),
    bank("all options right", "C201", SCANNER, every(r"- \[ \] (As (?:a success|undecided))", r"- [x] \1")),
    bank(
        "one option",
        "C201",
        SCANNER,
        cut("- [ ] As a success, because the scanner", RIGHT),
        cut("- [ ] As undecided", "\nA fix is"),
    ),
    bank("no options", "C004", SCANNER, cut("- [ ] As a success, because the scanner", "\nA fix is")),
    bank(
        "two options say the same",
        "C202",
        "- [ ] as a success",
        swap(
            "- [ ] As undecided, because the scanner may break down again.",
            "- [ ] as a success,  because a survey reflects the mood of the day",
        ),
    ),
    bank("a reason deleted", "C203", "- [ ] As a success, because a survey", drop("  > Moods do colour")),
    bank(
        "a reason without its sign",
        "C203",
        "- [ ] As a success, because a survey",
        swap("  > Moods do colour", "  Moods do colour"),
    ),
    bank("an explanation deleted", "C203", SCANNER, drop("A fix is finished")),
    bank("the explanation of a blank deleted", "C203", SYMPATHY, drop("He shares the feeling from outside.")),
    bank(
        "an option without text",
        "C004",
        "- [x]\n",
        swap(RIGHT + ", because she leaves worse off with support.", "- [x]"),
    ),
    bank("a box misspelt", "C004", "- [v]", swap(RIGHT, "- [v] As a failure")),
    bank("no space behind the bullet", "C004", "-[x]", swap(RIGHT, "-[x] As a failure")),
    bank("no space behind the box", "C004", "- [x]As", swap(RIGHT, "- [x]As a failure")),
    bank("a box too wide", "C004", "- [x ]", swap(RIGHT, "- [x ] As a failure")),
    bank("a numbered option", "C004", "3. [x]", swap(RIGHT, "3. [x] As a failure")),
    bank("a box is missing", "C004", "- As a failure", swap(RIGHT, "- As a failure")),
    bank("a pin misspelt", "C004", "pined", swap("may break down again.", "may break down again. { .pined }")),
    bank(
        "an empty hint",
        "C004",
        "> hint:\n",
        swap("- [ ] As a success, because the", "> hint:\n\n- [ ] As a success, because the"),
    ),
    bank("a hint behind the options", "C004", "> hint: Too late", swap("\nA fix is", "\n> hint: Too late\n\nA fix is")),
    bank("text between options", "C004", BETWEEN.strip(), swap(RIGHT, f"{BETWEEN}\n{RIGHT}")),
    bank(
        "an option of two paragraphs",
        "C004",
        "  And so on.",
        swap("- [ ] As undecided", "\n  And so on.\n\n- [ ] As undecided"),
    ),
    bank("no id", "C004", "## Loan laptops", swap("{ #loan-laptop assesses", "{ assesses")),
    bank("no attributes", "C004", "## Loan laptops", swap('{ #loan-laptop assesses="service" }', "")),
    bank("two questions with one id", "C005", "## Loan laptops", swap("#loan-laptop", "#scanner-survey")),
    bank("the id of another bank's question", "C005", "## Loan laptops", swap("#loan-laptop", "#lians-call")),
    bank("teaches in a bank", "C004", LOAN, swap("#loan-laptop assesses", "#loan-laptop teaches")),
    bank("no prompt", "C004", SCANNER, cut("A user's scanner works again", "- [ ] As a success, because the scanner")),
    bank("a third-level heading", "C004", "### Loan laptops", swap("## Loan laptops", "### Loan laptops")),
    bank("a first-level heading", "C004", "# Loan laptops", swap("## Loan laptops", "# Loan laptops")),
    bank("an empty blank", "C004", "[[ ]]", swap("[[sympathy]]", "[[ ]]")),
    bank("half a blank", "C004", "[[sympathy]", swap("[[sympathy]]", "[[sympathy]")),
    bank("the other half of a blank", "C004", "sympathy]]", swap("[[sympathy]]", "sympathy]]")),
    bank("options and a blank", "C004", "[[failure]]", swap("How do you judge this ticket?", "This is a [[failure]].")),
    bank("a blank in an explanation", "C004", "A [[fix]]", swap("A fix is finished", "A [[fix]] is finished")),
    bank(
        "a negative stem",
        "C208",
        "is not right?",
        swap("How do you judge this ticket?", "Which of these judgements is not right?"),
    ),
    bank(
        "a stem with except",
        "C208",
        "wrong except:",
        swap("How do you judge this ticket?", "All of these are wrong except:"),
    ),
    bank("all of the above", "C204", "- [ ] All of", every("As undecided, because .*", "All of the above.")),
    bank("none of the above", "C204", "- [ ] None of", every("As undecided, because .*", "None of the above")),
    bank("both A and B", "C204", "- [ ] Both A", every("As undecided, because .*", "Both A and B")),
    bank(
        "absolute words in wrong options only",
        "C210",
        "- [ ] As a success, because it always",
        swap("As a success, because the scanner works", "As a success, because it always works"),
        swap("because a survey reflects", "because a survey never reflects"),
    ),
    bank("the right option is always the first", "C206", FIRST, arrange(lambda option: "[x]" not in option)),
    bank("the right option is always the last", "C206", FIRST, arrange(lambda option: "[x]" in option)),
    bank(
        "the right option is always the longest",
        "C205",
        FIRST,
        every(r"^(- \[x\] .*)$", r"\1 That is what you do, and here is why you do it: it helps the user."),
    ),
]
