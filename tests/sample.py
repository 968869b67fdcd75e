"""The smallest sound course, which tests break in their own ways: one lesson, one objective, one question."""

LESSON = """\
---
title: The kettle
objectives:
  boil: Name the sign of boiling water
---

# The kettle

## Bubbles { #bubbles teaches="boil" }

Boiling water rolls. Before it boils it sings: small bubbles rise, and fall together again on their way. When large
ones come up whole and break the surface, the water boils, and that is the sign to look for.
"""
BANK = """\
## The sign { #sign assesses="boil" }

What does boiling water do?

- [x] It rolls.
- [ ] It whispers.
  > That comes long before.

Bubbles reach the surface intact.
"""
COURSE = {"docs/index.md": "# Tea\n", "docs/tea/kettle.md": LESSON, "quizzes/tea/kettle.md": BANK}
