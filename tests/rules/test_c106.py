"""Edge cases of C106: what may stand before the verb, and what looks like a verb that nobody can observe."""

from collections.abc import Callable

import pytest

from coursewright.diagnostics import Finding
from coursewright.language import language_of

Judge = Callable[..., list[Finding]]


def lesson(sentence: str) -> dict[str, str]:
    return {"docs/tea/kettle.md": f"---\ntitle: The kettle\nobjectives:\n  tea: |\n    {sentence}\n---\n"}


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Understand loops", "Understand"),
        ("understanding how loops end", "understanding"),
        ("To know the parts of a cell", "know"),
        ("Be able to appreciate a sonnet", "appreciate"),
        ("You can better understand fractions", "understand"),
        ("You'll learn about the French Revolution", "learn about"),
        ("I can understand a menu", "understand"),
        ("The learner understands fractions", "understands"),
        ("Students should be able to understand fractions.", "understand"),
        ("By the end of this lesson you will be able to understand fractions", "understand"),
        ("By the end of the week, know the dosage of insulin", "know"),
        ("After this module, learners will be aware of the risks", "be aware"),
        ("Gain a deeper understanding of recursion", "Gain a deeper understanding"),
        ("Have knowledge of the bones of the hand", "Have knowledge"),
        ("Know that 1, 2 and 3 are numbers", "Know"),
        ("Learn and remember the bones", "Learn"),
        ("Explore how poets rhyme", "Explore how"),
        ("The basics of Git", "The basics of"),
        ("The basic principles of hygiene", "The basic principles of"),
        ("Introduction to SQL", "Introduction to"),
        ("Why the Roman Empire fell", "Why"),
        ("How to knead dough", "How to"),
    ],
)
def test_is_found(judge: Judge, sentence: str, words: str) -> None:
    findings = judge(lesson(sentence))
    assert [finding.message.split('"')[1] for finding in findings] == [words]


@pytest.mark.parametrize(
    "sentence",
    [
        "Explain what users know and understand",
        "Understand and apply the rules of hygiene",
        "Know, name and draw the bones of the hand",
        "Given a data set, compute its mean",
        "When a user feels ignored, answer within an hour",
        "The next time a user shouts, stay calm",
        "What a user says: repeat it in your own words",
        "The nurse explains the importance of hygiene",
        "Apply knowledge of anatomy to a fracture",
        "Reply to users who know the answer",
        "Explain principles of hygiene",
        "The main causes and the importance of the war",
        "Feel the pulse at the wrist",
        "Grasp the forceps with two fingers",
        "Cover a wound with a sterile dressing",
        "Value a company by its cash flows",
        "Discover the devices on a network with nmap",
        "Realise a half adder in VHDL",
        "In groups argue that we know too little",
        "Structure a report so that readers understand it",
        "Beware of understanding too soon",
        "Learner's permit: list what it allows",
        "Master's thesis: write an outline",
        "Knowledge-base articles: write one",
        "Verstehen, wie ein Kessel siedet",
        "'",
        "1",
    ],
)
def test_is_left_alone(judge: Judge, sentence: str) -> None:
    assert not judge(lesson(sentence))


@pytest.mark.parametrize(
    ("sentence", "hint"),
    [
        ("Know how to fill a kettle", 'Begin with what learners do: "Fill ...".'),
        ("Learn to fill a kettle", 'Begin with what learners do: "Fill ...".'),
        ("How to fill a kettle", 'Begin with what learners do: "Fill ...".'),
        ("Learn to appreciate tea", "Begin with what learners do: use, describe or perform."),
        ("Understand the reasons to fill a kettle", "Begin with what learners do: explain, compare or predict."),
        ("Appreciate the use of a lid", "Begin with what learners do: justify, defend or assess."),
        ("The history of tea", "Begin with what learners do: explain, identify or use."),
    ],
)
def test_tells_what_learners_could_do_instead(judge: Judge, sentence: str, hint: str) -> None:
    assert [finding.hint for finding in judge(lesson(sentence))] == [hint]


def test_suggests_only_what_can_be_observed() -> None:
    english = language_of("en")
    assert english is not None
    known = {verb for verbs in english.verbs.values() for verb in verbs}
    suggested = " ".join([*english.instead.values(), english.otherwise])
    assert set(suggested.replace(",", "").replace(" or ", " ").split()) <= known


@pytest.mark.parametrize("scrap", ["a", "-", "'", " ", "to ", "by a ", "how to ", "know ", "the learner "])
def test_endless_sentences(judge: Judge, scrap: str) -> None:
    """No time is asserted: what is not linear takes minutes here."""
    assert len(judge(lesson("know " + scrap * (90_000 // len(scrap))))) <= 1


def test_findings_cover_what_is_meant(pointed: list[str]) -> None:
    assert pointed == ["Understand", "appreciate", "Know how to", "The basics of"]
