"""A course for other programs: one module a target, each with `export(course) -> {path: bytes}`. Opens no file."""
