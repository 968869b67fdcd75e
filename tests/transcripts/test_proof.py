"""The proof catches what a careless or a hostile hand does to a draft, and is content with the draft itself."""

import random
from collections.abc import Iterator

import pytest
from talk import talk

from coursewright.markdown import render_widely
from coursewright.transcripts.drafting.composing import draft_of
from coursewright.transcripts.drafting.draft import Draft
from coursewright.transcripts.drafting.material import Material
from coursewright.transcripts.proving.proof import prove
from coursewright.transcripts.proving.verifying import changed_words, verify
from coursewright.transcripts.scenes.proposal import Proposal, ProposedTake, ProposedTurn, Question
from coursewright.transcripts.speech.sentences import read_sentences
from coursewright.transcripts.transcript import Transcript

RENDER = render_widely()
TALK = """\
# Tea for two
Today we make tea. It is not hard, but it takes patience. Fill the kettle <b>first</b>; use 1 < 2 litres & no more.
Wait until it sings.

1. Do not leave. *Do not* hurry. Let's look at what happens next, because _that_ matters.
>> Is it ready? I am thirsty.
>> Not yet, it only hums. Wait for it.
>> Is it ready now? I am thirsty.
>> Yes. Here you are: `tea`.

[x]: y

So patience helps, $5 and $6. Now you know {{ how }} it is done.
"""


def draft(transcript: Transcript) -> Draft:
    sentences = read_sentences(transcript)
    turns = [index for index, sentence in enumerate(sentences) if sentence.opens == "speaker"]
    spans = [(first, end) for first, end in zip(turns, [*turns[1:], turns[-1] + 2], strict=True)]
    parts = [ProposedTurn(first, end, f"Speaker {number % 2 + 1}") for number, (first, end) in enumerate(spans)]
    takes = (ProposedTake("take", "Take 1", tuple(parts[:2])), ProposedTake("take", "Take 2", tuple(parts[2:])))
    open_ = (Question("q1", spans[0][0], "Who is Speaker 1, who says “Is it ready?”"),)
    proposal = Proposal("another voice", "", takes, open_)
    return draft_of(Material(transcript, sentences, [proposal], {}, {0: ["look -- <here>"]}), "")


TRANSCRIPT = talk(TALK)
DRAFT = draft(TRANSCRIPT)


def faults(text: str) -> int:
    return len(prove(TRANSCRIPT, text, DRAFT.additions(), RENDER))


def test_a_draft_is_written_as_authors_write() -> None:
    assert "# Tea for two\n" in DRAFT.text
    assert "title: Tea for two\nobjectives: {}\n" in DRAFT.text
    assert (
        "//// dialogue | TODO(author): caption\n\n/// take | Take 1\n\n**Speaker 1:** Is it ready? I am" in DRAFT.text
    )
    assert "<!-- TODO(author): Who is Speaker 1, who says “Is it ready?” (transcript, line 6) -->" in DRAFT.text
    assert "transcript: talk.txt\n---\n" in DRAFT.text


def test_the_proof_is_content_with_the_draft() -> None:
    assert prove(TRANSCRIPT, DRAFT.text, DRAFT.additions(), RENDER) == []


def visible_words(text: str) -> Iterator[tuple[int, int]]:
    """(at, to) of each word of the body that readers see."""
    at = text.index("---\n", 4) + 4
    for line in text[at:].split("\n"):
        if not line.startswith(("<!--", "///")):
            begin = at
            for word in line.split(" "):
                if any(letter.isalnum() for letter in word):
                    yield begin, begin + len(word)
                begin += len(word) + 1
        at += len(line) + 1


def mutated(text: str, chance: random.Random) -> str:
    """The text with one word lost, doubled, changed, exchanged with another, in another case, or with one more."""
    words = list(visible_words(text))
    (a, b), (c, d) = sorted(chance.sample(words, 2))
    one, other = text[a:b], text[c:d]
    changed = {
        "lost": "",
        "doubled": f"{one} {one}",
        "changed": one[:-1] + chance.choice("xyz") + one[-1],
        "case": one.swapcase(),
        "more": f"{one} indeed",
        "cut": one[: len(one) // 2],
        "joined": one + "\x00",
    }
    kind = chance.choice([*changed, "exchanged"])
    if kind == "exchanged":
        return text[:a] + other + text[b:c] + one + text[d:]
    return (text[:a] + changed[kind] + text[b:]).replace("\x00 ", "").replace("\x00", "x")


def test_two_thousand_random_mutations_are_caught() -> None:
    chance = random.Random(42)
    drafts, original = [mutated(DRAFT.text, chance) for _ in range(2000)], shown(DRAFT.text)
    changed = [text for text in drafts if shown(text) != original]
    assert [text for text in changed if not faults(text)] == []
    assert len(changed) > 1900


def shown(text: str) -> list[str]:
    return [text[at:to] for at, to in visible_words(text)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("&#60;b>first", "<b>first"),
        (r"1\. Do", "1. Do"),
        (r"\*Do not\* hurry", "*Do not* hurry"),
        (r"\_that\_", "_that_"),
        (r"&#91;x\]: y", "[x]: y"),
        (r"\`tea\`", "`tea`"),
        ("So patience helps,", "<script>x</script>So patience helps,"),
        ("**Speaker 1:** Is it ready?", "**Speaker 2:** Is it ready?"),
        ("**Speaker 1:** Is it ready?", "Is it ready?"),
        ("/// take | Take 2", "/// take | Second"),
        ("# Tea for two", "# Tea for three"),
        ("TODO(author): caption", "At the kettle"),
    ],
)
def test_text_that_would_become_markup_or_change_is_caught(old: str, new: str) -> None:
    assert old in DRAFT.text
    assert faults(DRAFT.text.replace(old, new)) > 0


def test_the_proof_says_where_they_part() -> None:
    lost = DRAFT.text.replace("takes patience.", "takes time.")
    (fault, *_) = prove(TRANSCRIPT, lost, DRAFT.additions(), None)
    assert lost.split("\n")[fault.line - 1].startswith("Today we make tea")
    assert (
        fault.message == "`time` stands where `patience.` was said (line 2 of the transcript)"
        or "patience" in fault.message
    )


def test_verifying_an_untouched_draft_finds_nothing() -> None:
    assert verify(TRANSCRIPT, DRAFT.text, RENDER) == []


def test_a_turning_point_is_no_word() -> None:
    start = DRAFT.text.index("**Speaker 1:**")
    end = DRAFT.text.index("\n\n", start)
    assert verify(TRANSCRIPT, f"{DRAFT.text[:end]}\n{{ .turning-point }}{DRAFT.text[end:]}", RENDER) == []
    assert verify(TRANSCRIPT, f"{DRAFT.text[:end]}\n.turning-point{DRAFT.text[end:]}", RENDER) != []


def test_verifying_counts_what_an_author_took_and_gave_and_says_where() -> None:
    edited = DRAFT.text.replace("It is not hard, but it takes patience. ", "").replace(
        "So patience helps", "So *patience* really helps"
    )
    edited = edited.replace("**Speaker 1:**", "**Ann:**").replace("TODO(author): caption", "At the kettle")
    edited = edited.replace("# Tea for two", '# Tea for two\n\n## A new heading { #new teaches="tea" }')
    changes = verify(TRANSCRIPT, edited, RENDER)
    assert changed_words(changes) == "8 words removed, 1 added"
    assert [(change.kind, change.line, " ".join(change.words)) for change in changes] == [
        ("removed", 2, "It is not hard, but it takes patience."),
        ("added", edited[: edited.index("So *patience*")].count("\n") + 1, "really"),
    ]
