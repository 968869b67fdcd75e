"""`coursewright import`: what it writes, what it leaves alone, what it asks and says, and its exit codes."""

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner

from coursewright.cli import main
from coursewright.cli.importing import import_command
from coursewright.disk import write_new, write_over
from coursewright.transcripts.formats import all_formats, format_names

TEA = """\
> TEA FOR TWO
Today we make tea, um, for two. It is not hard.
Play video starting at :1:5 and follow transcript1:05
>> Is the kettle on, Ann? >> Not yet, it only hums.
Play video starting at :1:30 and follow transcript1:30
>> So we wait. A watched kettle takes its time, and while it takes its time we warm the pot, count the spoons, cut
the lemon, look for the milk, and say nothing at all about the weather, which has been as grey as the kettle since we
came to this house, and which will stay so, if we may believe what the paper says about it, for another week at least.
"""
VTT = "WEBVTT\n\n00:01.000 --> 00:03.000\nFill the kettle.\n\n00:05.000 --> 00:07.000\nWait until it sings.\n"


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("tea.txt").write_text(TEA, "utf-8")
    Path("kettle.vtt").write_text(VTT, "utf-8")

    def invoke(*args, typed=None):
        done = CliRunner().invoke(main, ["import", *map(str, args)], input=typed)
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exc_info
        return done

    return invoke


def files() -> dict[str, bytes]:
    return {path.as_posix(): path.read_bytes() for path in sorted(Path().rglob("*")) if path.is_file()}


def test_without_to_the_draft_is_printed_and_nothing_written(run):
    before = files()
    done = run("tea.txt")
    assert done.exit_code == 0
    assert done.stdout.startswith("---\ntitle: Tea for two\n")
    assert "**Speaker 1:** Is the kettle on, Ann?" in done.stdout
    assert "tea.txt: all 95 words kept in order" in done.stderr
    assert files() == before


def test_with_to_lesson_transcript_and_source_map_are_written(run):
    done = run("tea.txt", "--to", "docs/kitchen")
    assert done.exit_code == 0
    assert done.stdout == ""
    written = set(files()) - {"tea.txt", "kettle.vtt"}
    folder = "docs/kitchen"
    assert written == {f"{folder}/tea-for-two.md", f"{folder}/tea.txt", f"{folder}/.coursewright/tea-for-two.json"}
    assert Path(folder, "tea.txt").read_bytes() == Path("tea.txt").read_bytes()
    assert "transcript: tea.txt\n" in Path(folder, "tea-for-two.md").read_text("utf-8")


def test_the_source_map_leads_from_a_paragraph_to_its_bytes_and_time(run):
    run("tea.txt", "--to", "docs")
    source, lesson = Path("tea.txt").read_bytes(), Path("docs/tea-for-two.md").read_text("utf-8").split("\n")
    found = json.loads(Path("docs/.coursewright/tea-for-two.json").read_text("utf-8"))["paragraphs"]
    for paragraph in found:
        first, behind = paragraph["bytes"]
        last_words = source[first:behind].decode().split()[-2:]
        assert lesson[paragraph["line"] - 1].split()[-2:] == last_words or "TEA FOR" in source[first:behind].decode()
    assert [(one["start"], one["end"], one["precision"]) for one in found] == [
        (None, None, "none"),
        (None, None, "none"),
        (65_000, 90_000, "mark"),
        (65_000, 90_000, "mark"),
        (90_000, None, "mark"),
    ]


def test_times_of_cues_are_exact_where_a_paragraph_begins_and_ends_with_them(run):
    run("kettle.vtt", "--to", "docs")
    (paragraph,) = json.loads(Path("docs/.coursewright/kettle.json").read_text("utf-8"))["paragraphs"]
    assert (paragraph["start"], paragraph["end"], paragraph["precision"]) == (1000, 7000, "exact")


def test_a_second_run_changes_nothing(run):
    run("tea.txt", "--to", "docs")
    before = files()
    done = run("tea.txt", "--to", "docs")
    assert done.exit_code == 0
    assert "= docs/tea-for-two.md, as it was" in done.stderr
    assert files() == before


def test_an_edited_lesson_is_never_touched(run):
    run("tea.txt", "--to", "docs")
    lesson = Path("docs/tea-for-two.md")
    lesson.write_text(lesson.read_text("utf-8").replace("It is not hard.", "It is truly easy."), "utf-8")
    before = files()
    done = run("tea.txt", "--to", "docs")
    assert done.exit_code == 1
    assert (
        "docs/tea-for-two.md:1:1: error: the lesson is there already, and differs (2 words removed, 2 added)"
        in done.stderr
    )
    assert files() == before


def test_another_transcript_of_the_same_name_is_never_touched(run):
    Path("docs").mkdir()
    Path("docs/tea.txt").write_text("Something else.", "utf-8")
    before = files()
    done = run("tea.txt", "--to", "docs")
    assert (done.exit_code, files()) == (1, before)
    assert "docs/tea.txt:1:1: error: another file of this name is there already; nothing was written" in done.stderr


def test_one_bad_file_does_not_stop_the_others(run):
    Path("bad.pdf").write_bytes(b"%PDF-1.7\n\x00\x01")
    done = run("bad.pdf", "gone.vtt", "kettle.vtt", "--to", "docs")
    assert done.exit_code == 1
    assert "bad.pdf:1:1: error: " in done.stderr
    assert "PDF" in done.stderr
    assert "gone.vtt:1:1: error: No such file or directory. " in done.stderr
    assert Path("docs/kettle.md").is_file()


@pytest.mark.parametrize("name", ["talk.md", "talk.html"])
def test_a_transcript_is_kept_under_a_name_that_is_no_page(run, name):
    Path(name).write_text("Fill the kettle. Wait until it sings.\n", "utf-8")
    assert run(name, "--to", "docs").exit_code == 0
    assert {"docs/talk.md", f"docs/{name}.txt"} <= set(files())
    assert f"transcript: {name}.txt" in Path("docs/talk.md").read_text("utf-8")
    assert run("docs/talk.md", "--verify").exit_code == 0


def test_fillers_go_only_on_request_and_are_listed(run):
    assert "make tea, um, for two" in run("tea.txt").stdout
    done = run("tea.txt", "--fillers", "drop", "--report", "json")
    (found,) = json.loads(done.stdout)["files"]
    assert "um" not in found["draft"].split()
    (filler,) = [removal for removal in found["removed"] if removal["reason"] == "filler"]
    assert (filler["line"], filler["text"].strip(" ,")) == (2, "um")
    assert found["words"] == 94


def test_the_report_accounts_for_every_line(run):
    (found,) = json.loads(run("tea.txt", "--report", "json").stdout)["files"]
    assert found["state"] == "printed"
    assert found["format"] == "coursera"
    assert found["lines"] == {"text": 6, "time": 2}
    assert found["proof"] == found["stray"] == []
    assert {removal["reason"] for removal in found["removed"]} == {"markup", "capitals", "speaker"}
    assert all(
        TEA.split("\n")[one["line"] - 1][one["column"] - 1 :].startswith(one["text"]) for one in found["removed"]
    )


def test_each_heading_can_be_a_lesson(run):
    Path("two.txt").write_text(TEA + "\n> COFFEE FOR ONE\nNow coffee. It is quick.\n", "utf-8")
    assert run("two.txt", "--to", "docs", "--split").exit_code == 0
    assert "Now coffee. It is quick." in Path("docs/coffee-for-one.md").read_text("utf-8")
    assert "Now coffee" not in Path("docs/tea-for-two.md").read_text("utf-8")
    assert run("docs/coffee-for-one.md", "--verify").exit_code == 0


def test_a_lesson_of_a_split_whose_heading_is_gone_is_told(run):
    Path("two.txt").write_text(TEA + "\n> COFFEE FOR ONE\nNow coffee. It is quick.\n", "utf-8")
    run("two.txt", "--to", "docs", "--split")
    Path("docs/two.txt").write_text(TEA, "utf-8")
    done = run("docs/coffee-for-one.md", "--verify")
    assert done.exit_code == 1
    assert "error: the transcript has 1 typed headings, and the lesson began at number 2. Look" in done.stdout


def test_chapters_become_headings(run):
    Path("chapters.vtt").write_text(
        "WEBVTT\n\n00:00.000 --> 00:04.000\nFilling\n\n00:04.500 --> 00:08.000\nWaiting & C#\n", "utf-8"
    )
    draft = run("kettle.vtt", "--chapters", "chapters.vtt").stdout
    assert draft.index("## Filling") < draft.index("Fill the kettle.") < draft.index("## Waiting & C\\#")


def test_answers_shape_the_draft_and_are_asked_for_once(run):
    asked = run("tea.txt", "--to", "docs", "--ask", typed="0\nBob\nAnn\n")
    assert asked.exit_code == 0
    assert "Who is Speaker 1" in asked.stderr
    draft = Path("docs/tea-for-two.md").read_text("utf-8")
    assert "**Bob:** Is the kettle on, Ann?" in draft
    assert "Who is Speaker 1" not in draft
    Path("docs/tea-for-two.md").unlink()
    again = run("tea.txt", "--to", "docs", "--ask", typed="")
    assert "Who is" not in again.stderr
    assert Path("docs/tea-for-two.md").read_text("utf-8") == draft


def test_a_question_left_open_changes_nothing(run):
    plain = run("tea.txt").stdout
    assert run("tea.txt", "--ask", typed="\n" * 9).stdout == plain
    assert run("tea.txt", "--ask", typed="").stdout == plain


def test_answers_that_cannot_be_read_are_named(run):
    Path("docs/.coursewright").mkdir(parents=True)
    Path("docs/.coursewright/answers.json").write_text("{", "utf-8")
    done = run("tea.txt", "--to", "docs")
    assert done.exit_code == 2
    assert "answers.json cannot be read" in done.stderr


def test_verify_says_what_was_removed_and_added_and_where(run):
    run("tea.txt", "--to", "docs")
    lesson = Path("docs/tea-for-two.md")
    assert run(lesson, "--verify").exit_code == 0
    edited = lesson.read_text("utf-8").replace(" It is not hard.", "").replace("So we wait.", "So now we *wait*.")
    lesson.write_text(edited, "utf-8")
    done = run(lesson, "--verify")
    assert done.exit_code == 1
    line = edited[: edited.rindex("So now")].count("\n") + 1
    assert done.stdout.splitlines() == [
        "docs/tea-for-two.md: 4 words removed, 1 added, compared with docs/tea.txt",
        "docs/tea.txt:2: removed: It is not hard.",
        f"docs/tea-for-two.md:{line}: added: now",
    ]
    (found,) = json.loads(run(lesson, "--verify", "--report", "json").stdout)["lessons"]
    assert found["summary"] == "4 words removed, 1 added"


def test_verify_of_a_lesson_without_a_transcript_says_what_to_add(run):
    Path("a.md").write_text("---\ntitle: A\n---\n\nText.\n", "utf-8")
    done = run("a.md", "--verify")
    assert done.exit_code == 1
    assert "a.md:1:1: error: the lesson names no transcript. Add `transcript: NAME`" in done.stdout


@pytest.mark.parametrize(
    "wrong",
    [
        [],
        ["tea.txt", "--fillers", "some"],
        ["tea.txt", "kettle.vtt", "--title", "T"],
        ["tea.txt", "--chapters", "no.vtt"],
        ["tea.txt", "--chapters", "."],
        ["tea.txt", "kettle.vtt", "--chapters", "kettle.vtt"],
        ["tea.txt", "--split", "--chapters", "kettle.vtt"],
        ["tea.txt", "--verify", "--to", "docs"],
        ["tea.txt", "--verify", "--fillers", "drop"],
        ["tea.txt", "--to", "kettle.vtt"],
    ],
)
def test_wrong_use_is_2(run, wrong):
    assert run(*wrong).exit_code == 2


def test_an_unknown_format_is_answered_with_the_known_ones(run):
    done = run("tea.txt", "--format", "courser")
    assert done.exit_code == 2
    assert "'courser' is not one of " in done.stderr
    assert all(f"'{name}'" in done.stderr for name in format_names())
    assert sorted(all_formats()) == format_names()


def test_a_draft_passes_the_check_but_for_what_its_author_must_do(run, make_course):
    root = make_course({"docs/index.md": "# Tea\n"})
    run("tea.txt", "kettle.vtt", "--to", root / "docs/kitchen")
    found = CliRunner().invoke(main, ["check", "--course", str(root), "--format", "json"])
    codes = {finding["code"] for finding in json.loads(found.stdout)["findings"]}
    assert codes <= {"C101", "C401"}
    assert "C401" in codes


def test_a_draft_builds_and_shows_every_word(run, make_course, build):
    plugins = ["search", "mkdocs_quiz", {"coursewright": {"rules": {"C101": "off"}}}]
    root = make_course({"docs/index.md": "# Tea\n"}, plugins=plugins)
    run("kettle.vtt", "--to", root / "docs/kitchen")
    page = BeautifulSoup((build(root).site / "kitchen/kettle/index.html").read_text("utf-8"), "html.parser")
    assert "Fill the kettle. Wait until it sings." in page.get_text(" ")


def test_new_files_are_whole_and_old_ones_stay(tmp_path):
    write_new(tmp_path / "a/b.txt", b"one")
    with pytest.raises(FileExistsError):
        write_new(tmp_path / "a/b.txt", b"two")
    assert (tmp_path / "a/b.txt").read_bytes() == b"one"
    write_over(tmp_path / "a/b.txt", b"two")
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.txt"]
    assert (tmp_path / "a/b.txt").read_bytes() == b"two"
    assert (tmp_path / "a/b.txt").stat().st_mode & 0o044 == 0o044


def test_the_help_names_the_exit_codes():
    assert "Exit codes: 0 done, 1 " in (import_command.help or "")


def test_a_folder_and_a_file_without_speech_are_errors_with_a_remedy(run):
    Path("music.vtt").write_text("WEBVTT\n\n00:01.000 --> 00:02.000\n[MUSIC]\n", "utf-8")
    Path("talks").mkdir()
    done = run("talks", "music.vtt", "--to", "docs")
    assert done.exit_code == 1
    assert done.stderr.splitlines() == [
        "talks:1:1: error: this is a folder. Name the files in it, one by one or with `*`.",
        "music.vtt:1:1: error: nobody speaks in this transcript. Export the transcript again, and look what is in it.",
    ]
    assert not Path("docs").exists()


def test_of_two_files_with_one_title_the_second_is_named(run):
    Path("kettle.txt").write_text("Something else.", "utf-8")
    done = run("kettle.vtt", "kettle.txt", "--to", "docs")
    assert done.exit_code == 1
    assert "docs/kettle.md:1:1: error: the lesson is there already, and differs (" in done.stderr
    assert "from the draft of kettle.txt; nothing was written." in done.stderr
    assert not Path("docs/kettle.txt").exists()


def test_a_transcript_where_its_draft_would_be_stays(run):
    Path("talk.md").write_text("Fill the kettle.\n", "utf-8")
    before = files()
    done = run("talk.md", "--to", ".")
    assert (done.exit_code, files()) == (1, before)
    assert "talk.md:1:1: error: the transcript stands where its draft would be; nothing was written" in done.stderr


@pytest.mark.parametrize("name", ["kettle.md", "kettle.vtt", ".coursewright/kettle.json"])
def test_where_one_file_cannot_be_written_none_is(run, name):
    Path("docs", name).mkdir(parents=True)
    done = run("kettle.vtt", "--to", "docs")
    assert done.exit_code == 1
    assert "; nothing was written. " in done.stderr
    assert set(files()) == {"tea.txt", "kettle.vtt"}


def test_a_link_that_leads_nowhere_is_no_place_for_a_draft(run):
    Path("docs").mkdir()
    Path("docs/kettle.md").symlink_to("nowhere")
    done = run("kettle.vtt", "--to", "docs")
    assert done.exit_code == 1
    assert "docs/kettle.md:1:1: error: here is a link that leads nowhere; nothing was written" in done.stderr
    assert set(files()) == {"tea.txt", "kettle.vtt"}


def test_what_is_lost_beside_a_lesson_is_written_again(run):
    run("kettle.vtt", "--to", "docs")
    before = files()
    Path("docs/.coursewright/kettle.json").unlink()
    Path("docs/kettle.vtt").unlink()
    assert run("kettle.vtt", "--to", "docs").exit_code == 0
    assert files() == before


def test_no_temporary_file_stays_where_writing_fails(tmp_path, monkeypatch):
    def full(handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_new(tmp_path / "a.txt", b"one")
    assert not any(tmp_path.iterdir())


def test_split_without_headings_and_chapters_without_a_place_are_told(run):
    Path("plain.txt").write_text("Fill the kettle. Wait until it sings.", "utf-8")
    assert "plain.txt:1:1: note: `--split` made one lesson" in run("plain.txt", "--split").stderr
    Path("chapters.vtt").write_text(
        "WEBVTT\n\n00:00.000 --> 00:04.000\nFilling\n\n01:04.500 --> 01:08.000\nPouring\n", "utf-8"
    )
    done = run("kettle.vtt", "--chapters", "chapters.vtt")
    assert "kettle.vtt:1:1: note: the chapter `Pouring` (1:04) has no heading" in done.stderr
    assert "`Filling`" not in done.stderr


def test_a_line_about_the_whole_file_is_said_once(run):
    Path("two.txt").write_text(TEA + "\n> COFFEE FOR ONE\nNow coffee. It is quick.\n", "utf-8")
    lines = run("two.txt", "--split").stderr.splitlines()
    assert len(lines) == len(set(lines)) > 2


def test_numbers_of_one_are_no_plurals(run):
    Path("hi.txt").write_text("Hi\n", "utf-8")
    assert "hi.txt: the one word kept in order; removed: nothing; added: 1 word\n" in run("hi.txt").stderr


def test_fillers_are_listed_for_readers_too(run):
    assert "tea.txt:2:19: removed: um" in run("tea.txt", "--fillers", "drop").stderr


def test_what_does_not_answer_is_asked_again_with_the_answers_that_count(run):
    done = run("tea.txt", "--ask", typed="perhaps\n0\nBob\nAnn\n")
    assert done.exit_code == 0
    assert "tea.txt: How many of" in done.stderr
    assert "Error: Type 0 or " in done.stderr
    assert "''" not in done.stderr


def test_the_question_at_which_an_author_stops_is_asked_the_next_time(run):
    run("tea.txt", "--to", "docs", "--ask", typed="0\nBob\n")
    Path("docs/tea-for-two.md").unlink()
    done = run("tea.txt", "--to", "docs", "--ask", typed="Ann\n")
    assert "Who is Speaker 1" not in done.stderr
    assert "Who is Speaker 2" in done.stderr
    assert "**Ann:** Not yet" in Path("docs/tea-for-two.md").read_text("utf-8")


def test_answers_that_cannot_be_kept_are_an_error(run):
    Path("docs/.coursewright/answers.json").mkdir(parents=True)
    done = run("tea.txt", "--to", "docs", "--ask", typed="0\nBob\nAnn\n")
    assert done.exit_code == 1
    assert "answers.json:1:1: error: the answers cannot be kept: " in done.stderr


@pytest.mark.parametrize(
    "old, new",
    [
        ("\n", "\r\n"),
        ("---\ntitle", "\ufeff---\ntitle"),
        ("So we wait. A watched", "<!-- over\n\ntwo paragraphs -->\n\nSo we wait. A watched"),
        ("So we wait.", "So *we*\nwait."),
        ("and while it", "and\nwhile **it**"),
        ("## ", '## Of tea { #tea teaches="tea" }\n\n## '),
        ("Bob", "Speaker"),
        ("# Tea for two", "Tea for two\n==========="),
        ("So we wait.", "/// question | kettle\n\n///\n\nSo we wait."),
    ],
)
def test_verify_counts_no_change_of_shape(run, old, new):
    run("tea.txt", "--to", "docs")
    lesson = Path("docs/tea-for-two.md")
    lesson.write_bytes(lesson.read_text("utf-8").replace(old, new).encode())
    done = run(lesson, "--verify")
    assert (done.exit_code, done.stdout.count("\n")) == (0, 1), done.stdout


def test_verify_takes_words_made_bold_for_speech_and_quotes_of_any_shape(run):
    Path("note.txt").write_text('Remember: never shout. I\'ve "tried" it.\n', "utf-8")
    run("note.txt", "--to", "docs")
    lesson = Path("docs/note.md")
    text = lesson.read_text("utf-8").replace("Remember:", "**Remember:**").replace('I\'ve "tried"', "I’ve “tried”")
    lesson.write_text(text, "utf-8")
    assert run(lesson, "--verify").exit_code == 0
    lesson.write_text(text.replace("never", "**Well:** never"), "utf-8")
    assert "docs/note.md: 0 words removed, 1 added" in run(lesson, "--verify").stdout


def test_verify_says_which_file_is_wrong(run):
    run("kettle.vtt", "--to", "docs")
    lesson = Path("docs/kettle.md")
    assert "kettle.vtt:1:1: error: this is no lesson. " in run("docs/kettle.vtt", "--verify").stdout
    assert "docs:1:1: error: this is a folder. " in run("docs", "--verify").stdout
    lesson.write_text(lesson.read_text("utf-8").replace("transcript: kettle.vtt", "transcript: pot.vtt"), "utf-8")
    said = (
        "docs/kettle.md:6:13: error: the lesson's transcript docs/pot.vtt cannot be read: No such file or directory. "
    )
    assert said in run(lesson, "--verify").stdout
    lesson.write_text(lesson.read_text("utf-8").replace("title: Kettle", "title: [Kettle"), "utf-8")
    assert "names no transcript" not in run(lesson, "--verify").stdout


def test_a_long_change_is_one_line_to_read_and_whole_as_data(run):
    run("tea.txt", "--to", "docs")
    lesson = Path("docs/tea-for-two.md")
    lesson.write_text("---\ntitle: Tea\ntranscript: tea.txt\n---\n\n# Tea\n", "utf-8")
    done = run(lesson, "--verify")
    assert done.stdout.splitlines()[1].endswith(" … (94 words)")
    (found,) = json.loads(run(lesson, "--verify", "--report", "json").stdout)["lessons"]
    assert len(found["changes"][0]["words"].split()) == 94


def test_a_file_that_may_not_be_read_does_not_stop_the_others(run, monkeypatch):
    monkeypatch.setattr("os.access", lambda *_, **__: False)  # as for a file of somebody else's
    assert run("kettle.vtt", "--to", "docs").exit_code == 0
