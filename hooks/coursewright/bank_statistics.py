"""What rules about whole banks share: which questions count, and what chance alone would do."""

import math
from collections.abc import Sequence

from coursewright.model import Bank, Question

FEWEST = 8  # questions; fewer say nothing about a bank


def countable(bank: Bank) -> Sequence[Question]:
    """The questions with one right option among others; none where they are too few."""
    asked = [question for question in bank.questions if _has_one_answer(question)]
    return asked if len(asked) >= FEWEST else []


def _has_one_answer(question: Question) -> bool:
    return question.is_read and len(question.options) > 1 and sum(option.right for option in question.options) == 1


def tail(trials: int, expected: float, hits: int) -> float:
    """How likely chance alone makes so many hits or more; with unlike odds, no likelier than this (Hoeffding 1956)."""
    hit, miss, ways = math.log(expected / trials), math.log1p(-expected / trials), math.lgamma(trials + 1)
    logs = (
        ways - math.lgamma(n + 1) - math.lgamma(trials - n + 1) + n * hit + (trials - n) * miss
        for n in range(hits, trials + 1)
    )
    return math.fsum(map(math.exp, logs))
