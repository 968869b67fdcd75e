"""Each fault of the tables brings the findings that the table states, at their lines, and no other."""

import pytest

from mutations import faults
from mutations.own import findings, read
from mutations.tables import Fault, entries, expected, mutated

FAULTS = entries(faults, "FAULTS")


def test_the_course_has_no_finding_before() -> None:
    texts, _, _ = read()
    assert findings(texts) == []


@pytest.mark.parametrize("fault", FAULTS, ids=[fault.name for fault in FAULTS])
def test_a_fault_is_found_where_it_is_and_nothing_else(fault: Fault) -> None:
    texts, _, _ = read()
    changed = mutated(fault, texts)
    assert findings(changed) == expected(fault, changed)


def test_there_are_many_faults_each_with_a_name_of_its_own() -> None:
    assert len({fault.name for fault in FAULTS}) == len(FAULTS) >= 60
