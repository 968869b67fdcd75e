"""What is read of a site, as data: references, pages, and what is wrong with them."""

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

SHOWN = 100  # characters of an address in a message
FaultKind = Literal["missing", "anchor", "here", "malformed", "twice", "silent", "orphan", "own", "preview"]
Use = Literal["link", "load", "manifest", "canonical", "alternate", "public", "entry"]


class Reference(NamedTuple):
    """An address as it is written, without character references, and what it is for.

    A reader follows a `link`, a browser loads what is to `load`, and reads the `manifest`. Addresses that name the
    public site, as they should, are `canonical`, an `alternate`, `public` on other grounds, or an `entry` of a sitemap,
    a feed or a search index.
    """

    address: str
    use: Use


@dataclass(slots=True)
class Page:
    """What a file says. `base` is its `<base href>`; `ids` are all anchors, `twice` the ids given before; `silent` the
    addresses of links without text; `scripts` those of its scripts."""

    references: list[Reference] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    twice: list[str] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    base: str = ""
    is_redirect: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """Where an address leads: `target` is a path below the site, there or not, `url` an address elsewhere.

    With a `fault`, `why` names the case, and `near` what may be meant instead. `is_own` where the address names the
    site's own one; `is_local` where that is every reader's own computer.
    """

    target: str = ""
    fragment: str = ""
    url: str = ""
    is_own: bool = False
    is_local: bool = False
    fault: FaultKind | None = None
    why: str = ""
    near: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in `file`, a path below the site; `subject` is the address or the id as it is written there."""

    kind: FaultKind
    file: str
    subject: str
    why: str = ""
    near: str = ""
    target: str = ""
    fragment: str = ""

    @property
    def shown(self) -> str:
        """The subject for a message: one line, in marks, and not too long."""
        plain = " ".join(self.subject.split()).replace("`", "'")
        return f"`{plain if len(plain) <= SHOWN else plain[:SHOWN] + '…'}`" if plain else "the address"


@dataclass(slots=True)
class Facts:
    """What a site says: its faults, the addresses elsewhere with a file that names each, and the files that could not
    be read, with the reason."""

    faults: list[Fault] = field(default_factory=list)
    elsewhere: dict[str, str] = field(default_factory=dict)
    unread: dict[str, str] = field(default_factory=dict)
