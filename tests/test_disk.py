"""The disk: a course's folder becomes settings and texts."""

import pytest

from coursewright import disk
from coursewright.settings import Host


def write(root, **files):
    for name, text in files.items():
        path = root / name.replace("__", "/").replace("_md", ".md")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())


@pytest.mark.parametrize("name", disk.CONFIG_NAMES)
def test_the_nearest_config_above_makes_the_course(tmp_path, name):
    below = tmp_path / "course" / "docs" / "tea"
    below.mkdir(parents=True)
    (tmp_path / name).touch()
    assert disk.find_root(below) == tmp_path
    (tmp_path / "course" / name).touch()
    assert disk.find_root(below) == disk.find_root(tmp_path / "course") == tmp_path / "course"


def test_a_folder_without_a_config_is_no_course(tmp_path):
    (tmp_path / "mkdocs.yml").mkdir()
    assert disk.find_root(tmp_path) is None


@pytest.mark.parametrize(
    "text, docs, options",
    [
        ("", "docs", None),
        ("\ufeffdocs_dir: pages", "pages", None),
        ("docs_dir: ./pages/", "pages", None),
        ("docs_dir: a/../pages", "pages", None),
        ("docs_dir: !ENV [NOWHERE_SET, pages]", "pages", None),
        ("extra: {coursewright: {quizzes: q}}", "docs", {"quizzes": "q"}),
        ("plugins: [search]", "docs", None),
        ("plugins: [coursewright]", "docs", {}),
        ("plugins: [coursewright]\nextra: {coursewright: {quizzes: r}}", "docs", {}),
        ("plugins: [search, coursewright: {quizzes: q}]", "docs", {"quizzes": "q"}),
        ("plugins: {search: , coursewright: {quizzes: q}}", "docs", {"quizzes": "q"}),
        ("plugins: [coursewright: {quizzes: q}]\nextra: {coursewright: {quizzes: r}}", "docs", {"quizzes": "q"}),
    ],
)
def test_a_config_gives_the_folder_and_the_options(tmp_path, text, docs, options):
    (tmp_path / "mkdocs.yml").write_bytes(text.encode())
    assert disk.read_config(tmp_path) == disk.Config(tmp_path, Host(docs, {}), (), options)


def test_a_config_inherits(tmp_path):
    (tmp_path / "base.yml").write_text("docs_dir: a\nextra: {coursewright: {quizzes: q, rules: {C203: off}}}", "utf-8")
    (tmp_path / "mkdocs.yml").write_text("INHERIT: base.yml\nextra: {coursewright: {quizzes: r}}", "utf-8")
    config = disk.read_config(tmp_path)
    assert (config.host.docs, config.options) == ("a", {"quizzes": "r", "rules": {"C203": False}})


def test_a_config_that_inherits_from_itself_is_read_once(tmp_path):
    (tmp_path / "mkdocs.yml").write_text("INHERIT: mkdocs.yml\ndocs_dir: a", "utf-8")
    assert disk.read_config(tmp_path).host.docs == "a"


def test_an_absolute_folder_of_lessons_is_named_as_a_build_names_it(tmp_path):
    (tmp_path / "mkdocs.yml").write_text(f"docs_dir: '{tmp_path / 'pages'}'", "utf-8")
    assert disk.read_config(tmp_path).host.docs == "pages"


def test_a_folder_is_read_in_order_and_its_hidden_markdown_is_only_named(tmp_path):
    write(tmp_path, docs__b_md="B", docs__a__c_md="C", docs__a__image="x", docs__a_md="A")
    write(tmp_path, **{"docs__.git__d_md": "no", "docs__.e_md": "no"})
    texts, others = disk.read_folder(tmp_path, "docs")
    assert texts == {"docs/a.md": "A", "docs/a/c.md": "C", "docs/b.md": "B"}
    assert list(texts) == sorted(texts, key=lambda path: path.split("/"))
    assert others == ["docs/.e.md", "docs/.git/d.md", "docs/a/image"]


def test_what_a_site_leaves_out_lies_in_the_folder_all_the_same(tmp_path):
    write(tmp_path, docs__a_md="A", docs__raw__a="WEBVTT", docs__raw__b_md="B")
    assert disk.read_folder(tmp_path, "docs", ["raw/"]) == ({"docs/a.md": "A"}, ["docs/raw/a", "docs/raw/b.md"])
    assert disk.list_files(tmp_path, "docs") == ["docs/a.md", "docs/raw/a", "docs/raw/b.md"]


def test_a_folder_that_is_not_there_is_empty(tmp_path):
    assert disk.read_folder(tmp_path, "quizzes") == ({}, [])


def test_bytes_that_are_not_utf_8_are_kept_visible(tmp_path):
    write(tmp_path, docs__a_md=b"T\xe9e \xe2\x86\x90\r\n")
    assert disk.read_folder(tmp_path, "docs")[0] == {"docs/a.md": "T\ufffde ←\r\n"}


def test_a_config_says_what_the_site_is_like(tmp_path, monkeypatch):
    monkeypatch.setenv("TEA_URL", "https://example.org/tea/")
    text = "site_url: !ENV [TEA_URL, x]\nuse_directory_urls: false\nnav: [index.md, Tea: [tea/kettle.md]]\n"
    (tmp_path / "mkdocs.yml").write_text(f"{text}theme: {{language: de}}\n", "utf-8")
    nav = ("index.md", "tea/kettle.md")
    assert disk.read_config(tmp_path).host == Host("docs", {}, "de", nav, "https://example.org/tea/", False)
