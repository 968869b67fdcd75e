"""`coursewright explain`: the page of a rule, or of all."""

import click

from coursewright.pages.rules import rule_markdown
from coursewright.rules import Rule, all_rules
from coursewright.spelling import nearest


@click.command()
@click.argument("code", required=False)
@click.option("--all", "all_", is_flag=True, help="Print the pages of all rules, as one Markdown document.")
def explain(code: str | None, all_: bool) -> None:
    """Say what a rule finds, why, and how to mend it; without CODE, list all rules."""
    rules = all_rules()
    if all_ and code:
        raise click.UsageError("`--all` takes no rule: it prints them all.")
    if all_:
        click.echo("\n".join(map(rule_markdown, rules.values())), nl=False)
    elif code is None:
        click.echo("\n".join(f"{rule.code}  {rule.severity:<8} {rule.title}" for rule in rules.values()))
    elif code.upper() in rules:
        click.echo(_page(rules[code.upper()]))
    else:
        near = nearest(code.upper(), rules)
        hint = f"Did you mean `{near}`? " if near else ""
        raise click.UsageError(f"`{code}` is no rule. {hint}`coursewright explain` lists them all.")


def _page(rule: Rule) -> str:
    examples = [f"{title}\n\n{_indented(files)}" for title, files in (("Bad:", rule.bad), ("Good:", rule.good))]
    return "\n\n".join([f"{rule.code} ({rule.severity}): {rule.title}", rule.page, *examples])


def _indented(files: object) -> str:
    assert isinstance(files, dict)
    return "\n\n".join(
        f"    {path}\n\n" + "\n".join(f"    {line}".rstrip() for line in text.splitlines())
        for path, text in files.items()
    )
