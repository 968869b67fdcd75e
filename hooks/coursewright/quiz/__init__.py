"""The adaptor to mkdocs-quiz, which renders the Markdown of a question: `text` goes in, `markup` comes back.

Its client (positional results, answers through innerHTML, a keyboard trap, 64 kB a page) is taken off every page.
"""

from coursewright.quiz.markup import OPTIONS, replace_questions, reuse_markdown, without_client
from coursewright.quiz.text import quiz_text, shielded, unshielded

__all__ = ["OPTIONS", "quiz_text", "replace_questions", "reuse_markdown", "shielded", "unshielded", "without_client"]
