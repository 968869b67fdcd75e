"""The schemas: real outputs and real files agree with them, and they refuse what the check refuses."""

import copy
import json

import jsonschema
import pytest
import yaml
from click.testing import CliRunner
from sample import BANK, COURSE, LESSON

from coursewright.cli import main
from coursewright.course import parse
from coursewright.diagnostics import SEVERITIES
from coursewright.rules import all_rules, check
from coursewright.schemas import all_schemas
from coursewright.settings import KEYS, read_settings

BROKEN = COURSE | {
    "docs/tea/kettle.md": LESSON.replace(' teaches="boil"', ""),
    "quizzes/tea/kettle.md": BANK.replace("  > That comes long before.\n", "") + "\n## Odd\n\n[[]]\n",
    "docs/tea/pot.md": "---\ntitle: The pot\nobjectives:\n  warm: Warm it\n---\n\n# The pot\n",
}


def validator(name):
    return jsonschema.Draft202012Validator(all_schemas()[name])


def printed(*args):
    done = CliRunner().invoke(main, [str(arg) for arg in args])
    assert done.exit_code in (0, 1), done.output
    return json.loads(done.stdout)


def front_matter(text):
    return yaml.safe_load(text.split("---\n")[1])


@pytest.mark.parametrize("schema", all_schemas().values(), ids=all_schemas())
def test_each_is_a_schema_that_says_what_it_is_of(schema):
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"]


@pytest.mark.parametrize("name", all_schemas())
def test_the_command_prints_it(name):
    assert printed("schema", name) == all_schemas()[name]


def test_the_command_lists_them_all_and_knows_what_was_meant():
    assert [line.split()[0] for line in CliRunner().invoke(main, ["schema"]).output.splitlines()] == [*all_schemas()]
    wrong = CliRunner().invoke(main, ["schema", "setings"])
    assert wrong.exit_code == 2
    assert "`setings` is no schema. Did you mean `settings`?" in wrong.output


@pytest.mark.parametrize("files", [COURSE, BROKEN])
@pytest.mark.parametrize("name, command", [("report", "check"), ("course", "map")])
def test_what_is_printed_agrees(make_course, files, name, command):
    validator(name).validate(printed(command, "--format", "json", "-C", make_course(files)))


def test_reports_with_addresses_agree(make_course):
    plugins = ["search", "mkdocs_quiz", {"coursewright": {"rule_pages": True}}]
    course = make_course(BROKEN, site_url="https://example.org/", plugins=plugins)
    report = printed("check", "--format", "json", "-C", course)
    assert report["findings"][0]["url"].startswith("https://example.org/rules/c")
    validator("report").validate(report)


FINDING = {
    "path": "docs/a.md",
    "line": 3,
    "column": 5,
    "end_column": None,
    "code": "C203",
    "severity": "warning",
    "message": "it has no reason",
    "hint": "Write one.",
    "url": None,
}
OBJECTIVE = {
    "key": "tea/kettle:boil",
    "text": "Boil",
    "lesson": "tea/kettle",
    "path": "docs/tea/kettle.md",
    "line": 4,
    "taught": [{"lesson": "tea/kettle", "id": None, "title": "Bubbles", "line": 9}],
    "compared": [{"lesson": "tea/kettle", "caption": "Two", "line": 12}],
    "assessed": [{"id": "sign", "bank": "tea/kettle", "title": "The sign", "kind": "one", "line": 1}],
    "gaps": [],
}
GOOD = {
    "report": {"version": 1, "findings": [FINDING]},
    "course": {"version": 1, "language": "en", "objectives": [OBJECTIVE]},
}


@pytest.mark.parametrize(
    "name, path, value",
    [
        ("report", ("version",), 2),
        ("report", ("findings", 0, "line"), 0),
        ("report", ("findings", 0, "end_column"), "5"),
        ("report", ("findings", 0, "code"), "C20"),
        ("report", ("findings", 0, "severity"), "note"),
        ("report", ("findings", 0, "url"), 7),
        ("course", ("language",), None),
        ("course", ("objectives", 0, "key"), "boil"),
        ("course", ("objectives", 0, "line"), 0),
        ("course", ("objectives", 0, "gaps"), ["compared"]),
        ("course", ("objectives", 0, "taught", 0, "id"), 5),
        ("course", ("objectives", 0, "compared", 0), {}),
        ("course", ("objectives", 0, "assessed", 0, "kind"), "many"),
    ],
)
def test_what_is_none_is_refused(name, path, value):
    validator(name).validate(GOOD[name])
    wrong = copy.deepcopy(GOOD[name])
    inner = wrong
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    assert not validator(name).is_valid(wrong)
    del inner[path[-1]]
    assert validator(name).is_valid(wrong) == isinstance(path[-1], int)


def test_severities_of_the_report_are_those_of_the_rules():
    assert all_schemas()["report"]["$defs"]["finding"]["properties"]["severity"]["enum"] == [*SEVERITIES]


@pytest.mark.parametrize(
    "text, is_sound",
    [
        ("title: The kettle", True),
        ("title: 2024", True),
        ("title: No", True),
        ("title:", False),
        ("title: ' '", False),
        ("objectives: {boil: Boil water}", False),
        ("title: A\nobjectives: {boil: Boil water}\ntranscript: a.vtt\ntags: [tea]\nhide: {toc: true}", True),
        ("title: A\nobjectives: [boil]", False),
        ("title: A\nobjectives: boil", False),
        ("title: A\nobjectives: {boil: }", False),
        ("title: A\nobjectives: {boil: [Boil water]}", False),
        ("title: A\ntranscript: [a.vtt]", False),
    ],
)
def test_a_lesson_and_c001_agree(text, is_sound):
    course = parse({"docs/tea/kettle.md": f"---\n{text}\n---\n\n# The kettle\n"})
    assert (not any(finding.code == "C001" for finding in check(course))) == is_sound
    assert validator("lesson").is_valid(yaml.safe_load(text)) == is_sound


def test_front_matter_of_this_repository_agrees(repository):
    lessons, banks = [*(repository / "docs").rglob("*.md")], [*(repository / "quizzes").rglob("*.md")]
    assert lessons
    assert banks
    for name, paths in (("lesson", lessons), ("bank", banks)):
        for path in paths:
            validator(name).validate(front_matter(path.read_text("utf-8")))
    assert not validator("bank").is_valid({"title": ["A"]})


SETTINGS = [
    *({"rules": {code: level}} for code in ("C102", "C1") for level in ("error", "warning", "info", "off", False)),
    *({"rules": {"C102": level}} for level in ("fatal", True, None, 0, ["off"], "OFF")),
    *({"rules": {code: "off"}} for code in ("C999", "C9", "c102", "C", "")),
    *({"rules": rules} for rules in ({}, ["C102"], "C102", None)),
    *({"quizzes": folder} for folder in ("banks", "/banks/", "a/b", "", "/", "//", None, 5, ["banks"])),
    *({"blocks": blocks} for blocks in ([], ["card"], "card", [1], None, {"card": None})),
    *({"rule_pages": value} for value in (True, False, "yes", None, 1)),
    *({key: "x"} for key in ("quizes", "Rules", "host")),
    {"rules": {"C102": "off", "C2": "info"}, "quizzes": "banks", "blocks": ["card"], "rule_pages": True},
    {},
    None,
    "text",
    [{"rules": {}}],
    5,
]


@pytest.mark.parametrize("options", SETTINGS, ids=repr)
def test_settings_and_their_schema_agree(options):
    _, errors = read_settings(options, tuple(all_rules()))
    for config in (
        {"plugins": ["search", {"coursewright": options}], "site_name": "Tea"},
        {"plugins": {"search": {}, "coursewright": options}},
        {"extra": {"coursewright": options, "homepage": "/"}, "hooks": ["hooks/course.py"]},
    ):
        assert validator("settings").is_valid(config) == (not errors)


@pytest.mark.parametrize("config", [{}, {"plugins": None}, {"plugins": ["coursewright"]}, {"extra": None, "nav": []}])
def test_the_rest_of_a_config_is_not_our_business(config):
    validator("settings").validate(config)


def test_editors_tell_what_settings_and_rules_are():
    schema = all_schemas()["settings"]["$defs"]
    assert sorted(schema["settings"]["properties"]) == sorted(KEYS)
    rules = schema["rules"]["properties"]
    for rule in all_rules().values():
        assert rules[rule.code]["description"] == rule.title
        assert rules[rule.code]["default"] == rule.severity
        assert rules[rule.code[:2]]["description"].startswith("All rules from C")


@pytest.mark.parametrize("folder", ["", "tests/scratch"])
def test_configs_of_this_repository_agree(repository, folder):
    text = (repository / folder / "mkdocs.yml").read_text("utf-8").replace("!ENV ", "")
    validator("settings").validate(yaml.safe_load(text))
