"""Edge cases of C105: what counts as evidence, and what cannot be judged."""

from collections.abc import Callable

import pytest

from coursewright.diagnostics import Finding

Judge = Callable[..., list[Finding]]

LIGHT = "Explain how photosynthesis works"
CAKE = "Fold in the flour, fill the tin and bake it for an hour, then work on the icing while it is warm. " * 2
SHORT = "Photosynthesis feeds a plant."
QUESTION = "## Leaves {{ #leaves }}\n\nWhat do leaves do?\n\n- [x] {}\n  > {}\n- [ ] Nothing.\n\n{}\n"


def lesson(text: str, sentence: str = LIGHT) -> str:
    head = f"---\ntitle: Photosynthesis\nobjectives:\n  light: '{sentence}'\n---\n\n# Photosynthesis\n\n"
    return f'{head}## Leaves {{ #photosynthesis teaches="light" }}\n\n{text}\n'


@pytest.mark.parametrize(
    ("text", "sentence", "message"),
    [
        (CAKE, LIGHT, 'the section claims to teach `light`, but nothing in it speaks of "photosynthesis"'),
        (SHORT, LIGHT, "the section claims to teach `light` in only 5 words"),
        ("", LIGHT, "the section claims to teach `light` in only 1 word"),
        (f"{CAKE}\n## Next\n\n{SHORT}", LIGHT, 'nothing in it speaks of "photosynthesis"'),
        (f"{CAKE}<!-- photosynthesis\n\nphotosynthesis -->", LIGHT, "speaks of"),
        (f"{CAKE}[more](photosynthesis.md) <https://photosynthesis.org>", LIGHT, "speaks of"),
        (f"{CAKE}\n\n/// question | photosynthesis\n///", LIGHT, "speaks of"),
        (f"{CAKE}\n\n```\nbake\n```\n\n![A cake](cake.png)", LIGHT, "speaks of"),
        (CAKE, "Learners should be able to bake photosynthesis", "speaks of"),
        (CAKE, "Fold proteins, membranes, enzymes and receptors", '"proteins", "membranes", "enzymes", "receptors"'),
    ],
)
def test_is_found_where_the_heading_names_the_objective(judge: Judge, text: str, sentence: str, message: str) -> None:
    (finding,) = judge({"docs/a.md": lesson(text, sentence)})
    assert message in finding.message
    assert (finding.place.line, finding.place.column, finding.place.end_column) == (9, 38, 43)


@pytest.mark.parametrize(
    "text",
    [
        f"{CAKE}{SHORT}",
        f"{CAKE}Photosynthetic bacteria rise.",
        f"{SHORT}\n\n### Deeper\n\n{CAKE}",
        f"{CAKE}\n\n### Photosynthesis in the dark",
        f"{CAKE}\n\n//// dialogue | Green\n\n/// take | One\n\n**Ann:** Is it photo-synthesis?\n\n///\n\n////",
        f"{CAKE}\n\n//// dialogue | Photosynthesis\n\n/// take | One\n\n**Ann:** Is it?\n\n///\n\n////",
        f"{SHORT}\n\n```\nlight()\nwater()\n```",
        f"{SHORT}\n\n![A leaf](leaf.png)",
        '<iframe src="film.html"></iframe>',
        '--8<-- "leaves.md"',
        "{{ include('leaves') }}",
        "Die Blätter einer Pflanze sind grün, und mit dem Licht der Sonne machen sie aus Luft und Wasser Zucker. " * 2,
        "葉は光から糖を作る。" * 10,
    ],
)
def test_is_left_alone(judge: Judge, text: str) -> None:
    assert not judge({"docs/a.md": lesson(text)})


@pytest.mark.parametrize(
    "words", [("Photosynthesis.", "", ""), ("", "Photosynthesis.", ""), ("", "", "Photosynthesis.")]
)
@pytest.mark.parametrize("placement", ["question | leaves", "quiz | a"])
def test_placed_questions_count(judge: Judge, words: tuple[str, str, str], placement: str) -> None:
    bank = QUESTION.format(words[0] or "Grow.", words[1] or "Yes.", words[2] or "So it is.")
    text = f"{CAKE}\n\n/// {placement}\n///\n"
    assert not judge({"docs/a.md": lesson(text), "quizzes/a.md": bank})
    assert judge({"docs/a.md": lesson(CAKE), "quizzes/a.md": bank})


def test_sections_that_share_an_objective_count_together(judge: Judge) -> None:
    other = '## Sun {{ #sun teaches="a:light" }}\n\n{}\n'
    assert not judge({"docs/a.md": lesson(CAKE), "docs/b.md": other.format(SHORT)})
    (finding,) = judge({"docs/a.md": lesson(CAKE), "docs/b.md": other.format(CAKE)})
    assert finding.place.path == "docs/a.md"
    assert finding.message.startswith("2 sections claim to teach `light`, but nothing in them")


def test_a_heading_above_counts(judge: Judge) -> None:
    text = lesson(CAKE).replace("## Leaves", "## Photosynthesis\n\n### Leaves")
    assert not judge({"docs/a.md": text})


def test_what_cannot_be_read_is_left_alone(judge: Judge) -> None:
    assert not judge({"docs/a.md": lesson(CAKE).replace("title: Photo", "title: [")})
    assert not judge({"docs/a.md": lesson(CAKE, "Explain how it works")})
    assert not judge({"docs/a.md": lesson(CAKE).replace('teaches="light"', 'teaches="lihgt"')})


def test_compounds(judge: Judge) -> None:
    assert not judge({"docs/a.md": lesson(f"{CAKE}Follow up on it by email.", "Send follow-up e-mails")})


@pytest.mark.parametrize("scrap", ["a", "](", "<", "{#", "a-", "https://", "\0"])
def test_endless_lines(judge: Judge, scrap: str) -> None:
    """No time is asserted: what is not linear takes minutes here."""
    assert len(judge({"docs/a.md": lesson(scrap * (500_000 // len(scrap)))})) <= 1
