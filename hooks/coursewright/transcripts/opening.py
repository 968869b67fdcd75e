"""The bytes of any transcript -> its original and its format; what is no transcript is refused by what it is."""

import re
from dataclasses import replace

from coursewright.diagnostics import did_you_mean
from coursewright.model import Note, Place
from coursewright.transcripts.formats import Format, all_formats, detect
from coursewright.transcripts.original import Original, UnreadableError, read_original
from coursewright.transcripts.reading.placed_json import load_json, looks_like_json

EXPORT = "Export its transcript as text or captions, and import that."
SPEECH_FIRST = "Make a transcript of it first, with Whisper for one, and import that."
KINDS: tuple[tuple[int, bytes, str, str], ...] = (  # offset, what stands there, what it is, what to do
    (0, b"%PDF-", "a PDF", EXPORT),
    (0, b"PK\x03\x04", "a ZIP archive, or a document of another program", EXPORT),
    (0, b"\xd0\xcf\x11\xe0", "a document of an old Word", "Open it in Word and save it as `.docx` or as text."),
    (0, b"{\\rtf", "rich text (RTF)", "Open it in a word processor and save it as `.docx` or as plain text."),
    (4, b"ftyp", "a video or a sound", SPEECH_FIRST),
    (0, b"\x1aE\xdf\xa3", "a video (Matroska or WebM)", SPEECH_FIRST),
    (0, b"RIFF", "a video or a sound", SPEECH_FIRST),
    (0, b"OggS", "a sound (Ogg)", SPEECH_FIRST),
    (0, b"fLaC", "a sound (FLAC)", SPEECH_FIRST),
    (0, b"ID3", "a sound (MP3)", SPEECH_FIRST),
    (0, b"\xff\xfb", "a sound (MP3)", SPEECH_FIRST),
    (0, b"\x89PNG\r", "a picture (PNG)", EXPORT),
    (0, b"\xff\xd8\xff", "a picture (JPEG)", EXPORT),
    (0, b"GIF8", "a picture (GIF)", EXPORT),
    (0, b"\x1f\x8b\x08", "a compressed file (gzip)", "Unpack it, and import what is in it."),
    (0, b"7z\xbc\xaf\x27\x1c", "a compressed file (7-Zip)", "Unpack it, and import what is in it."),
)
PAGE = re.compile(r"\s{0,99}<(?:!doctype html|html|head|body|\?xml|tt\b)", re.IGNORECASE)
LARGEST = 500_000_000  # bytes
LOOKED_AT = 4096  # characters of which a tenth may be no characters


def open_transcript(path: str, data: bytes, format_: str | None = None) -> tuple[Original, Format]:
    """Asks binary formats first, then reads text in the format named, or the one that is surest of it.

    Raises UnreadableError, with a remedy. The original of a binary file holds the text that was found in it.
    """
    if len(data) > LARGEST:
        raise _error(path, "the file is larger than any transcript", "Look whether it is a recording.")
    named = _named(path, format_)
    binary, text = _binary(path, data)
    if binary is None:
        _refuse_kinds(path, data)
        if named and named.text:
            raise _error(path, f"this is no file of the format `{named.name}`", "Leave `--format` out.")
    original = read_original(path, data if text is None else text.encode())
    _refuse_nothing(original)
    return original, named or (_inside(binary, original) if binary else _detected(original))


def _named(path: str, format_: str | None) -> Format | None:
    if format_ is None or format_ in all_formats():
        return all_formats().get(format_ or "")
    names = ", ".join(f"`{name}`" for name in all_formats())
    hint = did_you_mean(format_, all_formats(), "")
    hint = f"{hint if hint.startswith('Did') else ''} The formats are {names}.".strip()
    raise _error(path, f"there is no transcript format `{format_}`", hint)


def _binary(path: str, data: bytes) -> tuple[Format | None, str | None]:
    """The binary format of the file, and the text in it."""
    for binary in all_formats().values():
        try:
            text = binary.text(data) if binary.text else None
        except UnreadableError as error:
            raise UnreadableError(replace(error.note, place=Place(path))) from error
        if text is not None:
            return binary, text
    return None, None


def _inside(binary: Format, original: Original) -> Format:
    """A document may hold what another program wrote, pasted into it."""
    sure = [other for other in all_formats().values() if other.sniff(original) > 1]
    return sure[0] if len(sure) == 1 and not binary.sniff(original) else binary


def _refuse_kinds(path: str, data: bytes) -> None:
    for at, magic, what, hint in KINDS:
        if data.startswith(magic, at):
            raise _error(path, f"this is {what}, no transcript", hint)


def _refuse_nothing(original: Original) -> None:
    if not original.text.strip():
        raise _error(original.path, "the file is empty", "Export the transcript again, and look whether it has text.")
    head = original.text[:LOOKED_AT]
    if head.count("\ufffd") * 10 > len(head):
        raise _error(original.path, "this is no text: a tenth of it or more is no characters", EXPORT)
    if not re.search(r"[^\W_]", original.text):
        raise _error(original.path, "the file has no words", "Export the transcript again, and look what is in it.")


def _detected(original: Original) -> Format:
    if PAGE.match(original.text):
        message = "this is a web page or XML, no transcript"
        hint = "Open it and copy its text into a file, or read it as it is with `--format`."
        raise _error(original.path, message, hint)
    if not looks_like_json(original.text):
        return detect(original)
    load_json(original)
    found = max(all_formats().values(), key=lambda candidate: candidate.sniff(original))
    if found.sniff(original) < 2:
        message = "this is JSON, but of none of the programs that we know"
        raise _error(original.path, message, "Export the transcript as text or captions, or name its `--format`.")
    return detect(original)


def _error(path: str, message: str, hint: str) -> UnreadableError:
    return UnreadableError(Note("transcript", Place(path), message, hint))
