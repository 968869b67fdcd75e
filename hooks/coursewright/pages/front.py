"""The front matter of a page that nobody wrote."""

import json


def front_matter(title: str, description: str = "") -> str:
    """With a title, and left out of the search: all that learners look for stands on the pages that it leads to."""
    plain = json.dumps(title.replace("`", ""), ensure_ascii=False)
    described = f"description: {json.dumps(description, ensure_ascii=False)}\n" if description else ""
    return f"---\ntitle: {plain}\n{described}search:\n  exclude: true\n---\n"
