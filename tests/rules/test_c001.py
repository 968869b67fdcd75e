"""Edge cases of C001: what a finding points at."""


def test_findings_cover_what_is_meant(pointed: list[str]) -> None:
    assert pointed == [":"]
