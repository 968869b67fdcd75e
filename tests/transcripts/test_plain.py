"""Plain text: wrapped lines, lines that are paragraphs, Markdown, and what is no transcript at all."""

import pytest
from hypothesis import given
from speeches import SPEECHES, STEADY, Speech, check_import, wrapped

from coursewright.transcripts.cue import Ledger
from coursewright.transcripts.formats.plain import read, sniff
from coursewright.transcripts.original import read_original

LONG = "The kettle sings, and the longer it sings the more steam there is, " * 3 + "so take it off."


def read_plain(text: str) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """((what it opens, speech) of each cue, (class, text) of each entry of the ledger)"""
    original, ledger = read_original("kettle.txt", text.encode()), Ledger()
    cues = [(cue.opens, cue.text(original)) for cue in read(original, ledger)]
    return cues, [(class_, original.text[at:to]) for at, to, class_ in ledger.entries()]


def test_wrapped_lines_are_one_paragraph() -> None:
    cues, entries = read_plain("Fill the kettle and\nwait until it sings.\nThen pour.\n \nIs it ready?\n")
    assert cues == [
        ("paragraph", "Fill the kettle and\nwait until it sings.\nThen pour."),
        ("paragraph", "Is it ready?"),
    ]
    assert entries == []


def test_long_lines_that_end_with_sentences_are_paragraphs() -> None:
    cues, _ = read_plain(f"{LONG}\n{LONG}\n{LONG}\n")
    assert cues == [("paragraph", LONG)] * 3


def test_markdown_headings_and_front_matter() -> None:
    cues, entries = read_plain("---\ntitle: Tea\n---\n\n## Tea ##\nWorkshop Leader(s): Ann\n#tea and #7\n")
    assert cues == [("heading", "Tea"), ("paragraph", "Workshop Leader(s): Ann\n#tea and #7")]
    assert entries == [("meta", "---\ntitle: Tea\n---\n")]


def test_a_rule_is_no_front_matter() -> None:
    cues, entries = read_plain("---\nFill it.\n---\nWait.\n")
    assert cues == [("paragraph", "---\nFill it.\n---\nWait.")]
    assert entries == []


def test_html_stays_speech() -> None:
    assert read_plain("<p>Fill it.</p>\n<p>Wait.</p>")[0] == [("paragraph", "<p>Fill it.</p>\n<p>Wait.</p>")]


@pytest.mark.parametrize(
    "text, sure",
    [
        ("Fill the kettle.", 1),
        ("水を入れる。", 1),
        ("[MUSIC] Fill it --> then wait", 1),
        ("[12:30] it sings", 1),
        ("", 0),
        (" \n ", 0),
        ("<<<<>>>> 42", 0),
        ('{"text": "Fill it."}', 0),
        ('[{"text": "Fill it."}]', 0),
        ("[1.5, 2, 3] a", 0),
        ("1\n00:00:01,000 --> 00:00:02,000\nFill it.", 0),
        ("%PDF-1.7 and so on", 0),
        ("PK\3\4\0\0\1\2 word \0\0\0\0", 0),
    ],
)
def test_what_reads_as_text_could_be_plain(text: str, sure: int) -> None:
    assert sniff(read_original("kettle.txt", text.encode())) == sure


def test_binary_data_is_no_text() -> None:
    data = bytes((index * 7919 + index * index) % 256 for index in range(4000))
    assert sniff(read_original("kettle.bin", data)) == 0


def write(speech: Speech) -> str:
    """Wrapped, or a paragraph a line; without names."""
    paragraphs = (wrapped(turn.text, 70) if speech.style % 2 else [turn.text] for turn in speech.turns)
    return "\n\n".join("\n".join(lines) for lines in paragraphs) + "\n"


@STEADY
@given(SPEECHES)
def test_a_speech_comes_out_as_it_was_said(speech: Speech) -> None:
    check_import("plain", write(speech), speech)
