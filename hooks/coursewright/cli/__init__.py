"""The `coursewright` command: one module a family of subcommands, imported when it is asked for."""

import importlib

import click

from coursewright import __version__
from coursewright.diagnostics import did_you_mean

COMMANDS = {
    "check": "checking.check_command",
    "explain": "explaining.explain",
    "import": "importing.import_command",
    "links": "linking.links_command",
    "map": "mapping.map_command",
    "schema": "describing.schema_command",
}


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name].partition(".")
        command: click.Command = getattr(importlib.import_module(f"{__name__}.{module}"), name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            ctx.fail(f"`{args[0]}` is no command. {did_you_mean(args[0], COMMANDS, '`coursewright -h` tells them.')}")
        return super().resolve_command(ctx, args)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="coursewright")
def main() -> None:
    """Course sites from Markdown, checked from objective to assessment."""
