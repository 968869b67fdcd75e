"""Word documents, `.docx`, as Microsoft Teams writes transcripts, and others."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from coursewright.model import Note, Place
from coursewright.transcripts.cue import Cue, Ledger
from coursewright.transcripts.original import Original, UnreadableError
from coursewright.transcripts.reading.meeting import likeness, read_meeting

LARGEST, LARGEST_PACKAGE = 100_000_000, 500_000_000  # bytes that a document, and all of its parts, may unpack to
CELL = "\x1f"  # ends a cell of a table; XML cannot hold it
SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
NO_TEXT = {"pPr", "rPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "del", "moveFrom", "Fallback"}


def _sample() -> bytes:
    ann, bo = "Fill the kettle. Wait until it sings. Is it ready?", "Not yet, it only hums."
    turn = '<w:p><w:r><w:t xml:space="preserve">{}</w:t></w:r><w:r><w:br/><w:t>{}</w:t></w:r></w:p>'
    turns = "".join(turn.format(*parts) for parts in (("Ann Smith   0:05", ann), ("Bo   0:11", bo)))
    head = "<w:p><w:r><w:t>Ann Smith started transcription</w:t></w:r></w:p>"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    package = "http://schemas.openxmlformats.org/package/2006"
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{kind}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{office}" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{word}"><w:body>{head}{turns}</w:body></w:document>',
    }
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as package_file:
        for name, content in parts.items():
            package_file.writestr(zipfile.ZipInfo(name), content)
    return held.getvalue()


SAMPLE = _sample()


def text(data: bytes) -> str | None:
    """The text of a `.docx`, a blank line after each paragraph and a tab between cells; None where this is none.

    Raises UnreadableError, without a path, where it is broken, too large, or python-docx is not installed.
    """
    if not data.startswith(b"PK") or b"word/document" not in data:
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            sizes = {part.filename: part.file_size for part in package.infolist()}
    except Exception as error:  # zipfile fails in a dozen ways on broken files
        raise _unreadable(error) from error
    largest = max((size for name, size in sizes.items() if name.startswith("word/document")), default=0)
    if largest > LARGEST or sum(sizes.values()) > LARGEST_PACKAGE:
        message = "this Word document unpacks to more than a transcript can be"
        raise _refused(message, "Copy its text into a new document, or export the transcript as text or VTT.")
    return _text(_body(data)).strip() + "\n"


def _body(data: bytes) -> Any:
    try:
        import docx
    except ImportError as error:
        message = "a Word document needs python-docx, which is not installed"
        raise _refused(message, 'Install it: `pip install "coursewright[docx]"`.') from error
    try:
        return docx.Document(io.BytesIO(data)).element.body
    except Exception as error:  # so do python-docx and lxml
        raise _unreadable(error) from error


def _unreadable(error: Exception) -> UnreadableError:
    message = f"this Word document is broken, or of another kind ({type(error).__name__})"
    return _refused(message, "Open it in Word and save it anew as `.docx`, or export the transcript as text or VTT.")


def _refused(message: str, hint: str) -> UnreadableError:
    return UnreadableError(Note("transcript", Place(""), message, hint))


def _text(element: Any) -> str:
    """All text that Word shows, once: also in text boxes, content controls and insertions; lxml limits the depth."""
    parts = list[str]()
    for child in element:
        name = child.tag.rpartition("}")[2] if isinstance(child.tag, str) else ""
        if name == "t":
            parts.append(child.text or "")
        elif name == "tr":
            parts.append(_row(_text(child)))
        elif name and name not in NO_TEXT:
            parts.append(SIGNS.get(name) or _text(child) + {"p": "\n\n", "tc": CELL}.get(name, ""))
    return "".join(parts)


def _row(content: str) -> str:
    cells = [cell.strip() for cell in content.split(CELL)]
    plain = not any("\n" in cell for cell in cells)
    return ("\t" if plain else "\n\n").join(filter(None, cells)) + "\n\n"


def sniff(original: Original) -> int:
    """A document is known by `text`; of text that was copied out of one, others may be surer."""
    return likeness(original.text)


def read(original: Original, ledger: Ledger) -> Iterator[Cue]:
    return read_meeting(original, ledger)
