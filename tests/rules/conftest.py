"""What the edge cases share: a course of a few lines, judged by the rule that the test is named after."""

import re
from collections.abc import Callable, Collection, Mapping

import pytest
from covered import covered

from coursewright import course
from coursewright.diagnostics import Finding
from coursewright.rules import MARK, all_rules


@pytest.fixture
def judge(request: pytest.FixtureRequest) -> Callable[..., list[Finding]]:
    """`judge(texts, files)` gives the findings of C104 in `test_c104.py`, in reading order."""
    rule = all_rules()[request.path.stem.removeprefix("test_").upper()]

    def findings(texts: Mapping[str, str], files: Collection[str] = ()) -> list[Finding]:
        return sorted(rule.check(course.parse(texts, files)), key=lambda finding: finding.place)

    return findings


@pytest.fixture
def pointed(request: pytest.FixtureRequest, judge: Callable[..., list[Finding]]) -> list[str]:
    """The words that the findings of the rule's BAD example cover, in reading order."""
    bad = all_rules()[request.path.stem.removeprefix("test_").upper()].bad
    texts = {path: re.sub(f"{MARK}$", "", text, flags=re.MULTILINE) for path, text in bad.items()}
    return covered(texts, judge(texts, texts))
