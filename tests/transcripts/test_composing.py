"""Titles, names and front matter of drafts."""

import pytest

from coursewright.source import read
from coursewright.transcripts.drafting.draft import front_matter, slug_of, title_of


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("intro.vtt", "Intro"),
        ("02_making-tea.en-US.vtt", "02 making tea"),
        ("talk.en.srt", "Talk"),
        ("cycle.collector-talk.vtt", "Cycle collector talk"),
        ("notes", "Notes"),
        (".txt", "Txt"),
        ("___.vtt", "Lesson"),
        ("über tee.txt", "Über tee"),
    ],
)
def test_a_file_gives_a_title(name: str, title: str) -> None:
    assert title_of(name) == title


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Making tea", "making-tea"),
        ("Què és? C#/C++ & más", "que-es-c-c-mas"),
        ("Чай на двоих", "чай-на-двоих"),
        ("../../etc/passwd", "etc-passwd"),
        ("茶", "茶"),
        ("…", "lesson"),
        ("Index", "index-lesson"),
        ("x" * 300, "x" * 80),
    ],
)
def test_a_title_gives_a_name_that_is_safe_everywhere(title: str, slug: str) -> None:
    assert slug_of(title) == slug


@pytest.mark.parametrize(
    "title", ["Tea", "yes", "Tea: a # guide", "'quoted' \"twice\"", "- x", "1.5", "tab\tline", "{a}"]
)
def test_front_matter_is_read_back_as_it_was_written(title: str) -> None:
    front = read("x.md", front_matter(title, "a: b.txt") + "\n\n# Tea\n").front
    assert front.text("title") == title
    assert front.text("transcript") == "a: b.txt"
