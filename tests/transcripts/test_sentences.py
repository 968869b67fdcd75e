"""Sentences end where people end them, keep every character between them, and have their time and turn."""

import pytest
from talk import talk

from coursewright.transcripts.speech.paragraphs import group
from coursewright.transcripts.speech.sentences import read_sentences


def said(text: str, seconds: int | None = None) -> list[str]:
    transcript = talk(text, seconds=seconds)
    return [" ".join(transcript.speech[one.at : one.to].split()) for one in read_sentences(transcript)]


def paragraphs(text: str, seconds: int | None = None) -> list[str]:
    transcript = talk(text, seconds=seconds)
    sentences = read_sentences(transcript)
    runs = group(sentences, 0, len(sentences))
    return [" ".join(transcript.speech[sentences[a].at : sentences[b - 1].to].split()) for a, b in runs]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Fill it.", "Wait!", "Really?", "Yes."],
        ["I asked Dr. Smith, e.g. about tea.", "He knew."],
        ["No.", "I am not sure."],
        ["See No. 5 there.", "It is No. 5."],
        ["It costs 3.5 dollars... and more.", "Much more."],
        ["“Is it ready?” she said.", "“No.”", "He sat down."],
        ["J. F. Kennedy was here.", "So was I.", "We left."],
        ["Milk, sugar, etc. go in.", "Milk, sugar, etc.", "All goes in."],
        ["We met at 9 a.m. on Monday.", "It rained."],
        ["it is all small.", "so is this.", "and this."],
        ["¿Listo?", "¡Sí!", "Écoute."],
    ],
)
def test_sentences_end_at_their_punctuation(sentences: list[str]) -> None:
    assert said(" ".join(sentences)) == sentences


def test_scripts_without_spaces_are_divided_too() -> None:
    assert said("你好。今天我们泡茶！好吗？") == ["你好。", "今天我们泡茶！", "好吗？"]


def test_a_sentence_goes_on_over_lines_and_marks_of_time() -> None:
    assert said("Fill the\nkettle and\nwait. Then\npour.", seconds=2) == ["Fill the kettle and wait.", "Then pour."]


def test_a_blank_line_ends_a_sentence_without_a_stop() -> None:
    assert said("What you need\n\nA kettle. A cup.") == ["What you need", "A kettle.", "A cup."]


def test_a_turn_and_a_heading_end_a_sentence() -> None:
    transcript = talk("# Making tea\nWe wait\n>> Is it ready\nAnn> Not yet\nAnn> it hums.\n")
    found = [(transcript.speech[s.at : s.to], s.turn, s.speaker, s.opens) for s in read_sentences(transcript)]
    assert found == [
        ("Making tea", 0, "", "heading"),
        ("We wait", 0, "", "paragraph"),
        ("Is it ready", 1, "", "speaker"),
        ("Not yet\nit hums.", 2, "Ann", "speaker"),
    ]


def test_speech_without_punctuation_is_broken_by_pauses_only() -> None:
    words = " ".join(["word"] * 40)
    assert said(f"{words}\n{words}\n\n{words}\n", seconds=20) == [f"{words} {words}", words]


def test_speech_without_punctuation_or_time_is_cut_between_words() -> None:
    found = said(" ".join(f"w{number}" for number in range(500)))
    assert " ".join(found).split() == [f"w{number}" for number in range(500)]
    assert all(20 <= len(sentence.split()) <= 101 for sentence in found)


def test_paragraphs_have_about_sixty_words_and_break_at_pauses_speakers_and_headings() -> None:
    sentence = "This sentence has exactly ten words, if you count them."
    assert [len(text.split()) for text in paragraphs(" ".join([sentence] * 19))] == [60, 60, 70]
    assert paragraphs(f"{sentence} {sentence}\n\n{sentence}", seconds=9) == [f"{sentence} {sentence}", sentence]
    assert paragraphs(f"{sentence}\n>> {sentence}\n# Tea\n{sentence}") == [sentence, sentence, "Tea", sentence]


def test_a_few_words_are_no_paragraph_for_a_pause_alone() -> None:
    assert paragraphs("One.\n\nTwo.\n\nThree.", seconds=1) == ["One. Two. Three."]
