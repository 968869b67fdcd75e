"""A built site as its rules see it: what is wrong with its links, and where authors wrote that."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from coursewright.diagnostics import Finding
from coursewright.links.built import built_place
from coursewright.links.records import Facts, Fault, FaultKind
from coursewright.links.sources import Sources
from coursewright.model import Course, Place

FEW = 9  # pages on which the same fault is told one by one, where no author wrote it

Told = tuple[Fault, str, str]  # with a rule's message and hint


@dataclass(frozen=True, slots=True)
class Site:
    """A built site. `prefix` leads from the course to it, as in `site/`; `config` is the file that configures it, empty
    without a course. `text_of` gives a file of the course or the site, empty where it cannot be read. `is_public`
    where it is about to go to its readers.
    """

    facts: Facts
    course: Course
    sources: Sources
    text_of: Callable[[str], str]
    prefix: str = ""
    config: str = ""
    is_public: bool = False

    def faults(self, kind: FaultKind) -> list[Fault]:
        return [fault for fault in self.facts.faults if fault.kind == kind]

    def findings(self, told: Iterable[Told]) -> Iterator[Finding]:
        """Each fault where its author wrote it; what comes from the theme stands on many pages, and is told once."""
        others: dict[tuple[str, ...], list[Told]] = defaultdict(list)
        for fault, message, hint in told:
            places = [*self.sources.places(fault)]
            yield from (Finding(place, message, hint) for place in places)
            if not places:
                others[_key(fault)].append((fault, message, hint))
        for group in others.values():
            yield from self._unwritten(group)

    def is_written(self, fault: Fault) -> bool:
        """Whether the page is one that an author wrote, as far as it is known: a course's other pages are generated."""
        return not self.config or self.sources.path(fault.file) is not None

    def setting(self, key: str) -> tuple[Place, str]:
        """The line of the configuration that sets a key, with what is written there, which is empty on its first line
        where none does."""
        lines = enumerate(self.text_of(self.config).splitlines() if self.config else (), 1)
        found = ((number, re.match(rf"[\"']?{key}[\"']?\s*:\s*(.*)", line)) for number, line in lines)
        number, value = next(((number, match[1]) for number, match in found if match), (1, ""))
        return Place(self.config, number), value

    def _unwritten(self, group: Sequence[Told]) -> Iterator[Finding]:
        (fault, message, hint), number = group[0], len(group)
        first = self._built(fault)
        if number > 1 and self.config:
            where = f"{message} on {number} pages, the first `{first.path}`, line {first.line}"
            yield Finding(self._configured(fault), where, hint)
        elif number > FEW:
            yield Finding(first, f"{message} here and on {number - 1} more pages", hint)
        else:
            yield from (Finding(self._near(fault), message, hint) for fault, message, hint in group)

    def _near(self, fault: Fault) -> Place:
        """The page's Markdown, if it has one, where the finding can be excused."""
        return self.sources.near(fault) or self._built(fault)

    def _built(self, fault: Fault) -> Place:
        path = self.prefix + fault.file
        return built_place(path, self.text_of(path), fault)

    def _configured(self, fault: Fault) -> Place:
        """The line of the configuration that names the address, as one of a navigation does, or its first."""
        name = fault.subject.lstrip("./").rstrip("/")
        lines = self.text_of(self.config).splitlines() if name else []
        return Place(self.config, next((number for number, line in enumerate(lines, 1) if name in line), 1))


def _key(fault: Fault) -> tuple[str, ...]:
    """The same for faults that one change mends: on each page of a theme the same address is written otherwise."""
    if fault.kind == "orphan":
        return (fault.file,)
    named = fault.target or ("" if fault.kind == "missing" else fault.subject)
    return fault.why, named, fault.fragment
