"""The settings of a course: one schema for the hook, the plugin and the command line; no host's configuration class.

A course keeps them in mkdocs.yml, under `extra.coursewright` or as the plugin's options.
"""

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from coursewright.diagnostics import SEVERITIES
from coursewright.source.blocks import HOME, THEIRS

LEVELS = (*SEVERITIES, "off")


@dataclass(frozen=True, slots=True)
class Settings:
    """`docs` and `quizzes` are folders relative to the course, `rules` a code or family (`C2`) -> severity or `off`,
    `blocks` names of all blocks that the site knows besides ours, `language` the code of the theme's language."""

    docs: str = "docs"
    quizzes: str = "quizzes"
    rules: Mapping[str, str] = field(default_factory=dict)
    blocks: tuple[str, ...] = tuple(HOME)
    language: str = "en"


def read_settings(
    options: object,
    codes: tuple[str, ...],
    docs: str = "docs",
    extensions: Mapping[str, object] | None = None,
    language: str = "en",
) -> tuple[Settings, list[str]]:
    """The settings that `options` give, and what is wrong with them, a sentence each; wrong ones count as not given.

    `extensions` are the Markdown extensions of the site with their options, if they are known; `language` is that of
    its theme.
    """
    if options is None:
        options = {}
    if not isinstance(options, Mapping):
        return Settings(docs, language=language), ["the settings of coursewright are no list of `key: value` lines"]
    errors = [*_errors(options, codes, docs)]
    rules, blocks, quizzes = options.get("rules"), options.get("blocks"), options.get("quizzes")
    return Settings(
        docs=docs,
        quizzes=quizzes.strip("/") if isinstance(quizzes, str) and quizzes.strip("/") else "quizzes",
        rules={str(code): _level(level) for code, level in rules.items()} if isinstance(rules, Mapping) else {},
        blocks=(*_enabled(extensions), *(name for name in _listed(blocks) if isinstance(name, str))),
        language=language,
    ), errors


def _enabled(extensions: Mapping[str, object] | None) -> Iterator[str]:
    """The blocks of the extensions, with those that their option `types` adds."""
    for extension, names in THEIRS.items():
        if extensions is None or extension in extensions:
            yield from names
        options = (extensions or {}).get(extension)
        for type_ in _listed(options.get("types")) if isinstance(options, Mapping) else ():
            yield str(type_.get("name")) if isinstance(type_, Mapping) else str(type_)


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _errors(options: Mapping[object, object], codes: tuple[str, ...], docs: str) -> Iterator[str]:
    for key, value in options.items():
        if key == "rules":
            yield from _rule_errors(value, codes)
        elif key == "quizzes":
            if not isinstance(value, str) or not value.strip("/"):
                yield f"`quizzes` is a folder's name, not {value!r}"
            elif f"{value.strip('/')}/".startswith(f"{docs}/"):
                remedy = f"MkDocs would publish the answers; move it beside `{docs}`"
                yield f"`quizzes` is `{value}`, inside `{docs}`: {remedy}"
        elif key == "blocks":
            if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
                yield f"`blocks` is a list of names, not {value!r}"
        else:
            yield f"`{key}` is no setting of coursewright.{_nearest(str(key), ('rules', 'quizzes', 'blocks'))}"


def _rule_errors(rules: object, codes: tuple[str, ...]) -> Iterator[str]:
    if not isinstance(rules, Mapping):
        yield f"`rules` is a list of `CODE: severity` lines, not {rules!r}"
        return
    families = {code[:2] for code in codes}
    for code, level in rules.items():
        if code not in codes and code not in families:
            yield f"`rules` names `{code}`, which is no rule.{_nearest(str(code), codes)}"
        elif _level(level) not in LEVELS:
            yield f"`rules` sets {code} to {level!r}; a rule is set to one of {', '.join(LEVELS)}"


def _level(level: object) -> str:
    """YAML reads a bare `off` as false."""
    return "off" if level is False else str(level)


def _nearest(word: str, known: tuple[str, ...]) -> str:
    near = difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    return f" Did you mean `{near[0]}`?" if near else f" Known: {', '.join(known)}."
