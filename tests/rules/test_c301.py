"""Edge cases of C301: what a finding points at."""


def test_findings_cover_what_is_meant(pointed: list[str]) -> None:
    assert pointed == ["/// weaker | In a hurry"]
