"""Who speaks: `>>`, names before a colon, and all that only looks like them."""

import pytest

from coursewright.transcripts.cleaning.speakers import find_speakers
from coursewright.transcripts.cue import Cue, Cut
from coursewright.transcripts.original import Original, read_original
from coursewright.transcripts.reading.names import find_names

Said = list[tuple[str | None, str]]


def whole(text: str) -> tuple[Original, list[Cue]]:
    original = read_original("tea.txt", text.encode())
    return original, [*find_speakers([Cue(0, len(original.text), 1, 2, opens="paragraph")], original)]


def said(text: str) -> Said:
    original, cues = whole(text)
    return [(cue.speaker, " ".join(cue.text(original).split())) for cue in cues]


def test_each_sign_begins_a_cue_with_the_same_time() -> None:
    original, cues = whole("Look. >> Is it ready? >>No.\n>>\nOh.")
    assert [(cue.speaker, cue.text(original).strip(), cue.start, cue.end, cue.opens) for cue in cues] == [
        (None, "Look.", 1, 2, "paragraph"),
        ("", "Is it ready?", 1, 2, ""),
        ("", "No.", 1, 2, ""),
        ("", "Oh.", 1, 2, ""),
    ]
    assert {cut.reason for cue in cues for cut in cue.cuts} == {"speaker"}


@pytest.mark.parametrize(
    "text, expected",
    [
        (">> ERIKA: Hi. >> Ann: Oh.", [("ERIKA", "Hi."), ("Ann", "Oh.")]),
        (">> Ann van Dam (by phone): Hi.", [("Ann van Dam (by phone)", "Hi.")]),
        (">> Note: it is hot.", [("", "Note: it is hot.")]),
        (">> So here is the thing: wait.", [("", "So here is the thing: wait.")]),
        (">> Kettle: the red one. My kettle sings.", [("", "Kettle: the red one. My kettle sings.")]),
        ('He said "wait." >> "Why?"', [(None, 'He said "wait."'), ("", '"Why?"')]),
        ("Well, >> no", [(None, "Well,"), ("", "no")]),
        ("We are -- >> 42 people.", [(None, "We are --"), ("", "42 people.")]),
        ("it sings\n>> is it ready", [(None, "it sings"), ("", "is it ready")]),
        (">> >> Hi.", [("", "Hi.")]),
        ("&gt;&gt; Hi. &gt;&gt; Oh.", [("", "Hi."), ("", "Oh.")]),
        ("Look. >>", [(None, "Look."), ("", "")]),
    ],
)
def test_signs_of_speakers(text: str, expected: Said) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Use x >> 2 to shift.",
        "cin >> x >> y",
        "echo hi >> /tmp/tea",
        "X >> N",
        "a vector<list<int>> of them",
        "f(x)>>3",
        "Type `cat tea >> Kettle` now",
        "shift it\n>> 2",
        "x > y and y > z",
        "<<<<<<< ours >>>>>>> theirs",
    ],
)
def test_code_is_speech(text: str) -> None:
    assert said(text) == [(None, " ".join(text.split()))]


def test_doubts_are_noted_once() -> None:
    original, cues = whole("x >> 2 or y >> 3. >>> News. >>> More.")
    assert [cue.speaker for cue in cues] == [None, "", ""]
    assert ["was kept" in note.message or ">>>" in note.message for note in original.notes] == [True, True]
    assert all(note.hint for note in original.notes)


def test_a_sign_behind_a_tag_and_one_of_references() -> None:
    original = read_original("tea.vtt", b"<i>>> Hi.</i> &gt;&gt; <b>Oh.</b>")
    text = original.text
    marks = [("<i>", ""), ("</i>", ""), ("&gt;", ">"), ("&gt;", ">"), ("<b>", ""), ("</b>", "")]
    cuts, behind = [], 0
    for mark, instead in marks:
        at = text.index(mark, behind)
        behind = at + len(mark)
        cuts.append(Cut(at, behind, "markup", instead))
    cues = [*find_speakers([Cue(0, len(text), cuts=tuple(cuts))], original)]
    assert [(cue.speaker, cue.text(original).strip()) for cue in cues] == [("", "Hi."), ("", "Oh.")]


def test_a_known_speaker_is_kept() -> None:
    original = read_original("tea.vtt", b">> Hi. >> Oh.")
    cues = [*find_speakers([Cue(0, 13, speaker="Ann")], original)]
    assert [cue.speaker for cue in cues] == ["Ann", ""]


def test_names_before_a_colon_split_at_lines() -> None:
    assert said("Ann Smith: Fill it.\nBob: Note: it is hot.\nAnn Smith: Bob: you wait.") == [
        ("Ann Smith", "Fill it."),
        ("Bob", "Note: it is hot."),
        ("Ann Smith", "Bob: you wait."),
    ]


def test_names_are_noted_once_a_file() -> None:
    original, _ = whole("ERIKA: Hi.\n\nOn we go.\n\nAnd on.\n\nAnd on.\n\nAUDIENCE: Oh.")
    assert [(note.place.line, "ERIKA, AUDIENCE" in note.message) for note in original.notes] == [(1, True)]


@pytest.mark.parametrize(
    "text, names",
    [
        ("Ann: a\nBob: b\nAnn: c\n", {"Ann", "Bob"}),
        ("Note: a\nWarning: b\nNote: c\nRemember: d\nExample: e\n", set()),
        ("Room: Memorial\nTitle: Tea\n\nSo.\n\nYes.\n", set()),
        ("Ann: a\n\nx\n\nx\n\nx\n\nx\n\nx\n", set()),
        ("Ann: a\n\nx\n\nx\n\nx\n\nx\n\nAnn: b\n", {"Ann"}),
        ("Butter: a\n\nthe butter\n\nx\n\nx\n\nx\n\nButter: b\n", set()),
        ("Speaker 1: a\n\nx\n\nx\n\nx\n", {"Speaker 1"}),
        ("ERIKA: a\n\nx\n\nx\n\nx\n\nx\n\nANN: b\n", {"ERIKA", "ANN"}),
        ("SQL: a language.\n\nx\n\nx\n\nx\n\nx\n", set()),
        ("AND THEN: GO.\nTHE END IS: NEAR.\nSO WE SAY\nHELLO NOW\nAND GO\nAND GO\nKETTLE: X\n", set()),
        ("Q: a\nA: b\nQ: c\nA: d\n", {"Q", "A"}),
        ("Q: a\nV: b\nQ: c\nV: d\n", set()),
        ("at 12:30 it\nis: so\nhttp://x: y\n", set()),
    ],
)
def test_names_are_found_by_evidence(text: str, names: set[str]) -> None:
    assert find_names(text) == names


def test_nothing_to_do_changes_nothing() -> None:
    original = read_original("tea.txt", b"Fill it: then wait.")
    cues = [Cue(0, 8), Cue(8, 19)]
    assert [*find_speakers(cues, original)] == cues
    assert original.notes == []


@pytest.mark.parametrize(
    "text",
    [
        "Two drinks. We begin.\n\nTea: boil it.\n\nCoffee: grind it.\n\nTea: three minutes.\n",
        "Ingredients: two eggs.\n\nButter: one spoon.\n\nFlour: two cups.\n",
        "Right: I have been here.\n\nWrong: I am here.\n\nRight: She has.\n",
        "Before: Slow.\n\nAfter: Fast.\n\nBefore: Long.\n",
        "Frage: Wer bellt?\n\nAntwort: Der Hund.\n\nFrage: Warum?\n",
        "Der Hund: the dog.\n\nDie Katze: the cat.\n\nDer Hund: Er bellt.\n",
        "English: Tea.\n\nGerman: Tee.\n\nEnglish: Milk.\n",
        "There are three kinds.\n\nGreen: it is light.\n\nBlack: it is strong.\n\nGreen: two minutes.\n",
        "HTML: it has tags.\n\nCSS: it has rules.\n\nAnd so on.\n\nAnd on.\n\nAnd on.\n",
        "Q: Which one?\nA: Paris\nB: London\nQ: And now?\nA: Rome\n",
        "Kettle: The red one.\n\nCup: The blue one.\n",
    ],
)
def test_what_is_explained_is_no_speaker(text: str) -> None:
    assert find_names(text) == set()


def test_speakers_stay_among_capitals_and_in_captions_that_name_each_cue() -> None:
    text = "We begin. So.\n\nAnn: No. Yes.\n\nBob: yes.\n\nAnn: Oh.\n\nBob: Well.\n"
    assert find_names(text) == {"Ann", "Bob"}
    time = "00:00:01.000 --> 00:00:09.000"
    cues = "".join(f"{time}\n{name}: and so on. So.\n\n" for name in ("Ann", "Bob", "Ann", "Bob"))
    assert find_names(cues) == {"Ann", "Bob"}


def test_a_time_in_brackets_is_no_part_of_a_name() -> None:
    assert find_names("Ann (0:05): a\nBob (0:09): b\nAnn (0:12): c\n") == set()


@pytest.mark.parametrize(
    "text", [">>> x = 5", ">>> print(x)", ">>> import this", 'echo "hi" >> out.txt', '"a" >> /tmp/a']
)
def test_prompts_and_files_are_code(text: str) -> None:
    assert said(text) == [(None, text)]


def test_code_behind_a_cut_is_looked_at_from_its_own_place() -> None:
    original = read_original("tea.txt", b"Ann  0:05\nSo x >> 2 is less.")
    cut = Cut(0, 9, "speaker")
    (cue,) = find_speakers([Cue(0, len(original.text), cuts=(cut,), speaker="Ann")], original)
    assert cue.text(original).strip() == "So x >> 2 is less."


def test_a_few_captions_may_name_each_speaker_once() -> None:
    time = "00:00:01.000 --> 00:00:09.000"
    assert find_names(f"{time}\nAnn Smith: Hi.\n\n{time}\nBob: Oh.\n\n{time}\nSo.\n") == {"Ann Smith", "Bob"}
