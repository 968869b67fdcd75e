"""Words, as the proof counts them: what white space divides, and each character of a script that has none."""

import re

UNSPACED = re.compile(r"[\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef]")


def words_of(text: str) -> list[str]:
    """The words in order, with their punctuation, exactly as they are written."""
    return text.split() if text.isascii() else UNSPACED.sub(r" \g<0> ", text).split()
