"""What is an author's good right brings no finding."""

import pytest

from mutations import harmless
from mutations.own import findings, read
from mutations.tables import Harmless, entries, mutated

HARMLESS = entries(harmless, "HARMLESS")


@pytest.mark.parametrize("change", HARMLESS, ids=[change.name for change in HARMLESS])
def test_a_harmless_change_brings_no_finding(change: Harmless) -> None:
    texts, _, _ = read()
    assert findings(mutated(change, texts)) == []


def test_there_are_many_changes_each_with_a_name_of_its_own() -> None:
    assert len({change.name for change in HARMLESS}) == len(HARMLESS) >= 40
