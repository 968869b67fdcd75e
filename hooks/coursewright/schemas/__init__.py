"""JSON Schemas (draft 2020-12) of what authors write and programs read: for editors, and for whoever reads our JSON.

Each is a file here, except `settings`: that is made of the rules, so that a new rule stays one file.
"""

import json
from importlib.resources import files

from coursewright.schemas.settings import Schema, settings_schema


def all_schemas() -> dict[str, Schema]:
    """Name -> schema."""
    static = {
        file.name.removesuffix(".json"): json.loads(file.read_text("utf-8"))
        for file in files(__name__).iterdir()
        if file.name.endswith(".json")
    }
    return dict(sorted({**static, "settings": settings_schema()}.items()))
