"""A language that some rules know nothing of

Some rules look at words: whether a verb can be observed, whether a section speaks of what it teaches, whether a link
says where it goes. In a language that Coursewright has no data for they find nothing, and "no findings" would promise
more than was looked at. All other rules judge a course in any language. The language is the theme's: `language` under
`theme` in mkdocs.yml, English if nothing is said, and `pt-BR` counts as `pt`.

Set `theme.language` if it says another language than your course is written in. Otherwise contribute the data: one
file like `language/en.toml` in the package, with words and phrases and no code, makes all rules speak.

Until then, switch this rule off, `rules: {C007: off}`, once those who rely on the check know what it leaves out. An
excuse does the same, in any lesson, page or bank: `<!-- coursewright: allow C007 (no data for Danish yet) -->`.
"""

from collections.abc import Iterator, Sequence

from coursewright.diagnostics import Finding, Severity
from coursewright.model import Course, Place

SEVERITY: Severity = "info"

BAD = {
    "mkdocs.yml": """\
theme: ←
  name: material
  language: da
""",
    "docs/te/kedel.md": """\
---
title: Kedlen
objectives:
  koge: Forstå, hvornår vandet koger
---
""",
}

GOOD = {
    "mkdocs.yml": """\
theme:
  name: material
  language: en-GB
""",
    "docs/tea/kettle.md": """\
---
title: The kettle
objectives:
  boil: Name the sign of boiling water
---
""",
}


def check(course: Course) -> Iterator[Finding]:
    yield from ()  # only together can the rules tell which of them are silent


def check_silent(course: Course, codes: Sequence[str]) -> Iterator[Finding]:
    named = ", ".join(codes)
    message = f"nothing is known of the language `{course.language}`, so {named} find nothing"
    hint = "Set `theme.language` to the course's own, contribute a data file for it, or set C007 to `off`."
    yield Finding(Place(course.config), message, hint)
