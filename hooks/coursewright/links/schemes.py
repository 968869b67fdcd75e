"""Addresses that begin with a scheme or a host: which are malformed, which work on one computer only."""

import difflib
import ipaddress
import re
from urllib.parse import unquote

SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
PORT = re.compile(r"(?:localhost|[\w-]+(?:\.[\w-]+)+(?=:\d+/)):\d{1,5}(?:[/?#]|$)", re.IGNORECASE)
LOOPBACK = {"localhost", "ip6-localhost", "host.docker.internal"}
LIKELY = ("http", "https", "mailto")
OTHERS = {"http", "https", "mailto", "tel", "ftp", "ftps", "httpx", "shttp"}
MAILBOX = re.compile(r"[^\s@<>()\[\]\\,;:\"]+@[^\s@<>()\[\]\\,;:\"/]+\.[^\s@<>()\[\]\\,;:\"./]+", re.UNICODE)
QUOTED = re.compile(r"\"[^\"]+\"@\S+")
NUMBER = re.compile(r"\+?[\d\s().*#/-]*\d[\d\s().*#/-]*(?:;[\w-]+(?:=[^;]*)?)*")
HOST = re.compile(r"(?:[^\s\x00-\x20\"#%/:<>?@\[\\\]^`{|}]+|\[[0-9a-fA-F:.]+\])(?::\d{1,5})?")
HOST_LIKE = re.compile(r"(?:www\.[\w-]+\.\w|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|edu|gov|io|dev)(?:/|$))", re.I)


def malformed(address: str) -> tuple[str, str]:
    """(what is wrong, what may be meant) of an address with a scheme; nothing where it is well formed."""
    scheme, _, rest = address.partition(":")
    scheme = scheme.lower()
    if scheme == "mailto":
        return _mail(rest)
    if scheme == "tel":
        number = rest.lstrip("/")
        return (
            ("", "") if NUMBER.fullmatch(unquote(rest)) and number == rest else ("tel", _mended(NUMBER, "tel", number))
        )
    if scheme in ("http", "https", "ftp"):
        return _web(scheme, rest)
    near = difflib.get_close_matches(scheme, LIKELY, n=1, cutoff=0.75) if scheme not in OTHERS else []
    return ("scheme", f"{near[0]}:{rest}") if near else ("", "")


def _mail(rest: str) -> tuple[str, str]:
    """Several people may be written to, or none: `mailto:?subject=Tea` lets the reader choose."""
    people, _, fields = rest.partition("?")
    boxes = [unquote(each).strip() for each in people.split(",") if each.strip()]
    is_sound = all(_is_mailbox(box) for box in boxes) and (boxes or "=" in fields)
    is_sound = is_sound and all(map(_is_addressed, fields.split("&")))
    return ("", "") if is_sound else ("mailto", _mended(MAILBOX, "mailto", people.strip("/")))


def _is_mailbox(box: str) -> bool:
    """A slash is allowed, and begins the addresses of X.400 (`/G=Ann/S=Lee/@example.org`); two begin a host."""
    return bool(MAILBOX.fullmatch(box) or QUOTED.fullmatch(box)) and (box[:1] != "/" or "=" in box)


def _is_addressed(field: str) -> bool:
    """Whether those who get a copy have an address, whatever stands around it."""
    name, _, value = field.partition("=")
    people = unquote(value).split(",") if name.lower() in ("to", "cc", "bcc") else []
    return all("@" in each for each in people if each.strip())


def _mended(pattern: re.Pattern[str], scheme: str, rest: str) -> str:
    return f"{scheme}:{rest}" if pattern.fullmatch(rest) else ""


def _web(scheme: str, rest: str) -> tuple[str, str]:
    host = host_of(rest)
    if not rest.startswith("//") or not host:
        return "web", f"{scheme}://{rest.lstrip('/')}" if rest.strip("/") else ""
    if not HOST.fullmatch(host) or ".." in host or host.startswith("."):
        return "host", ""
    return "", ""


def host_of(rest: str) -> str:
    """The host, with its port, of what follows a scheme: `//user@example.org:80/path`."""
    return re.split(r"[/?#\\]", rest.removeprefix("//"), maxsplit=1)[0].rpartition("@")[2].lower()


def is_public(address: str) -> bool:
    """Whether it is a whole address that readers elsewhere can reach."""
    scheme, _, rest = address.partition(":")
    return scheme.lower() in ("http", "https") and bool(host_of(rest)) and not is_here_only(host_of(rest))


def is_here_only(host: str) -> bool:
    """Whether a host, perhaps with a port, is every reader's own computer."""
    name = re.sub(r":\d*$", "", host).strip("[]").rstrip(".")
    if name in LOOPBACK or name.endswith((".localhost", ".local")):
        return True
    try:
        address = ipaddress.ip_address(name)
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified
