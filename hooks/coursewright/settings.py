"""The settings of a course: one schema for the hook, the plugin and the command line; no host's configuration class.

A course keeps them in mkdocs.yml, under `extra.coursewright` or as the plugin's options.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from coursewright.diagnostics import SEVERITIES
from coursewright.source.names import HOME, THEIRS
from coursewright.spelling import nearest

LEVELS = (*SEVERITIES, "off")
SWITCHES = {
    "course_map": "Whether the site has a course map.",
    "rule_pages": "Whether the site has a page for each rule.",
    "policy": "Whether the site has a Content-Security-Policy.",
    "confidence": "Whether questions ask how sure a learner is, which the review heeds.",
    "shuffle": "Whether options stand in an order of their own for each learner.",
    "landing": "Whether the site's first page ends with the list of lessons, and how far a learner is in each.",
    "offline": "Whether the site is a web app: installed on a device, and read without a connection.",
}
KEYS = ("rules", "quizzes", "blocks", "hosts", *SWITCHES)
RULE_PAGES = "rules"  # the folder of the rules' pages in a site


@dataclass(frozen=True, slots=True)
class Host:
    """What the site's own configuration says: `docs` is a folder relative to the course, `extensions` its Markdown
    extensions with their options, if they are known, `language` the code of its theme's, `nav` the paths below `docs`
    in the order of its navigation, if it has an order of its own, `site` its address, `config` the path of its file,
    `title` what it calls itself, `description` what it says of itself, `author` who made it."""

    docs: str = "docs"
    extensions: Mapping[str, object] | None = None
    language: str = "en"
    nav: tuple[str, ...] = ()
    site: str = ""
    directory_urls: bool = True
    config: str = "mkdocs.yml"
    title: str = ""
    description: str = ""
    author: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """`quizzes` is a folder relative to the course, `rules` a code or family (`C2`) -> severity or `off`, `blocks`
    names of all blocks that the site knows besides ours, `hosts` the other hosts that its settings may make pages ask.
    `course_map`: whether the site has a course map, `rule_pages`: whether it has a page for each rule, `landing`:
    whether its first page lists the lessons, `policy`: whether it has a Content-Security-Policy, `confidence`: whether
    questions ask how sure a learner is, `shuffle`: whether options are shuffled,
    `offline`: whether it is a web app."""

    host: Host = field(default_factory=Host)
    quizzes: str = "quizzes"
    rules: Mapping[str, str] = field(default_factory=dict)
    blocks: tuple[str, ...] = tuple(HOME)
    course_map: bool = True
    rule_pages: bool = False
    landing: bool = True
    policy: bool = False
    confidence: bool = False
    shuffle: bool = False
    offline: bool = False
    hosts: tuple[str, ...] = ()

    @property
    def docs(self) -> str:
        return self.host.docs

    def rule_url(self, code: str) -> str | None:
        """The address of a rule's page, if the site has them and an address of its own."""
        if not self.rule_pages or not self.host.site:
            return None
        end = "/" if self.host.directory_urls else ".html"
        return f"{self.host.site.rstrip('/')}/{RULE_PAGES}/{code.lower()}{end}"


def read_settings(options: object, codes: tuple[str, ...], host: Host | None = None) -> tuple[Settings, list[str]]:
    """The settings that `options` give, and what is wrong with them, a sentence each; wrong ones count as not given."""
    host = host or Host()
    if options is None:
        options = {}
    if not isinstance(options, Mapping):
        return Settings(host), ["the settings of coursewright are no list of `key: value` lines"]
    errors = [*_errors(options, codes, host.docs)]
    rules, blocks, quizzes = options.get("rules"), options.get("blocks"), options.get("quizzes")
    hosts = options.get("hosts")
    return Settings(
        host=host,
        quizzes=quizzes.strip("/") if isinstance(quizzes, str) and quizzes.strip("/") else "quizzes",
        rules={str(code): _level(level) for code, level in rules.items()} if isinstance(rules, Mapping) else {},
        blocks=(*_enabled(host.extensions), *(name for name in _listed(blocks) if isinstance(name, str))),
        course_map=options.get("course_map") is not False,
        rule_pages=options.get("rule_pages") is True,
        policy=options.get("policy") is True,
        confidence=options.get("confidence") is True,
        shuffle=options.get("shuffle") is True,
        offline=options.get("offline") is True,
        hosts=tuple(host for host in _listed(hosts) if isinstance(host, str)),
        landing=options.get("landing") is not False,
    ), errors


def nav_paths(nav: object) -> tuple[str, ...]:
    """The paths that a navigation of MkDocs names, in its order: a list of paths, and of mappings of titles to them."""
    if isinstance(nav, str):
        return (nav,)
    entries = nav.values() if isinstance(nav, Mapping) else _listed(nav)
    return tuple(path for entry in entries for path in nav_paths(entry))


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
        elif key in ("blocks", "hosts"):
            if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
                yield f"`{key}` is a list of names, not {value!r}"
        elif key in SWITCHES:
            if not isinstance(value, bool):
                yield f"`{key}` is true or false, not {value!r}"
        else:
            yield f"`{key}` is no setting of coursewright.{_nearest(str(key), KEYS)}"


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
    near = nearest(word, known)
    return f" Did you mean `{near}`?" if near else f" Known: {', '.join(known)}."
