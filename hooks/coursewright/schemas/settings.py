"""The schema of a whole mkdocs.yml, of which it knows our settings alone: all else is allowed."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from coursewright.rules import Rule, all_rules
from coursewright.settings import LEVELS, SWITCHES, Settings

Schema = dict[str, Any]
OURS = {"$ref": "#/$defs/settings"}
LEVEL = {"$ref": "#/$defs/level"}
NAMED = {"properties": {"coursewright": OURS}}  # a mapping in which they stand


def settings_schema() -> Schema:
    rules = all_rules().values()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Settings of Coursewright in mkdocs.yml",
        "type": "object",
        "properties": {
            "plugins": {"items": NAMED, **NAMED},
            "extra": NAMED,
        },
        "$defs": {
            "settings": _settings(),
            "rules": {
                "description": "A severity, or off, for a rule or a family of rules.",
                "type": "object",
                "properties": {**_families(rules), **{rule.code: _rule(rule) for rule in rules}},
                "additionalProperties": False,
            },
            "level": {"description": "YAML reads a bare `off` as false.", "enum": [*LEVELS, False]},
        },
    }


def _settings() -> Schema:
    return {
        "description": "The settings of Coursewright.",
        "type": ["object", "null"],
        "properties": {
            "rules": {"$ref": "#/$defs/rules"},
            "quizzes": {
                "description": "The folder of banks, beside that of the lessons: MkDocs would publish the answers.",
                "type": "string",
                "pattern": "[^/]",
                "default": Settings().quizzes,
            },
            "blocks": {
                "description": "Blocks of your own that are no mistake.",
                "type": "array",
                "items": {"type": "string"},
            },
            "hosts": {
                "description": "Other hosts that settings of the site may make pages ask.",
                "type": "array",
                "items": {"type": "string"},
            },
            **{
                name: {"description": told, "type": "boolean", "default": getattr(Settings(), name)}
                for name, told in SWITCHES.items()
            },
        },
        "additionalProperties": False,
    }


def _families(rules: Iterable[Rule]) -> Schema:
    families = ((name, [*members]) for name, members in groupby(rules, lambda rule: rule.code[:2]))
    return {
        name: {**LEVEL, "description": f"All rules from {members[0].code} to {members[-1].code}."}
        for name, members in families
    }


def _rule(rule: Rule) -> Schema:
    return {**LEVEL, "description": rule.title, "default": rule.severity}
