"""The language of a course: chosen by its theme, with data or without."""

import pytest

from coursewright import disk
from coursewright.language import language_of, words_of


@pytest.mark.parametrize("code", ["en", "en-GB", "EN_us"])
def test_a_language_has_its_data(code: str) -> None:
    english = language_of(code)
    assert english is not None
    assert english.code == "en"
    assert "understand" in english.unobservable
    assert "design" in english.verbs["create"]
    assert list(english.verbs) == ["remember", "understand", "apply", "analyse", "evaluate", "create"]


@pytest.mark.parametrize("code", ["fr", "", "../en", "en/../de", "null"])
def test_a_language_without_a_file_has_no_data(code: str) -> None:
    assert language_of(code) is None


def test_all_data_is_in_lower_case_and_no_verb_is_of_two_minds() -> None:
    english = language_of("en")
    assert english is not None
    words = [*english.stop_words, *english.unobservable, *english.absolutes, *english.negations, *english.vague_links]
    words += [*english.glue, *english.vague, *english.instead, *english.catch_alls]
    words += [*(verb for verbs in english.verbs.values() for verb in verbs)]
    assert [word for word in words if word != word.lower() or word != word.strip() or not word] == []


def test_key_words_are_stems_of_what_says_something() -> None:
    english = language_of("en")
    assert english is not None
    assert english.key_words("How the kettle’s boiling, and that it boils") == {"kettl": "kettle’s", "boil": "boiling"}


def test_words_of_a_text() -> None:
    assert list(words_of("“Wi-Fi”, isn't it? 42 % of Größe_2")) == ["Wi-Fi", "isn't", "it", "42", "of", "Größe", "2"]


@pytest.mark.parametrize(
    ("theme", "language"),
    [("{name: material}", "en"), ("{language: de}", "de"), ("material", "en"), ("{language: [x]}", "en")],
)
def test_the_language_is_the_themes(tmp_path, theme: str, language: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"theme: {theme}\n", "utf-8")
    assert disk.read_config(tmp_path).host.language == language
