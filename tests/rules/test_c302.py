"""Edge cases of C302: what a finding points at."""


def test_findings_cover_what_is_meant(pointed: list[str]) -> None:
    assert pointed == ["//// dialogue | A cup for a guest"]
