"""Every report on a course, as bytes; run as a program, a digest of those on some courses with faults."""

import hashlib
from collections.abc import Iterator, Mapping

from coursewright.reports import Context, all_reports
from coursewright.rules import check
from mutations import faults
from mutations.own import course_of, read
from mutations.tables import entries, mutated

STEP = 12  # every so many faults


def reports(texts: Mapping[str, str]) -> bytes:
    """All formats, one after the other, of what the check finds in these texts."""
    _, _, settings = read()
    findings = check(course_of(texts), settings.rules)
    context = Context(texts, settings.rule_url)
    return "\n".join(render(findings, context) for render in all_reports().values()).encode()


def digests() -> Iterator[str]:
    texts, _, _ = read()
    for fault in entries(faults, "FAULTS")[::STEP]:
        yield hashlib.sha256(reports(mutated(fault, texts))).hexdigest()


if __name__ == "__main__":
    print(*digests(), sep="\n")  # noqa: T201
