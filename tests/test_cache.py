"""The cache of a large course: it changes what a check costs and never what it says, whatever happens to it."""

import pickle

import pytest
from sample import COURSE

from coursewright import disk
from coursewright.cli.loading import check_course
from coursewright.disk import cache
from coursewright.settings import Settings

LESSON = "docs/tea/kettle.md"


@pytest.fixture
def caches(monkeypatch, tmp_path_factory):
    """The folder of caches, which is new, where every course counts as large."""
    folder = tmp_path_factory.mktemp("caches")
    monkeypatch.setattr(cache, "FEWEST", 1)
    monkeypatch.setattr(cache, "user_cache_path", lambda *_, **__: folder / "coursewright")
    return folder / "coursewright"


@pytest.fixture
def root(make_course):
    return make_course(COURSE)


def codes(root, **options):
    return [finding.code for finding in check_course(root, **options).findings]


def remembered(root):
    settings = check_course(root, cache=False).settings
    return disk.recall(root, settings, len(COURSE)).kept


def test_the_next_run_knows_the_files(root, caches):
    assert codes(root) == []
    assert set(remembered(root)) == set(COURSE)
    assert all(kept.found == [] for kept in remembered(root).values())


def test_what_has_changed_since_is_found(root, caches):
    codes(root)
    (root / LESSON).write_text(COURSE[LESSON] + "\n[MUSIC]\n", "utf-8")
    assert codes(root) == codes(root) == codes(root, cache=False) == ["C401"]
    (root / LESSON).write_text(COURSE[LESSON], "utf-8")
    assert codes(root) == []


def test_a_run_without_the_cache_leaves_it_alone(root, caches):
    codes(root, cache=False)
    assert not caches.exists()


def test_few_new_files_are_no_reason_to_write(root, caches, monkeypatch):
    codes(root)
    (file,) = caches.iterdir()
    monkeypatch.setattr(cache, "SHARE", 1)
    written = file.read_bytes()
    (root / LESSON).write_text(COURSE[LESSON] + "\nMore.\n", "utf-8")
    assert codes(root) == []
    assert file.read_bytes() == written


def test_other_settings_know_nothing(root, caches):
    codes(root)
    assert not disk.recall(root, Settings(blocks=("card",)), len(COURSE)).kept


@pytest.mark.parametrize("damage", [b"", b"\0" * 200, lambda old: old[:-9], lambda old: old[:16] + pickle.dumps([1])])
def test_a_damaged_cache_is_made_anew(root, caches, damage):
    codes(root)
    (file,) = caches.iterdir()
    old = file.read_bytes()
    file.write_bytes(damage(old) if callable(damage) else damage)
    assert codes(root) == []
    assert set(remembered(root)) == set(COURSE)


def test_a_folder_that_cannot_be_written_is_no_mistake(root, caches):
    caches.write_text("a file in the way", "utf-8")
    assert codes(root) == []


def test_two_courses_have_a_cache_each(root, caches, make_course):
    other = make_course(COURSE | {LESSON: COURSE[LESSON] + "\n[MUSIC]\n"})
    assert (codes(root), codes(other), codes(root)) == ([], ["C401"], [])
    assert len([*caches.iterdir()]) == 2
