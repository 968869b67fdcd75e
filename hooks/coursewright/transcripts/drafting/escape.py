"""Writes spoken text as Markdown that renders to the same characters, whatever extensions a site has.

Text becomes one line, so that only its start can open a block. A backslash works before Markdown's own signs alone; the
signs of extensions become character references, which no extension looks into.
"""

import re

SPACES = re.compile(r"[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+")
ANY = re.compile(
    r"[\\`*\[\]{}<~^$|_&=+:>\x02\x03]|--"
)  # without one of them, no line needs more than its start seen to
INSIDE = re.compile(
    r"[\\`*\[\]{}<~^$|\x02\x03]"  # code, emphasis, links, attributes, HTML; deletion, formulas, tables
    r"|(?<![^\W_])_|_(?![^\W_])"  # emphasis; between letters an underscore is one
    r"|&(?=#?\w{1,40};)|==|\+\+|(?<=--)>"  # references, marks, keys, comments
    r"|:(?!(?<=\d:)\d\d?:)(?=[\w+-]{1,40}:)"  # emoji, but no times
)
START = re.compile(
    r"(?P<bracket>\[)|(?P<sign>[#>+=:-]|/(?=//)|!(?=!!)|\?(?=\?\?))"  # formulas, headings, quotes, lists, blocks
    r"|(?P<number>\d{1,9}|[a-zA-Z]|[ivxlcdmIVXLCDM]{1,9})(?P<stop>[.)])(?=\s|$)"  # numbered lists
)
BACKSLASHED = frozenset("`*_[]{}#+-!>.)")
WRITTEN = re.compile(r"\\([`*_\[\]{}#+\-!>.)])|&#(\d{1,7});")


def escape(text: str) -> str:
    """A line of Markdown that says `text` within a paragraph; white space becomes single spaces."""
    return _escaped(_line(text))


def escape_paragraph(text: str) -> str:
    """The same for a line that begins a paragraph."""
    line = _line(text)
    start = START.match(line)
    if not start:
        return _escaped(line)
    if start["bracket"]:
        head = f"&#{ord('[')};"
    else:
        head = _written(start["sign"]) if start["sign"] else start["number"] + _written(start["stop"])
    return head + _escaped(line[start.end() :])


def escape_heading(text: str) -> str:
    """The same for a heading's title, whose last `#` would count as decoration."""
    line = escape(text)
    return f"{line[:-1]}\\#" if line.endswith("#") else line


def unescape(line: str) -> str:
    """What a line of `escape` says."""
    if "\\" not in line and "&" not in line:
        return line
    return WRITTEN.sub(lambda sign: sign[1] or chr(int(sign[2])), line)


def _line(text: str) -> str:
    line = text.replace("\n", " ").strip(" ")
    return line if line.isprintable() and "  " not in line else SPACES.sub(" ", line).strip(" ")


def _escaped(line: str) -> str:
    return INSIDE.sub(lambda sign: "".join(map(_written, sign[0])), line) if ANY.search(line) else line


def _written(character: str) -> str:
    return f"\\{character}" if character in BACKSLASHED else f"&#{ord(character)};"
