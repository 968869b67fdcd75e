"""The front matter of a page that nobody wrote."""

import json


def front_matter(title: str) -> str:
    """With a title, and left out of the search: all that learners look for stands on the pages that it leads to."""
    plain = json.dumps(title.replace("`", ""), ensure_ascii=False)
    return f"---\ntitle: {plain}\nsearch:\n  exclude: true\n---\n"
