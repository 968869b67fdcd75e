"""Coursewright: course sites from Markdown, checked from objective to assessment.

The core knows neither MkDocs nor the disk: `course.parse` makes a `Course` of texts, `rules.check` judges it,
`render` and `reports` turn it into something to look at. `markdown`, `mkdocs` and `cli` bind it to a host each.
"""

__version__ = "0.1.0"
