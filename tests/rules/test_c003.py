"""Edge cases of C003: what a finding points at."""


def test_findings_cover_what_is_meant(pointed: list[str]) -> None:
    assert pointed == ["teaches=“boil”", "teach", "pour", '{ #cup teaches="pour"']
