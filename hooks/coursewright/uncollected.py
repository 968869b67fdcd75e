"""A stretch of work in which nobody looks for garbage: a course's objects hold no circles, and there are many of them.

Looking for circles in them takes half as long again as making them.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
