"""The documents: what they name exists, and what exists is named."""

import dataclasses
import re
import tomllib

import click
import pytest

from coursewright import __version__
from coursewright.cli import COMMANDS, main
from coursewright.course import parse
from coursewright.reports import all_reports
from coursewright.rules import check
from coursewright.settings import LEVELS, Settings

FINAL = """\
## The last question { #last assesses="tickets/intro:tone" }

Tone can be [[read|heard]].

In writing, too.
"""
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def readme(repository):
    return (repository / "README.md").read_text("utf-8")


@pytest.fixture(scope="module")
def examples(readme):
    """The README's lesson, its bank, its final test, and the mkdocs.yml of a course of one's own."""
    lesson, bank, final = (text for language, text in FENCE.findall(readme) if language == "markdown")
    (config,) = (text for language, text in FENCE.findall(readme) if language == "yaml" and "site_name" in text)
    return {
        "mkdocs.yml": config,
        "docs/tickets/intro.md": lesson,
        "quizzes/tickets/intro.md": bank,
        "docs/test.md": final,
        "quizzes/final.md": FINAL,
    }


def test_the_version_is_one(repository):
    project = tomllib.loads((repository / "pyproject.toml").read_text("utf-8"))
    assert project["project"]["version"] == __version__


def test_the_changelog_tells_of_this_version_first(repository):
    changelog = (repository / "CHANGELOG.md").read_text("utf-8")
    assert re.findall(r"^## (\S+)", changelog, re.MULTILINE)[0] == __version__


@pytest.mark.parametrize("name", COMMANDS)
def test_the_readme_names_every_command_with_its_options(readme, name):
    command = main.get_command(click.Context(main), name)
    usages = re.findall(rf"^    coursewright {command.name} .*(?:\n {{8,}}.*)*$", readme, re.MULTILINE)
    assert usages, command.name
    for parameter in command.params:
        option = max(parameter.opts, key=len)
        name = option if option.startswith("--") else option.removesuffix("s").upper()
        assert any(name in usage for usage in usages)


def test_the_readme_names_every_format(readme):
    named = re.search(r"check \[--format ([\w|]+)", readme)[1].split("|")
    assert sorted(named) == sorted(all_reports())


def test_the_readme_names_every_setting_and_severity(readme):
    (settings,) = (text for language, text in FENCE.findall(readme) if "- coursewright:" in text)
    for setting in dataclasses.fields(Settings):
        assert setting.name == "host" or re.search(rf"^ +{setting.name}:", settings, re.MULTILINE)
    for level in LEVELS:
        assert level in settings


def test_the_examples_of_the_readme_are_a_sound_course(examples):
    assert check(parse(examples)) == []


def test_the_examples_of_the_readme_build(examples, make_course, build):
    built = build(make_course(examples | {"docs/index.md": "# Home\n"}), "--strict")
    assert built.code == 0, built.output
    article = built.page("tickets/intro/").article
    assert len(article.select("form.cw-question")) == 2
    assert len(built.page("test/").select("form.cw-question")) == 1
    assert len(article.select("figure.cw-dialogue .cw-take")) == 2


def test_paths_in_the_readme_exist(readme, repository):
    folders = "|".join(re.escape(path.name) for path in repository.iterdir() if path.is_dir())
    named = set(re.findall(rf"`((?:{folders})/[\w./-]*)`", readme))
    assert named
    assert {path for path in named if not (repository / path).exists()} == set()


def test_targets_of_make_in_the_readme_exist(readme, repository):
    targets = re.findall(r"^(\w+):", (repository / "Makefile").read_text("utf-8"), re.MULTILINE)
    named = set(re.findall(r"`make (\w+)`", readme))
    assert named
    assert named <= set(targets)
