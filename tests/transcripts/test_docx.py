"""Word documents: all that Word shows is read, once; Teams' marks give times and speakers."""

import html
import io
import sys
import zipfile

import docx as python_docx
import pytest
from cue_list import read
from hypothesis import given
from speeches import STEADY, TALKS, Speech, check_import, clock

from coursewright.transcripts.formats import SPEECH, docx
from coursewright.transcripts.original import UnreadableError


def document(body: str) -> bytes:
    """A document with this inside `w:body`."""
    head, tail = "<w:body>", "</w:body>"
    with zipfile.ZipFile(io.BytesIO(docx.SAMPLE)) as package:
        parts = {name: package.read(name).decode() for name in package.namelist()}
    xml = parts["word/document.xml"]
    parts["word/document.xml"] = xml.partition(head)[0] + head + body + tail + "</w:document>"
    return packed(parts)


def packed(parts: dict[str, str]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return held.getvalue()


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def paragraph(*runs: str) -> str:
    return f"<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>{''.join(runs)}</w:p>"


def row(*cells: str) -> str:
    return table(*(paragraph(run(cell)) for cell in cells))


def table(*cells: str) -> str:
    return f"<w:tbl><w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr></w:tbl>"


def test_the_sample_says_the_speech() -> None:
    found = read(docx, docx.text(docx.SAMPLE) or "")
    assert " ".join(found.words) == SPEECH
    assert found.speakers == ["Ann Smith", "Bo"]
    assert found.times == [(5000, None), (11000, None)]
    assert found.strays == ""


def test_what_python_docx_writes_is_read() -> None:
    written = python_docx.Document()
    written.add_heading("Tea", 1)
    written.add_paragraph("Fill the kettle.\nWait\tnow.")
    cells = written.add_table(1, 2).rows[0].cells
    cells[0].text, cells[1].text = "Is it", "ready?"
    written.add_paragraph("Not yet.")
    held = io.BytesIO()
    written.save(held)
    assert docx.text(held.getvalue()) == "Tea\n\nFill the kettle.\nWait\tnow.\n\nIs it\tready?\n\nNot yet.\n"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (paragraph(run("a"), "<w:ins w:id='1'>" + run("b") + "</w:ins>"), "ab"),
        (paragraph(run("a"), "<w:del w:id='1'><w:r><w:delText>b</w:delText></w:r></w:del>"), "a"),
        (paragraph("<w:moveFrom w:id='1'>" + run("b") + "</w:moveFrom>", run("a")), "a"),
        (paragraph("<w:smartTag w:element='x'>" + run("a") + "</w:smartTag>"), "a"),
        ("<w:sdt><w:sdtContent>" + paragraph(run("a")) + "</w:sdtContent></w:sdt>", "a"),
        (paragraph("<w:hyperlink>" + run("a") + "</w:hyperlink>", "<!-- b --><w:r><w:noBreakHyphen/></w:r>"), "a-"),
        (paragraph("<Choice>" + run("a") + "</Choice><Fallback>" + run("a") + "</Fallback>"), "a"),
        (row("<![CDATA[a]]>", "b") + paragraph(run("c")), "a\tb\n\nc"),
        (table(paragraph(run("a")), row("b", "c")), "a\tb\tc"),
        (table(paragraph(run("a")) * 2, paragraph(run("b"))), "a\n\na\n\nb"),
        (table("<w:tcPr/><w:p/>", paragraph(run("b"))), "b"),
        ("", ""),
    ],
)
def test_all_that_word_shows_is_read_once(body: str, text: str) -> None:
    assert docx.text(document(body)) == text + "\n"


def test_older_exports_have_a_span_then_a_name_then_speech() -> None:
    for end in ("\n", "\n\n"):
        lines = ("0:0:5.120 --> 0:0:7.400", "Ann Smith", "Fill it.", "0:0:8.0 --> 0:0:9.5", "Bo", "No.", "Not now.")
        found = read(docx, end.join(lines))
        assert found.said == ["Fill it.", "No.", "Not now."]
        assert found.speakers == ["Ann Smith", "Bo", None]
        assert found.times == [(5120, 7400), (8000, 9500), (8000, 9500)]


def test_a_span_without_a_name_takes_no_speech_for_one() -> None:
    found = read(docx, "0:0:5.1 --> 0:0:7.4\nFill it.\nWait.\n0:0:8.1 --> 0:0:9.4\nKettle\n")
    assert (found.said, found.speakers) == (["Fill it.", "Wait.", "Kettle"], [None, None, None])


@pytest.mark.parametrize(
    "mark",
    ["Ann Smith   1:05", "Ann Smith\t1:05", "Ann Smith\u00a0\u00a01:05", "00:01:05 Ann Smith", "Ann Smith\t00:01:05"],
)
def test_a_mark_names_the_speaker_and_the_time(mark: str) -> None:
    found = read(docx, f"{mark}\nFill it at 10:30\n\nThen wait.\n\n{mark}\n\nNow.\n")
    assert found.said == ["Fill it at 10:30", "Then wait.", "Now."]
    assert (found.speakers, found.times) == (["Ann Smith", None, None], [(65_000, None)] * 3)
    assert [cue.opens for cue in found.cues] == ["", "paragraph", ""]


@pytest.mark.parametrize("line", ["So we meet at   10:30", "10:30:00 is when we begin", "Tea: at 10:30", "It is 10:30"])
def test_a_time_in_speech_is_no_mark(line: str) -> None:
    assert read(docx, f"Juan de la Cruz   0:05\n{line}\nann smith (Guest)   0:09\nYes\n").said == [line, "Yes"]


def test_rows_of_a_table_are_marks_too() -> None:
    found = read(docx, docx.text(document(row("0:05", "Ann", "Fill it.") + row("Bo", "[0:09]", "Why: tea?"))) or "")
    assert (found.said, found.speakers) == (["Fill it.", "Why: tea?"], ["Ann", "Bo"])
    assert (found.times, found.strays) == ([(5000, None), (9000, None)], "")


def test_title_date_and_remarks_are_no_speech() -> None:
    head = "Tea for two-Meeting Recording\n\nJanuary 15, 2024, 3:02PM\n\n25m 13s\n\nAnn started transcription\n\n"
    found = read(docx, f"{head}Ann   0:05\nFill it.\n\nAnn stopped transcription\n")
    assert (found.said, found.strays) == (["Fill it."], "")
    assert sorted({class_ for _, _, class_ in found.ledger.entries()}) == ["header", "note", "time"]


def test_without_marks_each_paragraph_is_one() -> None:
    found = read(docx, "Fill the kettle.\nWait.\n\nIs it ready? At 10:30.\n")
    assert found.said == ["Fill the kettle.", "Wait.", "Is it ready? At 10:30."]
    assert [cue.opens for cue in found.cues] == ["paragraph", "", "paragraph"]


@pytest.mark.parametrize("data", [b"", b"PK", b"PK\x03\x04 something", b"Fill the kettle.", packed({"a.txt": "Tea"})])
def test_other_files_are_no_documents(data: bytes) -> None:
    assert docx.text(data) is None


def test_broken_documents_are_refused() -> None:
    whole = docx.SAMPLE
    broken = [whole[:cut] for cut in range(200, len(whole) - 1, 97) if b"word/document" in whole[:cut]]
    broken += [packed({"word/document.xml": "<w:document/>"}), document("<w:p>"), document("&amp;" + "<a>" * 9999)]
    broken += [whole.replace(b"<w:body>", b"<w:\xff\xff\xff\xff>")]
    for data in broken:
        with pytest.raises(UnreadableError, match="Word document") as refused:
            docx.text(data)
        assert "`.docx`" in refused.value.note.hint


def test_any_damage_is_refused_or_read() -> None:
    for at in range(0, len(docx.SAMPLE), 5):
        data = bytearray(docx.SAMPLE)
        data[at] ^= 0xFF
        try:
            text = docx.text(bytes(data)) or "kettle"
        except UnreadableError as error:
            text = f"kettle {error.note.hint}"
        assert "kettle" in text


def test_a_document_that_unpacks_to_too_much_is_refused() -> None:
    with pytest.raises(UnreadableError, match="unpacks to more"):
        docx.text(document(paragraph(run(" " * 100_000_001))))


def test_many_remarks_take_no_time() -> None:
    found = read(docx, "Ann   0:05\nTea\n" + "Ann stopped transcription\n" * 20_000)
    assert found.said == ["Tea"]


def test_without_python_docx_the_hint_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(UnreadableError) as refused:
        docx.text(docx.SAMPLE)
    assert refused.value.note.hint == 'Install it: `pip install "coursewright[docx]"`.'


def write(speech: Speech) -> bytes:
    """As Teams does now, a turn a paragraph, or as it did, with times of cues and names in paragraphs of their own."""
    paragraphs = list[str]()
    for turn in speech.turns:
        name, said = html.escape(turn.speaker), html.escape(turn.text)
        minutes, seconds = divmod(turn.start // 1000, 60)
        span = html.escape(f"{clock(turn.start)} --> {clock(turn.sentences[-1].end)}")
        mark = f"{name}   {minutes}:{seconds:02}" if minutes < 60 else f"{name}   {clock(turn.start)[:-4]}"
        old = [paragraph(run(line)) for line in (span, name, said)]
        paragraphs += [paragraph(run(mark), "<w:r><w:br/></w:r>", run(said))] if speech.style % 2 else old
    head = [paragraph(run(line)) for line in ("Tea", "January 15, 2024, 3:02PM", "Ann Smith started transcription")]
    return document("".join([*head, *paragraphs] if speech.style % 2 else paragraphs))


@STEADY
@given(TALKS)
def test_a_speech_comes_out_as_it_was_said(speech: Speech) -> None:
    check_import("docx", write(speech), speech)
