"""Edge cases of C402: where a transcript may lie."""

from collections.abc import Callable

import pytest

from coursewright.diagnostics import Finding

Judge = Callable[..., list[Finding]]

FILES = ("docs/tea/kettle.vtt", "docs/tea/captions/kettle.srt", "docs/cup.vtt")


@pytest.mark.parametrize("name", ["kettle.vtt", "./kettle.vtt", "captions/kettle.srt", "../cup.vtt"])
def test_is_there(judge: Judge, name: str) -> None:
    assert not judge({"docs/tea/kettle.md": f"---\ntranscript: {name}\n---\n"}, FILES)


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        ("Kettle.vtt", "there is no transcript", "Did you mean `kettle.vtt`?"),
        ("captions/ketle.srt", "there is no transcript", "Did you mean `captions/kettle.srt`?"),
        ("x/y.vtt", "there is no transcript", "Put the file into `docs/tea`"),
        ("captions", "there is no transcript", "Put the file into `docs/tea`"),
        ("/kettle.vtt", "lies outside the course", "Put the file into `docs/tea`"),
        ("../../../kettle.vtt", "lies outside the course", "Put the file into `docs/tea`"),
        ("https://example.org/kettle.vtt", "is an address", "Put the file into `docs/tea`"),
    ],
)
def test_is_not_there(judge: Judge, name: str, message: str, hint: str) -> None:
    (finding,) = judge({"docs/tea/kettle.md": f"---\ntranscript: {name}\n---\n"}, FILES)
    assert finding.place.line == 2
    assert message in finding.message
    assert finding.hint.startswith(hint)


def test_hidden_files_are_not_proposed(judge: Judge) -> None:
    (finding,) = judge({"docs/tea/kettle.md": "---\ntranscript: cup.vtt\n---\n"}, ("docs/tea/.cup.vtt",))
    assert finding.hint.startswith("Put the file into")
    assert ".cup.vtt" not in finding.hint
    assert not judge({"docs/tea/kettle.md": "---\ntranscript: .cup.vtt\n---\n"}, ("docs/tea/.cup.vtt",))


def test_no_transcript_is_no_fault(judge: Judge) -> None:
    assert not judge({"docs/tea/kettle.md": "---\ntranscript:\n---\n"})


def test_findings_cover_what_is_meant(pointed: list[str]) -> None:
    assert pointed == ["https://example.org/cup.vtt", "kettel.vtt", "../../../leaf.vtt"]
