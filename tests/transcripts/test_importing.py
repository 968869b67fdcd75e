"""The door: any bytes are refused with a remedy or become a draft, and no character of a file goes missing unsaid."""

import json
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from speeches import words_of_draft

from coursewright.markdown import render_widely
from coursewright.transcripts.account import strays
from coursewright.transcripts.formats import all_formats
from coursewright.transcripts.importing import Imported, Wish, import_transcript
from coursewright.transcripts.original import UnreadableError
from coursewright.transcripts.proving.proof import Render, spoken
from coursewright.transcripts.records import record
from coursewright.transcripts.transcript import Transcript
from coursewright.transcripts.words import words_of

WRITTEN = r"""
WEBVTT§WEBVTT↵↵§NOTE x↵§STYLE↵::cue {§REGION↵id:a§Kind: captions↵§1↵§42§-->§ --> §9:99:99.9§0:05↵§[00:00:05] §12:30 §
00:00:01.000 --> 00:00:02.000↵§00:00:02,000 --> 00:00:01,000↵§0:00:01.000,0:00:02.000↵§00:00:02.000 --> 00:00:02.010↵§
0:0:5.1 --> 0:0:7.4↵§Ann Smith   0:05↵§>>§>> §>>> §&gt;&gt; §>> BO: §<v A>§</v>§<v Ann↵Smith>§<i>§</i§<00:00:01.000>§
<c> b</c>§[MUSIC]§(laughs)§[inaudible]§♪§um, §Name: §Ann: §↵Bo: §Note: §**Ann:** §- §-- §—§# §## TODO(author): §
> T↵§> TEA↵§---↵§---↵title: a↵---↵§1. §/// take | a↵§////↵§***§```↵§{\an8}§{\p1}§{ask§\N§[Script Info]↵§[Events]↵§
Dialogue: 0,0:00:01.00,0:00:02.00,,B,0,0,0,,§<b>§<script>§<!--§&amp;§&#60;§&§[x]: y§![a](b)§$x$§{{ a }}§==§++§:::§\§
|§~~§{"segments": [§{"text": "§", "start": 1}§]}§[{§"results": {"channels": [§\u00e9§\ud800§null§{}§↵↵↵§ ↵§x >> 2§
日本。§é§vector<int>§kettle§"It hums."§What if instead you wrote, please? §Say you wrote, bring it. §wait §No. §
Play video starting at§Play video starting at :1:5 and follow transcript1:05§↵Transcribed by https://otter.ai↵
"""
UNSEEN = ["\r\n", *"\0\ufeff\r\n\u2028\x0c\x85\x1f\x02\x1b\u00a0\ufffd\u200b\t\udc80\ud83c"]
PIECES = st.sampled_from([*WRITTEN.replace("\n", "").replace("↵", "\n").split("§"), *UNSEEN, " "])
TEXTS = st.lists(PIECES | PIECES | PIECES | st.text(max_size=5), max_size=20).map("".join)
FRAMES = (  # (before the file, before each of its parts)
    *(("WEBVTT", "\n\n00:00:01.000 --> 00:00:02.000\n"), ("", "\n\n1\n00:00:01,000 --> 00:00:02,000\n"), ("", "\n>> ")),
    *(("", "\n\n0:00:01.000,0:00:02.000\n"), ("[Events]", "\nDialogue: 0,0:00:01.00,0:00:02.00,,B,0,0,0,,"), ("", " ")),
    *(("", "\n\nAnn Smith  0:05\n"), ("", "\n\n[00:00:05] **Ann:** "), ("", "\n[12:30] Ann: "), ("", "\nAnn: ")),
    *(("", "\nPlay video starting at :1:5 and follow transcript1:05\n"), ("", "\n\n## Tea\n\n"), ("", "\n> TEA\n")),
)
PARTS = st.lists(TEXTS.map(lambda text: f"{text} Tea."), min_size=2, max_size=9)
FRAMED = st.builds(lambda frame, parts: frame[1].join([frame[0], *parts]), st.sampled_from(FRAMES), PARTS)
TITLED = st.builds(
    "".join, st.lists(st.sampled_from(["\n\n## Tea\n\n", "\n> COFFEE\n"]) | TEXTS, min_size=9, max_size=25)
)
SEGMENTS = st.lists(st.builds(lambda text, at: {"text": text, "start": at, "end": 2}, TEXTS, st.integers(0, 3)))
JSON = st.builds(lambda parts, plain: json.dumps({"segments": parts}, ensure_ascii=plain), SEGMENTS, st.booleans())
ENCODINGS = st.sampled_from(["utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
WISHES = st.builds(
    Wish,
    format=st.none() | st.none() | st.none() | st.sampled_from([*all_formats()]),
    title=st.sampled_from(["", "Tea --> *two*"]),
    drop_fillers=st.booleans(),
    chapters=st.sampled_from([(), ((0, "Tea"), (1500, "<b> & more"))]),
)
STEADY = settings(max_examples=250, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
RENDER = render_widely()


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A sample of some format with a few bytes lost and others in their place."""
    sample = draw(st.sampled_from([each.sample for each in all_formats().values()]))
    data = sample if isinstance(sample, bytes) else sample.encode()
    at = draw(st.integers(0, len(data)))
    to = draw(st.integers(at, min(len(data), at + 40)))
    return data[:at] + draw(TEXTS.map(lambda text: encoded(text, "utf-8")) | st.binary(max_size=9)) + data[to:]


def encoded(text: str, encoding: str) -> bytes:
    """With lone surrogates, as broken UTF-16 has them."""
    return text.encode(encoding, "surrogatepass" if encoding.startswith("utf") else "replace")


FILES = st.builds(encoded, FRAMED | FRAMED | JSON | TEXTS, ENCODINGS)
HOSTILE = FILES | FILES | damaged() | st.binary(max_size=300)


def imports(data: bytes, wish: Wish, render: Render | None = None, split: bool = False) -> Sequence[Imported]:
    """What the door gives; nothing where it refuses the file and says what to do, at a place inside of it."""
    try:
        return import_transcript("tea/a.txt", data, wish, lambda question: None, render, split=split)
    except UnreadableError as error:
        note = error.note
    assert note.message
    assert note.hint.endswith(".")
    assert note.place.path == "tea/a.txt"
    assert 0 <= note.place.line <= data.count(b"\n") + data.count(b"\r") + 1
    return []


@STEADY
@given(HOSTILE, WISHES)
def test_any_bytes_are_refused_or_accounted_for(data: bytes, wish: Wish) -> None:
    for imported in imports(data, wish):
        assert imported.faults == []
        check_account(imported.transcript)
        assert words_of_draft(imported) == [word for _, words in spoken(imported.transcript) for word in words]
        assert imported.draft.text.encode().decode() == imported.draft.text
        assert all(note.message and note.hint for note in imported.transcript.original.notes)


@settings(STEADY, max_examples=100)
@given(HOSTILE, WISHES)
def test_no_bytes_become_markup(data: bytes, wish: Wish) -> None:
    assert [fault for imported in imports(data, wish, RENDER) for fault in imported.faults] == []


@STEADY
@given(HOSTILE, WISHES)
def test_the_same_bytes_give_the_same_record(data: bytes, wish: Wish) -> None:
    once, twice = ([json.dumps(record(one), ensure_ascii=False) for one in imports(data, wish)] for _ in range(2))
    assert once == twice
    for written in map(json.loads, once):
        assert written["proof"] == []
        ends = [end for paragraph in written["paragraphs"] for end in paragraph["bytes"]]
        assert [0, *ends, len(data)] == sorted(
            [0, *ends, len(data)]
        ) or b"PK" in data  # a document has bytes of its own


@STEADY
@given(st.builds(encoded, TITLED | TITLED | FRAMED, ENCODINGS), WISHES)
def test_the_parts_hold_all_words_of_the_whole(data: bytes, wish: Wish) -> None:
    whole, parts = imports(data, wish), imports(data, wish, split=True)
    said = [[word for one in both for word in words_of_draft(one)] for both in (whole, parts)]
    assert said[0] == said[1]
    for part in parts:
        assert part.faults == []
        check_account(part.transcript)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Wait.\n>> Yes. Note: we wait.\n>> No.\n", "Wait. Yes. Note: we wait. No."),
        ("Wait.\n>> 李小龙: Yes.\n>> DR. RUIZ: No.\n", "Wait. Yes. No."),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\n<i>&gt;&gt; Is it &lt;b>?</i>&gt;&gt; No.\n", "Is it <b>? No."),
        ("1\n00:00:01,000 --> 00:00:02,000\n- „Ja?“\n- 「もう」\n", "„Ja?“「もう」"),
    ],
)
def test_signs_of_speakers_are_cut_and_no_word_with_them(text: str, said: str) -> None:
    (imported,) = imports(text.encode(), Wish(), RENDER)
    assert (words_of_draft(imported), imported.faults) == (words_of(said), [])


@pytest.mark.parametrize("length", range(1950, 2000))
def test_a_time_is_no_other_where_its_line_is_looked_at_in_part(length: int) -> None:
    text = f"WEBVTT\n\nNOTE {'x' * length}\n\n00:00:01.000 --> 00:00:02.000\nTea.\n"
    assert [one.transcript.format for one in imports(text.encode(), Wish())] == ["vtt"]


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbfWait \xe2\x82 until" + b" the kettle sings" * 20 + b" \xff\xfe.",
        ("Wait \ud800 until" + " the kettle sings" * 20).encode("utf-16", "surrogatepass"),
    ],
)
def test_bytes_that_are_no_text_are_counted(data: bytes) -> None:
    (imported,) = imports(data, Wish())
    mark = 3 if data.startswith(b"\xef") else 2
    assert [paragraph["bytes"] for paragraph in record(imported)["paragraphs"]] == [[mark, len(data)]]


def check_account(transcript: Transcript) -> None:
    """Each character of the region that is no space is in one cue, in the ledger, or stray; cuts are inside of cues."""
    text, (first, end) = transcript.original.text, transcript.region
    spans = [*transcript.spans()]
    assert all(first <= at <= to <= end for at, to in spans)
    assert all(one[1] <= two[0] for one, two in pairwise(spans))
    entries = [(at, min(to, len(text))) for at, to, _ in transcript.ledger.entries() if first <= at < end]
    unknown = [(stray.at, stray.at + len(stray.text)) for stray in strays(transcript)]
    seen = bytearray(len(text))
    for at, to in (*spans, *entries, *unknown):
        assert not any(seen[at:to]), "counted twice"
        seen[at:to] = b"\1" * (to - at)
    left = [sign for sign, is_seen in zip(text[first:end], seen[first:end], strict=True) if not is_seen]
    assert "".join(left).strip() == ""
    check_cuts(transcript, spans)


def check_cuts(transcript: Transcript, spans: Sequence[tuple[int, int]]) -> None:
    """Sorted, apart, and each inside of one cue."""
    behind, cue = 0, 0
    for cut in transcript.cuts():
        while spans[cue][1] < cut.to:
            cue += 1
        assert max(spans[cue][0], behind) <= cut.at <= cut.to
        behind = cut.to
