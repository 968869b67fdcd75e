"""`coursewright schema`: the JSON Schemas of what Coursewright reads and writes."""

import json

import click

from coursewright.diagnostics import did_you_mean
from coursewright.schemas import all_schemas


@click.command("schema")
@click.argument("name", required=False)
def schema_command(name: str | None) -> None:
    """Print the JSON Schema NAME; without a name, list them all."""
    schemas = all_schemas()
    if name is None:
        click.echo("\n".join(f"{name:<8}  {schema['title']}" for name, schema in schemas.items()))
    elif name in schemas:
        click.echo(json.dumps(schemas[name], ensure_ascii=False, indent=2).encode())
    else:
        raise click.UsageError(f"`{name}` is no schema. {did_you_mean(name, schemas, 'Take one of these.')}")
