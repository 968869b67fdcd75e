"""JUnit's XML, which CI systems show as tests: a suite a file, a case a finding; one case passes where all is well.

Errors and warnings are failures, what only informs is an output.
"""

import re
from collections.abc import Sequence
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from coursewright.diagnostics import Diagnostic
from coursewright.reports import Context

NO_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(findings: Sequence[Diagnostic], context: Context) -> str:
    suites = Element("testsuites", name="coursewright")
    for path, found in groupby(sorted(findings), key=lambda finding: finding.place.path):
        _suite(suites, path, list(found))
    if not findings:
        SubElement(_suite(suites, "course", []), "testcase", name="no findings", classname="coursewright")
        suites[0].set("tests", "1")
    indent(suites)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(suites, encoding="unicode")}\n'


def _suite(suites: Element, path: str, findings: Sequence[Diagnostic]) -> Element:
    failures = sum(finding.severity != "info" for finding in findings)
    suite = SubElement(suites, "testsuite", name=_xml(path), tests=str(len(findings)), failures=str(failures))
    for finding in findings:
        _case(suite, finding)
    return suite


def _case(suite: Element, finding: Diagnostic) -> None:
    place = finding.place
    title = f"{finding.code} at {place.line}:{place.column}"
    case = SubElement(suite, "testcase", name=title, classname=_xml(place.path), file=_xml(place.path))
    case.set("line", str(place.line))
    spot = f"{place.path}:{place.line}:{place.column}"
    if finding.severity == "info":
        SubElement(case, "system-out").text = _xml(f"{spot}: info: {finding.message}\n{finding.hint}")
    else:
        failure = SubElement(case, "failure", message=_xml(finding.message), type=finding.severity)
        failure.text = _xml(f"{spot}\n{finding.hint}")


def _xml(text: str) -> str:
    """Without the characters that XML cannot hold."""
    return NO_XML.sub("\ufffd", text)
