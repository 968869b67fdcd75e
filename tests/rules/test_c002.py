"""Edge cases of C002: what a finding points at."""


def test_findings_cover_what_is_meant(pointed: list[str]) -> None:
    assert pointed == ["/// weaker | In a hurry", "/////", "qestion", "shuffle: true"]
