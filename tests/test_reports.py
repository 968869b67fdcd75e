"""Reports: findings as text for people and programs."""

import json
import re
from dataclasses import replace
from xml.etree import ElementTree

import jsonschema
import pytest

from coursewright.diagnostics import Diagnostic
from coursewright.model import Place
from coursewright.reports import Context, all_reports, github, junit, markdown, sarif
from coursewright.reports import json as json_report

WARNING = Diagnostic(Place("docs/a.md", 3, 5), "C203", "warning", "the `ü` has no reason", "Write one.")
ERROR = Diagnostic(Place("docs/a.md", 4, 1, 9), "C102", "error", "no section teaches it", "Teach it.")
INFO = Diagnostic(Place("quizzes/b.md"), "C108", "info", "it asks for more", "Ask more.")
PLAIN = Context()
FINDINGS = [WARNING, ERROR, INFO]


def test_json_is_one_object_with_everything_a_finding_has():
    report = json.loads(json_report.render(FINDINGS, PLAIN))
    assert list(report) == ["version", "findings"]
    assert report["version"] == 1
    assert report["findings"][:2] == [
        {
            "path": "docs/a.md",
            "line": 3,
            "column": 5,
            "end_column": None,
            "code": "C203",
            "severity": "warning",
            "message": "the `ü` has no reason",
            "hint": "Write one.",
            "url": None,
        },
        {
            "path": "docs/a.md",
            "line": 4,
            "column": 1,
            "end_column": 9,
            "code": "C102",
            "severity": "error",
            "message": "no section teaches it",
            "hint": "Teach it.",
            "url": None,
        },
    ]


def test_json_without_findings_is_an_empty_list():
    assert json.loads(json_report.render([], PLAIN)) == {"version": 1, "findings": []}


def test_github_gets_a_command_a_finding_the_gravest_first():
    assert github.render(FINDINGS, PLAIN).splitlines() == [
        "::error file=docs/a.md,line=4,col=1,endColumn=9,title=C102 error::no section teaches it%0ATeach it.",
        "::warning file=docs/a.md,line=3,col=5,title=C203 warning::the `ü` has no reason%0AWrite one.",
        "::notice file=quizzes/b.md,line=1,col=1,title=C108 info::it asks for more%0AAsk more.",
    ]


def test_markdown_counts_by_rule_and_lists_by_file_the_gravest_first():
    context = Context(url=lambda code: f"https://tea.example/{code}" if code == "C102" else None, title=str.lower)
    assert (
        markdown.render(FINDINGS, context)
        == """\
**1 error, 1 warning, 1 info in 2 files; `coursewright explain CODE` says more.**

| Rule | | What it finds | Findings |
| --- | --- | --- | ---: |
| [C102](https://tea.example/C102) | error | c102 | 1 |
| C203 | warning | c203 | 1 |
| C108 | info | c108 | 1 |

<details open>
<summary><code>docs/a.md</code>: 1 error, 1 warning</summary>

| Line | | What is | What to do |
| ---: | --- | --- | --- |
| 3 | warning C203 | the `ü` has no reason | Write one. |
| 4 | error [C102](https://tea.example/C102) | no section teaches it | Teach it. |

</details>

<details open>
<summary><code>quizzes/b.md</code>: 1 info</summary>

| Line | | What is | What to do |
| ---: | --- | --- | --- |
| 1 | info C108 | it asks for more | Ask more. |

</details>
"""
    )
    assert markdown.render([], context) == "No findings.\n"


def test_markdown_lists_a_file_with_errors_before_one_without():
    said = markdown.render([WARNING, replace(ERROR, place=Place("docs/z.md"))], PLAIN)
    assert said.index("docs/z.md") < said.index("docs/a.md")


def test_markdown_of_authors_is_no_markdown_of_the_report():
    hostile = Diagnostic(Place("docs/<b>.md"), "C102", "error", "`a|b` *c* <i>\n| [d](e)", "`open | ~~f~~")
    said = markdown.render([hostile], PLAIN)
    assert "<code>docs/&lt;b&gt;.md</code>" in said
    assert r"| `a\|b` \*c\* \<i\> \| \[d\](e) | \`open \| \~\~f\~\~ |" in said


def test_markdown_fits_into_a_summary_of_github_and_counts_the_rest():
    findings = [replace(WARNING, place=Place(f"docs/{n % 90}.md", n), message="ü" * 900) for n in range(1, 1501)]
    last = replace(ERROR, place=Place("docs/z.md"))
    said = markdown.render([*findings, last], PLAIN)
    assert 900_000 < len(said.encode()) < 2**20
    assert "<details>\n<summary><code>docs/z.md</code>: 1 error<" in said
    assert said.count("<details>") == said.count("</details>")
    shown = len(re.findall(r"^\| \d+ \| (?:error|warning) C", said, re.MULTILINE))
    assert 0 < shown < 1501
    assert said.endswith(
        f"\n{1501 - shown} more do not fit into a summary; the report without `--format` has them all.\n"
    )


def test_github_keeps_the_order_of_equals():
    again = Diagnostic(Place("docs/0.md"), "C102", "error", "second", "Mend it.")
    first, then = github.render([ERROR, again], PLAIN).splitlines()
    assert first.endswith("::no section teaches it%0ATeach it.")
    assert then.endswith("::second%0AMend it.")


def test_github_cannot_be_made_to_say_something_else():
    hostile = Diagnostic(
        Place("docs/a,b:c%\r\n.md"), "C102", "error", "100%, a: b\r\n::error::forged", "Fix, it: 5%\n."
    )
    assert github.render([hostile], PLAIN) == (
        "::error file=docs/a%2Cb%3Ac%25%0D%0A.md,line=1,col=1,title=C102 error::"
        "100%25, a: b%0D%0A::error::forged%0AFix, it: 5%25%0A.\n"
    )


@pytest.mark.parametrize("render", all_reports().values(), ids=all_reports())
def test_every_report_names_every_finding_and_never_varies(render):
    said = render(FINDINGS, PLAIN)
    for finding in FINDINGS:
        for part in (finding.place.path, finding.code, finding.severity, finding.message, finding.hint):
            assert part in said
    assert said.endswith("\n")
    assert said == render(list(FINDINGS), PLAIN)
    render([], PLAIN)


def test_sarif_has_a_result_for_each_finding_with_rule_level_and_region():
    report = json.loads(sarif.render(FINDINGS, PLAIN))
    assert report["version"] == "2.1.0"
    (run,) = report["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["C102", "C108", "C203"]
    assert [result["level"] for result in run["results"]] == ["warning", "error", "note"]
    for result, finding in zip(run["results"], FINDINGS, strict=True):
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == finding.code
        assert result["message"]["text"] == f"{finding.message}. {finding.hint}"
        location = result["locations"][0]["physicalLocation"]
        assert location["artifactLocation"]["uri"] == finding.place.path
        assert location["region"]["startLine"] == finding.place.line
    assert run["results"][1]["locations"][0]["physicalLocation"]["region"]["endColumn"] == 9


def test_sarif_says_of_a_rule_what_it_finds_and_where_to_read_on():
    context = Context(url=lambda code: f"https://example.org/{code}", title=lambda code: f"What {code} finds")
    (run,) = json.loads(sarif.render([ERROR], context))["runs"]
    assert run["tool"]["driver"]["rules"] == [
        {
            "id": "C102",
            "shortDescription": {"text": "What C102 finds"},
            "help": {"text": "`coursewright explain C102` says why, and how to mend it."},
            "helpUri": "https://example.org/C102",
        }
    ]


def test_sarif_is_what_the_standard_calls_so(repository):
    schema = json.loads((repository / "tests/standards/sarif-schema-2.1.0.json").read_text("utf-8"))
    standard = jsonschema.Draft4Validator(schema)
    described = Context(url=lambda code: f"https://example.org/{code}", title=lambda code: f"What {code} finds")
    for findings, context in (([], PLAIN), (FINDINGS, PLAIN), (FINDINGS, described)):
        standard.validate(json.loads(sarif.render(findings, context)))
    wrong = json.loads(sarif.render(FINDINGS, PLAIN))
    wrong["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startColumn"] = 0
    assert not standard.is_valid(wrong)


def test_sarif_knows_a_finding_again_on_another_line_and_tells_two_apart():
    def prints(findings):
        (run,) = json.loads(sarif.render(findings, PLAIN))["runs"]
        return [result["partialFingerprints"]["coursewright/v1"] for result in run["results"]]

    moved = replace(WARNING, place=Place("docs/a.md", 30, 5))
    assert prints([WARNING]) == prints([moved])
    assert len({*prints([WARNING, moved, ERROR])}) == 3


@pytest.mark.parametrize(
    "path, uri", [("docs/é b%.md", "docs/%C3%A9%20b%25.md"), ("docs/\udce9~a:b.md", "docs/%E9~a%3Ab.md")]
)
def test_sarif_writes_paths_as_uris(path, uri):
    (run,) = json.loads(sarif.render([replace(ERROR, place=Place(path))], PLAIN))["runs"]
    assert run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_junit_has_a_suite_for_each_file_and_a_case_for_each_finding():
    suites = ElementTree.fromstring(junit.render(FINDINGS, PLAIN))
    assert [(suite.get("name"), suite.get("tests"), suite.get("failures")) for suite in suites] == [
        ("docs/a.md", "2", "2"),
        ("quizzes/b.md", "1", "0"),
    ]
    assert [failure.get("message") for failure in suites.iter("failure")] == [WARNING.message, ERROR.message]
    assert "Ask more." in suites.find(".//system-out").text


def test_junit_shows_one_case_where_all_is_well_and_survives_any_text():
    (suite,) = ElementTree.fromstring(junit.render([], PLAIN))
    assert [case.get("name") for case in suite] == ["no findings"]
    strange = replace(ERROR, message="a \x00 <b> & \ufffe", hint="\x1b[0m")
    assert (
        ElementTree.fromstring(junit.render([strange], PLAIN)).find(".//failure").get("message")
        == "a \ufffd <b> & \ufffd"
    )
