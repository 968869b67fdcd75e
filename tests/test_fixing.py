"""`--fix` mends what is certain, and nothing else: not a word more, and no finding comes up because of it."""

import random
import re
import subprocess
from collections import Counter
from collections.abc import Mapping

import pytest
from sample import BANK, LESSON

from coursewright.baseline import known_by
from coursewright.course import parse
from coursewright.diagnostics import Diagnostic
from coursewright.fixing import Fixed, edited, fix, patch
from coursewright.model import Edit, Place
from coursewright.rules import all_rules, check
from coursewright.source import LINE_END
from coursewright.spelling import only_near, slip_of

ALL = dict.fromkeys(all_rules(), "error")
FEW = ALL | dict.fromkeys(("C1", "C101", "C102", "C103", "C105"), "off")  # what these scraps of lessons lack


def judge(texts: Mapping[str, str]) -> list[Diagnostic]:
    return check(parse(texts), ALL)


def judge_few(texts: Mapping[str, str]) -> list[Diagnostic]:
    return check(parse(texts), FEW)


def fixed(texts: Mapping[str, str]) -> Fixed:
    return fix(texts, judge, list)


def mended(text: str, path: str = "docs/tea/cup.md", **others: str) -> str:
    """The text of one file of a course after `--fix`."""
    texts = {path: text} | {name.replace("__", "/") + ".md": other for name, other in others.items()}
    return fix(texts, judge_few, list).texts[path]


HEAD = "---\ntitle: The cup\nobjectives:\n  warm: Warm a cup\n---\n\n"
WEAKER = "/// weaker | Telling\n\n**Host:** Tea. There.\n\n"
STRONGER = "/// stronger | Asking\n\n**Host:** Would you like tea?\n\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("---\ntitel: Tea\n---\n", "---\ntitle: Tea\n---\n"),
        ("---\ntitle: T\nobjectivs:\n  a: Boil\n---\n", "---\ntitle: T\nobjectives:\n  a: Boil\n---\n"),
        (HEAD + '## A { #a teach="warm" }\n', HEAD + '## A { #a teaches="warm" }\n'),
        (HEAD + '## A { #a Teaches="warm" }\n', HEAD + '## A { #a teaches="warm" }\n'),
        (HEAD + "## A { #a teaches=“warm” }\n", HEAD + '## A { #a teaches="warm" }\n'),
        (HEAD + '## A { #a teaches="warm” }\n', HEAD + '## A { #a teaches="warm" }\n'),
        (HEAD + "## A { #a teaches=„warm warm“ }\n", HEAD + '## A { #a teaches="warm warm" }\n'),
        (HEAD + '## A { #a teaches="wram" }\n', HEAD + '## A { #a teaches="warm" }\n'),
        (HEAD + '## A { #a teaches="tea/cpu:warm" }\n', HEAD + '## A { #a teaches="tea/cup:warm" }\n'),
        (HEAD + '## A { #a teaches="tea/cup:wram" }\n', HEAD + '## A { #a teaches="tea/cup:warm" }\n'),
        (HEAD + '## A { #a teaches="worm" }\n', None),  # another word, perhaps
        (HEAD + '## A { #a teaches="warm" teach="warm" }\n', None),
        (HEAD + "## A { #a teaches=“warm”” }\n", None),
    ],
)
def test_front_matter_and_attributes(before: str, after: str | None) -> None:
    assert mended(before) == (before if after is None else after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("/// qestion | song\n\n///\n", "/// question | song\n\n///\n"),
        ("/// question | sogn\n\n///\n", "/// question | song\n\n///\n"),
        ("/// quiz | tea/cpu\n\n///\n", "/// quiz | tea/cup\n\n///\n"),
        ("/// quiz | tea/kettel\n\n///\n", "/// quiz | tea/kettle\n\n///\n"),
        ("/// question | song\n\nMore.\n", "/// question | song\n\n///\n\nMore.\n"),
        ("/// question | song\nMore.\n", "/// question | song\n\n///\n\nMore.\n"),
        ("/// question | song", "/// question | song\n\n///"),
        ("/// question | song\n\n////\n", "/// question | song\n\n///\n"),
        ("/// question | song\n\n//\n", None),
        ("/// question | song\n    open: true\n", None),
        (
            f"/// dialogue | A\n\n{WEAKER}///\n\n{STRONGER}///\n\n///\n",
            f"//// dialogue | A\n\n{WEAKER}///\n\n{STRONGER}///\n\n////\n",
        ),
        (
            f"//// dialogue | A\n\n{WEAKER}{STRONGER}///\n\nB\n\n////\n",
            f"//// dialogue | A\n\n{WEAKER}///\n\n{STRONGER}///\n\nB\n\n////\n",
        ),
        (
            f"//// dialogue | A\n\n{WEAKER}///\n\n{STRONGER}////\n",
            f"//// dialogue | A\n\n{WEAKER}///\n\n{STRONGER}///\n\n////\n",
        ),
        (
            f"//// dialogue | A\n\n{WEAKER}/////\n\n{STRONGER}///\n\n////\n",
            f"//// dialogue | A\n\n{WEAKER}///\n\n{STRONGER}///\n\n////\n",
        ),
        (
            f"//// dialogue | A\n\n{WEAKER}///\n\n{STRONGER}///\n",
            f"//// dialogue | A\n\n{WEAKER}///\n\n{STRONGER}///\n\n////\n",
        ),
        (
            f"//// dialogue | A\n\n{WEAKER}{STRONGER}",
            f"//// dialogue | A\n\n{WEAKER}///\n\n{STRONGER[:-2]}\n\n///\n\n////\n\n",
        ),
        (f"//// dialogue | A\n\n{WEAKER}///\n\n{STRONGER}Why?\n\n////\n", None),  # the debrief, or part of the take
        (f"//// dialogue | A\n\n{WEAKER}///\n\n{STRONGER}///\n\nWhy?\n", None),  # the debrief, or the lesson
        (
            f"//// dialogue | A\n\n{WEAKER}////\n\n{STRONGER}///\n\n////\n",
            f"//// dialogue | A\n\n{WEAKER}///\n\n{STRONGER}///\n\n////\n",
        ),
        ("//// dialogue | A\n\n/// take | B\n\n**Host:** Tea.\n\n///\n\nWhy?\n", None),
        ("/// note | A\n\nB\n", None),
        ("///\n", None),
    ],
)
def test_marks(before: str, after: str | None) -> None:
    banks = {"quizzes__tea__cup": "## Q { #song }\n", "quizzes__tea__kettle": "## R { #steam }\n"}
    assert mended(before, **banks) == (before if after is None else after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("/// question | sogn <!-- which? -->\n\n///\n", "/// question | song <!-- which? -->\n\n///\n"),
        ("/// question | song\n\n//// <!-- so -->\n", "/// question | song\n\n/// <!-- so -->\n"),
        ("/// question: song <!-- so -->\n\n///\n", "/// question | song <!-- so -->\n\n///\n"),
        (
            f"/// dialogue | A\n\n{WEAKER}///\n\n{STRONGER}///\n\n/// <!-- so -->\n",
            f"//// dialogue | A\n\n{WEAKER}///\n\n{STRONGER}///\n\n//// <!-- so -->\n",
        ),
    ],
)
def test_a_comment_behind_a_mark_stays(before: str, after: str) -> None:
    assert mended(before, quizzes__tea__cup="## Q { #song }\n") == after


def test_a_bank_is_mended_too() -> None:
    bank = '---\ntitel: Well?\n---\n\n## Q { #q assess="warm" }\n\nWell?\n\n- [x] A\n- [ ] B\n'
    assert mended(bank, "quizzes/tea/cup.md", docs__tea__cup=HEAD) == bank.replace("titel", "title").replace(
        'assess="warm"', 'assesses="warm"'
    )


def test_a_byte_order_mark_is_no_column_of_the_first_line() -> None:
    text = '\ufeff## Q { #q assess="warm" }\n'
    assert mended(text, "quizzes/tea/cup.md", docs__tea__cup=HEAD) == text.replace("assess=", "assesses=")


def test_what_would_bring_another_finding_is_not_mended() -> None:
    text = HEAD + '## A { #a teaches="wram" }\n'  # which says nothing of warming
    assert fixed({"docs/tea/cup.md": text}).texts["docs/tea/cup.md"] == text


def test_what_lets_rules_see_others_is_mended() -> None:
    text = "---\ntitle: T\nobjectivs:\n  a: Boil water\n---\n"  # which nothing teaches or assesses
    done = fixed({"docs/tea/cup.md": text})
    assert done.texts["docs/tea/cup.md"] == text.replace("objectivs", "objectives")
    assert done.count == 1
    seen, before = ({finding.code for finding in judge(texts)} for texts in (done.texts, {"docs/tea/cup.md": text}))
    assert seen - before == {"C102", "C103"}


@pytest.mark.parametrize("rest", [" Boil\n", "\n  a:\n"], ids=["on its line", "of its rule"])
def test_what_would_only_be_wrong_in_another_way_is_not_mended(rest: str) -> None:
    text = f"---\ntitle: T\nobjectivs:{rest}---\n"
    assert fixed({"docs/tea/cup.md": text}).texts["docs/tea/cup.md"] == text


@pytest.mark.parametrize(
    ("reveals", "code", "line", "is_made"),
    [(True, "X2", 2, True), (True, "X1", 2, False), (True, "X2", 1, False), (False, "X2", 2, False)],
    ids=["seen now", "of its rule", "on its line", "caused"],
)
def test_what_may_come_up_when_an_edit_is_made(reveals: bool, code: str, line: int, is_made: bool) -> None:
    def find(texts: Mapping[str, str]) -> list[Diagnostic]:
        edit = Edit(Place("a", 1, 1, 2), "new", reveals=reveals)
        old = Diagnostic(Place("a", 1), "X1", "error", "old", "h", edit)
        return [old if texts["a"].startswith("o") else Diagnostic(Place("a", line), code, "error", "new", "h")]

    assert fix({"a": "o\n\n"}, find, list).texts == {"a": "new\n\n" if is_made else "o\n\n"}


def test_what_another_edit_would_bring_is_not_let_in_by_one_that_reveals() -> None:
    text = HEAD.replace("objectives", "objectivs") + '## A { #a teaches="wram" }\n'  # which says nothing of warming
    done = fixed({"docs/tea/cup.md": text})
    assert done.texts["docs/tea/cup.md"] == text.replace("objectivs", "objectives")


def test_one_edit_that_cannot_be_made_does_not_hold_up_others() -> None:
    text = "---\ntitle: T\nobjectivs: Boil\n---\n\n/// qestion | pot\n\n///\n\n/// quiz | tea/cpu\n\n///\n"
    expected = text.replace("qestion", "question").replace("cpu", "cup")
    assert fixed({"docs/tea/cup.md": text, "quizzes/tea/cup.md": "## Q { #q }\n"}).texts["docs/tea/cup.md"] == expected


def test_what_is_excused_or_not_wanted_stays() -> None:
    texts = {
        "docs/a/b.md": '<!-- coursewright: allow C003 (mine) -->\n## A { #a teach="x" }\n',
        "docs/a/c.md": "/// qestion | a",
    }
    assert fixed(texts).texts["docs/a/b.md"] == texts["docs/a/b.md"]
    assert fix({"docs/a/c.md": "---\ntitel: T\n---\n"}, judge, lambda found: []).paths == ()


def test_a_file_that_is_not_utf_8_stays() -> None:
    text = "---\ntitel: T\n---\n\ufffd\n"
    assert mended(text) == text


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_are_kept_and_used(end: str) -> None:
    text = "\ufeff---\ntitel: T\n---\n\n/// question | song\n\nMore. 😀".replace("\n", end)
    expected = text.replace("titel", "title").replace("song", f"song{end}{end}///")
    assert mended(text, quizzes__tea__cup="## Q { #song }\n") == expected


def test_each_line_keeps_its_own_end() -> None:
    text = "---\r\ntitel: T\n---\r/// question | song\r\n\nMore.\r"
    assert mended(text, quizzes__tea__cup="## Q { #song }\n") == (
        "---\r\ntitle: T\n---\r/// question | song\r\n\r\n///\r\n\nMore.\r"
    )


def test_an_edit_of_several_spots_is_made_as_one() -> None:
    edit = Edit(Place("a", 2, 1, 2), "x", (Edit(Place("a", 1, 2, 3), "yz"),))
    found = Diagnostic(Place("a"), "C002", "error", "m", "h", edit)
    assert edited({"a": "abc\nabc\n", "b": "q"}, [found]) == {"a": "ayzc\nxbc\n", "b": "q"}


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_patch_makes_the_same_of_the_files(end: str, tmp_path) -> None:
    texts = {
        "docs/t ea/cup.md": "---\ntitel: T\n---\n\n/// question | song".replace("\n", end),
        "quizzes/t ea/cup.md": "## Q { #song }\n",
    }
    done = fixed(texts)
    assert done.paths == ("docs/t ea/cup.md",)
    (tmp_path / "docs/t ea").mkdir(parents=True)
    (tmp_path / "docs/t ea/cup.md").write_bytes(texts["docs/t ea/cup.md"].encode())
    diff = patch(texts, done.texts, done.paths).encode()
    subprocess.run(["git", "apply"], cwd=tmp_path, input=diff, check=True)
    assert (tmp_path / "docs/t ea/cup.md").read_bytes() == done.texts["docs/t ea/cup.md"].encode()


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("boli", ["boil", "pour"], "boil"),
        ("boil", ["Boil"], "Boil"),
        ("boills", ["boils"], "boils"),
        ("kettlo", ["kettle"], "kettle"),
        ("boll", ["boil"], None),
        ("sympathy", ["empathy"], None),
        ("step-2", ["step-1"], None),
        ("cp", ["cup"], None),
        ("kettl", ["kettle", "kettles"], None),
        ("boli", [], None),
    ],
)
def test_a_slip_of_an_id(word: str, known: list[str], meant: str | None) -> None:
    assert slip_of(word, known) == meant


@pytest.mark.parametrize(
    ("word", "meant"),
    [("titel", "title"), ("Objectivs", "objectives"), ("object", None), ("tilte", "title"), ("tags", None)],
)
def test_a_near_word_of_ours(word: str, meant: str | None) -> None:
    assert only_near(word, ("title", "objectives", "transcript")) == meant


def test_two_words_of_ours_that_are_near_are_none() -> None:
    assert only_near("stronges", ("stronger", "strongest")) is None


SLIPS = (
    *(("title", "titel"), ("objectives", "objectivs"), ("teaches", "teach"), ("assesses", "asseses"), ("////", "///")),
    *(("///\n", "////\n"), ("///\n", ""), ("////\n", ""), ('"boil"', "“boil”"), ("boil", "boli"), ("weaker", "weker")),
    *(("dialogue", "dialoge"), ("question", "qestion"), ("song", "sogn"), ("\n", "\r\n"), ("\n\n", "\n"), ("#", "# ")),
    *(("tea/kettle", "tea/ketle"), ("**Host:**", "**Host**:"), ("e", "\ufffd"), ("---", "--"), ("- [ ]", "-[ ]")),
)
COURSE = {
    "docs/tea/kettle.md": LESSON
    + f"\n/// question | song\n\n///\n\n//// dialogue | A cup\n\n{WEAKER}///\n\n{STRONGER}///\n\nAsk.\n\n////\n",
    "docs/tea/cup.md": HEAD + '## Warming { #w teaches="warm tea/kettle:boil" }\n\n/// quiz | tea/harvest\n\n///\n',
    "quizzes/tea/kettle.md": BANK + '\n## S { #song assesses="boil" }\n\nIt [[sings]].\n\nSo.\n',
    "quizzes/tea/harvest.md": '## H { #harvest assesses="tea/kettle:boil" }\n\nA [[leaf]].\n\nSo.\n',
}


def spoiled(text: str, chance: random.Random) -> str:
    for right, wrong in chance.choices(SLIPS, k=chance.randint(0, 4)):
        spots = [found.start() for found in re.finditer(re.escape(right), text)]
        if spots:
            at = chance.choice(spots)
            text = text[:at] + wrong + text[at + len(right) :]
    return text


@pytest.mark.parametrize("seed", range(60))
def test_whatever_is_wrong_nothing_gets_worse(seed: int) -> None:
    chance = random.Random(seed)
    texts = {path: spoiled(text, chance) for path, text in COURSE.items()}
    before, done = judge(texts), fixed(texts)
    after = judge(done.texts)
    gone = Counter(map(known_by, before)) - Counter(map(known_by, after))
    new = Counter(map(known_by, after)) - Counter(map(known_by, before))
    hid = {finding.code for finding in before if finding.edit and finding.edit.reveals and known_by(finding) in gone}
    assert not new or (hid and not hid & {code for _, code, _ in new})
    assert done.count >= max(gone.total(), len(done.paths))
    assert hid or done.count == gone.total()
    assert fixed(done.texts).texts == done.texts
    for path in texts:
        assert ("\ufffd" not in texts[path]) or done.texts[path] == texts[path]


@pytest.mark.parametrize("seed", range(60))
def test_lines_that_no_edit_names_stay(seed: int) -> None:
    chance = random.Random(seed)
    texts = {path: spoiled(text, chance) for path, text in COURSE.items()}
    offered = [finding for finding in judge(texts) if finding.edit and "\ufffd" not in texts[finding.place.path]]
    for finding in offered:
        named = {(spot.place.path, spot.place.line) for spot in finding.edit.spots}
        done = edited(texts, [finding])
        for path, text in texts.items():
            kept = [line for number, line in enumerate(lines(text), 1) if (path, number) not in named]
            assert not Counter(kept) - Counter(lines(done[path]))
            assert path in {at for at, _ in named} or done[path] == text


def lines(text: str) -> list[str]:
    """With their ends."""
    return re.findall(rf"[^\r\n]*(?:{LINE_END.pattern})|[^\r\n]+", text)


def test_the_property_tests_do_mend() -> None:
    counts = []
    for seed in range(60):
        chance = random.Random(seed)
        counts.append(fixed({path: spoiled(text, chance) for path, text in COURSE.items()}).count)
    assert sum(map(bool, counts)) > 20
