"""JSON with places: where its strings stand, what their escapes mean, and what is no JSON."""

import json

import pytest

from coursewright.transcripts.original import UnreadableError, read_original
from coursewright.transcripts.reading.placed_json import Quoted, find_json, load_json, looks_like_json


def quoted(text: str, key: str = "text") -> Quoted:
    read = load_json(read_original("tea", text.encode()))
    assert isinstance(read.root, dict)
    found = read.quoted(read.root[key])
    assert found
    return found


def test_a_string_has_its_place() -> None:
    text = '{"id": "x", "text" : "Not yet.", "text2": ["Not yet."]}'
    found = quoted(text)
    assert (text[found.at : found.to], found.text, found.cuts) == ("Not yet.", "Not yet.", ())
    assert found.at == text.index("Not yet.")


@pytest.mark.parametrize(
    ("raw", "meant"),
    [
        (r"caf\u00e9", "café"),
        (r"say \"tea\"", 'say "tea"'),
        (r"a\nb\tc", "a\nb\tc"),
        (r"a\r\nb\rc", "a\nb\nc"),
        (r"\ud83c\udf75 tea", "🍵 tea"),
        (r"lone \ud83c tea", "lone \ufffd tea"),
        (r"nul \u0000 tea", "nul \ufffd tea"),
        (r"C:\\nets\/x", r"C:\nets/x"),
        (r"wrong \x41 \u12", r"wrong \x41 \u12"),
        (r"\\\"\\", '\\"\\'),
    ],
)
def test_an_escape_is_a_cut_that_says_what_it_means(raw: str, meant: str) -> None:
    text = f'{{"text": "{raw}", "b": 1}}'
    found = quoted(text)
    assert found.text == meant
    at, spoken = found.at, ""
    for cut in found.cuts:
        assert cut.reason == "markup"
        spoken, at = spoken + text[at : cut.at] + cut.instead, cut.to
    assert spoken + text[at : found.to] == meant


def test_a_surrogate_pair_is_one_character() -> None:
    assert [cut.instead for cut in quoted(r'{"text": "\ud83c\udf75\u00e9"}').cuts] == ["🍵", "é"]


def test_the_value_is_what_json_says_it_is() -> None:
    text = '{"a": [1, 2.5, true, null, {"b\\u0021": {}}, []], "\\"k": -1e3, "n": NaN}'
    read = load_json(read_original("tea", text.encode()))
    assert repr(read.root) == repr(json.loads(text, parse_int=float))


def test_text_with_line_ends_in_strings_is_read() -> None:
    assert quoted('{"text": "Fill\nthe kettle."}').text == "Fill\nthe kettle."


def test_json_lines_are_a_list() -> None:
    read = find_json(read_original("tea", b'{"text": "a"}\n\n{"text": "b"}\n'))
    assert read
    assert isinstance(read.root, list)
    assert [read.quoted(item["text"]) for item in read.root] == [Quoted(10, 11, "a"), Quoted(25, 26, "b")]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('{"a": "b",\n "c": }', 2),
        ('{"a": "b"\n}\n} rest', 3),
        ('{\n"text": "never closed', 2),
        ('{"text": "a\\"}', 1),
        ("[MUSIC] Welcome", 1),
        ("", 1),
        ("[" * 100_000, 1),
        ('{"a":' * 100_000, 1),
        ("\\" * 1000, 1),
    ],
)
def test_broken_json_is_refused_with_its_line(text: str, line: int) -> None:
    original = read_original("tea", text.encode())
    assert find_json(original) is None
    with pytest.raises(UnreadableError) as refused:
        load_json(original)
    assert refused.value.note.place.line == line
    assert "JSON" in refused.value.note.message
    assert refused.value.note.hint


def test_long_numbers_do_no_harm() -> None:
    read = load_json(read_original("tea", b'{"a": ' + b"9" * 10_000 + b', "b": 1e999, "c": -Infinity}'))
    assert read.root == {"a": float("inf"), "b": float("inf"), "c": float("-inf")}


def test_a_key_that_stands_twice_is_noted() -> None:
    original = read_original("tea", b'{"segments": [\n{"text": "a", "text": "b"}]}')
    load_json(original)
    assert [(note.place.line, "twice" in note.message) for note in original.notes] == [(2, True)]


@pytest.mark.parametrize("text", ["[MUSIC] Hello", "{x} spoken", "[[1]]", "WEBVTT", "", "{'text': 1}", " " * 500_000])
def test_other_text_does_not_look_like_json(text: str) -> None:
    assert not looks_like_json(text)
