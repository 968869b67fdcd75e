"""Edge cases of C201: what a finding points at."""


def test_findings_cover_what_is_meant(pointed: list[str]) -> None:
    assert pointed == ["First bubbles", "The lid", "Good water"]
