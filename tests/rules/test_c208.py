"""Edge cases of C208: which questions turn on a negation, and what counts as emphasis."""

from collections.abc import Callable

import pytest

from coursewright import course
from coursewright.diagnostics import Finding
from coursewright.rules import all_rules
from coursewright.settings import Host, Settings

Judge = Callable[..., list[Finding]]
BANK = "## Q {{ #q }}\n\n{}\n\n- [x] A cup\n- [ ] A pot\n"


@pytest.mark.parametrize(
    ("prompt", "negation"),
    [
        ("Which of these is not a mammal?", "is not"),
        ("Which of the following does not belong in a roux?", "does not"),
        ("Which of the following drugs isn’t an opioid?", "isn't"),
        ("Which one of these never rusts?", "never"),
        ("In 1789, which of these estates was not taxed?", "was not"),
        ("Which two of these can't be divided by three? Choose two.", "can't"),
        ("Which of these would you not send?", "not"),
        ("Which of the steps below has a nurse never to skip?", "never"),
        ("Which is not a prime number?", "is not"),
        ('A guest says: "It is cold. Warm it!" Which of these answers is not kind?', "is not"),
        ("Which statement isn't true?", "isn't"),
        ("Which of these statements about lists in Python is not true?", "is not"),
        ("Which statement on the Treaty of Rome is not correct?", "is not"),
        ("Which number is not a prime?", "is not"),
        ("What should you not do when oil burns?", "not"),
        ("What must never be mixed with bleach?", "must never"),
        ("Which wire would you not cut?", "not"),
        ("Who was not a king of France?", "was not"),
        ("Which of these is false?", "false"),
        ("Which statement is incorrect?", "incorrect"),
        ("All of these are fruits, except:", "except"),
        ("Each of the following rulers was a Tudor except", "except"),
        ("Choose the statement that does not hold.", "does not"),
        ("Select all options which are not prime.", "are not"),
        ("Which reply is least likely to be answered?", "least"),
        ("You see a list.\n\nWhich of these\nis not sorted? Choose one.", "is not"),
        ("**Which of these is not a mammal?**", "is not"),
        ("**Which** of these is not a *mammal*?", "is not"),
        ("WHICH OF THESE IS NOT A MAMMAL?", "is not"),
    ],
)
def test_is_found(judge: Judge, prompt: str, negation: str) -> None:
    findings = judge({"quizzes/tea.md": BANK.format(prompt)})
    said = f"the question turns on `{negation}`, which is easily overlooked"
    assert [finding.message for finding in findings] == [said]


@pytest.mark.parametrize(
    "prompt",
    [
        "Which of these is **not** a mammal?",
        "Which of these *is not* a mammal?",
        "Which of these is __not__ a mammal?",
        "Which of these is <strong>not</strong> a mammal?",
        "Which of these is ==not== a mammal?",
        "Which of these is NOT a mammal?",
        "Which of these ISN'T a mammal?",
        "All of these are fruits EXCEPT",
        "All of these are fruits, *except*:",
        "It is a whale, isn't it?",
        "Why doesn't it print?",
        "Why should you not open the lid?",
        "What happens if you do not save?",
        "What do you do when the printer does not print?",
        "Which reply helps a user who does not read?",
        "Which sign shows that the patient is not breathing?",
        "Which of these shows the disk is not full?",
        "Which cable is not plugged in?",
        "What is not working?",
        "What does she not tell you, and why?",
        "Which of these is not only cheap, but sharp?",
        "Which tool works everywhere except on a phone?",
        "All roads lead to Rome except in winter. Where does this one lead?",
        "Where did the conversation go wrong?",
        "What is wrong with this loop?",
        "Which line of the program is wrong?",
        'What does "which of these is not" ask for?',
        "What does `which of these is not` print?",
        "The user is not pleased. Which of these replies is best?",
        "Which is the least dense metal?",
        "Which sentence is wrong?",
        "What must you not forget when you call back?",
        "A statement: which one? It is not clear.",
        "You use a list, which is not sorted. What does it cost to search it?",
        "You use a list, which is not sorted: what does it cost?",
        "Quale di questi non è un mammifero?",
        "",
    ],
)
def test_is_left_alone(judge: Judge, prompt: str) -> None:
    assert not judge({"quizzes/tea.md": BANK.format(prompt)})


def test_a_blank_is_left_alone(judge: Judge) -> None:
    assert not judge({"quizzes/tea.md": "## Q { #q }\n\nWhich of these is not hot, tea or ice? [[ice]]\n"})


def test_another_language_is_left_alone() -> None:
    text = BANK.format("Which of these is not a mammal?")
    german = course.parse({"quizzes/tea.md": text}, settings=Settings(Host(language="de")))
    assert not list(all_rules()["C208"].check(german))


@pytest.mark.parametrize(
    "scrap", ["not ", "which ", "which of these ", "all except ", "**not", '"', "? ", "<b>", "a", " "]
)
def test_endless_prompts(judge: Judge, scrap: str) -> None:
    """No time is asserted: what is not linear takes minutes here."""
    judge({"quizzes/tea.md": BANK.format(scrap * 100_000)})


def test_findings_cover_what_is_meant(pointed: list[str]) -> None:
    assert pointed == ["is not", "except"]
