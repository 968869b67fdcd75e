"""The `coursewright` command: one module a family of subcommands."""

import click

from coursewright import __version__
from coursewright.cli.checking import check_command
from coursewright.cli.explaining import explain
from coursewright.cli.importing import import_command
from coursewright.cli.linking import links_command
from coursewright.cli.mapping import map_command


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="coursewright")
def main() -> None:
    """Course sites from Markdown, checked from objective to assessment."""


for command in (check_command, explain, import_command, links_command, map_command):
    main.add_command(command)
